//! Characters by name: `letters, digits, underscores (_), and hyphens (-)`.

use super::letters::{CLASSES, HAN, PAIRS, SINGLES};
use super::words::Cursor;

/// A set of characters as the inside of a class of a regular expression.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Set {
    /// Ranges, such as `A-Z`.
    classes: Vec<&'static str>,
    /// Characters by themselves.
    singles: Vec<char>,
    /// Whether letters are named without saying which, beside those of another script.
    pub(super) letters_unclear: bool,
}

impl Set {
    /// Whether it has no character.
    pub(super) fn is_empty(&self) -> bool {
        self.classes.is_empty() && self.singles.is_empty()
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

/// Reads single characters up to the end, or nothing: `angle brackets (< or >)`, `the following characters: & |`.
pub(super) fn single(cursor: &mut Cursor<'_>) -> Option<String> {
    let set = set(cursor)?;
    set.classes.is_empty().then(|| set.singles.iter().collect())
}

/// Reads names of characters up to the end, or nothing.
pub(super) fn set(cursor: &mut Cursor<'_>) -> Option<Set> {
    let mut ahead = *cursor;
    let mut set = Set::default();
    if ahead.eat_any(&["any of the following", "the following"]) {
        ahead.eat("special");
        ahead.eat("characters").then_some(())?;
        ahead.eat(":").then_some(())?;
    }
    while !ahead.is_done() {
        item(&mut ahead, &mut set)?;
        while ahead.eat_any(&[",", "and", "or", ";"]) {}
    }
    *cursor = ahead;
    (!set.is_empty()).then_some(set)
}

fn item(cursor: &mut Cursor<'_>, set: &mut Set) -> Option<()> {
    if cursor.eat_any(&["special characters", "the following special characters"]) {
        if cursor.eat(":") {
            return Some(());
        }
        return parenthesis(cursor)?.chars().try_for_each(|char| {
            set.single(char);
            Some(())
        });
    }
    if let Some(chars) = named(cursor) {
        let mut ahead = *cursor;
        let shown = ahead.rest().first().is_some_and(|word| word.lower == "(");
        if shown {
            let shown = parenthesis(&mut ahead)?;
            if !shown.chars().all(|char| chars.contains(char)) {
                return None;
            }
            *cursor = ahead;
        }
        chars.chars().for_each(|char| set.single(char));
        return Some(());
    }
    if let Some((name, classes)) = CLASSES.iter().find(|(name, _)| cursor.eat(name)) {
        classes.iter().for_each(|class| set.class(class));
        set.letters_unclear |= *name == "letters";
        return Some(());
    }
    let chars = unknown(cursor).or_else(|| literal(cursor))?;
    chars.chars().for_each(|char| set.single(char));
    Some(())
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

/// `vertical lines (|)`: whatever it is called, the character itself is shown.
fn unknown(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    for _ in 0..3 {
        let word = ahead.next()?;
        if !word.lower.chars().all(|char| char.is_ascii_alphabetic()) || word.lower.is_empty() {
            return None;
        }
        if ahead.rest().first().is_some_and(|word| word.lower == "(") {
            let shown = parenthesis(&mut ahead)?;
            *cursor = ahead;
            return (shown.chars().count() == 1).then_some(shown);
        }
    }
    None
}

/// Characters in parentheses: `(_)`, `(< or >)`, `(<>)`
fn parenthesis(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    ahead.eat("(").then_some(())?;
    let mut shown = String::new();
    for _ in 0..100 {
        let word = ahead.next()?;
        let separates = matches!(word.lower, "or" | "and" | ",");
        match word.lower {
            ")" if !shown.is_empty() => {
                *cursor = ahead;
                return Some(shown);
            }
            _ if separates && (word.lower != "," || !shown.is_empty()) => {}
            _ if word.lower.chars().all(is_symbol) => shown.push_str(word.lower),
            _ => return None,
        }
    }
    None
}

fn literal(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    let word = ahead.next()?;
    let symbols =
        word.lower.chars().all(is_symbol) && !matches!(word.lower, "," | "." | "(" | ")" | ":");
    *cursor = ahead;
    symbols.then(|| word.exact.to_owned())
}

fn is_symbol(char: char) -> bool {
    char.is_ascii_punctuation()
}
