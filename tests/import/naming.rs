//! What operations and their resources are called after titles and answers.

use tabella::front::page::Imported;
use tabella::model::Role;

use crate::old::read;

/// A page of this title, whose answer has these rows of a name and a type each.
fn page(title: &str, call: &str, rows: &[&str]) -> Imported {
    let before = [
        title,
        "Function",
        "This API does it.",
        "URI",
        call,
        "Response Parameters",
        "Status code: 200",
        "Table 1 Response body parameters",
        "Parameter",
        "Type",
        "Description",
    ];
    let after = [
        "Table 2 Lock",
        "Parameter",
        "Type",
        "Description",
        "id",
        "String",
        "Which.",
        "Status Codes",
        "200",
        "Error Codes",
        "See Error Codes.",
    ];
    let rows = rows.iter().flat_map(|row| row.split('|'));
    let lines = before.into_iter().chain(rows).chain(after);
    read("page.txt", &lines.collect::<Vec<_>>().join("\n\n"))
}

fn lock(title: &str) -> Imported {
    page(title, "POST /v1/locks", &["lock|Lock object|The lock."])
}

#[test]
fn a_title_gives_one_name_with_each_word_once() {
    let names = [
        ("Batch Deleting Locks", "BatchDeleteLocks"),
        ("Deleting Locks in Batches", "BatchDeleteLocks"),
        ("Adding Locks", "CreateLocks"),
        (
            "Batch Adding or Deleting Lock Tags",
            "BatchCreateOrDeleteLockTags",
        ),
        ("Attaching and Detaching a Lock", "AttachAndDetachLock"),
        ("Creating an Order", "CreateOrder"),
        ("Querying Locks and Doors", "ListLocksDoors"),
        ("Batch", "Batch"),
        ("Setting a Lock", "SetLock"),
        ("Stopping a Lock", "StopLock"),
        ("Installing a Lock", "InstallLock"),
        ("Passing a Lock", "PassLock"),
        ("Restoring a Lock", "RestoreLock"),
        ("Upgrading a Lock", "UpgradeLock"),
        ("Uploading a Lock", "UploadLock"),
        ("Invoking a Lock", "InvokeLock"),
        ("Lock a Door", "LockDoor"),
    ];
    for (title, name) in names {
        assert_eq!(lock(title).operation.id.as_str(), name, "{title}");
    }
}

#[test]
fn what_adds_or_deletes_is_no_creation() {
    let role = |title: &str| *lock(title).operation.resource.role;
    assert_eq!(role("Batch Adding Locks"), Role::Create);
    assert_eq!(role("Batch Adding or Deleting Locks"), Role::Action);
    assert_eq!(role("Creating an Order"), Role::Create);
}

#[test]
fn the_resource_is_called_without_both_verbs() {
    let rows = ["done|Boolean|Whether it is."];
    let call = "POST /v1/locks/action";
    let imported = page("Batch Adding or Deleting Locks", call, &rows);
    assert_eq!(imported.operation.resource.name.as_str(), "Locks");
}

#[test]
fn an_answer_with_an_id_is_the_resource_itself() {
    let rows = ["locks|Array of Lock objects|Its locks.", "id|String|Which."];
    let imported = page("Querying a Door", "GET /v1/doors/{door_id}", &rows);
    let resource = &imported.operation.resource;
    assert_eq!(resource.name.as_str(), "Door");
    assert_eq!(*resource.role, Role::Show);
    assert_eq!(
        resource.identifier.as_ref().unwrap().value[0].as_str(),
        "id"
    );
}

/// What a page of this title is called, that sends a type under a key.
fn sending(title: &str, call: &str, key: &str, ty: &str) -> String {
    let lines = [
        title,
        "Function",
        "This API does it.",
        "URI",
        call,
        "Request Parameters",
        "Table 1 Request body parameters",
        "Parameter",
        "Mandatory",
        "Type",
        "Description",
        key,
        "Yes",
        &format!("{ty} object"),
        "What is sent.",
        &format!("Table 2 {ty}"),
        "Parameter",
        "Mandatory",
        "Type",
        "Description",
        "name",
        "No",
        "String",
        "A name.",
        "Response Parameters",
        "None",
        "Status Codes",
        "200",
        "Error Codes",
        "See Error Codes.",
    ];
    let page = read("page.txt", &lines.join("\n\n"));
    page.operation.id.to_string()
}

#[test]
fn where_path_key_and_type_agree_the_title_only_adds_words() {
    let call = "POST /v1/door-locks";
    let title = "Creating a Big Door Lock";
    let cases = [
        (
            title,
            call,
            "door_lock",
            "CreateDoorLockOption",
            "CreateDoorLock",
        ),
        (
            title,
            call,
            "door_lock",
            "CreateDoorLockRequestBody",
            "CreateDoorLock",
        ),
        (
            "Updating a Big Entry",
            "PUT /v1/entries/{id}",
            "entry",
            "UpdateEntryOption",
            "UpdateEntry",
        ),
        // Another key, path, verb, end of the name or title.
        (
            title,
            call,
            "lock",
            "CreateDoorLockOption",
            "CreateBigDoorLock",
        ),
        (
            title,
            "POST /v1/locks",
            "door_lock",
            "CreateDoorLockOption",
            "CreateBigDoorLock",
        ),
        (
            title,
            call,
            "door_lock",
            "UpdateDoorLockOption",
            "CreateBigDoorLock",
        ),
        (
            title,
            call,
            "door_lock",
            "CreateDoorLock",
            "CreateBigDoorLock",
        ),
        (
            "Creating a Gate",
            call,
            "door_lock",
            "CreateDoorLockOption",
            "CreateGate",
        ),
        (
            "Updating a Big Door Lock",
            call,
            "door_lock",
            "CreateDoorLockOption",
            "UpdateBigDoorLock",
        ),
    ];
    for (title, call, key, ty, id) in cases {
        assert_eq!(
            sending(title, call, key, ty),
            id,
            "{title}, {call}, {key}, {ty}"
        );
    }
}
