//! Help, schema, completions and manual pages.

use tabella::cli::Status;

use crate::run;

const SUBCOMMANDS: [&str; 7] = [
    "generate",
    "check",
    "mock",
    "explain",
    "schema",
    "completions",
    "man",
];

#[test]
fn help_lists_the_exit_codes() {
    for arguments in [
        &["--help"][..],
        &["generate", "--help"],
        &["check", "--help"],
        &["help", "generate"],
        &["mock", "--help"],
    ] {
        let help = run(arguments);
        assert_eq!((help.status, help.messages.as_str()), (Status::Fine, ""));
        for part in [
            "Exit codes:",
            "\n  0  ",
            "\n  1  ",
            "\n  2  ",
            "\n  3  ",
            "Usage: tabella",
        ] {
            assert!(
                help.output.contains(part),
                "{part} is not in {}",
                help.output
            );
        }
    }
    let help = run(&["--help"]).output;
    assert!(
        SUBCOMMANDS
            .iter()
            .all(|name| help.contains(&format!("\n  {name} "))),
        "{help}"
    );
    assert!(run(&["--version"]).output.starts_with("tabella 0."));
}

#[test]
fn the_help_of_the_mock_says_how_to_ask_for_a_fault() {
    let help = run(&["mock", "--help"]).output;
    for part in [
        "POST /_mock/faults",
        r#"{"fault": "throttle", "when": {"next": 2}"#,
        "\n  {\"status\": 503} ",
        "\n  \"drop_answer\" ",
    ] {
        assert!(help.contains(part), "{part} is not in {help}");
    }
}

#[test]
fn mistakes_in_the_arguments_go_to_the_other_output() {
    let mistakes: [(&[&str], &str); 6] = [
        (&[], "Usage: tabella"),
        (&["generat"], "generate"),
        (&["generate", "--chek"], "--check"),
        (&["generate", "--check", "--print"], "cannot be used with"),
        (&["completions", "tcsh"], "bash"),
        (&["man", "nothing"], "no such subcommand"),
    ];
    for (arguments, word) in mistakes {
        let outcome = run(arguments);
        assert_eq!(
            (outcome.status, outcome.output.as_str()),
            (Status::Usage, ""),
            "{arguments:?}"
        );
        assert!(outcome.messages.contains(word), "{}", outcome.messages);
    }
}

#[test]
fn the_schema_is_the_committed_one() {
    let schema = run(&["schema"]);
    assert!(serde_json::from_str::<serde_json::Value>(&schema.output).is_ok());
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../spec/schema.json");
    let committed = std::fs::read_to_string(path).unwrap();
    assert!(
        committed == schema.output,
        "mend it with `cargo run -- schema > spec/schema.json`"
    );
}

#[test]
fn shells_complete_every_subcommand() {
    for (shell, mark) in [
        ("bash", "complete -F"),
        ("zsh", "#compdef tabella"),
        ("fish", "complete -c tabella"),
    ] {
        let script = run(&["completions", shell]);
        assert_eq!(script.status, Status::Fine);
        for part in SUBCOMMANDS.iter().chain([&mark, &"vendor-runtime"]) {
            assert!(script.output.contains(part), "{shell}: {part}");
        }
    }
}

#[test]
fn every_subcommand_has_a_manual_page() {
    let page = run(&["man"]);
    assert!(
        page.output.contains(".TH tabella 1") && page.output.contains("Exit codes"),
        "{}",
        page.output
    );
    for name in SUBCOMMANDS {
        let page = run(&["man", name]);
        assert_eq!(page.status, Status::Fine);
        assert!(
            page.output.contains(".TH") && page.output.contains(name),
            "{}",
            page.output
        );
    }
}
