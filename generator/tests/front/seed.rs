//! The spec of the repository: the page's tables, row by row.

use tabella::model::{Field, Operation, Service, Type, TypeExpr};

use crate::support;

fn vpc() -> Service {
    let mut api = support::read(&support::repository_spec(), &["vpc"]).api();
    api.services.remove(0)
}

fn group<'a>(service: &'a Service, name: &str) -> &'a tabella::model::Group {
    let groups = &service.versions[0].groups;
    groups
        .iter()
        .find(|group| group.name.value == name)
        .unwrap()
}

/// The operation of the first page.
fn creation(group: &tabella::model::Group) -> &Operation {
    let mut operations = group.operations.iter();
    operations
        .find(|operation| operation.id.as_str() == "CreateSubNetworkInterface")
        .unwrap()
}

fn names(fields: &[Field]) -> Vec<&str> {
    fields.iter().map(|field| field.name.as_str()).collect()
}

fn field<'a>(fields: &'a [Field], name: &str) -> &'a Field {
    fields
        .iter()
        .find(|field| field.name.as_str() == name)
        .unwrap()
}

#[test]
fn tables_have_their_rows_in_the_order_of_the_page() {
    let vpc = vpc();
    let group = group(&vpc, "sub-network-interfaces");
    let create = creation(group);
    assert_eq!(create.source.updated.as_ref().unwrap().value, "2025-08-19");

    let parameters: Vec<&str> = create
        .parameters
        .iter()
        .map(|each| each.field.name.as_str())
        .collect();
    assert_eq!(parameters, ["project_id"]);
    let body = create.body.as_ref().unwrap();
    assert_eq!(body.table.as_ref().unwrap().value, 2);
    assert_eq!(names(&body.fields), ["dry_run", "sub_network_interface"]);
    let answer = create.responses[0].body.as_ref().unwrap();
    assert_eq!(answer.table.as_ref().unwrap().value, 5);
    assert_eq!(
        names(&answer.fields),
        ["request_id", "sub_network_interface"]
    );
    assert_eq!(create.responses[0].status.value, 201);
    assert_eq!(create.dry_run.as_ref().unwrap().status.value, 202);

    let table = |types: &[Type], number: u32| {
        let of = |ty: &&Type| ty.tables.iter().any(|table| table.value == number);
        let ty = types.iter().find(of).unwrap();
        names(&ty.fields).join(" ")
    };
    assert_eq!(
        table(&create.types, 3),
        "virsubnet_id vlan_id parent_id description ipv6_enable private_ip_address ipv6_ip_address security_groups \
         project_id allowed_address_pairs"
    );
    assert_eq!(table(&group.types, 4), "ip_address mac_address");
    // `updated_at` is none of the page's rows; the service's later definitions have it.
    assert_eq!(
        table(&group.types, 6),
        "id virsubnet_id private_ip_address ipv6_ip_address mac_address parent_device_id parent_id description vpc_id \
         vlan_id security_groups tags project_id created_at updated_at allowed_address_pairs state instance_id instance_type \
         scope security_enabled"
    );
    assert_eq!(table(&group.types, 7), "key value");
    assert_eq!(table(&group.types, 8), "ip_address mac_address");
}

#[test]
fn the_quirks_of_the_page_are_kept() {
    let vpc = vpc();
    let group = group(&vpc, "sub-network-interfaces");
    let option = &creation(group).types[0].fields;
    let required: Vec<&str> = option
        .iter()
        .filter(|row| row.required)
        .map(|row| row.name.as_str())
        .collect();
    assert_eq!(required, ["virsubnet_id", "parent_id"]);
    assert_eq!(field(option, "vlan_id").ty.value, TypeExpr::String);
    assert!(field(option, "vlan_id").constraints.value.range.is_some());
    assert!(
        field(option, "parent_id")
            .constraints
            .value
            .format
            .is_none()
    );
    assert!(
        field(option, "virsubnet_id")
            .constraints
            .value
            .format
            .is_some()
    );
    assert!(field(option, "security_groups").constraints.items.is_none());
    let interface = group
        .types
        .iter()
        .find(|ty| ty.name.as_str() == "SubNetworkInterface")
        .unwrap();
    assert_eq!(
        field(&interface.fields, "vlan_id").ty.value,
        TypeExpr::Integer
    );
}

#[test]
fn examples_are_read() {
    let vpc = vpc();
    let example = &creation(group(&vpc, "sub-network-interfaces")).examples[0];
    let request = example.request.as_ref().unwrap();
    let sent = &request.body.as_ref().unwrap().json;
    assert_eq!(
        sent["sub_network_interface"]["parent_id"],
        "637748df-2986-4350-8303-95d259580fb3"
    );
    let answer = &example
        .response
        .as_ref()
        .unwrap()
        .body
        .as_ref()
        .unwrap()
        .json;
    assert_eq!(answer["sub_network_interface"]["vlan_id"], 551);
    assert_eq!(
        answer["sub_network_interface"].as_object().unwrap().len(),
        20
    );
}

#[test]
fn every_file_points_editors_to_the_schema() {
    let outcome = support::read(&support::repository_spec(), &[]);
    for (_, file) in outcome.sources.iter() {
        let up = "../".repeat(file.path.components().count() - 1);
        let line = format!("# yaml-language-server: $schema={up}schema.json\n");
        assert!(
            file.text.starts_with(&line),
            "{} must begin with {line}",
            file.shown
        );
    }
}
