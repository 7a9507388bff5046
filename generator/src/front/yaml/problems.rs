//! The problems of one file.

use std::cell::{Cell, RefCell};

use crate::diagnostic::{Diagnostic, Sink};
use crate::front::rules;
use crate::source::{FileId, Span};

/// The most problems of one file that are kept: a hostile file must not turn into gigabytes of messages.
const MAX_PROBLEMS: usize = 200;

/// A range of bytes in the file at hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Range {
    /// The first byte.
    pub(crate) start: u32,
    /// The byte after the last one.
    pub(crate) end: u32,
}

impl Range {
    /// A range of the parser, which knows bytes whenever it reads from a text.
    pub(crate) fn of(bytes: Option<std::ops::Range<usize>>) -> Self {
        bytes.map_or_else(Self::default, |bytes| Self::new(bytes.start, bytes.end))
    }

    /// From a first byte to the byte after the last one.
    pub(crate) fn new(start: usize, end: usize) -> Self {
        Self {
            start: u32::try_from(start).unwrap_or(u32::MAX),
            end: u32::try_from(end).unwrap_or(u32::MAX),
        }
    }

    /// From here to the end of another range.
    pub(crate) fn to(self, other: Self) -> Self {
        Self {
            start: self.start,
            end: self.end.max(other.end),
        }
    }

    /// From here to a closing bracket, or to the last child where there is no bracket.
    pub(crate) fn until(self, end: Self, last: Option<Self>) -> Self {
        match last {
            _ if end.end > end.start => self.to(end),
            Some(last) => self.to(last),
            None => self,
        }
    }

    /// Without the white space at its end.
    pub(crate) fn trimmed(self, text: &str) -> Self {
        let (start, end) = (self.start as usize, self.end as usize);
        text.get(start..end).map_or(self, |slice| {
            Self::new(start, start + slice.trim_end().len())
        })
    }
}

/// Takes the problems of one file, through a shared reference because the deserializer's parts all write to it.
#[derive(Debug)]
pub(crate) struct Problems<'a> {
    file: FileId,
    text: &'a str,
    list: RefCell<Vec<Diagnostic>>,
    dropped: Cell<bool>,
}

impl<'a> Problems<'a> {
    /// No problems yet.
    pub(crate) fn new(file: FileId, text: &'a str) -> Self {
        Self {
            file,
            text,
            list: RefCell::default(),
            dropped: Cell::new(false),
        }
    }

    /// The whole file.
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// The place of a range of this file.
    pub(crate) fn span(&self, range: Range) -> Span {
        Span {
            file: self.file,
            start: range.start,
            end: range.end,
        }
    }

    /// Whether further problems are dropped, so that nobody need word them.
    pub(crate) fn is_full(&self) -> bool {
        let full = self.list.borrow().len() >= MAX_PROBLEMS;
        if full {
            self.dropped.set(true);
        }
        full
    }

    /// Takes a problem.
    pub(crate) fn push(&self, diagnostic: Diagnostic) {
        let mut list = self.list.borrow_mut();
        if list.len() < MAX_PROBLEMS {
            list.push(diagnostic);
        } else {
            self.dropped.set(true);
        }
    }

    /// Hands all problems on.
    pub(crate) fn into_sink(self) -> Sink {
        let mut sink = Sink::new();
        let dropped = self.dropped.get();
        let start = self.span(Range::default());
        for diagnostic in self.list.into_inner() {
            sink.push(diagnostic);
        }
        if dropped {
            let message = format!("the file has more than {MAX_PROBLEMS} problems");
            sink.push(
                Diagnostic::error(&rules::TOO_MANY_PROBLEMS, start, message)
                    .help("mend those that are shown and run again"),
            );
        }
        sink
    }
}
