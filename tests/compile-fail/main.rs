//! What the compiler says of a builder that lacks something required, and of a creation that is to be a dry run.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Whether a function with these statements compiles, and what the compiler says.
fn check(name: &str, statements: &str) -> (bool, String) {
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
        "use huaweicloud_vpc::v3::{{Client, CreateSubNetworkInterfaceOption}};\n\
         pub fn call(client: &Client, option: CreateSubNetworkInterfaceOption) {{\n{statements}\n}}\n"
    );
    fs::write(folder.path().join("src/lib.rs"), program).unwrap();
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

/// The same about a builder with these setters.
fn check_builder(name: &str, setters: &str) -> (bool, String) {
    let built = format!("CreateSubNetworkInterfaceOption::builder(){setters}.build()");
    check(name, &format!("let _ = (client, option);\ndrop({built});"))
}

#[test]
fn a_missing_field_is_named() {
    let (good, said) = check_builder("complete", r#".virsubnet_id("a").parent_id("b")"#);
    assert!(good, "{said}");
    for (name, setters, missing) in [
        ("no-subnet", r#".parent_id("b")"#, &["virsubnet_id"][..]),
        ("no-parent", r#".virsubnet_id("a")"#, &["parent_id"]),
        ("nothing", "", &["virsubnet_id", "parent_id"]),
    ] {
        let (good, said) = check_builder(name, setters);
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

#[test]
fn a_creation_has_no_dry_run_to_set() {
    let create = "drop(client.create_sub_network_interface(option)";
    let (good, said) = check("creation", &format!("{create}.project_id(\"other\"));"));
    assert!(good, "{said}");
    let dry_run = "drop(client.create_sub_network_interface_dry_run(option));";
    let (good, said) = check("dry-run", dry_run);
    assert!(good, "{said}");
    let setter =
        "drop((client, option)); drop(CreateSubNetworkInterfaceOption::builder().dry_run(true));";
    let field = "drop((client, option.dry_run));";
    for (name, statements, missing) in [
        (
            "on-the-call",
            format!("{create}.dry_run(true));"),
            "no method named `dry_run` found for struct `Call<",
        ),
        (
            "on-the-builder",
            setter.to_owned(),
            "no method named `dry_run` found for struct `CreateSubNetworkInterfaceOptionBuilder",
        ),
        (
            "on-the-option",
            field.to_owned(),
            "no field `dry_run` on type `CreateSubNetworkInterfaceOption`",
        ),
    ] {
        let (good, said) = check(name, &statements);
        assert!(!good, "{name}");
        assert!(said.contains(missing), "{name}: {said}");
    }
}
