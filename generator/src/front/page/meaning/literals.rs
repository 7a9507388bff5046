//! Words that are spelt as values are, in sentences that nobody understands.

use super::found::Found;
use super::harmless;
use super::open;
use super::words::{Cursor, Word, whole};

/// Verbs of what a value does or of what is done with it.
const VERBS: [&str; 14] = [
    "is", "are", "must", "can", "cannot", "may", "should", "takes", "comes", "has", "needs", "was",
    "remains", "stays",
];

/// Words before a value at the end of a clause.
const TO: [&str; 12] = [
    "is", "be", "to", "as", "take", "write", "has", "have", "with", "use", "enter", "send",
];

/// Whether a value is spoken of that the row does not allow: `QUIC is in beta`, `the protocol is HTTP`.
pub(super) fn unknown(words: &[Word<'_>], found: &Found<'_>) -> bool {
    let is_unknown = |word: &Word<'_>| {
        let number = whole(word.exact).is_some();
        (number || is_odd(word)) && !open::is_known(word.exact, found) && !is_name(word)
    };
    let subject = words.windows(2).enumerate().take(60).any(|(at, pair)| {
        let [value, verb] = pair else {
            return false;
        };
        let begins = at == 0 || words.get(at - 1).is_some_and(|before| before.lower == ",");
        begins && VERBS.contains(&verb.lower) && is_unknown(value)
    });
    let last = match words {
        [.., to, value] => TO.contains(&to.lower) && is_odd(value) && is_unknown(value),
        _ => false,
    };
    subject || last
}

/// The name of a parameter is no value, unless values have such names.
fn is_name(word: &Word<'_>) -> bool {
    word.exact.contains('_') && word.exact == word.lower
}

/// Whether a word is spelt as no word of a sentence is.
fn is_odd(word: &Word<'_>) -> bool {
    let capitals = word.exact.bytes().filter(u8::is_ascii_uppercase).count();
    let digits = word.exact.bytes().any(|byte| byte.is_ascii_digit());
    capitals > 1 || digits || word.exact.contains('_')
}

/// `all selects everything`: a small letter where a sentence would have a capital, or quotes.
pub(super) fn begin(words: &[Word<'_>], found: &Found<'_>) -> bool {
    let [first, second, ..] = words else {
        return false;
    };
    let quoted = matches!(first.lower, "\"" | "'" | "`");
    let value = if quoted { second } else { first };
    let verb = words.get(if quoted { 3 } else { 1 });
    let told = verb.is_some_and(|verb| {
        verb.lower.ends_with('s') && verb.lower.chars().all(char::is_alphabetic)
    });
    let small = value
        .exact
        .starts_with(|first: char| first.is_ascii_lowercase());
    told && (quoted || small && !harmless::JOINS.contains(&value.lower))
        && !open::is_known(value.exact, found)
}

/// `0.0.0.0 indicates all addresses`, `both A_B and C_D allow it`
pub(super) fn explained(words: &[Word<'_>], found: &Found<'_>) -> bool {
    let mut cursor = Cursor::new(words);
    cursor.eat("both");
    let mut known = true;
    while let Some(value) = cursor.next() {
        let small = value.exact.chars().skip(1).all(char::is_lowercase);
        let is_word = small && value.exact.chars().all(char::is_alphabetic);
        known &= !is_word && open::is_known(value.exact, found);
        if !cursor.eat("and") {
            break;
        }
    }
    known && cursor.eat_any(&MEANS)
}

/// What a value does that is explained.
const MEANS: [&str; 16] = [
    "indicates",
    "indicate",
    "means",
    "mean",
    "represents",
    "specifies",
    "denotes",
    "stands",
    "allow",
    "allows",
    "stops",
    "starts",
    "enables",
    "lets",
    "keeps",
    "does",
];

/// `With KEEP nothing is lost.`: all that is spelt as no word of a sentence is among the values.
pub(super) fn known(words: &[Word<'_>], found: &Found<'_>) -> bool {
    let Some(set) = &found.meaning.constraints.value.values else {
        return false;
    };
    let is_value = |word: &Word<'_>| {
        let mut values = set.value.values.iter();
        values.any(|named| named.value.value == word.exact)
    };
    let mut odd = words.iter().filter(|word| is_odd(word)).peekable();
    odd.peek().is_some() && odd.all(is_value) && !begin(words, found)
}
