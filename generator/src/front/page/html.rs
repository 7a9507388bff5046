//! Saved HTML -> parts.
//!
//! Only the tokens of the page are looked at, in one pass: no tree is built, so that no depth and no missing end tag can
//! matter. `events` turns tokens into calls of `builder`, which collects lines and code; `grid` notes which of them are
//! the cells of a table, and `table` makes rows of cells. Every place is a place in the HTML.

mod article;
mod builder;
mod code;
mod events;
mod grid;
mod rows;
mod run;
mod skipped;
mod table;
mod tag;

use crate::source::{FileId, Span};

use super::{About, Part, Remark};

/// Whether a page is HTML rather than plain text: whether it begins with a tag, a comment or a declaration.
///
/// ```
/// use tabella::front::page::html::is_html;
///
/// assert!(is_html("\u{feff}\r\n<!DOCTYPE html><title>A page</title>"));
/// assert!(is_html("<div><h1>A page</h1>"));
/// assert!(!is_html("Creating a Thing\n\nFunction\n"));
/// assert!(!is_html("< 3"));
/// ```
#[must_use]
pub fn is_html(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let mut start = text.chars();
    start.next() == Some('<')
        && start
            .next()
            .is_some_and(|next| next.is_ascii_alphabetic() || next == '!' || next == '?')
}

/// What a page consists of, in the order of reading. What stands outside of its article is left out as far as it can be told.
///
/// Nothing that a page may contain is an error.
#[must_use]
pub fn parts(file: FileId, text: &str) -> Vec<Part> {
    read(file, text).0
}

/// What a page consists of, and what is asked about what it strikes out.
pub(super) fn read(file: FileId, text: &str) -> (Vec<Part>, Vec<Remark>) {
    let (parts, struck) = events::read(file, text);
    let ask = |span: Span| Remark::question(About::Description, span, STRUCK);
    (parts, struck.into_iter().map(ask).collect())
}

const STRUCK: &str =
    "what is struck out on the page is not read; a parameter whose name is struck out is left out";
