//! The part of a file that a diagnostic shows: few lines, and of a long line not much more than the mark.

use std::ops::Range;

use crate::source::{FileId, SourceFile, Span};

/// Of a line with more bytes, the rest is left out.
const LONGEST_LINE: usize = 200;

/// Marks further into a line are not shown, only their line and column. The renderer leaves out what stands before a
/// mark, but it has to read it.
const FURTHEST: usize = 10_000;

/// Marks that are further apart have texts of their own.
const NEAR: usize = 20;

/// Where the lines of a file begin. A file with many problems is looked through once.
pub(super) struct Lines {
    starts: Vec<usize>,
    end: usize,
}

impl Lines {
    pub(super) fn new(text: &str) -> Self {
        let after_ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            starts: std::iter::once(0).chain(after_ends).collect(),
            end: text.len(),
        }
    }

    /// The line of a byte, from 0.
    fn at(&self, byte: usize) -> usize {
        self.starts
            .partition_point(|start| *start <= byte)
            .saturating_sub(1)
    }

    /// The bytes of a line without its end.
    fn range(&self, line: usize, text: &str) -> Range<usize> {
        let start = self.starts.get(line).copied().unwrap_or(self.end);
        let end = self.starts.get(line + 1).copied().unwrap_or(self.end);
        start..start + text[start..end].trim_end_matches(['\n', '\r']).len()
    }
}

/// A marked place.
pub(super) struct Mark {
    /// Its bytes in the file.
    span: Range<usize>,
    /// Its line in the file, from 0.
    line: usize,
    /// Its bytes in the excerpt.
    pub(super) shown: Range<usize>,
    /// What stands beneath it.
    pub(super) label: String,
    /// Whether the diagnostic is about it.
    pub(super) main: bool,
}

/// The mark of a label. One of several lines is one of the first line: what matters is where it begins.
pub(super) fn mark(lines: &Lines, text: &str, (span, label): &(Span, String), main: bool) -> Mark {
    let start = boundary(text, span.start as usize);
    let line = lines.at(start);
    let last = lines
        .range(line, text)
        .end
        .min(start + LONGEST_LINE)
        .max(start);
    let end = boundary(text, (span.end as usize).clamp(start, last));
    Mark {
        span: start..end,
        line,
        shown: 0..0,
        label: label.clone(),
        main,
    }
}

/// Some lines of a file with marks in them.
pub(super) struct Excerpt {
    pub(super) file: FileId,
    /// The path of the file.
    pub(super) shown: String,
    /// The line of the first mark, from 1.
    pub(super) line: usize,
    /// The column of the first mark in characters, from 1.
    pub(super) column: usize,
    /// The text, made by [`Excerpt::cut`]; empty if a mark is too far into its line.
    pub(super) text: String,
    /// The number of the text's first line, from 1.
    pub(super) first_line: usize,
    pub(super) marks: Vec<Mark>,
}

impl Excerpt {
    pub(super) fn new(file: &SourceFile, id: FileId, lines: &Lines, mark: Mark) -> Self {
        let start = lines.range(mark.line, &file.text).start;
        Self {
            file: id,
            shown: file.shown.clone(),
            line: mark.line + 1,
            column: file.text[start..mark.span.start.max(start)].chars().count() + 1,
            text: String::new(),
            first_line: mark.line + 1,
            marks: vec![mark],
        }
    }

    /// Whether a mark is near enough to be shown in this text.
    pub(super) fn takes(&self, mark: &Mark) -> bool {
        self.marks
            .iter()
            .all(|other| other.line.abs_diff(mark.line) <= NEAR)
    }

    /// Makes the text and finds the marks in it.
    pub(super) fn cut(&mut self, text: &str, lines: &Lines) {
        let first = self.marks.iter().map(|mark| mark.line).min().unwrap_or(0);
        let last = self.marks.iter().map(|mark| mark.line).max().unwrap_or(0);
        self.first_line = first + 1;
        for line in first..=last {
            let whole = lines.range(line, text);
            let marked = self
                .marks
                .iter()
                .filter(|mark| mark.line == line)
                .map(|mark| mark.span.end);
            let needed = marked.max().unwrap_or(whole.start);
            if needed > whole.start + FURTHEST {
                self.text.clear();
                return;
            }
            self.add_line(line, text, whole, needed);
        }
    }

    fn add_line(&mut self, line: usize, text: &str, whole: Range<usize>, needed: usize) {
        let end = boundary(text, whole.end.min(needed.max(whole.start + LONGEST_LINE)));
        for mark in self.marks.iter_mut().filter(|mark| mark.line == line) {
            // A mark behind the last character of a line, such as of a missing value, stays there.
            let inside = |byte: usize| byte.clamp(whole.start, end) - whole.start + self.text.len();
            mark.shown = inside(mark.span.start)..inside(mark.span.end);
        }
        self.text.push_str(&text[whole.start..end]);
        if end < whole.end {
            self.text.push('…');
        }
        self.text.push('\n');
    }
}

/// The nearest byte at or before one where a character begins.
fn boundary(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}
