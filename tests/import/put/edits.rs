//! Small files in every layout that a person may write, and what pages add to them.

use tabella::import::Existing;

use super::{Pages, Place, SERVICE};

/// The part of a file that differs from case to case.
fn file(rest: &str) -> String {
    format!(
        "operation: DoThing\nsummary: Does it.\nsource: {{page: A Page}}\nresource: {{name: Thing, role: action}}\n\
         method: POST\npath: /v1/svc/things\n{rest}"
    )
}

const ANSWER: &str = "responses: [{status: 204, description: Done.}]\n";

const A: &str = "{name: a, type: string, description: A.}";
const B: &str = "{name: b, type: string, description: B.}";

/// What becomes of a file when a page says something else.
fn merged(before: &str, page: &str) -> String {
    let place = Place::empty();
    place.write("svc/service.yaml", SERVICE);
    place.write("svc/v1/things/do-thing.yaml", &file(before));
    let page = file(page);
    let pages = Pages::written(&[("page", &page)]);
    place
        .put(&pages, Existing::Merged)
        .unwrap_or_else(|problems| panic!("{before}\n{problems}"));
    let after = place.read("svc/v1/things/do-thing.yaml");
    let again = place.put(&pages, Existing::Merged).unwrap();
    assert_eq!(again.written.len(), 0, "{after}");
    after.strip_prefix(&file("")).unwrap().to_owned()
}

#[test]
fn rows_are_inserted_in_the_layout_of_their_neighbours() {
    let page = format!("body:\n  rows:\n    - {A}\n    - {B}\n{ANSWER}");
    let cases = [
        // In brackets, with nothing in them yet, before and behind.
        (
            format!("body: {{rows: []}}\n{ANSWER}"),
            format!("body: {{rows: [{A}, {B}]}}\n{ANSWER}"),
        ),
        (
            format!("body: {{rows: [{A}]}}  # short\n{ANSWER}"),
            format!("body: {{rows: [{A}, {B}]}}  # short\n{ANSWER}"),
        ),
        (
            format!("body: {{rows: [{B}]}}\n{ANSWER}"),
            format!("body: {{rows: [{A}, {B}]}}\n{ANSWER}"),
        ),
        // A line a row.
        (
            format!("body:\n  rows:\n  - {B}\n{ANSWER}"),
            format!("body:\n  rows:\n  - {A}\n  - {B}\n{ANSWER}"),
        ),
        (
            format!("body:\n  rows:\n    - {A}   # the first\n\n    # More to come.\n{ANSWER}"),
            format!(
                "body:\n  rows:\n    - {A}   # the first\n    - {B}\n\n    # More to come.\n{ANSWER}"
            ),
        ),
        // A line a key, with the hyphen in a place of its own.
        (
            format!(
                "body:\n  rows:\n    -   name: a\n        type: string\n        description: A.\n{ANSWER}"
            ),
            format!(
                "body:\n  rows:\n    -   name: a\n        type: string\n        description: A.\n    - name: b  # page.yaml, line 10\n      type: string\n      description: B.\n{ANSWER}"
            ),
        ),
    ];
    for (before, after) in cases {
        assert_eq!(merged(&before, &page), after, "{before}");
    }
}

#[test]
fn keys_are_inserted_where_they_belong() {
    let page = "body:\n  rows:\n    - {name: a, type: string, required: true, description: A., format: uuid, server: [So.]}\n";
    let page = format!("{page}{ANSWER}");
    let cases = [
        (
            format!(
                "body: {{rows: [{{name: a, type: string, description: Own words., server: [Own.]}}]}}\n{ANSWER}"
            ),
            format!(
                "body: {{rows: [{{name: a, type: string, required: true, description: Own words., format: uuid, server: [Own.]}}]}}\n{ANSWER}"
            ),
        ),
        (
            format!(
                "body:\n  rows:\n    - name: a\n      # Here too.\n      type: string\n      description: >-\n        Own\n        words.\n\n{ANSWER}"
            ),
            format!(
                "body:\n  rows:\n    - name: a\n      # Here too.\n      type: string\n      required: true\n      description: >-\n        Own\n        words.\n      format: uuid  # page.yaml, line 9\n      server:\n        - So.  # page.yaml, line 9\n\n{ANSWER}"
            ),
        ),
        // The order of a person is kept, and what is there is not looked for in another place.
        (
            format!(
                "body:\n  rows:\n    - type: string\n      name: a\n      server: [Own.]\n      description: Own.\n{ANSWER}"
            ),
            format!(
                "body:\n  rows:\n    - type: string\n      name: a\n      required: true\n      server: [Own.]\n      description: Own.\n      format: uuid  # page.yaml, line 9\n{ANSWER}"
            ),
        ),
    ];
    for (before, after) in cases {
        assert_eq!(merged(&before, &page), after, "{before}");
    }
}

#[test]
fn parts_are_inserted_with_their_empty_lines() {
    let page = format!(
        "query_parameters:\n  rows:\n    - {A}\n{ANSWER}errors:\n  - {{status: 404, description: None.}}\n"
    );
    let after = "\n\nquery_parameters:\n  rows:\n    - name: a  # page.yaml, line 9\n      type: string\n      description: A.\n";
    let errors = "\n\nerrors:\n  - {status: 404, description: None.}";
    let before = ANSWER.trim_end();
    // Without a line break at its end, the file has none afterwards either.
    assert_eq!(
        merged(before, &page),
        format!("{}{before}{errors}", &after[1..])
    );
}

#[test]
fn line_breaks_are_those_of_the_file() {
    let place = Place::empty();
    place.write("svc/service.yaml", SERVICE);
    let before = file(&format!("body:\n  rows:\n    - {A}\n{ANSWER}")).replace('\n', "\r\n");
    place.write("svc/v1/things/do-thing.yaml", &before);
    let page = file(&format!("body:\n  rows:\n    - {A}\n    - {B}\n{ANSWER}"));
    place
        .put(&Pages::written(&[("page", &page)]), Existing::Merged)
        .unwrap();
    assert_eq!(
        place.read("svc/v1/things/do-thing.yaml"),
        page.replace('\n', "\r\n")
    );
}

#[test]
fn a_byte_order_mark_stays_at_the_beginning() {
    for (rest, more) in [
        (
            format!("body:\n  rows:\n    - {A}\n{ANSWER}"),
            format!("    - {B}\n"),
        ),
        (format!("body: {{rows: [{A}]}}\n{ANSWER}"), format!(", {B}")),
    ] {
        for returns in ["\n", "\r\n"] {
            let place = Place::empty();
            place.write("svc/service.yaml", SERVICE);
            let before = format!("\u{FEFF}{}", file(&rest)).replace('\n', returns);
            place.write("svc/v1/things/do-thing.yaml", &before);
            let page = file(&format!("body:\n  rows:\n    - {A}\n    - {B}\n{ANSWER}"));
            let pages = Pages::written(&[("page", &page)]);
            place.put(&pages, Existing::Merged).unwrap();
            let after = place.read("svc/v1/things/do-thing.yaml");
            let more = more.replace('\n', returns);
            assert!(after.contains(&more), "{after}");
            assert_eq!(after.replacen(&more, "", 1), before);
        }
    }
}

/// The head of a file names the page whose lines its comments name. Of another page, the comment names it.
#[test]
fn a_line_of_another_page_is_told_with_its_name() {
    let page = |rows: &str| file(&format!("body: {{rows: [{rows}]}}\n{ANSWER}"));
    let place = Place::empty();
    place.write("svc/service.yaml", SERVICE);
    let first = page(A);
    place
        .put(&Pages::written(&[("first", &first)]), Existing::Refused)
        .unwrap();
    let c = B.replace("name: b", "name: c");
    let (second, third) = (page(&format!("{A}, {B}")), page(&format!("{A}, {c}")));
    for (name, text) in [("first", &second), ("third", &third)] {
        place
            .put(&Pages::written(&[(name, text)]), Existing::Merged)
            .unwrap();
    }
    let after = place.read("svc/v1/things/do-thing.yaml");
    for line in [
        "- name: a  # line 7\n",
        "- name: b  # line 7\n",
        "- name: c  # third.yaml, line 7\n",
    ] {
        assert!(after.contains(line), "{line}: {after}");
    }
}

/// Half a bound of the page and half of a person's would be one that neither of the two has.
#[test]
fn bounds_are_one_value() {
    let page = |bounds: &str| {
        format!("body: {{rows: [{{name: a, type: integer, description: A., {bounds}}}]}}\n{ANSWER}")
    };
    let list = |bounds: &str| {
        format!(
            "body: {{rows: [{{name: a, type: array of string, description: A., {bounds}}}]}}\n{ANSWER}"
        )
    };
    let text = |bounds: &str| {
        format!("body: {{rows: [{{name: a, type: string, description: A., {bounds}}}]}}\n{ANSWER}")
    };
    let cases = [
        (page("range: {min: 1}"), page("range: {min: 0, max: 9}"), 1),
        (page("range: {max: 9}"), page("range: {min: 1, max: 9}"), 1),
        (text("length: {min: 1}"), text("length: {max: 9}"), 1),
        (text("bytes: {max: 7}"), text("bytes: {min: 2, max: 9}"), 1),
        (
            list("items: {count: {min: 1}}"),
            list("items: {count: {max: 9}}"),
            1,
        ),
        // The same, in other words.
        (
            text("length: {max: 9}"),
            text("length: {min: 0, max: 9}"),
            0,
        ),
        (
            text("length: {min: 0, max: 9}"),
            text("length: {max: 9}"),
            0,
        ),
    ];
    for (before, page, asked) in cases {
        let place = Place::empty();
        place.write("svc/service.yaml", SERVICE);
        place.write("svc/v1/things/do-thing.yaml", &file(&before));
        let pages = Pages::written(&[("page", &file(&page))]);
        let report = place.put(&pages, Existing::Merged).unwrap();
        assert_eq!(
            place.read("svc/v1/things/do-thing.yaml"),
            file(&before),
            "{page}"
        );
        assert_eq!(report.pages[0].findings.len(), asked, "{before} {page}");
    }
}

#[test]
fn examples_are_the_same_if_their_json_is() {
    let page = format!(
        "{ANSWER}examples:\n  - request: {{url: https://a/v1/svc/things}}\n  - request: {{url: https://b/v1/svc/things}}\n    response: {{status: 204}}\n"
    );
    let before = format!(
        "{ANSWER}examples:\n  - description: Mine.\n    request: {{url: https://b/v1/svc/things}}\n"
    );
    let after = format!(
        "{ANSWER}examples:\n  - request:\n      url: https://a/v1/svc/things  # page.yaml, line 9\n  - description: Mine.\n    request: {{url: https://b/v1/svc/things}}\n    response:\n      status: 204  # page.yaml, line 11\n"
    );
    assert_eq!(merged(&before, &page), after);
}
