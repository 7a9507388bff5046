//! `tabella import` as it is typed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde_json::Value as Json;
use tabella::cli::{Colour, Outcome, Status, run};

use super::Place;

fn page(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("import/pages")
        .join(format!("{name}.txt"))
}

fn import(place: &Place, pages: &[PathBuf], more: &[&str]) -> Outcome {
    let start = ["tabella", "import", "--out"].map(OsString::from);
    let pages = pages.iter().map(|page| page.clone().into_os_string());
    let arguments = start
        .into_iter()
        .chain([place.spec().into_os_string()])
        .chain(pages);
    run(
        arguments.chain(more.iter().map(OsString::from)),
        Colour::Never,
    )
}

#[test]
fn a_page_is_imported_and_its_questions_are_shown_with_their_lines() {
    let place = Place::empty();
    let outcome = import(&place, &[page("swiss-sni-show")], &[]);
    assert_eq!(
        (outcome.status, outcome.messages.as_str()),
        (Status::Fine, "")
    );
    let shown = page("swiss-sni-show").display().to_string();
    let file = place
        .spec()
        .join("vpc/v3/sub-network-interfaces/show-supplementary-network-interface.yaml");
    for part in [
        format!(
            "{shown}: ShowSupplementaryNetworkInterface in {}\n4 tables, 18 rows, ",
            file.display()
        ),
        format!("\nguessed: {shown}:9: place: the operation is one of the service `vpc`"),
        "\nquestion: format: ".to_owned(),
        format!("--> {shown}:187:5\n"),
        "\n3 files written, 1 question to answer\n".to_owned(),
        format!("  {}\n", file.display()),
    ] {
        assert!(
            outcome.output.contains(&part),
            "{part} is not in:\n{}",
            outcome.output
        );
    }
    // What was written passes the check, and the question stands above its row.
    assert_eq!(place.model().services.len(), 1);
    let text = std::fs::read_to_string(file).unwrap();
    assert!(
        text.contains("\n      # question, line 187: the pattern yyyy-MM-ddTHH:mmss is misspelt"),
        "{text}"
    );
}

#[test]
fn the_report_for_machines_says_the_same() {
    let place = Place::empty();
    let outcome = import(&place, &[page("swiss-sni-show")], &["--report", "json"]);
    let report: Json = serde_json::from_str(&outcome.output).unwrap();
    assert_eq!(report["pages"][0]["read"]["rows"], 18);
    assert_eq!(report["pages"][0]["questions"][0]["line"], 187);
    assert_eq!(report["pages"][0]["questions"][0]["about"], "format");
    assert_eq!(report["written"].as_array().unwrap().len(), 3);
    assert_eq!(report["refused"], Json::Array(Vec::new()));
    let again = import(&place, &[page("swiss-sni-show")], &["--report", "json"]);
    assert_eq!(again.status, Status::Problems);
    let report: Json = serde_json::from_str(&again.output).unwrap();
    assert_eq!(report["refused"][0]["code"], "T0701");
    assert_eq!(report["refused"][0]["at"]["line"], 1);
    assert!(
        again.messages.contains("Nothing was written."),
        "{}",
        again.messages
    );
}

#[test]
fn pages_that_cannot_be_read_keep_the_others_from_being_written() {
    let place = Place::empty();
    let missing = place.spec().join("no-page.txt");
    let outcome = import(&place, &[page("swiss-sni-show"), missing], &[]);
    assert_eq!(outcome.status, Status::Problems);
    assert!(
        outcome.messages.contains("no-page.txt` cannot be read"),
        "{}",
        outcome.messages
    );
    assert_eq!(place.files(), []);
    for arguments in [
        &["--service", "../up"][..],
        &["--group", "A"],
        &["--report", "xml"],
    ] {
        assert_eq!(
            import(&place, &[page("swiss-sni-show")], arguments).status,
            Status::Usage,
            "{arguments:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn no_link_is_followed() {
    let place = Place::empty();
    let elsewhere = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(place.spec()).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), place.spec().join("vpc")).unwrap();
    let outcome = import(&place, &[page("swiss-sni-show")], &[]);
    assert_ne!(outcome.status, Status::Fine);
    assert_eq!(std::fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

/// The pages of one family in one run: what they share stands once, and each operation has its file.
#[test]
fn pages_of_a_family_are_imported_together() {
    let place = Place::empty();
    let names = ["batch-create", "show", "list", "count", "update", "delete"];
    let pages = names.map(|name| page(&format!("swiss-sni-{name}")));
    let outcome = import(&place, &pages, &[]);
    assert_eq!(outcome.status, Status::Fine, "{}", outcome.messages);
    let model = place.model();
    let group = &model.services[0].versions[0].groups[0];
    assert_eq!(group.operations.len(), names.len());
    assert_eq!(
        group
            .types
            .iter()
            .filter(|ty| ty.name.as_str() == "SubNetworkInterface")
            .count(),
        1
    );
    // A second run has nothing to add.
    let before = place.files();
    let again = import(&place, &pages, &["--merge"]);
    assert!(
        again.output.contains("\n0 files written"),
        "{}",
        again.output
    );
    assert_eq!(place.files(), before);
}
