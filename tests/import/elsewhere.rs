//! What a page says of the call as a whole may take back what one of its rows states.

use tabella::front::page::{self, About, Imported};
use tabella::model::{Constraints, ParameterPlace};
use tabella::source::FileId;

/// A page whose function is told in the words given.
fn imported(function: &str) -> Imported {
    let page = PAGE.replacen("{function}", function, 1);
    page::read(FileId::default(), &page).unwrap()
}

const PAGE: &str = "\
Marking a Box
Function
This API puts labels on a box or takes them off. {function}
URI
POST /v1/boxes/{box_id}/labels
Table 1 Path Parameters
Parameter
Mandatory
Type
Description
box_id
Yes
String
ID of the box.
Request Parameters
Table 2 Request body parameters
Parameter
Mandatory
Type
Description
labels
No
Array of Label objects
Labels of the box.
Keys in the list must be unique.
Table 3 Label
Parameter
Mandatory
Type
Description
key
Yes
String
Key of the label.
The value can contain 1 to 20 characters.
Only letters and digits are allowed.
Response Parameters
None
Example Requests
POST https://{Endpoint}/v1/boxes/1/labels
{
  \"labels\" : [ ]
}
Example Responses
None
Status Codes
Status Code
Description
204
Done.
Error Codes
See Error Codes.";

/// The constraints of the list, those of its key, and what is asked about them.
fn told(function: &str) -> (Constraints, Constraints, Vec<About>) {
    let imported = imported(function);
    let body = imported.operation.body.as_ref().unwrap();
    let list = body.fields[0].constraints.clone();
    let key = imported.types[0].fields[0].constraints.clone();
    assert_eq!(imported.operation.parameters[0].place, ParameterPlace::Path);
    let abouts = imported.remarks.iter().map(|remark| remark.about);
    let matters = [About::Unique, About::Pattern, About::Length];
    let asked = abouts.filter(|about| matters.contains(about)).collect();
    (list, key, asked)
}

#[test]
fn what_is_not_taken_back_stays() {
    for function in [
        "",
        "Duplicate keys are not allowed.",
        "The character set of a label is verified.",
        "A box can have up to 30 labels.",
        "A key can have up to 20 characters.",
        "The name of a box can have up to 64 characters.",
    ] {
        let (list, key, asked) = told(function);
        assert!(list.items.unwrap().value.unique_by.is_some(), "{function}");
        assert!(key.value.pattern.is_some(), "{function}");
        assert!(key.value.length.is_some(), "{function}");
        assert_eq!(asked, [], "{function}");
    }
}

#[test]
fn keys_that_may_be_equal_are_asked_about() {
    for function in [
        "Duplicate keys are allowed when labels are taken off.",
        "When labels are taken off, keys can be duplicate.",
    ] {
        let (list, key, asked) = told(function);
        assert!(list.items.is_none(), "{function}");
        assert!(key.value.pattern.is_some(), "{function}");
        assert_eq!(asked, [About::Unique], "{function}");
    }
}

#[test]
fn characters_that_nobody_verifies_are_asked_about() {
    for function in [
        "The character set of a label is not verified.",
        "Characters of labels are not checked.",
    ] {
        let (_, key, asked) = told(function);
        assert!(key.value.pattern.is_none(), "{function}");
        assert!(key.value.length.is_some(), "{function}");
        assert_eq!(asked, [About::Pattern], "{function}");
    }
}

#[test]
fn another_length_is_asked_about() {
    let (_, key, asked) = told("A key and a box can each have up to 50 and 90 characters.");
    assert!(key.value.length.is_none());
    assert!(key.value.pattern.is_some());
    assert_eq!(asked, [About::Length]);
}

#[test]
fn statuses_may_have_their_reasons_beside_them() {
    let page = PAGE.replacen(
        "Status Code\nDescription\n204\nDone.",
        "  • Normal\n204\n  • Abnormal\nReturned Value\nDescription\n404 Not Found\nThere is no such box.\n\
         503 Service Unavailable\nTry again.\n512 boxes are too many.",
        1,
    );
    let imported = page::read(FileId::default(), &page).unwrap();
    let [done] = imported.operation.responses.as_slice() else {
        panic!("{:?}", imported.operation.responses);
    };
    assert_eq!((done.status.value, &done.description), (204, &None));
    let errors = imported.operation.errors.iter();
    let errors = errors.map(|error| {
        (
            error.status.as_ref().unwrap().value,
            error.description.as_str(),
        )
    });
    let expected = [(404, "There is no such box."), (503, "Try again.")];
    assert_eq!(errors.collect::<Vec<_>>(), expected);
}

#[test]
fn an_empty_example_of_an_answer_without_a_body_is_none() {
    let from = "Example Responses\nNone";
    let page = PAGE.replacen(from, "Example Responses\nStatus code: 204\nDone.\n{ }", 1);
    let imported = page::read(FileId::default(), &page).unwrap();
    let [example] = imported.operation.examples.as_slice() else {
        panic!("{:?}", imported.operation.examples);
    };
    let response = example.response.as_ref().unwrap();
    assert_eq!(response.status.value, 204);
    assert!(response.body.is_none());
}

#[test]
fn headers_of_an_answer_are_not_sent() {
    let table = "Response Parameters\nStatus code: 204\nTable 4 Response header parameters\nParameter\nType\n\
                 Description\nX-Box-Trace\nString\nWhere the box is.\n";
    let page = PAGE.replacen("Response Parameters\nNone\n", table, 1);
    let imported = page::read(FileId::default(), &page).unwrap();
    let places = imported.operation.parameters.iter();
    let places: Vec<_> = places.map(|parameter| parameter.place).collect();
    assert_eq!(places, [ParameterPlace::Path]);
    let mut remarks = imported.remarks.iter();
    assert!(remarks.any(|remark| remark.text.contains("headers of an answer")));
}

/// Pages show what comes of a failure behind an answer, with `or` between the two.
#[test]
fn an_answer_to_a_failed_call_is_no_example() {
    let from = "Example Responses\nNone";
    let shown = "Example Responses\n{\n  \"id\" : 1\n}\nor\n{\n  \"error\" : {\n    \"error_code\" : \"BOX.1\"\n  }\n}";
    let page = PAGE.replacen(from, shown, 1);
    let imported = page::read(FileId::default(), &page).unwrap();
    let answers = imported.operation.examples.iter();
    assert_eq!(
        answers.filter(|example| example.response.is_some()).count(),
        1
    );
    let page = page.replacen("\"error\"", "\"box\"", 1);
    let imported = page::read(FileId::default(), &page).unwrap();
    let answers = imported.operation.examples.iter();
    assert_eq!(
        answers.filter(|example| example.response.is_some()).count(),
        2
    );
}

#[test]
fn what_is_told_of_a_value_elsewhere_is_kept_for_the_server() {
    let values = "Labels of the box.\nKeys in the list must be unique.\nmode\nNo\nString\nHow. The value can be \
                  soft_wash or dry_wash.";
    let told = |function: &str| {
        let page = PAGE.replacen("{function}", function, 1);
        let page = page.replacen(
            "Labels of the box.\nKeys in the list must be unique.",
            values,
            1,
        );
        let imported = page::read(FileId::default(), &page).unwrap();
        let fields = imported.operation.body.unwrap().fields;
        fields[1]
            .server
            .iter()
            .map(|note| note.value.clone())
            .collect::<Vec<_>>()
    };
    let sentence = "Soft_wash is not supported in release 3 or later.";
    assert_eq!(told(sentence), [sentence]);
    assert_eq!(
        told("Washing is not supported in release 3 or later."),
        [""; 0]
    );
}
