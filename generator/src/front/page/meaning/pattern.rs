//! Which characters a text may have: `Only digits and letters are allowed.`

use regex::Regex;

use crate::front::page::About;
use crate::source::{Located, Span};

use super::allowed::DENIALS;
use super::characters::{self, Set};
use super::clause::{Clause, is_conditional, subject};
use super::found::{Found, Sort};
use super::words::{Cursor, Sentence, Word};

const VERBS: [&str; 18] = [
    "supports only",
    "can support only",
    "can contain only",
    "can only contain",
    "must contain only",
    "must only contain",
    "contains only",
    "can consist of only",
    "can only consist of",
    "can include only",
    "can only include",
    "consists of only",
    "consists only of",
    "can consist only of",
    "must consist of only",
    "must consist only of",
    "can be composed of only",
    "includes only",
];

const ENDS: [&str; 7] = [
    "are allowed",
    "is allowed",
    "are supported",
    "can be used",
    "can be contained",
    "can be included",
    "are permitted",
];

/// Reads a clause that says which characters are allowed and that no others are.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    allowed(*clause, found).is_some_and(|words| only(words, clause, found))
}

/// Reads the names of all characters that are allowed. Whether they are understood; if not, it is asked about.
pub(super) fn only(words: &[Word<'_>], clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let mut cursor = Cursor::new(words);
    let span = clause.sentence.span;
    let set = characters::set(&mut cursor).filter(|set| !(set.is_open && is_cut(clause, set)));
    match set {
        Some(set) if !clause.is_taken_back() => take(&set, span, found),
        _ => {
            if found.subject.sort() == Sort::Text && characters::are_named(words) {
                let text = "which characters are allowed is not certain";
                found.question(About::Pattern, span, text);
            }
            false
        }
    }
}

/// Takes the characters that a clause names behind its own words, such as `including only`.
pub(super) fn these_alone(words: &[Word<'_>], clause: &Clause<'_>, found: &mut Found<'_>) {
    let span = clause.sentence.span;
    let set = characters::set(&mut Cursor::new(words));
    let set = set.filter(|set| !(clause.is_taken_back() || set.is_open && is_cut(clause, set)));
    if !set.is_some_and(|set| take(&set, span, found)) {
        let text = "which characters are allowed is not certain";
        found.question(About::Pattern, span, text);
    }
}

/// Reads a regular expression that a sentence gives: `The value matches the regular expression ^[a-z]+$.` What else the
/// sentence says is read by [`told_before`].
pub(super) fn expression(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    if found.subject.sort() != Sort::Text || is_conditional(sentence) || sentence.has(&DENIALS) {
        return false;
    }
    let Some((before, behind)) = cut(sentence) else {
        return false;
    };
    let expression = unquoted(behind.trim_end_matches(['.', ' ']));
    let whole = expression.starts_with('^') && expression.ends_with('$');
    let is_own = !Sentence::new(before, sentence.span).has(&["each", "part", "item", "other"]);
    if !whole || !is_own || expression.contains(' ') || Regex::new(expression).is_err() {
        return false;
    }
    put(expression.to_owned(), sentence.span, found);
    true
}

/// What stands in a pair of quotes, or the text as it is.
fn unquoted(text: &str) -> &str {
    let inner = ['"', '\'', '`'].iter().find_map(|mark| {
        let inner = text.strip_prefix(*mark)?;
        inner.strip_suffix(*mark)
    });
    inner.unwrap_or(text).trim_end_matches('.')
}

/// What a sentence says before it comes to its regular expression; nothing if it only names the value.
pub(super) fn told_before(sentence: &Sentence) -> Option<Sentence> {
    let (before, _) = cut(sentence)?;
    let verbs = [
        "must match",
        "must meet",
        "must comply with",
        "matches",
        "match",
        "matching",
        "meets",
        "meet",
        "complies with",
        "conforms to",
        "satisfies",
    ];
    let text = before.trim_end();
    let text = text.strip_suffix(" the").or(text.strip_suffix(" this"));
    let text = text.unwrap_or(before).trim_end();
    let text = verbs.iter().find_map(|verb| text.strip_suffix(verb))?;
    let joined = [" that", " which", " and", ","];
    let text = text.trim_end();
    let text = joined
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .unwrap_or(text)
        .trim_end_matches([',', ' ']);
    (text.split(' ').count() > 2).then(|| Sentence::new(text, sentence.span))
}

/// What stands before the words for a regular expression, and behind them.
fn cut(sentence: &Sentence) -> Option<(&str, &str)> {
    let words = "regular expression";
    let at = sentence.lower.find(words)?;
    let behind = sentence.text.get(at + words.len()..)?.trim_start();
    let matching = ["matching:", "match:", "is", ":"];
    let behind = matching
        .iter()
        .find_map(|word| behind.strip_prefix(word))
        .unwrap_or(behind);
    Some((sentence.text.get(..at)?, behind.trim_start()))
}

/// Whether a mark behind symbols is left out of the clause, where it may be one of them. A full stop that is among them
/// already adds nothing.
fn is_cut(clause: &Clause<'_>, set: &Set) -> bool {
    !clause.is_last() || clause.sentence.text.ends_with('.') && !set.has('.')
}

/// The words that name the characters.
fn allowed<'a>(mut clause: Clause<'a>, found: &Found<'_>) -> Option<&'a [Word<'a>]> {
    if clause.cursor.eat("only") {
        let words = clause.cursor.rest();
        let end = words
            .len()
            .checked_sub(2)
            .into_iter()
            .chain(words.len().checked_sub(3));
        for at in end {
            let mut tail = Cursor::new(&words[at..]);
            if tail.eat_any(&ENDS) && tail.is_done() {
                return Some(&words[..at]);
            }
        }
        return None;
    }
    if clause.cursor.eat_any(&["use only", "enter only"]) {
        return Some(clause.cursor.rest());
    }
    let named = subject(&mut clause, &found.subject) || clause.follows;
    (named && clause.cursor.eat_any(&VERBS)).then(|| clause.cursor.rest())
}

/// Reads a list below `The value can contain:`.
pub(super) fn list(lines: &[(String, Span)], lead: Span, found: &mut Found<'_>) {
    let mut all = Set::default();
    let mut unclear = None;
    for (text, span) in lines {
        let sentence = Sentence::new(text, *span);
        let words = sentence.words();
        let set = characters::line(&mut Cursor::new(&words));
        let Some(set) = set.filter(|set| !(set.is_open && text.ends_with('.'))) else {
            let text = "which characters are allowed is not certain";
            found.question(About::Pattern, *span, text);
            return;
        };
        if set.letters_unclear {
            unclear.get_or_insert(*span);
        }
        all.join(set);
    }
    take(&all, unclear.unwrap_or(lead), found);
}

fn take(set: &Set, span: Span, found: &mut Found<'_>) -> bool {
    if found.subject.sort() != Sort::Text || set.is_empty() {
        return false;
    }
    if set.is_unclear() {
        let text =
            "which letters are meant is not said, beside Chinese characters; A to Z are taken";
        found.question(About::Pattern, span, text);
    }
    put(set.pattern(), span, found);
    true
}

/// Takes a pattern, unless the row has another one.
fn put(pattern: String, span: Span, found: &mut Found<'_>) {
    found.read.state(About::Pattern, span);
    let slot = &mut found.meaning.constraints.value.pattern;
    if slot.as_ref().is_some_and(|known| known.value != pattern) {
        let text = "the row states two different sets of characters";
        *slot = None;
        found.read.drop(About::Pattern);
        found.question(About::Pattern, span, text);
        return;
    }
    *slot = Some(Located::new(pattern, span));
}
