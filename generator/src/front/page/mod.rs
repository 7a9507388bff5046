//! A page of an API reference -> the model.
//!
//! [`read()`] takes a page as plain text or as saved HTML. Both become the same [`Part`]s: lines, tables, code
//! (`text`, `html`). [`document`] finds the sections among them, [`cell`] and [`meaning`] say what a row's prose demands,
//! [`operation`] puts it all together. Whatever is guessed or unclear becomes a [`Remark`], with its place on the page.

pub mod caption;
mod cell;
pub mod columns;
mod document;
mod headings;
pub mod html;
mod meaning;
pub mod notation;
mod part;
mod remark;
mod request_line;
mod status;
pub mod text;
mod words;

pub use caption::caption;
pub use cell::{Cell, Label};
pub use document::{Document, Section, SectionRole};
pub use headings::{Headings, Tongue};
pub use meaning::{Meaning, Subject, Way};
pub use part::{Caption, Code, Column, Line, Part, Row, Table};
pub use remark::{About, Remark, RemarkKind};
pub use request_line::request_line;
pub use status::status_of;
