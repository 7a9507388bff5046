//! Sentences cut into clauses, and what a clause is about.

use super::Subject;
use super::words::{Cursor, Sentence, Word};

/// One statement of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clause<'a> {
    /// Its words.
    pub(super) cursor: Cursor<'a>,
    /// The sentence.
    pub(super) sentence: &'a Sentence,
    /// Whether the clause before it named the subject.
    pub(super) follows: bool,
    /// Whether `it` is the value: nothing but the definition was said before.
    pub(super) it: bool,
    /// The words of the sentence behind it.
    pub(super) behind: &'a [Word<'a>],
}

impl<'a> Clause<'a> {
    /// A sentence of one clause, of which some words may be read already.
    pub(super) fn whole(sentence: &'a Sentence, cursor: Cursor<'a>) -> Self {
        Self {
            cursor,
            sentence,
            follows: false,
            it: false,
            behind: &[],
        }
    }

    /// Whether nothing stands behind it in its sentence.
    pub(super) fn is_last(&self) -> bool {
        let words = self.sentence.words();
        match (words.last(), self.cursor.rest().last()) {
            (Some(last), Some(own)) => std::ptr::eq(last.exact, own.exact),
            (last, _) => last.is_none(),
        }
    }

    /// Whether what stands behind it may limit what it says: `cannot contain spaces, but can begin with one`.
    pub(super) fn is_taken_back(&self) -> bool {
        let limits = ["but", "however", "although", "though"];
        self.sentence.has(&limits) && !self.is_last()
    }
}

/// With these words behind `and`, something else is stated.
const STARTS: [&str; 17] = [
    "supports",
    "cannot",
    "can not",
    "can only",
    "can be",
    "can",
    "must",
    "should",
    "may",
    "the default value",
    "the default",
    "the value",
    "it",
    "is",
    "its length",
    "consists of only",
    "consists only of",
];

/// The ranges of words that are clauses, in the order of the sentence.
pub(super) fn clauses<'a>(
    sentence: &'a Sentence,
    words: &'a [Word<'a>],
    it: bool,
) -> Vec<Clause<'a>> {
    let clause = |from: usize, to: usize| Clause {
        cursor: Cursor::new(&words[from..to]),
        sentence,
        follows: from > 0,
        it,
        behind: &words[to..],
    };
    let mut clauses = Vec::new();
    let mut from = 0;
    let mut at = 0;
    while at < words.len() {
        let mut ahead = Cursor::new(&words[at..]);
        let joined = ahead.eat_any(&[", and", ", but", "; and", ",", ";", "and", "but"]);
        if at > from && joined && ahead.clone().eat_any(&STARTS) {
            clauses.push(clause(from, at));
            from = words.len() - ahead.rest().len();
            at = from;
        }
        at += 1;
    }
    clauses.push(clause(from, words.len()));
    clauses
}

/// What makes a sentence hold under some circumstances only.
const CONDITIONS: [&str; 20] = [
    "if",
    "when",
    "whenever",
    "unless",
    "once",
    "where",
    "while",
    "until",
    "only for",
    "only with",
    "only when",
    "otherwise",
    "depends on",
    "depending on",
    "in case",
    "in the case of",
    "by default",
    "currently",
    "except",
    "recommended",
];

const EXAMPLES: [&str; 4] = ["for example", "e.g.", "such as", "example"];

/// Whether a sentence holds under some circumstances only, or gives no more than examples.
pub(super) fn is_conditional(sentence: &Sentence) -> bool {
    is_example(sentence) || holds_at_times(sentence)
}

/// Whether a sentence gives examples.
pub(super) fn is_example(sentence: &Sentence) -> bool {
    sentence.has(&EXAMPLES)
}

/// What stands before the examples of a sentence, if it has some.
pub(super) fn before_example(sentence: &Sentence) -> Option<Sentence> {
    let places = EXAMPLES
        .iter()
        .filter_map(|example| sentence.lower.find(example));
    let before = sentence.text.get(..places.min()?)?;
    is_example(sentence).then(|| Sentence::new(before.trim(), sentence.span))
}

/// Whether a sentence holds under some circumstances only.
pub(super) fn holds_at_times(sentence: &Sentence) -> bool {
    // `For TCP listeners, ...` and `... for TCP listeners`, but not `for details, see ...`.
    let circumstance =
        sentence.has(&["for"]) && !sentence.has(&["for details", "for more", "for example"]);
    circumstance || sentence.has(&CONDITIONS)
}

/// Reads what a clause is about, if that is the value of this row. Some clauses leave it out.
pub(super) fn subject(clause: &mut Clause<'_>, subject: &Subject<'_>) -> bool {
    let cursor = &mut clause.cursor;
    cursor.eat_any(&["and", "note that"]);
    if cursor.eat_any(&VALUE) || clause.it && cursor.eat("it") {
        return true;
    }
    let mut ahead = *cursor;
    ahead.eat_any(&ARTICLES);
    let owned = |word: &str| subject.of.split(' ').any(|of| of == word);
    if names(&mut ahead, subject.name) || of_other(&mut ahead, subject.name).is_some_and(owned) {
        *cursor = ahead;
        return true;
    }
    false
}

/// The word before the name of a row where it begins a clause: `parent` of `The parent name`. It may say of what it is, or
/// name another thing.
pub(super) fn before_name<'a>(mut cursor: Cursor<'a>, name: &str) -> Option<&'a str> {
    cursor.eat_any(&ARTICLES);
    of_other(&mut cursor, name)
}

const ARTICLES: [&str; 7] = ["the", "a", "an", "each", "its", "this", "your"];

/// What a page calls the value of a row.
const VALUE: [&str; 15] = [
    "the value of this parameter",
    "the value of the parameter",
    "the parameter value",
    "this parameter value",
    "this parameter's value",
    "the field value",
    "this parameter",
    "the parameter",
    "this field",
    "this value",
    "the value",
    "each value",
    "a value",
    "value",
    "the string",
];

/// Reads a name, as it is on the wire or in words, of which the first may be left out.
fn names(cursor: &mut Cursor<'_>, name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    if cursor.eat(&lower) {
        return true;
    }
    if lower.len() > 100 {
        return false;
    }
    let parts: Vec<&str> = lower.split(['_', '-']).collect();
    (0..parts.len()).any(|from| cursor.eat(&parts[from..].join(" ")))
}

/// Reads `tag key` for `key`, and gives the word before the name.
fn of_other<'a>(cursor: &mut Cursor<'a>, name: &str) -> Option<&'a str> {
    let lower = name.to_ascii_lowercase();
    let mut ahead = *cursor;
    let word = ahead.next()?.lower;
    let plain = word.chars().all(char::is_alphanumeric);
    if plain && lower.len() <= 100 && ahead.eat(&lower.replace(['_', '-'], " ")) {
        *cursor = ahead;
        return Some(word);
    }
    None
}
