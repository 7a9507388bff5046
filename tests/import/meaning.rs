//! Whether the meaning of every row is what a person read.
//!
//! The lines of a row are cut out of the page by their numbers, so that nothing but cells and meaning is tested here. What is
//! found must be stated by the reading, or listed there as implied and marked as inferred: precision is 100 %. What the
//! reading states must be found, all but a few of which each has a question.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use tabella::front::page::RemarkKind;

use crate::facts::facts;
use crate::reading::{Row, cases};
use crate::rows::{HEADS, read};

/// What the reading states of a row, and what it lists as implied.
fn stated(row: &Row) -> (BTreeMap<String, Value>, BTreeMap<String, Value>) {
    let keys = [
        "format",
        "length",
        "bytes",
        "range",
        "forbid",
        "pattern",
        "values",
        "any_of",
        "default",
        "nullable",
        "deprecated",
        "items",
    ];
    let mut stated = BTreeMap::new();
    for key in keys {
        if let Some(value) = row.rest.get(key) {
            stated.insert(key.to_owned(), crate::facts::comparable(key, value));
        }
    }
    // That keys are unique stands at another row; see below.
    if let Some(Value::Object(items)) = stated.get_mut("items") {
        items.remove("unique_by");
        if items.is_empty() {
            stated.remove("items");
        }
    }
    let empty = Map::new();
    let implied = row
        .rest
        .get("implied")
        .and_then(Value::as_object)
        .unwrap_or(&empty);
    let implied = implied
        .iter()
        .map(|(key, value)| (key.clone(), crate::facts::comparable(key, value)));
    (stated, implied.collect())
}

#[test]
fn nothing_is_found_that_is_not_stated_or_implied() {
    let mut wrong = Vec::new();
    for case in cases() {
        for read in read(&case) {
            let (stated, implied) = stated(read.row);
            let (found, inferred) = facts(&read.meaning);
            for (key, value) in &found {
                if stated.get(key) != Some(value) {
                    wrong.push(format!(
                        "{}: {key} {value}, but {:?}",
                        read.at,
                        stated.get(key)
                    ));
                }
            }
            for (key, value) in &inferred {
                if implied.get(key) != Some(value) {
                    wrong.push(format!(
                        "{}: {key} {value} is inferred, but {:?}",
                        read.at,
                        implied.get(key)
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_stated_is_found_or_asked() {
    let (mut all, mut missed, mut silent) = (0, Vec::new(), Vec::new());
    for case in cases() {
        for read in read(&case) {
            let (found, _) = facts(&read.meaning);
            for (key, value) in &stated(read.row).0 {
                all += 1;
                if found.get(key) == Some(value) {
                    continue;
                }
                let questions = read.remarks(Some(RemarkKind::Question));
                let text = format!(
                    "{}: {key} {value}, but {:?}; {questions:?}",
                    read.at,
                    found.get(key)
                );
                if questions.is_empty() {
                    silent.push(text.clone());
                }
                missed.push(text);
            }
        }
    }
    println!(
        "constraints: {} of {all}\n{}",
        all - missed.len(),
        missed.join("\n")
    );
    assert!(silent.is_empty(), "{}", silent.join("\n"));
    assert!(missed.len() * 20 <= all, "{}", missed.join("\n"));
}

#[test]
fn what_only_the_server_can_check_stands_in_its_lines() {
    let mut wrong = Vec::new();
    let mut all = 0;
    for case in cases() {
        for read in read(&case) {
            let notes = read.meaning.server.iter();
            let found: BTreeSet<usize> = notes.map(|note| read.line(note.span)).collect();
            let expected: BTreeSet<usize> = read.row.server.iter().copied().collect();
            all += expected.len();
            if found != expected {
                wrong.push(format!("{}: {found:?}, but {expected:?}", read.at));
            }
        }
    }
    println!("server notes: {all}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Questions to which two rows or an example give rise.
const ELSEWHERE: [(&str, usize); 2] = [
    ("elb-v3-listener-create", 467),
    ("v3-network-acl-inserting-a-network-acl-rule", 991),
];

/// What is asked of single rows; what needs two rows, a table or an example is asked elsewhere.
const OF_A_ROW: [&str; 12] = [
    "pattern",
    "values",
    "format",
    "default",
    "range",
    "server",
    "deprecated",
    "unique",
    "nullable",
    "length",
    "count",
    "rule",
];

#[test]
fn what_is_unclear_is_asked() {
    let (mut silent, mut all) = (Vec::new(), 0);
    let mut more = Vec::new();
    for case in cases() {
        let mut expected: BTreeSet<(usize, &str)> = BTreeSet::new();
        for question in &case.reading.questions {
            let elsewhere = ELSEWHERE.contains(&(&*case.name, question.line));
            if OF_A_ROW.contains(&&*question.about) && !elsewhere {
                expected.insert((question.line, &question.about));
            }
        }
        for read in read(&case) {
            let asked = read.remarks(None);
            for (line, about) in expected
                .iter()
                .filter(|(line, _)| read.lines.contains(line))
            {
                all += 1;
                if !asked.contains(&(*line, (*about).to_owned())) {
                    silent.push(format!("{}: line {line}, {about}", read.at));
                }
            }
            for (line, about) in read.remarks(Some(RemarkKind::Question)) {
                if !expected.contains(&(line, &*about)) {
                    more.push(format!(
                        "{}: line {line}, {about}: {}",
                        read.at,
                        case.line(line)
                    ));
                }
            }
        }
    }
    println!(
        "questions: {} of {all}, and {} more\n{}",
        all - silent.len(),
        more.len(),
        more.join("\n")
    );
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

#[test]
fn keys_that_are_unique_are_told_to_their_list() {
    for case in cases() {
        let rows = read(&case);
        let keys: BTreeSet<&str> = case
            .reading
            .tables
            .iter()
            .flat_map(|table| table.rows.iter().map(move |row| (table, row)))
            .filter(|(_, row)| {
                rows.iter()
                    .any(|read| read.row.line == row.line && read.meaning.unique_in_list.is_some())
            })
            .map(|(table, _)| table.caption.as_str())
            .collect();
        let mut lists = BTreeSet::new();
        for read in &rows {
            let by = read
                .row
                .rest
                .get("items")
                .and_then(|items| items.get("unique_by"));
            if by == Some(&json!("key")) {
                lists.insert(read.ty.named().unwrap().as_str());
            }
        }
        assert_eq!(keys, lists, "{}", case.name);
    }
}

/// Blanks that do not break, and the marks of Chinese texts.
#[test]
fn other_blanks_and_marks_change_nothing() {
    for case in cases() {
        let before: Vec<_> = read(&case)
            .iter()
            .map(|read| facts(&read.meaning))
            .collect();
        for change in [without_breaks, with_wide_marks] {
            let mut changed = case.clone();
            for line in &mut changed.lines {
                *line = change(line);
            }
            let after: Vec<_> = read(&changed)
                .iter()
                .map(|read| facts(&read.meaning))
                .collect();
            assert_eq!(before, after, "{}", case.name);
        }
    }
}

/// Leaves alone what the test needs to find the end of a table, and the indentation.
fn without_breaks(line: &str) -> String {
    let inner = line.trim_start_matches(['•', ' ']);
    if HEADS.iter().any(|head| inner.starts_with(head)) {
        return line.to_owned();
    }
    let indent = &line[..line.len() - inner.len()];
    indent.to_owned() + &inner.replace(' ', "\u{a0}")
}

fn with_wide_marks(line: &str) -> String {
    if HEADS.iter().any(|head| line.starts_with(head)) {
        return line.to_owned();
    }
    let mut line = line.replace(": ", "：").replace(", ", "，");
    if line.ends_with(':') {
        line.pop();
        line.push('：');
    }
    line.replace('(', "（").replace(')', "）")
}
