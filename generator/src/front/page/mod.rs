//! A page of an API reference -> the model.
//!
//! [`read()`] takes a page as plain text or as saved HTML. Both become the same [`Part`]s: lines, tables, code
//! (`text`, `html`). [`Document`] has the sections among them; [`Cell`] and [`Meaning`] are what a row's prose demands;
//! `operation` puts it all together. Whatever is guessed or unclear becomes a [`Remark`], with its place on the page.

mod between;
mod bodies;
mod call;
mod caption;
mod cell;
pub mod columns;
mod count;
mod document;
mod doubts;
mod examples;
mod headings;
pub mod html;
mod imported;
mod keys;
mod links;
pub mod meaning;
mod naming;
pub mod notation;
mod note;
mod operation;
mod outside;
mod paging;
mod part;
mod place;
mod query;
mod remark;
mod request_line;
mod rows;
mod status;
mod statuses;
mod summary;
mod tables;
mod taken_back;
pub mod text;
mod twice;
pub mod type_cell;
mod types;
mod visible;
mod words;

use crate::diagnostic::Diagnostic;
use crate::source::FileId;

use caption::caption;
use headings::{Headings, Tongue};

pub use cell::{Cell, Label};
pub use document::{Document, Section, SectionRole};
pub use imported::{Counts, Imported};
pub use meaning::{Meaning, Subject, Way};
pub use part::{Caption, Code, Column, Line, Part, Row, Table};
pub use remark::{About, Remark, RemarkKind};
pub use request_line::request_line;
pub use status::status_of;

/// Reads a page. What it says that no spec can say, or not in this way, is still in what comes of it.
///
/// # Errors
///
/// The text is no page that can be read, and why.
pub fn read(file: FileId, text: &str) -> Result<Imported, Diagnostic> {
    let text = &visible::visible(text);
    let (parts, struck) = if html::is_html(text) {
        html::read(file, text)
    } else {
        (text::parts(file, text), Vec::new())
    };
    let (document, mut remarks) = Document::of(parts)?;
    remarks.extend(struck);
    operation::read(&document, remarks)
}
