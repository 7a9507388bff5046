//! Text that is set as code.

use std::ops::Range;

use crate::front::page::{Code as CodePart, Line, Part, request_line};
use crate::source::FileId;

use super::builder::span;
use super::tag::Tag;

/// Code that has not ended yet.
#[derive(Debug, Default)]
pub(super) struct Code {
    text: String,
    /// Where in the source the bytes of the text from here on are: a piece without a line break each.
    pieces: Vec<Piece>,
    /// How many blocks are open in it, as where each line is an element.
    blocks: usize,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    text: usize,
    source: usize,
}

impl Code {
    /// Adds text. `raw` is how it is written in the source, from the byte `at`.
    pub(super) fn push(&mut self, text: &str, raw: &str, at: usize) {
        // With equally many lines, each line's place is known; a line break that is written as a reference is rare.
        let exact = text.matches('\n').count() == raw.matches('\n').count();
        let mut source = at;
        let mut raw_lines = raw.split_inclusive('\n');
        for line in text.split_inclusive('\n') {
            self.pieces.push(Piece {
                text: self.text.len(),
                source,
            });
            self.text.push_str(line);
            if exact {
                source += raw_lines.next().map_or(0, str::len);
            }
        }
    }

    /// Whether a start tag within it does not end it.
    pub(super) fn keeps_open(&mut self, tag: Tag, at: usize) -> bool {
        match tag {
            Tag::Break => self.push("\n", "\n", at),
            Tag::Block | Tag::List | Tag::Terms => {
                self.blocks += 1;
                self.end_line(at);
            }
            Tag::Item | Tag::Term | Tag::Told | Tag::Skipped => self.end_line(at),
            Tag::Struck => {}
            Tag::Raised => self.push("^", "^", at),
            Tag::Lowered => self.push("_", "_", at),
            Tag::Title
            | Tag::Heading
            | Tag::Pre
            | Tag::Table
            | Tag::Caption
            | Tag::Row
            | Tag::Cell => return false,
        }
        true
    }

    /// Whether an end tag within it does not end it.
    pub(super) fn keeps_close(&mut self, tag: Tag) -> bool {
        match tag {
            Tag::Break
            | Tag::Item
            | Tag::Term
            | Tag::Told
            | Tag::Struck
            | Tag::Raised
            | Tag::Lowered => true,
            Tag::Block | Tag::List | Tag::Terms if self.blocks > 0 => {
                self.blocks -= 1;
                true
            }
            _ => false,
        }
    }

    fn end_line(&mut self, at: usize) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.push("\n", "\n", at);
        }
    }

    /// What it consists of: a request's line is a line, as it is where it is not set as code; the rest is code.
    pub(super) fn parts(&self, file: FileId) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut block = 0..0;
        for line in self.text.split_inclusive('\n') {
            let place = block.end..block.end + line.len();
            if is_request_line(line.trim()) {
                parts.extend(self.code(file, block.start..place.start));
                parts.push(Part::Line(Line {
                    text: line.split_whitespace().collect::<Vec<_>>().join(" "),
                    level: 0,
                    span: span(file, &self.place(place.clone())),
                }));
                block.start = place.end;
            }
            block.end = place.end;
        }
        parts.extend(self.code(file, block));
        parts
    }

    /// The lines from here to there as code, without blank lines around them and without the numbers of its lines.
    fn code(&self, file: FileId, range: Range<usize>) -> Option<Part> {
        let text = self.text.get(range.clone())?;
        let kept = text.trim_end();
        let numbers = numbers(kept);
        let blank = kept.len() - kept[numbers..].trim_start().len();
        let start = kept[..blank].rfind('\n').map_or(0, |at| at + 1);
        if blank == kept.len() {
            return None;
        }
        Some(Part::Code(CodePart {
            text: kept[start..].replace('\u{A0}', " "),
            span: span(
                file,
                &self.place(range.start + start..range.start + kept.len()),
            ),
        }))
    }

    /// Where a part of the text, without the blanks around it, is in the source.
    fn place(&self, range: Range<usize>) -> Range<usize> {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let start = range.start + (text.len() - text.trim_start().len());
        let end = range.start + text.trim_end().len();
        let start = self.source(start);
        start..self.source(end).max(start)
    }

    fn source(&self, at: usize) -> usize {
        let behind = self.pieces.partition_point(|piece| piece.text <= at);
        let piece = behind.checked_sub(1).and_then(|at| self.pieces.get(at));
        piece.map_or(0, |piece| piece.source + (at - piece.text))
    }
}

/// How many bytes the numbers of lines take that sample code has before it.
fn numbers(text: &str) -> usize {
    let lines = text.split_inclusive('\n').zip(1..);
    let counted = lines.take_while(|(line, number)| line.trim() == number.to_string());
    let lengths: Vec<usize> = counted.map(|(line, _)| line.len()).collect();
    // A single number is a value.
    if lengths.len() > 1 {
        lengths.iter().sum()
    } else {
        0
    }
}

/// `POST https://{Endpoint}/v3/things`, or one half of it.
fn is_request_line(line: &str) -> bool {
    let address = line.starts_with("http://") || line.starts_with("https://");
    request_line(line).is_some() || address && !line.contains(char::is_whitespace)
}
