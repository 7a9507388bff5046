//! Pages of the older layouts: columns in another order or missing, types called after fields, answers without a status.

use tabella::front::page::{self, About, Imported, RemarkKind};
use tabella::import;
use tabella::model::{Field, PagingStyle, TypeExpr, TypeName};
use tabella::source::{SourceFile, Sources};

pub(crate) fn read(name: &str, text: &str) -> Imported {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile {
        shown: name.to_owned(),
        path: name.into(),
        text: text.to_owned(),
    });
    let mut imported = page::read(file, text).unwrap_or_else(|problem| panic!("{problem:?}"));
    import::settle(&mut imported).unwrap_or_else(|problems| panic!("{problems:?}"));
    imported
}

fn names(fields: &[Field]) -> Vec<&str> {
    fields.iter().map(|field| field.name.as_str()).collect()
}

fn type_named<'a>(imported: &'a Imported, name: &str) -> &'a [Field] {
    let mut types = imported.types.iter();
    let found = types.find(|ty| ty.name.as_str() == name);
    &found.unwrap_or_else(|| panic!("{name} is missing")).fields
}

pub(crate) fn asks(imported: &Imported, about: About, words: &str) -> bool {
    let mut remarks = imported.remarks.iter();
    remarks.any(|remark| {
        remark.kind == RemarkKind::Question && remark.about == about && remark.text.contains(words)
    })
}

#[test]
fn objects_are_called_after_fields() {
    let imported = read("port.txt", include_str!("old/port.txt"));
    let operation = &imported.operation;
    assert_eq!(operation.id.as_str(), "CreatePort");
    assert_eq!(names(&operation.body.as_ref().unwrap().fields), ["port"]);
    let port = type_named(&imported, "Port");
    let rows = [
        "name",
        "network_id",
        "admin_state_up",
        "fixed_ips",
        "binding:vnic_type",
        "mtu",
    ];
    assert_eq!(names(port), rows);
    let required: Vec<bool> = port.iter().map(|field| field.required).collect();
    assert_eq!(required, [false, true, false, false, false, false]);
    let item = TypeExpr::Named(TypeName::new("FixedIp"));
    assert_eq!(port[3].ty.value, TypeExpr::Array(Box::new(item)));
    assert_eq!(
        port[5].constraints.value.range.as_ref().unwrap().max,
        Some(9000)
    );
}

#[test]
fn an_answer_that_is_not_like_its_request_has_a_type_of_its_own() {
    let imported = read("port.txt", include_str!("old/port.txt"));
    let answered = type_named(&imported, "PortResponse");
    assert_eq!(names(answered), ["id", "name", "status", "fixed_ips"]);
    let response = &imported.operation.responses[0];
    let port = &response.body.as_ref().unwrap().fields[0];
    assert_eq!(port.ty.named(), Some(&TypeName::new("PortResponse")));
    assert!(asks(&imported, About::Table, "tabled twice"));
    assert!(asks(&imported, About::Status, "is not told"));
}

#[test]
fn an_object_is_what_the_table_describes_that_its_row_refers_to() {
    let imported = read("dnat-rule.txt", include_str!("old/dnat-rule.txt"));
    let operation = &imported.operation;
    assert_eq!(operation.id.as_str(), "ShowDnatRule");
    assert_eq!(operation.path.text, "/v2.0/dnat_rules/{dnat_rule_id}");
    let body = operation.responses[0].body.as_ref().unwrap();
    assert_eq!(body.fields[0].ty.named(), Some(&TypeName::new("DnatRule")));
    let rows = ["id", "internal_service_port", "status", "created_at"];
    assert_eq!(names(type_named(&imported, "DnatRule")), rows);
    assert!(asks(&imported, About::Type, "no column for types"));
}

#[test]
fn examples_of_both_kinds_stand_under_one_heading() {
    let imported = read("dnat-rule.txt", include_str!("old/dnat-rule.txt"));
    let [example] = imported.operation.examples.as_slice() else {
        panic!("{:?}", imported.operation.examples);
    };
    let request = example.request.as_ref().unwrap();
    assert!(
        request
            .url
            .value
            .ends_with("/dnat_rules/5b95c675-69c2-4656-ba06-58ff72e1d338")
    );
    let response = example.response.as_ref().unwrap();
    assert_eq!(
        response.body.as_ref().unwrap().json["dnat_rule"]["status"],
        "ACTIVE"
    );
}

#[test]
fn a_list_with_an_offset_is_read_in_parts() {
    let imported = read("rules.txt", include_str!("old/rules.txt"));
    let paging = imported.operation.paging.unwrap();
    assert_eq!(*paging.style, PagingStyle::Offset);
    assert_eq!(paging.total.unwrap().value[0].as_str(), "total_count");
    let other = include_str!("old/rules.txt").replace("total_count", "total_record");
    let paging = read("rules.txt", &other).operation.paging.unwrap();
    assert_eq!(paging.total.unwrap().value[0].as_str(), "total_record");
}

#[test]
fn what_is_sent_may_be_a_list_with_tables_and_examples_in_it() {
    let imported = read("lock-tags.txt", include_str!("old/lock-tags.txt"));
    let operation = &imported.operation;
    assert_eq!(operation.id.as_str(), "BatchCreateOrDeleteLockTags");
    assert_eq!(
        operation.path.text,
        "/v2/{project_id}/{lock_kind}/{lock_id}/tags/action"
    );
    let parameters = operation.parameters.iter();
    let parameters: Vec<&str> = parameters.map(|one| one.field.name.as_str()).collect();
    assert_eq!(parameters, ["project_id", "lock_kind", "lock_id", "trace"]);
    let body = operation.body.as_ref().unwrap();
    assert_eq!(names(&body.fields), ["action", "tags", "marks"]);
    assert_eq!(names(type_named(&imported, "LockTag")), ["key", "value"]);
    assert_eq!(imported.counts.constraints, 10);
    // The two in the list above the address.
    let questions = imported.remarks.iter();
    let questions = questions.filter(|remark| remark.kind == RemarkKind::Question);
    let about: Vec<About> = questions.map(|question| question.about).collect();
    assert_eq!(about, [About::Range, About::Rule]);
}

#[test]
fn examples_in_a_list_are_whole_and_not_indented() {
    let imported = read("lock-tags.txt", include_str!("old/lock-tags.txt"));
    let [give, take] = imported.operation.examples.as_slice() else {
        panic!("{:?}", imported.operation.examples);
    };
    assert!(give.response.is_none() && take.response.is_none());
    let (give, take) = (
        give.request.as_ref().unwrap(),
        take.request.as_ref().unwrap(),
    );
    assert_eq!(give.url.value, take.url.value);
    let text = &take.body.as_ref().unwrap().text;
    assert!(
        text.starts_with("{\n    \"action\": \"delete\","),
        "{}",
        text.value
    );
}
