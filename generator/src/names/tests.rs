use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::*;

#[test]
fn wire_names_become_fields() {
    let names = Names(());
    let table = [
        ("virsubnet_id", "virsubnet_id"),
        ("binding:host_id", "binding_host_id"),
        ("binding:vif_details", "binding_vif_details"),
        ("type", "kind"),
        ("match", "matching"),
        ("self", "this"),
        ("loop", "loop_value"),
        ("X-Forwarded-For-Port", "x_forwarded_for_port"),
        ("ipv6_enable", "ipv6_enable"),
        ("5tuple", "n5tuple"),
        ("camelCase", "camel_case"),
        ("add", "add_value"),
    ];
    for (wire, field) in table {
        assert_eq!(names.wire(&WireName::new(wire)).as_str(), field, "{wire}");
    }
}

#[test]
fn ids_become_types_and_methods() {
    let names = Names(());
    let id = OperationId::new("CreateSubNetworkInterface");
    assert_eq!(names.operation(&id).as_str(), "CreateSubNetworkInterface");
    assert_eq!(names.method(&id).as_str(), "create_sub_network_interface");
    assert_eq!(
        names.response(&id).as_str(),
        "CreateSubNetworkInterfaceResponse"
    );
    assert_eq!(names.ty(&TypeName::new("IPAddress")).as_str(), "IpAddress");
    assert_eq!(
        names.module("sub-network-interfaces").as_str(),
        "sub_network_interfaces"
    );
    assert_eq!(names.module("types").as_str(), "types_operations");
}

#[test]
fn a_name_that_generated_code_needs_gets_a_word() {
    let names = Names(());
    let table = [
        ("Rule", "RuleObject"),
        ("option", "OptionObject"),
        ("Result", "ResultObject"),
        ("Client", "ClientObject"),
        ("self", "SelfObject"),
        ("A", "AObject"),
        ("b", "BObject"),
        ("A1", "A1Object"),
        ("Rules", "Rules"),
        ("Ab", "Ab"),
    ];
    for (name, ty) in table {
        assert_eq!(names.ty(&TypeName::new(name)).as_str(), ty, "{name}");
    }
    let id = OperationId::new("Call");
    assert_eq!(names.operation(&id).as_str(), "CallOperation");
    assert_eq!(names.response(&id).as_str(), "CallOperationResponse");
    for ending in ["Builder", "Response"] {
        for name in reserved::IMPORTED {
            let base = name.strip_suffix(ending).unwrap_or("Rule");
            assert!(
                base.is_empty() || reserved::is_taken(base),
                "{name} can be made of {base}"
            );
        }
    }
}

#[test]
fn modules_do_not_meet_those_of_the_generator() {
    let names = Names(());
    let group = |version, folder| names.group(version, folder).to_string();
    assert_eq!(group("v3", "http"), "http_operations");
    assert_eq!(group("v3", "runtime"), "runtime_operations");
    assert_eq!(group("v3", "v3"), "v3_operations");
    assert_eq!(group("v3", "tags"), "tags");
    let module = |group: &str, id: &str| {
        let group = names.group("v3", group);
        names
            .operation_module(&group, &OperationId::new(id))
            .to_string()
    };
    assert_eq!(module("tags", "Types"), "types_operation");
    assert_eq!(module("tags", "Tags"), "tags_operation");
    assert_eq!(module("tags", "ListTags"), "list_tags");
    assert_eq!(names.method(&OperationId::new("Types")).as_str(), "types");
}

#[test]
fn names_of_imports_are_those_that_emit_writes() {
    // Beginnings of names, and what is no name of its own.
    let others = ["Required"];
    let found = found(r#""([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)""#, &emit());
    for name in &found {
        let known = reserved::is_taken(name) || others.contains(&name.as_str());
        assert!(known, "files import `{name}`: it is missing in `IMPORTED`");
    }
    for name in reserved::IMPORTED {
        assert!(found.contains(*name), "no file imports `{name}` any more");
    }
}

#[test]
fn names_of_modules_are_those_that_emit_makes() {
    let emit = emit();
    let mut made = found(r"\{folder\}/([a-z]+)\.rs", &emit);
    made.remove("mod");
    made.extend(found(r#"^ *"([a-z]+)",$"#, &source("modules.rs")));
    made.extend(found(r"pub use ([a-z_]+) as [a-z]+;", &emit));
    made.extend(found(r"pub use [a-z_]+ as ([a-z]+);", &emit));
    assert_eq!(made, names_of(reserved::MODULES));
}

#[test]
fn names_of_functions_are_those_that_emit_makes() {
    let text = source("client.rs");
    let (client, rest) = text.split_once("fn handle(").unwrap();
    let (handle, _) = rest.split_once("fn required_fields(").unwrap();
    let function = r"\bfn ([a-z_]+)\(";
    let mut made = found(function, client);
    made.remove("client");
    made.extend(found(function, &source("blocking.rs")));
    // A call that waits has it as every other call.
    made.remove("send");
    assert_eq!(made, names_of(collisions::CLIENT));
    assert_eq!(found(function, handle), names_of(reserved::CALL));
}

/// What the first group of a regular expression finds.
fn found(regex: &str, text: &str) -> BTreeSet<String> {
    let regex = regex::RegexBuilder::new(regex)
        .multi_line(true)
        .build()
        .unwrap();
    let found = regex.captures_iter(text);
    found.map(|found| found[1].to_owned()).collect()
}

fn names_of(list: &[&str]) -> BTreeSet<String> {
    list.iter().map(|name| (*name).to_owned()).collect()
}

/// The sources of `emit`.
fn emit() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/emit");
    let files = fs::read_dir(folder).unwrap();
    let mut text = String::new();
    for file in files {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            text += &source(path.file_name().unwrap().to_str().unwrap());
        }
    }
    text
}

/// A source of `emit`, without its comments.
fn source(file: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/emit");
    let text = fs::read_to_string(folder.join(file)).unwrap();
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.fold(String::new(), |text, line| text + line + "\n")
}
