//! What the format can say, one idea a case: `good/*.yaml` in, the model beside it.

use serde_json::Value as Json;

use crate::support;

#[test]
fn cases_become_the_model() {
    for (name, text) in support::cases("good") {
        let api = support::operation(&text).api();
        let operation = &api.services[0].versions[0].groups[0].operations[0];
        let mut json = serde_json::to_value(operation).unwrap();
        drop_what_says_nothing(&mut json);
        support::snapshot("good", &name, &serde_yaml::to_string(&json).unwrap());
    }
}

#[test]
fn every_role_and_method_is_known() {
    for role in ["create", "show", "list", "update", "delete", "action"] {
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"] {
            let text = format!(
                "operation: A\nsource: {{page: P}}\nresource: {{name: T, role: {role}}}\nmethod: {method}\n\
                 path: /a\nresponses: [{{status: 204}}]\n"
            );
            let api = support::operation(&text).api();
            let operation = &api.services[0].versions[0].groups[0].operations[0];
            assert_eq!(operation.method.as_str(), method);
            let json = serde_json::to_value(operation.resource.role.value).unwrap();
            assert_eq!(json, role);
        }
    }
}

#[test]
fn every_way_to_the_runtime_is_known() {
    let cases = [
        ("{path: ../runtime}", r#"{"path":"../runtime"}"#),
        (
            "{git: 'https://x.example/r.git', rev: abc}",
            r#"{"git":{"rev":"abc","url":"https://x.example/r.git"}}"#,
        ),
        (
            "{git: 'https://x.example/r.git'}",
            r#"{"git":{"rev":null,"url":"https://x.example/r.git"}}"#,
        ),
        ("{version: '1.2'}", r#"{"version":"1.2"}"#),
    ];
    for (runtime, expected) in cases {
        let text = format!(
            "service: svc\ntitle: S\npackage: svc\npackage_version: 1.0.0-rc.1\nendpoint: https://a.example\nruntime: {runtime}\n"
        );
        let api = support::any_kind(&text).api();
        let json = serde_json::to_value(&api.services[0].runtime).unwrap();
        assert_eq!(json.to_string(), expected);
    }
}

#[test]
fn types_lie_in_versions_and_groups() {
    let service = "service: svc\ntitle: S\npackage: svc\npackage_version: 1.0.0\nendpoint: https://a.example\nruntime: {version: '1'}\n";
    let types = |name: &str| {
        format!(
            "source: {{page: P}}\ntypes:\n  - {{name: {name}, rows: [{{name: a, type: string}}]}}\n"
        )
    };
    let api = support::parse(&[
        ("svc/service.yaml", service),
        ("svc/v1/a/types.yaml", &types("InA")),
        ("svc/v1/types.yaml", &types("Shared")),
        ("svc/v2/b/types.yaml", &types("InB")),
    ])
    .api();
    let versions = &api.services[0].versions;
    assert_eq!(versions.len(), 2);
    assert_eq!(versions[0].types[0].name.as_str(), "Shared");
    assert_eq!(versions[0].groups[0].types[0].name.as_str(), "InA");
    assert_eq!(versions[1].groups[0].name.value, "b");
    let source = versions[0].types[0].source.as_ref().unwrap();
    assert_eq!(source.page.value, "P");
}

/// Leaves out what most rows do not have, so that a case shows its idea.
fn drop_what_says_nothing(json: &mut Json) {
    let nothing = |json: &Json| match json {
        Json::Null | Json::Bool(false) => true,
        Json::Array(items) => items.is_empty(),
        Json::Object(entries) => entries.is_empty(),
        _ => false,
    };
    match json {
        Json::Object(entries) => {
            for (key, value) in entries.iter_mut() {
                if !matches!(key.as_str(), "default" | "fixed" | "equals") {
                    drop_what_says_nothing(value);
                }
            }
            entries.retain(|key, value| {
                let said =
                    matches!(key.as_str(), "default" | "fixed" | "equals") && !value.is_null();
                said || !nothing(value)
            });
        }
        Json::Array(items) => items.iter_mut().for_each(drop_what_says_nothing),
        _ => {}
    }
}
