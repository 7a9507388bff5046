//! Every command that the README gives is run by `.ci/run` or has a test.

use crate::markdown::{Block, code, split};
use crate::{read, root};

/// Commands that `.ci/run` does not run: what they are, the file that has the test, and the test's name.
const TESTED: &[(&str, &str, &str)] = &[
    (
        "tabella mock --help",
        "generator/tests/command/text.rs",
        "the_help_of_the_mock_says_how_to_ask_for_a_fault",
    ),
    (
        "tabella explain T0201",
        "generator/tests/command/explain.rs",
        "every_rule_has_a_page_with_a_bad_and_a_good_example",
    ),
    (
        "tabella verify spec/vpc/v3/sub-network-interfaces/create-sub-network-interface.yaml --page page.txt",
        "tests/import/verify/command.rs",
        "the_pages_of_the_spec_are_verified",
    ),
    (
        "tabella generate --spec DIR --out DIR",
        "tests/output/add.rs",
        "an_operation_is_added_by_yaml_alone",
    ),
];

/// What a command is the same as: versions may be locked or not, and cargo runs `tabella`.
fn normal(command: &str) -> String {
    let words: Vec<&str> = command
        .split_whitespace()
        .filter(|word| *word != "--locked")
        .collect();
    let command = words.join(" ");
    match command.strip_prefix("cargo run -- ") {
        Some(arguments) => format!("tabella {arguments}"),
        None => command,
    }
}

/// The commands in the blocks of a shell and those within sentences.
fn commands(text: &str) -> Vec<String> {
    let (blocks, prose) = split(text);
    let mut found: Vec<String> = blocks.iter().flat_map(of_block).collect();
    let named = code(&prose).into_iter().filter(|words| {
        let begins = |program| words.starts_with(program);
        begins("cargo ") || begins("tabella ")
    });
    found.extend(named);
    found.iter().map(|command| normal(command)).collect()
}

fn of_block(block: &Block) -> Vec<String> {
    let joined = block.lines.join("\n").replace("\\\n", " ");
    let lines = joined.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    match block.language {
        "sh" | "bash" => lines.map(str::to_owned).collect(),
        // The other lines are what the commands print.
        "console" => lines
            .filter_map(|line| line.strip_prefix("$ ").map(str::to_owned))
            .collect(),
        _ => Vec::new(),
    }
}

/// What `.ci/run` runs.
fn steps() -> Vec<String> {
    let text = read(".ci/run");
    let steps = text.lines().filter_map(|line| line.split_once("step "));
    steps.map(|(_, command)| normal(command)).collect()
}

#[test]
fn every_command_has_a_check() {
    let commands = commands(&read("README.md"));
    assert!(!commands.is_empty(), "no command was found");
    let steps = steps();
    let unchecked: Vec<&String> = commands
        .iter()
        .filter(|command| !steps.contains(command))
        .filter(|command| !TESTED.iter().any(|(tested, ..)| tested == command))
        .collect();
    assert!(
        unchecked.is_empty(),
        "neither in .ci/run nor in this test's table: {unchecked:#?}"
    );
}

#[test]
fn the_tests_of_commands_are_there() {
    let readme = commands(&read("README.md"));
    for (command, file, test) in TESTED {
        assert!(root().join(file).is_file(), "{command}: no {file}");
        let head = format!("#[test]\nfn {test}()");
        assert!(read(file).contains(&head), "{command}: no {test} in {file}");
        let given = readme.iter().any(|other| other == command);
        assert!(given, "the README no longer gives `{command}`");
    }
}

#[test]
fn commands_are_found() {
    let text = "Run `cargo a\n-b` or `c`.\n\n```console\n$ d --locked\ne\n```\n\n```sh\n# f\ng \\\n  h\n```\n\n\
                ```text\ni\n```\n";
    assert_eq!(commands(text), ["d", "g h", "cargo a -b"]);
}
