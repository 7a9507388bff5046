//! The README's Rust compiles in a package of its own, which depends on the generated crate as a stranger's does.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::markdown::{Block, split};
use crate::{read, root};

const CRATE: &str = "huaweicloud-vpc";

/// Packages, and the texts whose Rust is theirs. The generated crate need not have a text.
const TEXTS: &[(&str, &str)] = &[
    ("readme", "README.md"),
    ("readme-of-crate", "generated/vpc/README.md"),
];

#[test]
fn rust_compiles() {
    for (package, text) in TEXTS {
        if !root().join(text).exists() {
            continue;
        }
        let content = read(text);
        let (blocks, _) = split(&content);
        assert!(blocks.iter().any(is_rust), "{text} has no Rust");
        if let Err(said) = check(package, &blocks) {
            panic!("{text}:\n{said}");
        }
    }
}

/// A mistake in the Rust does not go unseen, nor does a warning.
#[test]
fn mistakes_are_found() {
    for (package, line, complaint) in [
        ("mistake", "use huaweicloud_vpc::v3::Nothing;", "Nothing"),
        (
            "warning",
            "use huaweicloud_vpc::v3::Client;",
            "unused import",
        ),
    ] {
        let text = format!("```rust\n{line}\n```\n");
        let (blocks, _) = split(&text);
        let said = check(package, &blocks).unwrap_err();
        assert!(said.contains(complaint), "{said}");
    }
}

/// What a text tells a user to put into the manifest is there, and the crate is the one in the folder.
#[test]
fn dependencies_are_those_of_the_text() {
    let text = "```toml\n[package]\nname = \"a\"\n\n[dependencies]\nhuaweicloud-vpc = \"9\"\n\
                tokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }\n```\n\n\
                ```rust,no_run\n#[tokio::main]\nasync fn main() -> Result<(), huaweicloud_vpc::Error> {\n\
                # let _ = huaweicloud_vpc::Credentials::from_env()?;\nOk(())\n}\n```\n";
    let (blocks, _) = split(text);
    assert_eq!(check("with-dependencies", &blocks), Ok(()));
}

fn is_rust(block: &Block) -> bool {
    block.language == "rust"
}

/// A module a block. Nobody calls what a block defines, and that alone is no mistake.
fn program(blocks: &[Block]) -> String {
    let mut text = String::new();
    for (number, block) in blocks.iter().filter(|block| is_rust(block)).enumerate() {
        let lines: Vec<&str> = block.lines.iter().map(|line| visible(line)).collect();
        let lines = lines.join("\n");
        let _ = writeln!(
            text,
            "#[allow(dead_code)]\nmod block_{number} {{\n{lines}\n}}"
        );
    }
    text
}

/// A line that rustdoc hides is code as well.
fn visible(line: &str) -> &str {
    match line.trim_start() {
        "#" => "",
        trimmed => trimmed.strip_prefix("# ").unwrap_or(line),
    }
}

/// The manifest of a user who follows the text, but who has the crate in a folder.
fn manifest(package: &str, blocks: &[Block]) -> String {
    let path = root().join("generated/vpc").display().to_string();
    let mut text = format!(
        "[package]\nname = {package:?}\nedition = \"2024\"\n[workspace]\n[dependencies]\n{CRATE} = {{ path = {path:?} }}\n"
    );
    for line in blocks.iter().flat_map(dependencies) {
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// The dependencies that a block tells a user to write, beside the crate.
fn dependencies<'a>(block: &Block<'a>) -> Vec<&'a str> {
    if block.language != "toml" {
        return Vec::new();
    }
    let after = block.lines.iter().copied();
    after
        .skip_while(|line| *line != "[dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.starts_with(CRATE))
        .collect()
}

/// Runs `cargo check` on such a package, with the versions that the repository has, and gives its complaints. Each
/// package has a name of its own: cargo takes packages of one name in two folders for one that has not changed.
fn check(package: &str, blocks: &[Block]) -> Result<(), String> {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    put("Cargo.toml", &manifest(package, blocks));
    put("Cargo.lock", &read("Cargo.lock"));
    fs::create_dir(folder.path().join("src")).unwrap();
    put("src/lib.rs", &program(blocks));
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline"])
        .current_dir(folder.path())
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme"),
        )
        .env("RUSTFLAGS", "-D warnings")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() {
        Ok(())
    } else {
        Err(said)
    }
}
