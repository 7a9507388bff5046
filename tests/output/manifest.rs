//! Manifests of generated crates: nothing is inherited, and the runtime is found where `service.yaml` says.

use std::collections::BTreeSet;

use crate::place::{Place, read, root};

/// The lines of the tables whose name begins with a prefix, each with its table's name without the prefix.
fn lines(manifest: &str, prefix: &str) -> BTreeSet<(String, String)> {
    let mut table = String::new();
    let mut found = BTreeSet::new();
    for line in manifest
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        if let Some(name) = line.strip_prefix('[') {
            name.trim_end_matches(']').clone_into(&mut table);
        } else if let Some(below) = table.strip_prefix(prefix) {
            found.insert((below.to_owned(), line.to_owned()));
        }
    }
    found
}

#[test]
fn nothing_is_inherited_and_the_lints_are_the_workspaces() {
    let place = Place::small().made();
    let wanted = lines(&read(root().join("Cargo.toml")), "workspace.lints.");
    assert!(wanted.len() > 5, "{wanted:?}");
    for manifest in [
        root().join("generated/vpc"),
        place.out("shop"),
        place.out("post"),
    ] {
        let text = read(manifest.join("Cargo.toml"));
        assert!(!text.contains("workspace"), "{text}");
        assert_eq!(lines(&text, "lints."), wanted);
    }
}

#[test]
fn the_runtime_is_found_where_the_service_says() {
    let forms = [
        ("{path: /opt/runtime}", r#"path = "/opt/runtime""#),
        (r#"{path: 'C:\run "time"'}"#, r#"path = "C:\\run \"time\"""#),
        (
            "{git: https://example.com/r.git}",
            r#"git = "https://example.com/r.git""#,
        ),
        (
            "{git: https://example.com/r.git, rev: v0.1}",
            r#"git = "https://example.com/r.git", rev = "v0.1""#,
        ),
        (r#"{version: "0.1"}"#, r#"version = "0.1""#),
    ];
    for (form, wanted) in forms {
        let place = Place::small();
        place.edit("spec/shop/service.yaml", "{path: ../../runtime}", form);
        place.write();
        let dependencies = lines(&read(place.out("shop/Cargo.toml")), "dependencies");
        let line = format!("tabella-runtime = {{ {wanted}, default-features = false }}");
        assert!(
            dependencies.contains(&(String::new(), line)),
            "{dependencies:?}"
        );
    }
}
