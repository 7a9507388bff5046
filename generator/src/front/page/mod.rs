//! A page of an API reference -> the model.
//!
//! [`read()`] takes a page as plain text or as saved HTML. Both become the same [`Part`]s: lines, tables, code
//! (`text`, `html`). [`document`] finds the sections among them, [`cell`] and [`meaning`] say what a row's prose demands,
//! [`operation`] puts it all together. Whatever is guessed or unclear becomes a [`Remark`], with its place on the page.

mod cell;
mod document;
mod imported;
mod meaning;
mod part;
mod remark;

pub use cell::{Cell, Label};
pub use document::{Document, Section, SectionRole};
pub use imported::{Counts, Imported};
pub use meaning::{Meaning, Subject, Way};
pub use part::{Caption, Code, Column, Line, Part, Row, Table};
pub use remark::{About, Remark, RemarkKind};

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};

/// Reads a page.
///
/// # Errors
///
/// The text is no page of an API reference, or cannot be understood.
pub fn read(file: FileId, _text: &str) -> Result<Imported, Diagnostic> {
    let span = Span {
        file,
        ..Span::default()
    };
    let rule = &super::rules::UNREADABLE_FILE;
    Err(Diagnostic::error(rule, span, "pages cannot be read yet"))
}
