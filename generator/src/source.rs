//! Where in a file a value came from.
//!
//! A [`Span`] is a range of bytes in one file of [`Sources`]; a [`Located`] value remembers its span, so that
//! every later stage can point at the text that a problem is about.

use std::ops::Deref;
use std::path::{Path, PathBuf};

use serde::{Serialize, Serializer};

/// A file of [`Sources`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A range of bytes in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// From the start of this place to the end of another one in the same file.
    #[must_use]
    pub fn to(self, last: Self) -> Self {
        Self {
            end: last.end,
            ..self
        }
    }
}

/// A value and the place where it was written. Printing and comparing look at the value alone.
#[derive(Clone, Debug)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

impl<T> Located<T> {
    /// Joins a value and its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Located<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Serialize> Serialize for Located<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

/// One file that was read.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path as diagnostics show it: relative to the folder of the spec's parent, with `/`.
    pub shown: String,
    /// Its path below the spec folder.
    pub path: PathBuf,
    /// Its whole text.
    pub text: String,
}

/// All files that were read, in a fixed order.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Adds a file and gives its id.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        let id = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        self.files.push(file);
        FileId(id)
    }

    /// The file of an id that [`Sources::add`] gave.
    #[must_use]
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// Every file with its id, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(&self.files)
    }

    /// The line and column of a place, both from 1, the column in characters.
    #[must_use]
    pub fn line_and_column(&self, span: Span) -> (usize, usize) {
        let Some(file) = self.file(span.file) else {
            return (1, 1);
        };
        let mut start = file.text.len().min(span.start as usize);
        while !file.text.is_char_boundary(start) {
            start -= 1;
        }
        let before = &file.text[..start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (
            before.matches('\n').count() + 1,
            before[line_start..].chars().count() + 1,
        )
    }

    /// The path of a span's file as diagnostics show it.
    #[must_use]
    pub fn shown(&self, span: Span) -> &str {
        self.file(span.file).map_or("", |file| &file.shown)
    }

    /// The path of a span's file below the spec folder.
    #[must_use]
    pub fn path(&self, span: Span) -> Option<&Path> {
        self.file(span.file).map(|file| file.path.as_path())
    }
}
