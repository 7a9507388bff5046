//! `tabella explain`.

use tabella::cli::{Status, all_rules};

use crate::run;

/// Problems of files as a whole, which have no example: what they ask for is said in words.
const OF_FILES: [&str; 8] = [
    "T0001", "T0002", "T0003", "T0004", "T0008", "T0106", "T0107", "T0108",
];

#[test]
fn every_rule_has_a_page_with_a_bad_and_a_good_example() {
    let rules = all_rules();
    assert!(rules.len() >= 25, "{}", rules.len());
    let mut lacking = Vec::new();
    for rule in &rules {
        let page = run(&["explain", rule.code]);
        assert_eq!(
            (page.status, page.messages.as_str()),
            (Status::Fine, ""),
            "{}",
            rule.code
        );
        let title = format!("{} {}\n\n", rule.code, rule.name);
        assert!(page.output.starts_with(&title), "{}", page.output);
        let text = page.output.as_str();
        let shown =
            OF_FILES.contains(&rule.code) || text.contains("\nBad") && text.contains("\nGood");
        if !shown || !text.matches("```").count().is_multiple_of(2) {
            lacking.push(rule.code);
        }
        assert_eq!(run(&["explain", &rule.code.to_lowercase()]), page);
        assert_eq!(run(&["explain", rule.name]), page);
    }
    assert!(
        lacking.is_empty(),
        "without a bad and a good example: {lacking:?}"
    );
}

#[test]
fn codes_and_names_are_distinct() {
    let rules = all_rules();
    let codes: std::collections::BTreeSet<&str> = rules.iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), rules.len());
    let names: std::collections::BTreeSet<&str> = rules.iter().map(|rule| rule.name).collect();
    assert_eq!(names.len(), rules.len());
}

#[test]
fn the_list_names_every_rule() {
    let list = run(&["explain"]);
    assert_eq!(list.status, Status::Fine);
    for rule in all_rules() {
        let line = list
            .output
            .lines()
            .find(|line| line.starts_with(rule.code))
            .unwrap();
        assert!(line.contains(rule.name) && line.ends_with('.'), "{line}");
    }
}

#[test]
fn an_unknown_rule_is_guessed() {
    for (asked, wanted) in [
        ("T9999", "there is no rule `T9999`"),
        ("unknown-tipe", "did you mean `unknown-type`?"),
        ("T02011", "did you mean `T0201`?"),
    ] {
        let outcome = run(&["explain", asked]);
        assert_eq!(
            (outcome.status, outcome.output.as_str()),
            (Status::Usage, "")
        );
        assert!(outcome.messages.contains(wanted), "{}", outcome.messages);
    }
    let long = "x".repeat(10_000);
    assert!(run(&["explain", &long]).messages.len() < 300);
}
