//! The format's types -> the model.
//!
//! Here a problem is one that can be seen in the file at hand: a missing key, a word that cannot be meant, JSON that
//! is none. What needs another file, or both sides of a rule, is the matter of `check`.

mod constraint;
mod example;
mod expr;
mod names;
mod operation;
mod path;
mod row;
mod rule;
mod service;
mod types;
mod waiter;
mod words;

use crate::diagnostic::Diagnostic;
use crate::front::rules;
use crate::source::{Located, Span};

use super::at::At;
use super::problems::{Problems, Range};
use super::raw::{List, Text};

/// Turns what one file says into the model.
#[derive(Clone, Copy)]
pub(crate) struct Resolver<'a> {
    problems: &'a Problems<'a>,
}

impl<'a> Resolver<'a> {
    /// For the file of these problems.
    pub(crate) fn new(problems: &'a Problems<'a>) -> Self {
        Self { problems }
    }

    fn span(self, range: Range) -> Span {
        self.problems.span(range)
    }

    fn located<T>(self, value: T, range: Range) -> Located<T> {
        Located::new(value, self.span(range))
    }

    /// A value that must be there, with its place.
    fn need<'r, T>(self, at: &'r At<T>, key: &str, owner: Range) -> Option<(&'r T, Range)> {
        if at.range().is_none() {
            self.missing(key, owner);
        }
        at.pair()
    }

    fn missing(self, key: &str, owner: Range) {
        self.problems.push(
            Diagnostic::error(
                &rules::MISSING_KEY,
                self.span(self.first_line(owner)),
                format!("the key `{key}` is missing"),
            )
            .help(format!("add `{key}:` here")),
        );
    }

    /// A whole mapping is too much to underline; its first line says which one is meant.
    fn first_line(self, range: Range) -> Range {
        let start = range.start as usize;
        let text = self.problems.text();
        let end = (range.end as usize).min(text.len());
        text.get(start..end).map_or(range, |slice| {
            let line = slice.lines().next().unwrap_or_default();
            Range::new(start, start + line.len())
        })
    }

    fn bad_value(self, range: Range, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error(&rules::BAD_VALUE, self.span(range), message)
    }

    /// A text that must be there and say something.
    fn text(self, at: &Text, key: &str, owner: Range) -> Option<Located<String>> {
        let (text, range) = self.need(at, key, owner)?;
        self.some_text(text, range)
    }

    /// A text that may be left out, but not be empty.
    fn maybe_text(self, at: Option<&Text>) -> Option<Located<String>> {
        let (text, range) = at?.pair()?;
        self.some_text(text, range)
    }

    fn some_text(self, text: &str, range: Range) -> Option<Located<String>> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            let help = "write the text, or remove the key";
            self.problems
                .push(self.bad_value(range, "the text is empty").help(help));
            return None;
        }
        Some(self.located(trimmed.to_owned(), range))
    }

    /// A word of a list of words that may be left out.
    fn word<T: Copy, M: From<T>>(self, at: Option<&At<T>>) -> Option<Located<M>> {
        let (word, range) = at?.pair()?;
        Some(self.located(M::from(*word), range))
    }

    /// A word of a list of words that must be there.
    fn need_word<T: Copy, M: From<T>>(
        self,
        at: &At<T>,
        key: &str,
        owner: Range,
    ) -> Option<Located<M>> {
        let (word, range) = self.need(at, key, owner)?;
        Some(self.located(M::from(*word), range))
    }

    /// A number that must lie between two others.
    fn status(self, number: u16, range: Range, least: u16, greatest: u16) -> Option<Located<u16>> {
        if (least..=greatest).contains(&number) {
            return Some(self.located(number, range));
        }
        let message = format!("the status {number} is not between {least} and {greatest}");
        self.problems.push(self.bad_value(range, message));
        None
    }

    /// Texts of a list that may be left out.
    fn texts(self, list: Option<&At<List<String>>>) -> Vec<Located<String>> {
        each(list, |text, range| self.some_text(text, range))
    }

    /// Numbers of a list that may be left out.
    fn numbers(self, list: Option<&At<List<u32>>>) -> Vec<Located<u32>> {
        each(list, |number, range| Some(self.located(*number, range)))
    }
}

/// Every item of a list that may be left out.
fn each<T, M>(list: Option<&At<List<T>>>, resolve: impl Fn(&T, Range) -> Option<M>) -> Vec<M> {
    let items = list.and_then(At::get);
    items.map_or_else(Vec::new, |items| every(items, resolve))
}

/// Every item of a list; those that are wrong are left out, and problems say why.
fn every<T, M>(items: &List<T>, resolve: impl Fn(&T, Range) -> Option<M>) -> Vec<M> {
    let pairs = items.iter().filter_map(At::pair);
    pairs
        .filter_map(|(item, range)| resolve(item, range))
        .collect()
}

/// A yes or no that is no where it is left out.
fn flag(at: Option<&At<bool>>) -> bool {
    at.and_then(At::get).copied().unwrap_or_default()
}
