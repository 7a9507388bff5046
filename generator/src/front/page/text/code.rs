//! Code in plain text.
//!
//! JSON goes on until its brackets are closed, be there blank lines or not. If they never are, it ends before the next
//! line that is no JSON. Other code is what stands in several lines without a blank one.

use crate::front::page::{SectionRole, request_line, status_of};

use super::Reader;
use super::lines::Raw;

impl Reader<'_> {
    /// The line behind the code that begins in the line at hand, if there is code.
    pub(super) fn code(&mut self) -> Option<usize> {
        if self.lines[self.at].beside {
            return None;
        }
        let section = self.headings.current();
        if section == Some(SectionRole::Sdk) {
            return self.sample();
        }
        if starts_json(&self.lines[self.at]) {
            return Some(self.end_of_json());
        }
        let examples = matches!(
            section,
            Some(
                SectionRole::Examples
                    | SectionRole::ExampleRequests
                    | SectionRole::ExampleResponses
            )
        );
        if !examples {
            return None;
        }
        if self.numbers() > 1 {
            return self.sample();
        }
        self.end_of_block()
    }

    fn end_of_json(&self) -> usize {
        let mut depth = 0;
        let mut at = self.at;
        while let Some(line) = self.lines.get(at) {
            if at > self.at && (self.is_prose(at) || line.after_blank && !goes_on(line)) {
                return at;
            }
            depth += nesting(line.written);
            at += 1;
            if depth <= 0 {
                break;
            }
        }
        // What follows without a blank line belongs to it, such as a second value.
        while let Some(line) = self.lines.get(at) {
            if line.after_blank || self.is_prose(at) || !goes_on(line) {
                break;
            }
            at += 1;
        }
        at
    }

    /// Several lines without a blank one that are no sentences.
    fn end_of_block(&self) -> Option<usize> {
        if !self.lines[self.at].after_blank {
            return None;
        }
        let lines = &self.lines[self.at..];
        let behind = lines.iter().skip(1).take_while(|line| !line.after_blank);
        let end = self.at + 1 + behind.count();
        let block = self.at..end;
        let prose = block.clone().any(|at| self.is_prose(at));
        let code = block.clone().any(|at| is_code(&self.lines[at]));
        (block.len() > 1 && code && !prose).then_some(end)
    }

    /// Whether a line is one that no code has.
    pub(super) fn is_prose(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let next = self.lines.get(at + 1).map(|next| next.text.as_str());
        line.bullet && line.written.starts_with(['•', '●'])
            || status_of(&line.text).is_some()
            || request_line(&line.text).is_some()
            || self.headings.peek(&line.text, next).is_some()
            || self.head(at).is_some()
    }
}

/// Whether a line opens an object or an array, and is no text in brackets.
fn starts_json(line: &Raw) -> bool {
    let Some(rest) = line.written.strip_prefix(['{', '[']) else {
        return false;
    };
    let first = rest.trim_start().chars().next();
    first.is_none_or(|first| first.is_ascii_digit() || "\"'{}[]/".contains(first))
}

/// Whether a line can go on with JSON that was begun.
fn goes_on(line: &Raw) -> bool {
    let first = line.written.chars().next();
    line.indent > 0
        || first.is_some_and(|first| first.is_ascii_digit() || "\"'{}[],:/-".contains(first))
}

/// How many brackets a line leaves open, or closes if it is less than 0. A text ends in its line.
fn nesting(line: &str) -> i64 {
    let mut depth = 0;
    let mut in_text = false;
    let mut escaped = false;
    for byte in line.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => depth += 1,
            b'}' | b']' if !in_text => depth -= 1,
            _ => {}
        }
    }
    depth
}

fn is_code(line: &Raw) -> bool {
    line.written.contains(['{', '}', ';', '=', '<', '\\'])
}
