//! Sentences as words, and a reader that walks over them.

use crate::source::Span;

/// A sentence of a page, ready to be compared with phrases.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    /// Its text: one kind of blank, western punctuation.
    pub(super) text: String,
    /// The same in ASCII lower case, byte for byte as long.
    pub(super) lower: String,
    /// The line on which it stands.
    pub(super) span: Span,
    /// Where letters or digits begin behind something else.
    starts: Vec<usize>,
}

/// A word or a mark of a [`Sentence`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// As it is written.
    pub(super) exact: &'a str,
    /// In ASCII lower case.
    pub(super) lower: &'a str,
}

/// Marks that are words of their own at either end of a word.
const MARKS: [char; 11] = ['(', ')', ',', ';', ':', '.', '"', '\'', '`', '[', ']'];

impl Sentence {
    /// Takes a text that [`plain`] made.
    pub(super) fn new(text: &str, span: Span) -> Self {
        let mut starts = Vec::new();
        let mut inside = false;
        for (at, char) in text.char_indices() {
            let is_inner = is_inner(char);
            if is_inner && !inside {
                starts.push(at);
            }
            inside = is_inner;
        }
        Self {
            text: text.to_owned(),
            lower: text.to_ascii_lowercase(),
            span,
            starts,
        }
    }

    /// Its words, without the full stop.
    pub(super) fn words(&self) -> Vec<Word<'_>> {
        let mut words = Vec::new();
        let mut at = 0;
        for piece in self.text.split(' ') {
            split_marks(self, at, piece.len(), &mut words);
            at += piece.len() + 1;
        }
        while words.last().is_some_and(|word| word.lower == ".") {
            words.pop();
        }
        words
    }

    /// Whether any of these stands in it, each a run of whole words.
    pub(super) fn has(&self, phrases: &[&str]) -> bool {
        self.starts.iter().any(|start| {
            let rest = &self.lower[*start..];
            phrases.iter().any(|phrase| {
                let behind = rest.strip_prefix(phrase);
                behind.is_some_and(|behind| !behind.starts_with(is_inner))
            })
        })
    }
}

/// Whether a character belongs to a word, or to the name of a parameter.
fn is_inner(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// Cuts the marks at both ends off a run of characters without blanks.
fn split_marks<'a>(sentence: &'a Sentence, at: usize, len: usize, words: &mut Vec<Word<'a>>) {
    let word = |from: usize, to: usize| Word {
        exact: &sentence.text[from..to],
        lower: &sentence.lower[from..to],
    };
    let (mut from, mut to) = (at, at + len);
    while let Some(mark) = sentence.text[from..to].chars().next() {
        if !MARKS.contains(&mark) {
            break;
        }
        words.push(word(from, from + 1));
        from += 1;
    }
    let mut behind = Vec::new();
    while let Some(mark) = sentence.text[from..to].chars().next_back() {
        if !MARKS.contains(&mark) {
            break;
        }
        to -= 1;
        behind.push(word(to, to + 1));
    }
    if from < to {
        words.push(word(from, to));
    }
    words.extend(behind.into_iter().rev());
}

/// A text with one kind of blank between words and western punctuation.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\u{200b}' | '\u{feff}' | '\0' => {}
            '：' => plain.push_str(": "),
            '，' => plain.push_str(", "),
            '；' => plain.push_str("; "),
            '。' => plain.push_str(". "),
            '（' => plain.push_str(" ("),
            // A mark behind it stays with it, as behind a western one.
            '）' if chars.peek().is_some_and(char::is_ascii_punctuation) => plain.push(')'),
            '）' => plain.push_str(") "),
            '“' | '”' => plain.push('"'),
            '‘' | '’' => plain.push('\''),
            '–' | '−' | '～' => plain.push('-'),
            _ if char.is_whitespace() => plain.push(' '),
            _ => plain.push(char),
        }
    }
    let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A place among words. Reading moves it on; a copy can go back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    words: &'a [Word<'a>],
}

impl<'a> Cursor<'a> {
    /// At the first of these words.
    pub(super) fn new(words: &'a [Word<'a>]) -> Self {
        Self { words }
    }

    /// The words that are left.
    pub(super) fn rest(self) -> &'a [Word<'a>] {
        self.words
    }

    /// Whether none is left.
    pub(super) fn is_done(self) -> bool {
        self.words.is_empty()
    }

    /// The next word, which is read.
    pub(super) fn next(&mut self) -> Option<Word<'a>> {
        let (first, rest) = self.words.split_first()?;
        self.words = rest;
        Some(*first)
    }

    /// Reads one phrase, or nothing.
    pub(super) fn eat(&mut self, phrase: &str) -> bool {
        let mut ahead = *self;
        for part in phrase.split(' ') {
            if ahead.next().is_none_or(|word| word.lower != part) {
                return false;
            }
        }
        *self = ahead;
        true
    }

    /// Reads the first of these phrases that stands here, or nothing. A phrase that begins like another comes before it.
    pub(super) fn eat_any(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.eat(phrase))
    }

    /// Reads a whole number.
    pub(super) fn number(&mut self) -> Option<i64> {
        let mut ahead = *self;
        let word = ahead.next()?.lower;
        let number = whole(word).or_else(|| grouped(word))?;
        *self = ahead;
        Some(number)
    }
}

/// `4,294,967,295`
fn grouped(text: &str) -> Option<i64> {
    let mut groups = text.split(',');
    let first = groups.next()?;
    let three = groups.clone().all(|group| group.len() == 3);
    if first.len() > 3 || text.len() > 30 || !three {
        return None;
    }
    whole(&text.replace(',', ""))
}

/// A whole number in decimal digits.
pub(super) fn whole(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// Cuts a text that [`plain`] made into sentences.
///
/// Where pages forget it, `The value` begins one all the same.
pub(super) fn sentences(text: &str, span: Span) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(' ') {
        let (before, after) = (&text[from..at], &text[at + 1..]);
        if ends(before, after) || forgets_to_end(before, after) {
            found.push(Sentence::new(before.trim(), span));
            from = at + 1;
        }
    }
    found.push(Sentence::new(text[from..].trim(), span));
    found.retain(|sentence| !sentence.text.is_empty());
    found
}

/// Words that end in a full stop within a sentence.
const SHORT: [&str; 6] = ["e.g.", "i.e.", "etc.", "vs.", "max.", "min."];

fn ends(before: &str, after: &str) -> bool {
    let stops = ['.', '!', '?'];
    let last = match before.rsplit_once(' ') {
        // A wide parenthesis has a blank behind it.
        Some((text, ".")) if text.ends_with(')') => return true,
        Some((_, last)) => last,
        None => before,
    };
    let inside = last.strip_suffix(')').unwrap_or(last);
    let word = inside.trim_end_matches(stops);
    // In `periods (.)` and `special characters: ! @` a stop is what is spoken of.
    let is_word = word.ends_with(|last: char| last.is_alphanumeric() || ")]}\"'`%".contains(last));
    let begins = !word.is_empty() && inside == last && after.starts_with(char::is_uppercase);
    if word.len() == inside.len() || !is_word && !begins {
        return false;
    }
    !SHORT.iter().any(|short| last.eq_ignore_ascii_case(short))
}

/// What begins a sentence even where the one before has no full stop.
const BEGINNINGS: [&str; 3] = ["The value ", "The default value ", "This parameter "];

fn forgets_to_end(before: &str, after: &str) -> bool {
    before.ends_with(|last: char| last.is_alphanumeric() || last == ')')
        && BEGINNINGS.iter().any(|begin| after.starts_with(begin))
}
