//! Pages that are put into files that a person wrote.

use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRng, TestRunner};
use similar::{ChangeTag, TextDiff};
use tabella::front::page::About;
use tabella::import::Existing;

use super::{Pages, Place, without_prose};

const FOLDER: &str = "vpc/v3/sub-network-interfaces";

/// The repository's own spec, as a person wrote it.
fn by_hand() -> Place {
    let place = Place::empty();
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let files = ["schema.json", "vpc/service.yaml"]
        .map(str::to_owned)
        .into_iter();
    let names = ["create", "show", "update", "delete"];
    let names = names.map(|name| format!("{FOLDER}/{name}-sub-network-interface.yaml"));
    let others = ["list-sub-network-interfaces.yaml", "types.yaml"];
    let others = others.map(|name| format!("{FOLDER}/{name}"));
    for file in files.chain(names).chain(others) {
        place.write(&file, &std::fs::read_to_string(spec.join(&file)).unwrap());
    }
    place
}

/// The lines of a text without one and those that belong to it; `None` if the line is none of a key or an item.
fn without(text: &str, at: usize) -> Option<(String, &str)> {
    let lines: Vec<&str> = text.lines().collect();
    let line = lines[at];
    let indent = |line: &str| line.len() - line.trim_start().len();
    let rest = line.trim_start();
    let key = rest.strip_prefix("- ").unwrap_or(rest);
    let (word, _) = key.split_once(':')?;
    let is_key = !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    if !is_key && !key.starts_with('{') {
        return None;
    }
    let own = lines[at + 1..].iter();
    let own = own
        .take_while(|other| other.trim().is_empty() || indent(other) > indent(line))
        .count();
    let kept = lines[..at].iter().chain(&lines[at + 1 + own..]);
    let kept: String = kept.flat_map(|line| [*line, "\n"]).collect();
    Some((kept, word))
}

fn lost_nothing(before: &str, after: &str) -> bool {
    let difference = TextDiff::from_lines(before, after);
    difference
        .iter_all_changes()
        .all(|change| change.tag() != ChangeTag::Delete)
}

#[test]
fn a_file_that_says_what_the_page_says_keeps_every_byte() {
    let place = by_hand();
    let before = place.files();
    let report = place
        .put(&Pages::of_this_repository(), Existing::Merged)
        .unwrap();
    assert_eq!(report.written, Vec::<std::path::PathBuf>::new());
    assert_eq!(place.files(), before);
    let asked: Vec<_> = report
        .pages
        .iter()
        .flat_map(|page| &page.findings)
        .collect();
    assert_eq!(asked.len(), 0, "{asked:?}");
}

/// Whatever key or item is taken out of the files, the pages bring it back to where it was, and nothing else changes.
#[test]
fn what_a_file_lacks_is_inserted_where_it_belongs() {
    let pages = Pages::of_this_repository();
    let whole = by_hand();
    let expected = without_prose(&serde_json::to_value(whole.model()).unwrap());
    let files: Vec<(String, String)> = whole
        .files()
        .into_iter()
        .filter(|(name, _)| name.starts_with(FOLDER))
        .collect();
    let config = Config {
        cases: 150,
        failure_persistence: None,
        ..Config::default()
    };
    let random = TestRng::deterministic_rng(config.rng_algorithm);
    let restored = std::cell::Cell::new(0);
    let outcome = TestRunner::new_with_rng(config, random).run(
        &(0..files.len(), any::<prop::sample::Index>()),
        |(file, line)| {
            let (name, text) = &files[file];
            let Some((less, key)) = without(text, line.index(text.lines().count())) else {
                return Ok(());
            };
            // That a constraint is only inferred is not brought back: the person may be certain of it. Nor is the table
            // of a type that pages share, which tell different numbers.
            if key == "inferred" || (key == "tables" && name.ends_with("types.yaml")) {
                return Ok(());
            }
            let place = by_hand();
            place.write(name, &less);
            // Without what was taken out, the file may be none.
            let Ok(report) = place.put(&pages, Existing::Merged) else {
                return Ok(());
            };
            let after = place.read(name);
            prop_assert!(lost_nothing(&less, &after), "{less}\n=>\n{after}");
            let found = without_prose(&serde_json::to_value(place.model()).unwrap());
            prop_assert!(
                found == expected,
                "without line {}: {}\n=>\n{after}",
                line.index(text.lines().count()) + 1,
                key
            );
            let questions = report.pages.iter().flat_map(|page| &page.findings).count();
            prop_assert_eq!(questions, 0);
            let again = place.put(&pages, Existing::Merged).unwrap();
            prop_assert_eq!(again.written.len(), 0);
            restored.set(restored.get() + 1);
            Ok(())
        },
    );
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(restored.get() > 50, "only {} cases", restored.get());
}

#[test]
fn what_contradicts_the_page_stays_and_is_asked() {
    let cases = [
        (
            "range: {min: 1, max: 4094}",
            "range: {min: 1, max: 4000}",
            About::Range,
            "`range: {min: 1, max: 4094}`",
        ),
        (
            "forbid: \"<>\"",
            "forbid: \"<\"",
            About::Pattern,
            "forbid: ",
        ),
        (
            "type: array of AllowedAddressPair",
            "type: AllowedAddressPair",
            About::Type,
            "array of",
        ),
        (
            "default: false",
            "default: true",
            About::Default,
            "`default: false`",
        ),
        (
            "      required: true\n      description: The supp",
            "      description: The supp",
            About::Required,
            "",
        ),
        (
            "      - name: security_groups\n        type: array of string\n",
            "      - name: security_groups\n        type: array of string\n        required: true\n",
            About::Required,
            "may be left out",
        ),
        (
            "updated: 2025-08-19",
            "updated: 2024-08-19",
            About::Operation,
            "2025-08-19",
        ),
    ];
    for (right, wrong, about, words) in cases {
        let place = by_hand();
        let name = format!("{FOLDER}/create-sub-network-interface.yaml");
        let text = place.read(&name).replacen(right, wrong, 1);
        place.write(&name, &text);
        let pages = Pages::of_this_repository().only("CreateSubNetworkInterface");
        let report = place.put(&pages, Existing::Merged).unwrap();
        let findings = &report.pages[0].findings;
        if words.is_empty() {
            assert_eq!(findings.len(), 0, "{findings:?}");
            continue;
        }
        assert_eq!(place.read(&name), text, "{wrong}");
        let [finding] = findings.as_slice() else {
            panic!("{wrong}: {findings:?}")
        };
        assert_eq!(finding.remark.about, about, "{wrong}");
        assert!(
            finding.remark.text.contains(words),
            "{}",
            finding.remark.text
        );
        // Both places are told: that of the page, and that of the file.
        let at = |span: tabella::source::Span| {
            let file = &report.sources.file(span.file).unwrap().text;
            file[span.start as usize..span.end as usize].to_owned()
        };
        let against = at(finding.against.unwrap());
        assert!(wrong.contains(&against), "{wrong}: {against}");
        assert!(!at(finding.remark.span).is_empty());
    }
}
