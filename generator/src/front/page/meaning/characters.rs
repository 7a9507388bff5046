//! Characters by name: `letters, digits, underscores (_), and hyphens (-)`.

use super::letters::{CLASSES, HAN, NOUNS, PAIRS, SIGNS, SINGLES, SPANS};
use super::shown;
use super::words::{Cursor, Word};

/// A set of characters as the inside of a class of a regular expression.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Set {
    /// Ranges, such as `A-Z`.
    classes: Vec<&'static str>,
    /// Characters by themselves.
    singles: Vec<char>,
    /// Whether letters are named without saying which, beside those of another script.
    pub(super) letters_unclear: bool,
    /// Whether it ends with symbols that nothing closes, so that a full stop behind them may be one of them.
    pub(super) is_open: bool,
}

/// What is said of the characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// There are no others, and how many of each there may be matters.
    Allowed,
    /// There are none, so that `a hyphen` is any hyphen.
    Forbidden,
}

impl Set {
    /// Whether it has no character.
    pub(super) fn is_empty(&self) -> bool {
        self.classes.is_empty() && self.singles.is_empty()
    }

    /// Whether a character is named by itself.
    pub(super) fn has(&self, single: char) -> bool {
        self.singles.contains(&single)
    }

    /// The characters of another set as well.
    pub(super) fn join(&mut self, other: Self) {
        for class in other.classes {
            self.class(class);
        }
        for single in other.singles {
            self.single(single);
        }
        self.letters_unclear |= other.letters_unclear;
        self.is_open |= other.is_open;
    }

    fn class(&mut self, class: &'static str) {
        if !self.classes.contains(&class) {
            self.classes.push(class);
        }
    }

    fn single(&mut self, single: char) {
        if !self.singles.contains(&single) {
            self.singles.push(single);
        }
    }

    fn singles(&mut self, chars: &str) {
        chars.chars().for_each(|char| self.single(char));
    }

    /// Whether letters are named beside those of another script, so that it is not certain which they are.
    pub(super) fn is_unclear(&self) -> bool {
        self.letters_unclear && self.classes.contains(&HAN)
    }

    /// A regular expression that any number of these characters matches.
    pub(super) fn pattern(&self) -> String {
        let mut pattern = String::from("^[");
        for class in self.classes.iter().filter(|class| **class != HAN) {
            pattern.push_str(class);
        }
        for single in &self.singles {
            if matches!(single, '\\' | ']' | '[' | '^' | '-' | '&' | '~') {
                pattern.push('\\');
            }
            pattern.push(*single);
        }
        if self.classes.contains(&HAN) {
            pattern.push_str(HAN);
        }
        pattern.push_str("]*$");
        pattern
    }
}

/// Reads characters that are forbidden up to the end, or nothing: `angle brackets (< or >)`, `the following characters: & |`.
pub(super) fn single(cursor: &mut Cursor<'_>) -> Option<String> {
    let set = read(cursor, Use::Forbidden, false)?;
    set.classes.is_empty().then(|| set.singles.iter().collect())
}

/// Reads names of characters up to the end, or nothing.
pub(super) fn set(cursor: &mut Cursor<'_>) -> Option<Set> {
    read(cursor, Use::Allowed, false)
}

/// Reads a line below `The value can contain the following characters:`, where symbols need no name.
pub(super) fn line(cursor: &mut Cursor<'_>) -> Option<Set> {
    read(cursor, Use::Allowed, true)
}

/// Whether characters are spoken of somewhere among words.
pub(super) fn are_named(words: &[Word<'_>]) -> bool {
    let is_class = |word: &Word<'_>| word.lower.contains("a-z") || word.lower.contains("0-9");
    words.iter().any(is_class)
        || (0..words.len()).any(|from| {
            let mut cursor = Cursor::new(&words[from..]);
            let names = ["characters", "character", "ascii", "brackets"];
            let shown = shown::is_shown(cursor);
            let class = CLASSES.iter().any(|(name, _)| cursor.eat(name));
            shown
                || class
                || cursor.eat_any(&names)
                || named(&mut cursor).is_some()
                || span(&mut cursor).is_some()
        })
}

/// A word that is not understood, such as `consecutive` or `one`, makes the whole something else.
fn read(cursor: &mut Cursor<'_>, of: Use, mut announced: bool) -> Option<Set> {
    let mut ahead = *cursor;
    let mut set = Set::default();
    let mut spans = Vec::new();
    loop {
        announced |= shown::announced(&mut ahead);
        if of == Use::Forbidden {
            ahead.eat_any(&["any", "a", "an", "the"]);
        }
        if let Some(class) = span(&mut ahead) {
            set.class(class);
            spans.push(class);
        } else {
            item(&mut ahead, announced, &mut set)?;
        }
        if ahead.is_done() {
            break;
        }
        ahead.eat_any(&SEPARATORS).then_some(())?;
    }
    *cursor = ahead;
    // `a-z` alone may be meant for both cases.
    let is_one_case = spans.contains(&"A-Z") != spans.contains(&"a-z");
    (!set.is_empty() && !is_one_case).then_some(set)
}

const SEPARATORS: [&str; 6] = [", and", ", or", ",", "and", "or", ";"];

fn item(cursor: &mut Cursor<'_>, announced: bool, set: &mut Set) -> Option<()> {
    if shown::group(cursor) {
        set.singles(&shown::parenthesis(cursor)?);
        return Some(());
    }
    if let Some(chars) = named(cursor) {
        if shown::is_open(*cursor) && !same(&shown::parenthesis(cursor)?, &chars) {
            return None;
        }
        set.singles(&chars);
        return Some(());
    }
    if let Some((name, classes)) = CLASSES.iter().find(|(name, _)| cursor.eat(name)) {
        if shown::is_open(*cursor) {
            shown_spans(cursor, classes)?;
        }
        classes.iter().for_each(|class| set.class(class));
        set.letters_unclear |= name.starts_with("letter");
        return Some(());
    }
    let chars = unknown(cursor).or_else(|| shown::quoted(cursor, announced));
    if let Some(chars) = chars {
        set.singles(&chars);
        return Some(());
    }
    let (chars, is_open) = shown::bare(cursor, announced)?;
    set.singles(&chars);
    set.is_open = is_open;
    Some(())
}

/// Whether two texts have the same characters.
fn same(one: &str, other: &str) -> bool {
    let all = |one: &str, other: &str| one.chars().all(|char| other.contains(char));
    all(one, other) && all(other, one)
}

/// `A-Z`, `0 to 9`
fn span(cursor: &mut Cursor<'_>) -> Option<&'static str> {
    let words = cursor.rest();
    let (span, len) = SPANS.iter().find_map(|(text, span)| {
        let parts = text.split(' ');
        let len = parts.clone().count();
        let is_here = words.len() >= len && parts.zip(words).all(|(part, word)| part == word.exact);
        is_here.then_some((*span, len))
    })?;
    *cursor = Cursor::new(&words[len..]);
    Some(span)
}

/// `(A-Z and a-z)` behind a name: exactly what the name means.
fn shown_spans(cursor: &mut Cursor<'_>, classes: &[&str]) -> Option<()> {
    let mut ahead = *cursor;
    ahead.eat("(").then_some(())?;
    let mut shown = Vec::new();
    while !ahead.eat(")") {
        shown.push(span(&mut ahead)?);
        ahead.eat_any(&SEPARATORS);
    }
    *cursor = ahead;
    let is_same = shown.len() == classes.len() && shown.iter().all(|span| classes.contains(span));
    is_same.then_some(())
}

/// A character that has a name, in the singular or plural.
fn named(cursor: &mut Cursor<'_>) -> Option<String> {
    if let Some((_, pair)) = PAIRS.iter().find(|(name, _)| eat_name(cursor, name)) {
        return Some((*pair).to_owned());
    }
    let found = SINGLES.iter().find(|(name, _)| eat_name(cursor, name))?;
    Some(found.1.to_string())
}

fn eat_name(cursor: &mut Cursor<'_>, name: &str) -> bool {
    let mut ahead = *cursor;
    let mut parts = name.split(' ').peekable();
    while let Some(part) = parts.next() {
        let Some(word) = ahead.next() else {
            return false;
        };
        let end = word.lower.strip_prefix(part);
        let plural = parts.peek().is_none() && matches!(end, Some("s" | "es"));
        if end != Some("") && !plural {
            return false;
        }
    }
    *cursor = ahead;
    true
}

/// `carets (^)`, `vertical lines (|)`: whatever it is called, the character itself is shown. Other words in front of it, such
/// as those of `two adjacent lines (|)`, say something else.
fn unknown(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    let first = ahead.next()?.lower;
    let is_word = first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_plural = is_word && first.len() > 3 && first.ends_with('s');
    let is_sign = SIGNS.contains(&first) && NOUNS.iter().any(|noun| eat_name(&mut ahead, noun));
    if !shown::is_open(ahead) || !is_plural && !is_sign {
        return None;
    }
    let shown = shown::parenthesis(&mut ahead)?;
    *cursor = ahead;
    (shown.chars().count() == 1).then_some(shown)
}
