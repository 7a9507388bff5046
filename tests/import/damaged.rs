//! What pages demand once they lost something on the way: a line, an order.
//!
//! Whatever is done to a page, a row demands what it demanded before, or less, or something is asked about it. No client
//! refuses a value because of a line that went astray.

use std::collections::BTreeMap;

use serde_json::Value;
use tabella::front::page::{self, About, Imported, Remark, RemarkKind};
use tabella::import;
use tabella::model::{Field, TypeExpr};
use tabella::source::{FileId, Span};

use crate::facts::comparable;
use crate::reading::cases;
use crate::tabs::page_of_rows;

/// What each row demands, and where it stands, by its table and name.
type Demands = BTreeMap<(String, String), (Span, BTreeMap<String, Value>)>;

fn read(page: &str) -> Option<Imported> {
    let mut imported = page::read(FileId::default(), page).ok()?;
    import::settle(&mut imported).ok()?;
    Some(imported)
}

fn demands(imported: &Imported) -> Demands {
    let operation = &imported.operation;
    let mut all: Vec<(String, &Field)> = Vec::new();
    for parameter in &operation.parameters {
        all.push((format!("{:?}", parameter.place), &parameter.field));
    }
    let sent = operation.body.iter().flat_map(|body| &body.fields);
    all.extend(sent.map(|field| ("body".to_owned(), field)));
    for response in &operation.responses {
        let fields = response.body.iter().flat_map(|body| &body.fields);
        all.extend(fields.map(|field| (response.status.value.to_string(), field)));
    }
    for ty in &imported.types {
        all.extend(ty.fields.iter().map(|field| (ty.name.to_string(), field)));
    }
    let of = |(owner, field): (String, &Field)| {
        (
            (owner, field.name.to_string()),
            (field.span, demanded(field)),
        )
    };
    all.into_iter().map(of).collect()
}

fn demanded(field: &Field) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    let value = serde_json::to_value(&field.constraints.value).unwrap();
    for (key, value) in value.as_object().unwrap() {
        if !value.is_null() {
            found.insert(key.clone(), comparable(key, value));
        }
    }
    if let Some(items) = &field.constraints.items {
        let items = serde_json::to_value(&items.value).unwrap();
        found.insert("items".to_owned(), comparable("items", &items));
    }
    if let Some(default) = &field.default {
        found.insert("default".to_owned(), default.value.clone());
    }
    if field.required {
        found.insert("required".to_owned(), Value::Bool(true));
    }
    if field.ty.value != TypeExpr::Json {
        found.insert("type".to_owned(), format!("{:?}", field.ty.value).into());
    }
    found
}

/// Whether a demand is the one of before, or less than it.
fn is_less(new: &Value, old: &Value) -> bool {
    match (new, old) {
        // Values that are not named may be sent as well.
        (Value::Object(_), _) if new["set"].is_string() && new["set"] != "closed" => {
            new["set"] == old["set"] && is_short(new, old)
        }
        (Value::Object(new), Value::Object(old)) => new
            .iter()
            .all(|(key, new)| old.get(key).is_some_and(|old| is_less(new, old))),
        // The order of values means nothing.
        (Value::Array(new), Value::Array(old)) => {
            new.len() == old.len() && new.iter().all(|new| old.contains(new))
        }
        _ => new == old,
    }
}

/// Whether a demand is the one of before without one of the things that it names.
fn is_short(new: &Value, old: &Value) -> bool {
    let (names, known) = (&new["names"], &old["names"]);
    match (
        names.as_array().or(new.as_array()),
        known.as_array().or(old.as_array()),
    ) {
        (Some(new), Some(old)) => new.iter().all(|new| old.contains(new)),
        _ => match (new.as_str(), old.as_str()) {
            (Some(new), Some(old)) => new.chars().all(|new| old.contains(new)),
            _ => false,
        },
    }
}

/// What is asked that is not asked about the page as it is.
fn new_questions<'a>(after: &'a Imported, before: &Imported) -> Vec<&'a Remark> {
    let known = |remark: &Remark| before.remarks.iter().any(|old| old.text == remark.text);
    let remarks = after.remarks.iter();
    let asked = remarks.filter(|remark| remark.kind == RemarkKind::Question);
    asked.filter(|remark| !known(remark)).collect()
}

/// What a row of a damaged page demands that it did not demand before, and nothing is asked about.
fn unasked(after: &Imported, before: &Imported, lost: bool) -> Vec<String> {
    let (old, new) = (demands(before), demands(after));
    let questions = new_questions(after, before);
    let mut unasked = Vec::new();
    for (row, (span, demanded)) in new {
        let known = old.get(&row).map(|known| &known.1);
        let asked = questions.iter().any(|remark| {
            remark.about == About::Table
                || span.start <= remark.span.start && remark.span.end <= span.end
        });
        for (key, new) in demanded {
            let old = known.and_then(|known| known.get(&key));
            let less = old.is_some_and(|old| is_less(&new, old) || lost && is_short(&new, old));
            if !asked && !less {
                unasked.push(format!("{row:?} {key}: {old:?} -> {new}"));
            }
        }
    }
    unasked
}

/// Does something to every ninth line that is not blank, and looks at what the rows of the page demand then. Of a hundred such
/// pages, `floor` must be read.
fn each_line(name: &str, floor: usize, break_at: fn(&mut Vec<&str>, usize)) {
    let mut silent = Vec::new();
    let (mut tried, mut read_again) = (0, 0);
    for (number, case) in cases().into_iter().enumerate() {
        let before = read(&case.page).unwrap();
        for (page, between) in [(&case.page, "\n\n"), (&page_of_rows(&case), "\n")] {
            let lines: Vec<&str> = page
                .lines()
                .filter(|line| !line.trim().is_empty())
                .collect();
            let is_end = |line: &&str| line.starts_with("Example Request");
            let end = lines.iter().position(is_end).unwrap();
            // Where a row is a line, nobody can tell whether one went astray as a whole.
            let is_row = |at: usize| lines.get(at).is_some_and(|line| line.contains('\t'));
            let steps = (number % 9..=end).step_by(9);
            for at in steps.filter(|at| !is_row(*at) && !is_row(at + 1)) {
                let mut broken = lines.clone();
                break_at(&mut broken, at);
                // A list that lost an item is a list: no reader can tell.
                let lost = broken.len() < lines.len() && lines[at].trim_start().starts_with('•');
                tried += 1;
                if let Some(after) = read(&broken.join(between)) {
                    read_again += 1;
                    let found = unasked(&after, &before, lost).into_iter();
                    silent
                        .extend(found.map(|what| format!("{} `{}`: {what}", case.name, lines[at])));
                }
            }
        }
    }
    // Nothing is said about a page that is refused, so that enough of them must be read.
    assert!(
        read_again * 100 >= tried * floor,
        "{name}: {read_again} of {tried} pages were read"
    );
    assert!(
        silent.is_empty(),
        "{name}, and nothing was said:\n{}",
        silent.join("\n")
    );
}

#[test]
fn no_row_demands_more_in_silence_when_a_line_is_lost() {
    each_line("lost", 75, |lines, at| {
        lines.remove(at);
    });
}

#[test]
fn no_row_demands_more_in_silence_when_a_line_is_there_twice() {
    each_line("twice", 85, |lines, at| lines.insert(at, lines[at]));
}

#[test]
fn no_row_demands_more_in_silence_when_two_lines_change_places() {
    each_line("swapped", 75, |lines, at| {
        if at + 1 < lines.len() {
            lines.swap(at, at + 1);
        }
    });
}
