//! Named values in a sentence: `The value can be TCP, HTTP, or UDP.`

use crate::front::page::{About, Label};
use crate::model::ValueSetKind;
use crate::source::Span;

use super::aside::{self, Aside, Told};
use super::clause::{Clause, subject};
use super::entry;
use super::found::{Found, Sort};
use super::items::{self, Item, Listed};
use super::shape;
use super::values::{self, push};
use super::words::{Cursor, Sentence, whole};

/// Verbs behind which values are listed.
const CHOICES: [&str; 10] = [
    "can be one of the following :",
    "can be any of the following :",
    "must be one of the following :",
    "can only be set to",
    "can be set to",
    "can be one of",
    "can be any of",
    "must be one of",
    "must be set to",
    "is one of",
];

/// Verbs before the only value.
const FIXED: [&str; 3] = ["is fixed to", "is fixed at", "is always fixed to"];

/// Words that name the values as such.
const POSSIBLE: [&str; 9] = [
    "possible values are",
    "the possible values are",
    "valid values are",
    "the valid values are",
    "available values are",
    "supported values are",
    "value options are",
    "the value options are",
    "the options are",
];

/// Verbs behind which it may also be told what the value is like.
const VERBS: [&str; 10] = [
    "can only be",
    "can be either",
    "can be",
    "must be either",
    "must be",
    "should be",
    "may be",
    "is either",
    "includes",
    "is",
];

/// How a list of values begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lead {
    /// With nothing, below a label.
    Label,
    /// With one of the [`CHOICES`].
    Choice,
    /// With words that say that there is one value alone.
    Fixed,
    /// With one of the [`VERBS`].
    Verb,
}

/// Reads a clause that names values.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let mut ahead = *clause;
    let named = subject(&mut ahead, &found.subject);
    let possible = !named && ahead.cursor.eat_any(&POSSIBLE);
    let named = named || possible;
    let lead = if possible {
        Lead::Choice
    } else if ahead.cursor.eat_any(&FIXED) {
        Lead::Fixed
    } else if ahead.cursor.eat_any(&CHOICES) {
        Lead::Choice
    } else if ahead.cursor.eat_any(&VERBS) {
        Lead::Verb
    } else {
        Lead::Label
    };
    let below = found.is_under(&[Label::Range, Label::Values]);
    if named == (lead == Lead::Label) || !named && !below {
        return false;
    }
    if found.subject.sort() == Sort::Boolean {
        return boolean(ahead.cursor, clause.sentence, found);
    }
    if lead == Lead::Label && explained(clause, found) {
        return true;
    }
    let is_open = clause.is_last() && clause.sentence.text.ends_with("...");
    let listed = items::read(ahead.cursor, is_open);
    if listed.is_some_and(|listed| list(&listed, lead, clause.sentence, found)) {
        return true;
    }
    let scalar = matches!(found.subject.sort(), Sort::Text | Sort::Whole);
    if scalar && lead != Lead::Label && items::begins(ahead.cursor) {
        let text = "values are named together with something else";
        found.question(About::Values, clause.sentence.span, text);
    }
    false
}

/// `1: low; 2: high`, behind a label that announces values.
fn explained(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let sentence = clause.sentence;
    let whole = clause.is_last() && !clause.follows;
    let entries = entry::several(&sentence.text, sentence.span).filter(|_| whole);
    let Some(entries) = entries else {
        return false;
    };
    values::list(found.label, &entries, found);
    found.lists.is_bare = true;
    true
}

fn list(listed: &Listed<'_>, lead: Lead, sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let span = sentence.span;
    let items = &listed.items;
    let least = if listed.is_open || lead == Lead::Fixed {
        1
    } else {
        2
    };
    let has_value = items.iter().any(|item| item.value.is_some());
    let states = are_states(listed, found);
    let fit = states || items.iter().all(|item| fits(item, found));
    if items.len() < least || !has_value || !fit {
        return false;
    }
    if !states && !is_certain(listed, lead, found) {
        let text = "these may be the values, or words for what the value is like";
        found.question(About::Values, span, text);
        let words: Option<Vec<String>> = items
            .iter()
            .map(|item| item.value.map(str::to_owned))
            .collect();
        if let Some(words) = words.filter(|_| !listed.is_open) {
            found.choices.push((words, span));
        }
        return false;
    }
    let mut kind = found.set_kind();
    let mut set = Vec::new();
    let mut is_open = listed.is_open;
    for item in items {
        let aside = said(item);
        is_open |= aside.opens;
        limited(item, &aside, span, found);
        match item.value {
            Some(text) => push(&mut set, text, aside.means, span),
            None => kind = ValueSetKind::Suggested,
        }
    }
    if kind == ValueSetKind::Suggested {
        let text = "free text is allowed beside the values";
        found.guessed(About::Values, span, text);
        found.describe(&sentence.text, span);
    }
    if is_open && !values::open(&mut kind, span, found) {
        found.describe(&sentence.text, span);
        return true;
    }
    found.lists.is_bare |= lead == Lead::Label;
    found.values(kind, set, span);
    take_default(items, span, found);
    true
}

/// `waiting, running, or failed`, of a state: three of them are not what is done with one.
fn are_states(listed: &Listed<'_>, found: &Found<'_>) -> bool {
    let name = found.subject.name.to_ascii_lowercase();
    let last = name.rsplit(['_', '-']).next().unwrap_or_default();
    let is_state = matches!(last, "status" | "state") && found.subject.sort() == Sort::Text;
    let word = |item: &Item<'_>| {
        let plain = |text: &str| shape::is_name(text) && items::may_be_state(text);
        item.value.is_some_and(plain)
    };
    let plainly = |item: &Item<'_>| item.value.is_some_and(items::is_name);
    is_state
        && listed.items.len() > 2
        && !listed.together
        && listed.items.iter().all(word)
        && listed.items.iter().any(plainly)
}

fn fits(item: &Item<'_>, found: &Found<'_>) -> bool {
    match found.named_sort() {
        Sort::Text => item
            .value
            .is_none_or(|text| items::is_name(text) && !shape::is_format(text, found.subject.name)),
        Sort::Whole => item.value.is_some_and(|text| whole(text).is_some()),
        _ => false,
    }
}

/// Whether these are the values for certain: `can be long and descriptive` is no list of them, nor is `can be long or short`
/// unless one of the words is none of a sentence.
fn is_certain(listed: &Listed<'_>, lead: Lead, found: &Found<'_>) -> bool {
    let is_literal = listed.items.iter().any(|item| item.is_literal);
    let is_free = listed.items.iter().any(|item| item.value.is_none());
    match lead {
        Lead::Choice => true,
        Lead::Fixed => listed.items.len() == 1 && !is_free,
        Lead::Label => is_literal || !listed.together || found.is_under(&[Label::Values]),
        Lead::Verb => !listed.together && (is_literal || is_free),
    }
}

fn take_default(items: &[Item<'_>], span: Span, found: &mut Found<'_>) {
    for item in items {
        let told = if item.default {
            Told::This
        } else {
            said(item).default
        };
        values::take_default(item.value.unwrap_or_default(), told, span, found);
    }
}

/// What stands behind a value in parentheses.
fn said(item: &Item<'_>) -> Aside {
    aside::read(&aside::spelt(item.remark))
}

/// Asks about a value that is not always one.
fn limited(item: &Item<'_>, aside: &Aside, span: Span, found: &mut Found<'_>) {
    if let (true, Some(value), Some(means)) = (aside.limits, item.value, &aside.means) {
        let text = format!("`{means}` may limit where `{value}` is a value");
        found.question(About::Values, span, text);
    }
}

/// `true or false (default)`
fn boolean(cursor: Cursor<'_>, sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let span = sentence.span;
    let Some(items::Listed { items, .. }) = items::read(cursor, false) else {
        return false;
    };
    let is_boolean = |item: &Item| {
        let value = item.value.unwrap_or_default();
        value.eq_ignore_ascii_case("true") || value.eq_ignore_ascii_case("false")
    };
    if !items.iter().all(is_boolean) {
        return false;
    }
    if items.len() == 1 {
        let text = "only one value of the boolean is allowed";
        found.question(About::Values, span, text);
        found.describe(&sentence.text, span);
    }
    take_default(&items, span, found);
    if items.iter().any(|item| !item.remark.is_empty()) {
        found.describe(&sentence.text, span);
    }
    true
}

/// What is always one of a few values.
const KINDS: [&str; 20] = [
    "type",
    "types",
    "status",
    "state",
    "mode",
    "version",
    "kind",
    "category",
    "class",
    "method",
    "value",
    "values",
    "options",
    "direction",
    "action",
    "policy",
    "family",
    "flag",
    "level",
    "enum",
];

/// Reads `Address type: 0 (IPv4), 1 (IPv6).` of a number. It does not say that there are no others, so it is inferred; of what
/// is counted or measured it is not certain.
pub(super) fn described(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    if found.subject.sort() != Sort::Whole {
        return false;
    }
    let words = sentence.words();
    let Some((label, all)) = items::described(&words, |text| whole(text).is_some()) else {
        return false;
    };
    if !KINDS.contains(&label) {
        let text = "these may be the values, or numbers that hold for some things";
        found.question(About::Values, sentence.span, text);
        return false;
    }
    if let Some((head, _)) = sentence.text.split_once(':') {
        found.describe(head, sentence.span);
    }
    let mut values = Vec::new();
    for (value, means) in all {
        let aside = aside::read(&means);
        push(&mut values, value, aside.means, sentence.span);
        values::take_default(value, aside.default, sentence.span, found);
    }
    let kind = found.set_kind();
    found.values(kind, values, sentence.span);
    found.inferred("values", sentence.span);
    let text = "the numbers and what they mean are taken for the values";
    found.guessed(About::Values, sentence.span, text);
    true
}
