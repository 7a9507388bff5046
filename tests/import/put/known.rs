//! Types that a spec has already, and pages that are in each other's way.

use std::path::PathBuf;

use tabella::front::page::About;
use tabella::import::{Existing, Report};

use super::{Pages, Place, SERVICE};

/// An operation whose answer is a thing with these rows.
fn page(id: &str, rows: &str) -> String {
    format!(
        "operation: {id}\nsummary: Does it.\nsource: {{page: Page of {id}}}\nresource: {{name: Thing, role: action}}\n\
         method: PUT\npath: /v1/svc/things/{}\n\
         responses:\n  - {{status: 200, body: {{rows: [{{name: thing, type: Thing, description: It.}}]}}}}\n\
         types:\n  - {{name: Thing, tables: [2], description: A thing., rows: [{rows}]}}\n",
        id.to_lowercase()
    )
}

const ID: &str = "{name: id, type: string, description: The id., format: uuid}";
const SIZE: &str = "{name: size, type: integer, description: The size.}";

/// A group that has the type.
fn with_types(types: &str) -> Place {
    let place = Place::empty();
    place.write("svc/service.yaml", SERVICE);
    place.write("svc/v1/things/types.yaml", types);
    let show = "operation: ShowThing\nsummary: Shows it.\nsource: {page: A Page}\nresource: {name: Thing, role: show}\n\
        method: GET\npath: /v1/svc/things\nresponses:\n  - {status: 200, body: {rows: [{name: thing, type: Thing, description: It.}]}}\n";
    place.write("svc/v1/things/show-thing.yaml", show);
    place
}

const BY_HAND: &str = "\
# By hand.
types:
  - name: Thing
    description: A thing, in other words.  # kept
    rows:
      - {name: id, type: string, description: Its id., format: uuid}

  # The end.
";

#[test]
fn a_type_that_agrees_is_used_and_not_touched() {
    let place = with_types(BY_HAND);
    let pages = Pages::written(&[("a", &page("LockThing", ID))]);
    let report = place.put(&pages, Existing::Refused).unwrap();
    assert_eq!(report.written.len(), 2, "{:?}", report.written);
    assert_eq!(
        report.pages[0]
            .findings
            .iter()
            .filter(|one| one.against.is_some())
            .count(),
        0
    );
    assert!(
        !place
            .read("svc/v1/things/lock-thing.yaml")
            .contains("types:")
    );
}

#[test]
fn a_type_that_does_not_agree_is_a_question() {
    let cases = [
        (
            format!("{ID}, {SIZE}"),
            "the page has `size`, which the file lacks",
        ),
        (ID.replace("uuid", "ipv4"), "the page says `format: ipv4`"),
        (
            ID.replace("string", "json").replace(", format: uuid", ""),
            "the page says `type: json`",
        ),
        (
            ID.replace('}', ", length: {max: 9}}"),
            "the page says `length: {max: 9}`",
        ),
        (SIZE.to_owned(), "the file has `id`, and the page does not"),
    ];
    for (rows, words) in cases {
        let place = with_types(BY_HAND);
        let pages = Pages::written(&[("a", &page("LockThing", &rows))]);
        let report = place.put(&pages, Existing::Refused).unwrap();
        let texts: Vec<&str> = report.pages[0]
            .findings
            .iter()
            .map(|one| one.remark.text.as_str())
            .collect();
        assert!(
            texts.iter().any(|text| text.contains(words)),
            "{words}: {texts:?}"
        );
        assert_eq!(place.read("svc/v1/things/types.yaml"), BY_HAND);
    }
}

#[test]
fn a_type_grows_only_if_files_are_merged() {
    let place = with_types(BY_HAND);
    let rows = format!(
        "{SIZE}, {}, {}",
        ID.replace('}', ", length: {max: 36}}"),
        "{name: end, type: string, description: The end.}"
    );
    let pages = Pages::written(&[("a", &page("LockThing", &rows))]);
    place.put(&pages, Existing::Merged).unwrap();
    assert_eq!(
        place.read("svc/v1/things/types.yaml"),
        "\
# By hand.
types:
  - name: Thing
    description: A thing, in other words.  # kept
    rows:
      - {name: size, type: integer, description: The size.}
      - {name: id, type: string, description: Its id., format: uuid, length: {max: 36}}
      - {name: end, type: string, description: The end.}

  # The end.
"
    );
}

#[test]
fn pages_that_do_not_agree_give_one_type_and_a_question() {
    let place = Place::empty();
    let other = ID.replace("uuid", "ipv4");
    let pages = Pages::written(&[
        ("a", &page("LockThing", ID)),
        ("b", &page("OpenThing", &format!("{other}, {SIZE}"))),
    ]);
    // As a spec the two files would not do: each has the type.
    let report = place.put(&pages, Existing::Refused).unwrap();
    let types = place.read("svc/v1/things/types.yaml");
    let wanted = "\
# yaml-language-server: $schema=../../../schema.json
# Imported from the pages that the comments name, with their lines.
source: {page: Page of LockThing}

types:
  - name: Thing  # a.yaml, line 10
    tables: [2]
    description: A thing.
    rows:
      - name: id  # a.yaml, line 10
        type: string
        description: The id.
        format: uuid  # a.yaml, line 10
      - name: size  # b.yaml, line 10
        type: integer
        description: The size.
";
    assert_eq!(types, wanted);
    let questions: Vec<_> = report.pages[1]
        .findings
        .iter()
        .filter(|one| one.against.is_some())
        .collect();
    assert_eq!(questions.len(), 1, "{questions:?}");
}

#[test]
fn types_of_several_groups_stand_in_the_file_of_the_version() {
    let place = Place::empty();
    let other = page("OpenThing", ID).replace("/svc/things/", "/svc/boxes/");
    let pages = Pages::written(&[("a", &page("LockThing", ID)), ("b", &other)]);
    place.put(&pages, Existing::Refused).unwrap();
    let names: Vec<String> = place.files().into_iter().map(|(name, _)| name).collect();
    let expected = [
        "schema.json",
        "svc/service.yaml",
        "svc/v1/boxes/open-thing.yaml",
        "svc/v1/things/lock-thing.yaml",
        "svc/v1/types.yaml",
    ];
    assert_eq!(names, expected);
    assert!(
        place
            .read("svc/v1/types.yaml")
            .starts_with("# yaml-language-server: $schema=../../schema.json\n")
    );
}

#[test]
fn nothing_is_written_if_one_page_is_in_the_way() {
    let place = Place::empty();
    let twice = [
        ("a", page("LockThing", ID)),
        ("b", page("LockThing", ID)),
        ("c", page("OpenThing", ID)),
    ];
    let twice = twice.each_ref().map(|(name, text)| (*name, text.as_str()));
    let refusal = place
        .put(&Pages::written(&twice), Existing::Refused)
        .unwrap_err();
    assert!(refusal.contains("T0701"), "{refusal}");
    assert_eq!(place.files(), []);
}

#[test]
fn nothing_is_written_that_does_not_pass_the_check() {
    let place = Place::empty();
    let pages = Pages::written(&[("a", &page("LockThing", &format!("{ID}, {ID}")))]);
    let refusal = place.put(&pages, Existing::Refused).unwrap_err();
    assert!(refusal.contains("lock-thing.yaml"), "{refusal}");
    assert_eq!(place.files(), []);
}

/// The questions about types of a page.
fn asked(report: &Report, page: usize) -> Vec<&str> {
    let findings = report.pages[page].findings.iter();
    let about_types = findings.filter(|one| one.remark.about == About::Type);
    about_types.map(|one| one.remark.text.as_str()).collect()
}

#[test]
fn a_type_whose_name_another_operation_has_gets_a_name_of_its_own() {
    let cases = [
        ("/svc/things/", "svc/v1/things", "v1/things/types.yaml"),
        ("/svc/boxes/", "svc/v1/boxes", "v1/types.yaml"),
    ];
    for (path, folder, shared) in cases {
        for (rows, agreement) in [
            (ID.to_owned(), "the two have the same rows"),
            (format!("{ID}, {SIZE}"), "the two differ in `size`"),
            (SIZE.to_owned(), "the two differ in `size`, `id`"),
            (ID.replace("uuid", "ipv4"), "the two differ in `id`"),
        ] {
            let place = Place::empty();
            let first = Pages::written(&[("a", &page("LockThing", ID))]);
            place.put(&first, Existing::Refused).unwrap();
            let before = place.read("svc/v1/things/lock-thing.yaml");
            let other = page("OpenThing", &rows).replace("/svc/things/", path);
            let other = other.replace("resource: {name: Thing", "resource: {name: Door");
            let pages = Pages::written(&[("b", &other)]);
            let report = place.put(&pages, Existing::Refused).unwrap();
            let written = place.read(&format!("{folder}/open-thing.yaml"));
            assert!(written.contains("  - name: DoorThing"), "{written}");
            assert!(written.contains("          type: DoorThing\n"), "{written}");
            assert_eq!(place.read("svc/v1/things/lock-thing.yaml"), before);
            let [question] = asked(&report, 0)[..] else {
                panic!("{:?}", report.pages[0].findings)
            };
            for part in [
                "`DoorThing`",
                "`svc/v1/things/lock-thing.yaml`",
                agreement,
                "a new file",
                shared,
                "`source: {page: Page of LockThing}`",
            ] {
                assert!(question.contains(part), "{part}: {question}");
            }
            // What stands in the file is asked once.
            let again = place.put(&pages, Existing::Merged).unwrap();
            assert_eq!(asked(&again, 0), [""; 0]);
            assert_eq!(again.written, Vec::<PathBuf>::new());
        }
    }
}

/// Whoever follows the question has one type.
#[test]
fn a_type_that_was_moved_to_the_version_is_seen() {
    let place = with_types(BY_HAND);
    let other = page("OpenThing", ID).replace("/svc/things/", "/svc/boxes/");
    let pages = Pages::written(&[("b", &other)]);
    std::fs::rename(
        place.spec().join("svc/v1/things/types.yaml"),
        place.spec().join("svc/v1/types.yaml"),
    )
    .unwrap();
    let report = place.put(&pages, Existing::Refused).unwrap();
    assert_eq!(asked(&report, 0), [""; 0]);
    let written = place.read("svc/v1/boxes/open-thing.yaml");
    assert!(written.contains("          type: Thing\n"), "{written}");
}

/// A type that begins with its resource's name does not say it twice, and no name is that of another type.
#[test]
fn a_name_of_its_own_is_no_other_types() {
    let place = Place::empty();
    let first = [
        ("a", page("LockThing", ID)),
        ("b", page("OpenThing", ID).replace("Thing,", "BoxesThing,")),
    ];
    let first = first.each_ref().map(|(name, text)| (*name, text.as_str()));
    place
        .put(&Pages::written(&first), Existing::Refused)
        .unwrap();
    let other = page("ShutThing", ID).replace("/svc/things/", "/svc/boxes/");
    let pages = Pages::written(&[("c", &other)]);
    let report = place.put(&pages, Existing::Refused).unwrap();
    assert_eq!(asked(&report, 0).len(), 1);
    let written = place.read("svc/v1/boxes/shut-thing.yaml");
    assert!(written.contains("  - name: BoxesThing2"), "{written}");
}

/// Pages of one run that do not see a type share what it is called instead; the page that has it keeps it.
#[test]
fn pages_of_one_run_share_the_name_of_their_own() {
    let place = Place::empty();
    let first = Pages::written(&[("a", &page("LockThing", ID))]);
    place.put(&first, Existing::Refused).unwrap();
    let [b, c, d] = ["OpenThing", "ShutThing", "LockThing"].map(|id| page(id, ID));
    let [b, c] = [b, c].map(|text| text.replace("/svc/things/", "/svc/boxes/"));
    let pages = Pages::written(&[("d", &d), ("b", &b), ("c", &c)]);
    place.put(&pages, Existing::Merged).unwrap();
    let shared = place.read("svc/v1/boxes/types.yaml");
    assert_eq!(
        shared.matches("  - name: BoxesThing").count(),
        1,
        "{shared}"
    );
    let kept = place.read("svc/v1/things/lock-thing.yaml");
    assert!(
        kept.contains("  - name: Thing") && !kept.contains("Boxes"),
        "{kept}"
    );
}
