//! What the compiler says of a builder that lacks something required.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Whether a program around this expression compiles, and what the compiler says.
fn check(name: &str, setters: &str) -> (bool, String) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .canonicalize()
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\nhuaweicloud-vpc = {{ path = {:?} }}\n",
        root.join("generated/vpc").display().to_string()
    );
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    fs::copy(root.join("Cargo.lock"), folder.path().join("Cargo.lock")).unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    let program = format!(
        "fn main() {{ drop(huaweicloud_vpc::v3::CreateSubNetworkInterfaceOption::builder(){setters}.build()); }}\n"
    );
    fs::write(folder.path().join("src/main.rs"), program).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline"])
        .current_dir(folder.path())
        .env("CARGO_TARGET_DIR", root.join("target/compile-fail"))
        .output()
        .unwrap();
    (
        output.status.success(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn a_missing_field_is_named() {
    let (good, said) = check("complete", r#".virsubnet_id("a").parent_id("b")"#);
    assert!(good, "{said}");
    for (name, setters, missing) in [
        ("no-subnet", r#".parent_id("b")"#, &["virsubnet_id"][..]),
        ("no-parent", r#".virsubnet_id("a")"#, &["parent_id"]),
        ("nothing", "", &["virsubnet_id", "parent_id"]),
    ] {
        let (good, said) = check(name, setters);
        assert!(!good, "{name}");
        for field in missing {
            assert!(
                said.contains(&format!("the required field `{field}` is not set")),
                "{name}: {said}"
            );
            assert!(
                said.contains(&format!("call `.{field}(...)` before `.build()`")),
                "{name}: {said}"
            );
        }
    }
}
