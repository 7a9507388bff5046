//! Lines and columns of many places. Each file is looked through once, whatever the number of its places.

use std::collections::HashMap;

use crate::source::{FileId, Sources, Span};

/// Where the last place of a file was found, from which the next one is looked for.
#[derive(Clone, Copy)]
struct Found {
    byte: usize,
    line: usize,
    column: usize,
}

const START: Found = Found {
    byte: 0,
    line: 1,
    column: 1,
};

/// Finds lines and columns. It is quick for places in the order of their files.
pub(super) struct Places<'a> {
    sources: &'a Sources,
    last: HashMap<FileId, Found>,
}

impl<'a> Places<'a> {
    pub(super) fn of(sources: &'a Sources) -> Self {
        Self {
            sources,
            last: HashMap::new(),
        }
    }

    /// The path of a place's file as it is shown.
    pub(super) fn shown(&self, span: Span) -> &'a str {
        self.sources.shown(span)
    }

    /// The line and column of a place, both from 1, the column in characters.
    pub(super) fn line_and_column(&mut self, span: Span) -> (usize, usize) {
        let Some(file) = self.sources.file(span.file) else {
            return (1, 1);
        };
        let text = file.text.as_str();
        let mut byte = text.len().min(span.start as usize);
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let last = self.last.get(&span.file).copied().unwrap_or(START);
        let from = if last.byte <= byte { last } else { START };
        let between = &text[from.byte..byte];
        let lines = between.matches('\n').count();
        let column = match between.rfind('\n') {
            Some(end) => between[end + 1..].chars().count() + 1,
            None => from.column + between.chars().count(),
        };
        let found = Found {
            byte,
            line: from.line + lines,
            column,
        };
        self.last.insert(span.file, found);
        (found.line, found.column)
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::source::SourceFile;

    #[test]
    fn places_in_any_order_are_those_of_the_sources() {
        let mut sources = Sources::default();
        let text = "é\n\nab\u{1F600}c\r\nlast".to_owned();
        let file = sources.add(SourceFile {
            shown: "page".to_owned(),
            path: PathBuf::from("page"),
            text,
        });
        let mut places = Places::of(&sources);
        for start in (0..25).chain((0..25).rev()).chain([7, 7, 3, 12]) {
            let span = Span {
                file,
                start,
                end: start,
            };
            assert_eq!(
                places.line_and_column(span),
                sources.line_and_column(span),
                "{start}"
            );
        }
    }
}
