//! What the server takes without the parameter: `Default value: 60`, `The default value is 100`.

use serde_json::{Number, Value as Json};

use crate::front::page::{About, Label};
use crate::source::{Located, Span};

use super::back;
use super::clause::{Clause, holds_at_times};
use super::entry;
use super::found::{Found, Sort};
use super::items;
use super::unit;
use super::words::{Cursor, Sentence, whole};

const TELLS: [&str; 8] = [
    "the default value of this parameter is",
    "the default value is",
    "the default is",
    "default value :",
    "default value is",
    "default :",
    "it defaults to",
    "the value defaults to",
];

/// Reads a clause that tells the default.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let mut cursor = clause.cursor;
    if !cursor.eat_any(&TELLS) && !of_noun(&mut cursor, found.subject.name) {
        return false;
    }
    let sentence = clause.sentence;
    let Some(told) = told(cursor, found) else {
        if begins_with_value(cursor) && !holds_at_times(sentence) {
            found.question(About::Default, sentence.span, IN_WORDS);
        }
        return false;
    };
    take(&told.text, sentence.span, found);
    if told.is_explained {
        found.describe(&sentence.text, sentence.span);
    }
    true
}

/// What is asked about a default with more words than a value has.
const IN_WORDS: &str = "the default is told in words";

/// Whether the first of several words is spelt as no word of a sentence is: `5 seconds`, `ACTIVE or DOWN`.
fn begins_with_value(mut cursor: Cursor<'_>) -> bool {
    cursor.eat_any(&["\"", "'", "`"]);
    let first = cursor.next();
    first.is_some_and(|word| whole(word.exact).is_some() || items::is_constant(word.exact))
}

/// What stands below `Default Value:` and is none. Whether it is told here; a whole sentence speaks for itself.
pub(super) fn in_words(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let verbs = [
        "is", "are", "can", "cannot", "must", "will", "has", "have", "default", "if", "when", "for",
    ];
    if sentence.has(&verbs) {
        return false;
    }
    let text = back::with_label(Label::Default, &sentence.text);
    found.describe(&text, sentence.span);
    found.question(About::Default, sentence.span, IN_WORDS);
    true
}

/// What a value is called that is chosen among others.
const NOUNS: [&str; 6] = ["field", "method", "number", "setting", "option", "order"];

/// `The default method is`, and `The default timeout is` of a row that is named so.
fn of_noun(cursor: &mut Cursor<'_>, name: &str) -> bool {
    let mut ahead = *cursor;
    if !ahead.eat("the default") {
        return false;
    }
    let noun = ahead.next().map_or("", |word| word.lower);
    let mut parts = name.split(['_', '-']);
    let own = NOUNS.contains(&noun) || parts.any(|part| part.eq_ignore_ascii_case(noun));
    let told = own && ahead.eat("is");
    if told {
        *cursor = ahead;
    }
    told
}

/// Reads a default in parentheses, `(Default: 14)`, or asks about it. Whether the sentence is one.
pub(super) fn aside(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let words = sentence.words();
    let [open, inner @ .., close] = words.as_slice() else {
        return false;
    };
    let mut cursor = Cursor::new(inner);
    if open.lower != "(" || close.lower != ")" || !cursor.eat_any(&TELLS) {
        return false;
    }
    if let Some(told) = told(cursor, found) {
        take(&told.text, sentence.span, found);
        if told.is_explained {
            found.describe(&sentence.text, sentence.span);
        }
    } else {
        found.question(About::Default, sentence.span, "a default may be told");
        found.describe(&sentence.text, sentence.span);
    }
    true
}

/// Reads the line below `Default Value:`. Whether it is a value.
pub(super) fn line(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let words = sentence.words();
    let mut cursor = Cursor::new(&words);
    cursor.eat_any(&["the default value is", "the value is"]);
    let Some(told) = told(cursor, found) else {
        return false;
    };
    take(&told.text, sentence.span, found);
    if told.is_explained {
        let text = back::with_label(Label::Default, &sentence.text);
        found.describe(&text, sentence.span);
    }
    true
}

/// A default as it is told.
struct Told {
    text: String,
    /// Whether something is said of it.
    is_explained: bool,
}

/// One word, which may be quoted and may have a remark in parentheses behind it.
fn told(mut cursor: Cursor<'_>, found: &Found<'_>) -> Option<Told> {
    let quoted = cursor.eat_any(&["\"", "'", "`"]);
    let word = cursor.next()?;
    if quoted {
        cursor.eat_any(&["\"", "'", "`"]).then_some(())?;
    }
    let remark = cursor.eat("(");
    if remark {
        while cursor.next()?.lower != ")" {}
    } else if found.subject.sort() == Sort::Whole {
        let unit = cursor.rest().first().map(|word| word.lower);
        if unit.is_some_and(|unit| unit::is_of_value(unit, found)) {
            cursor.next();
        }
    }
    let number = matches!(
        found.subject.sort(),
        Sort::Whole | Sort::Number | Sort::Boolean
    );
    // `10: ten items are shown`
    let explained = number && found.label == Label::Default && cursor.eat(":");
    let tail = [", indicating", ", which", ", meaning", ", that is"];
    let is_value = entry::is_value(word.exact) || word.exact == "*";
    let is_bare = cursor.is_done();
    ((is_bare || explained || cursor.eat_any(&tail)) && is_value).then(|| Told {
        text: word.exact.to_owned(),
        is_explained: remark || !is_bare,
    })
}

/// Takes a text for the default, if it is a value of the row's type.
pub(super) fn take(text: &str, span: Span, found: &mut Found<'_>) {
    let Some(value) = typed(text, found) else {
        let about = format!("the default {text:?} is no value of the row's type");
        found.question(About::Default, span, about);
        return;
    };
    match &found.meaning.default {
        Some(known) if known.value != value => {
            found.read.lose(known.span);
            found.meaning.default = None;
            let about = "the row states two different defaults";
            found.question(About::Default, span, about);
        }
        Some(_) => {}
        None => found.meaning.default = Some(Located::new(value, span)),
    }
}

/// Words that say that there is no default, or what it is like.
const NO_TEXT: [&str; 9] = [
    "null",
    "none",
    "empty",
    "blank",
    "random",
    "unlimited",
    "undefined",
    "optional",
    "no",
];

fn typed(text: &str, found: &Found<'_>) -> Option<Json> {
    let lower = text.to_ascii_lowercase();
    match found.subject.sort() {
        Sort::Text => (!NO_TEXT.contains(&&*lower)).then(|| Json::from(text)),
        Sort::Whole => whole(text).map(Json::from),
        Sort::Number => {
            let number = text.parse().ok().and_then(Number::from_f64);
            whole(text).map(Json::from).or(number.map(Json::Number))
        }
        Sort::Boolean => match &*lower {
            "true" => Some(Json::Bool(true)),
            "false" => Some(Json::Bool(false)),
            _ => None,
        },
        Sort::List | Sort::Other => None,
    }
}
