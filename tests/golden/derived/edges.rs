//! Values just inside and just outside of constraints, made by rule.

use proptest::strategy::{Strategy, ValueTree};
use proptest::string::string_regex;
use proptest::test_runner::TestRunner;
use serde_json::{Value as Json, json};
use tabella::model::{Bounds, TypeExpr, ValueSet, ValueSetKind};

use super::probes::Probe;

/// Two items that differ, and two that do not.
pub(super) fn twice(list: &dyn Fn(u64) -> Option<Json>) -> Probe {
    let (Some(one), Some(two)) = (list(1), list(2)) else {
        return Probe::unknown("unique");
    };
    let mut probe = Probe::new("unique", vec![two], vec![json!([one[0], one[0]])]);
    probe.at.push_str("[1]");
    probe
}

/// The least and the greatest size, and one beyond each.
pub(super) fn sized(
    rule: &'static str,
    wanted: &Bounds<u64>,
    of_size: &dyn Fn(u64) -> Option<Json>,
) -> Probe {
    let inside = [wanted.min, wanted.max];
    let outside = [
        wanted.min.and_then(|min| min.checked_sub(1)),
        wanted.max.and_then(|max| max.checked_add(1)),
    ];
    let made = |sizes: [Option<u64>; 2]| sizes.into_iter().flatten().filter_map(of_size).collect();
    Probe::new(rule, made(inside), made(outside))
}

/// Characters of three bytes each, so that a count of bytes is seen; a pattern may not know them.
pub(super) fn characters(wanted: &Bounds<u64>, pattern: bool) -> Probe {
    let filler = if pattern { "a" } else { "网" };
    sized("length", wanted, &|size| repeated(filler, size))
}

/// Ends on a character of two bytes, so that a count of characters is seen.
pub(super) fn of_bytes(wanted: &Bounds<u64>) -> Probe {
    sized("bytes", wanted, &|size| match size.checked_sub(2) {
        Some(plain) => Some(json!(format!("{}é", repeated("a", plain)?.as_str()?))),
        None => repeated("a", size),
    })
}

fn repeated(text: &str, times: u64) -> Option<Json> {
    Some(json!(text.repeat(usize::try_from(times).ok()?)))
}

/// The ends, and a step beyond each; of a text also what is a number and not in plain digits.
pub(super) fn of_range(wanted: &Bounds<i64>, ty: &TypeExpr) -> Probe {
    let ends = [wanted.min, wanted.max].into_iter().flatten();
    let below = wanted.min.and_then(|min| min.checked_sub(1));
    let above = wanted.max.and_then(|max| max.checked_add(1));
    let beyond = [below, above].into_iter().flatten();
    if *ty != TypeExpr::String {
        return Probe::new(
            "range",
            ends.map(Json::from).collect(),
            beyond.map(Json::from).collect(),
        );
    }
    let text = |number: i64| json!(number.to_string());
    let end = ends.clone().next().unwrap_or_default();
    let odd = [
        "",
        "x",
        &format!("{end}.0"),
        &format!(" {end}"),
        &format!("{end} "),
        &format!("+{end}"),
        &format!("0{end}"),
    ];
    let odd = odd.map(|odd| json!(odd));
    Probe::new(
        "integer_text",
        ends.map(text).collect(),
        beyond.map(text).chain(odd).collect(),
    )
}

/// Each character at the beginning, in the middle and at the end; inside are its neighbours in Unicode.
pub(super) fn forbidden(characters: &str, least: Option<u64>) -> Probe {
    let filler = "a".repeat(usize::try_from(least.unwrap_or(0)).unwrap_or(0));
    let placed = |one: char| {
        [
            format!("{filler}{one}"),
            format!("{one}{filler}"),
            format!("{filler}{one}{filler}"),
        ]
    };
    let neighbour = |one: char, step: i64| {
        let code = u32::try_from(i64::from(u32::from(one)) + step).ok()?;
        char::from_u32(code).filter(|one| !characters.contains(*one))
    };
    let near = characters
        .chars()
        .flat_map(|one| [neighbour(one, -1), neighbour(one, 1)]);
    let inside = near.flatten().flat_map(placed).map(Json::from).collect();
    Probe::new(
        "forbid",
        inside,
        characters
            .chars()
            .flat_map(placed)
            .map(Json::from)
            .collect(),
    )
}

/// Texts that a pattern makes, and each with a line break behind it.
pub(super) fn matching(pattern: &str) -> Probe {
    let whole = pattern
        .strip_prefix('^')
        .and_then(|rest| rest.strip_suffix('$'));
    let Some(Ok(strategy)) = whole.map(string_regex) else {
        return Probe::unknown("pattern");
    };
    let mut runner = TestRunner::deterministic();
    let texts: Vec<String> = (0..8)
        .filter_map(|_| strategy.new_tree(&mut runner).ok())
        .map(|tree| tree.current())
        .collect();
    let broken = texts
        .iter()
        .map(|text| json!(format!("{text}\n")))
        .collect();
    Probe::new(
        "pattern",
        texts.iter().map(|text| json!(text)).collect(),
        broken,
    )
}

/// Each value, and one that is none of them. Where other values may be sent there is nothing to break.
pub(super) fn named(set: &ValueSet) -> Option<Probe> {
    let inside: Vec<Json> = set
        .values
        .iter()
        .map(|one| json!(one.value.value))
        .collect();
    let longest = set
        .values
        .iter()
        .map(|one| one.value.as_str())
        .max_by_key(|text| text.len())?;
    let outside = vec![json!(format!("{longest}x"))];
    (*set.kind == ValueSetKind::Closed).then(|| Probe::new("one_of", inside, outside))
}
