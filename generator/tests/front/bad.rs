//! What can be wrong with the text of a file, one rule a case: `bad/*.yaml` in, the problems beside it.

use std::collections::BTreeSet;

use tabella::front::RULES;

use crate::support;

/// Rules whose cases cannot be files of the repository: they are in `files.rs` and `hostile.rs`; those of pages are among
/// the tests of the importer.
const ELSEWHERE: [&str; 16] = [
    "unreadable-file",
    "not-utf8",
    "file-too-large",
    "link-in-spec",
    "unexpected-file",
    "bad-folder-name",
    "unknown-service",
    "missing-file",
    "nested-too-deeply",
    "too-many-problems",
    "page-unknown",
    "page-language",
    "page-truncated",
    "page-without-captions",
    "page-section-missing",
    "page-table-unreadable",
];

#[test]
fn cases_are_refused() {
    for (name, text) in support::cases("bad") {
        let outcome = support::any_kind(&text);
        let rule = RULES.iter().find(|rule| name.starts_with(rule.name));
        let rule = rule.unwrap_or_else(|| panic!("no rule is named as the case {name}"));
        assert!(
            outcome.codes().contains(&rule.code),
            "{name}: {}",
            outcome.lines()
        );
        support::snapshot("bad", &name, &outcome.lines());
    }
}

#[test]
fn every_rule_has_a_case_and_a_page() {
    let cases = support::cases("bad");
    let mut codes = BTreeSet::new();
    for rule in RULES {
        let has_case = cases.iter().any(|(name, _)| name == rule.name);
        assert_ne!(
            has_case,
            ELSEWHERE.contains(&rule.name),
            "{} has no case",
            rule.name
        );
        assert!(codes.insert(rule.code), "{} is there twice", rule.code);
        let page = rule
            .manual
            .lines()
            .filter(|line| line.starts_with("//!"))
            .count();
        assert!(page >= 3, "{} has no page", rule.name);
    }
    assert!(RULES.is_sorted_by_key(|rule| rule.code));
}
