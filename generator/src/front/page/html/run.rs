//! The text of a line while it is read: pieces between tags become one text without superfluous blanks.

use std::ops::Range;

use crate::front::yaml::is_invisible;

/// A line that has not ended yet.
#[derive(Debug, Default)]
pub(super) struct Run {
    text: String,
    place: Range<usize>,
    blank: bool,
    /// Where the text above or below the line begins that was opened last.
    shifted: Option<usize>,
}

impl Run {
    /// Adds a piece of text. `raw` is how it is written in the source, from the byte `at`.
    pub(super) fn push(&mut self, piece: &str, raw: &str, at: usize) {
        let empty = self.text.is_empty();
        for letter in piece.chars() {
            if letter.is_whitespace() {
                self.blank = true;
            } else if !invisible(letter) {
                if self.blank && !self.text.is_empty() && self.shifted != Some(self.text.len()) {
                    self.text.push(' ');
                }
                self.blank = false;
                self.text.push(letter);
            }
        }
        if piece.trim().is_empty() {
            return;
        }
        if empty {
            self.place.start = at + (raw.len() - raw.trim_start().len());
        }
        self.place.end = at + raw.trim_end().len();
    }

    /// What follows is another word.
    pub(super) fn blank(&mut self) {
        self.blank = true;
    }

    /// What follows is what the words before it mean.
    pub(super) fn explain(&mut self) {
        if self.text.is_empty() {
            return;
        }
        if !self.text.ends_with([':', '：']) {
            self.text.push(':');
        }
        self.blank = true;
    }

    /// What follows stands above or below the line. A sign says so, as `2^32` is another number than `232`.
    pub(super) fn shift(&mut self, sign: char) {
        if !self.text.is_empty() {
            self.text.push(sign);
            self.shifted = Some(self.text.len());
            self.blank = false;
        }
    }

    /// What follows stands in the line again.
    pub(super) fn level(&mut self) {
        let Some(start) = self.shifted.take() else {
            return;
        };
        let shifted = self.text.get(start..).unwrap_or_default();
        if shifted.is_empty() {
            self.text.pop();
        } else if !shifted.chars().all(char::is_alphanumeric) {
            self.text.insert(start, '(');
            self.text.push(')');
        }
    }

    /// The line, if it has a text; the next one begins.
    pub(super) fn take(&mut self) -> Option<(String, Range<usize>)> {
        self.blank = false;
        self.shifted = None;
        if self.text.is_empty() {
            return None;
        }
        Some((std::mem::take(&mut self.text), self.place.clone()))
    }
}

/// Whether a character only tells where a word may be broken, or cannot be seen for another reason, as a control character
/// that is written by its number.
fn invisible(letter: char) -> bool {
    is_invisible(letter) && !letter.is_whitespace()
        || matches!(
            letter,
            '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}'
        )
}
