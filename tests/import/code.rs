//! Where code begins and ends.

use tabella::front::page::{Code, Document, Part, text};
use tabella::source::FileId;

/// A page with this under its examples.
fn page(examples: &str) -> String {
    format!(
        "Showing a Port\n\nFunction\n\nShows.\n\nURI\n\nGET /v1/ports\n\nExamples\n\n{examples}\n\n\
         Status Codes\n\n200\n\nError Codes\n\nSee Error Codes.\n"
    )
}

/// The code among examples with this text.
fn code(examples: &str) -> Vec<String> {
    let read = Document::of(text::parts(FileId::default(), &page(examples)));
    let (document, _) = read.unwrap_or_else(|refusal| panic!("{refusal:?}"));
    let sections = document.sections.into_iter();
    let parts = sections.flat_map(|section| section.parts);
    let code = parts.filter_map(|part| match part {
        Part::Code(Code { text, .. }) => Some(text),
        _ => None,
    });
    code.collect()
}

#[test]
fn json_ends_with_its_last_bracket() {
    assert_eq!(code("{\n  \"a\" : 1\n}\n\nDone."), ["{\n  \"a\" : 1\n}"]);
    assert_eq!(
        code("{\n  \"a\" : \"}\"\n}\nDone."),
        ["{\n  \"a\" : \"}\"\n}"]
    );
    assert_eq!(
        code("{\n\n  \"a\" : [\n\n1 ]\n\n}\n\n[ ]"),
        ["{\n\n  \"a\" : [\n\n1 ]\n\n}", "[ ]"]
    );
}

#[test]
fn broken_json_ends_before_what_is_none() {
    assert_eq!(
        code("{\n  \"a\" : 1\n\nStatus code: 400\n\n{ }"),
        ["{\n  \"a\" : 1", "{ }"]
    );
    assert_eq!(
        code("{\n  // words\n  \"a\" : {,\n}\n\nDone."),
        ["{\n  // words\n  \"a\" : {,\n}"]
    );
    assert_eq!(
        code("{\n  \"a\" : \"1,\n}\n\n  • Next"),
        ["{\n  \"a\" : \"1,\n}"]
    );
    assert_eq!(
        code("{ \"a\" : 1 }\n{ \"a\" : 2 }"),
        ["{ \"a\" : 1 }\n{ \"a\" : 2 }"]
    );
    assert_eq!(code("{ \"a\" : 1 } }\n\nDone."), ["{ \"a\" : 1 } }"]);
}

#[test]
fn other_code_stands_without_blank_lines() {
    assert_eq!(
        code("curl -X POST \\\n  -d '{}'\n\nDone."),
        ["curl -X POST \\\n  -d '{}'"]
    );
    assert_eq!(code("A sentence\nin two lines"), [""; 0]);
    assert_eq!(code("{Endpoint} is where it is."), [""; 0]);
    assert_eq!(code("POST https://{Endpoint}/v1/ports\n{\n}"), ["{\n}"]);
}

#[test]
fn numbers_of_lines_are_no_code() {
    let sample = " 1\n 2\n 3\nprint(1)\n\nprint(2)\n\nDone.";
    assert_eq!(code(sample), ["print(1)\n\nprint(2)"]);
}
