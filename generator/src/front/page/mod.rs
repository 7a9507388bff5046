//! A page of an API reference -> the model.
//!
//! [`read()`] takes a page as plain text or as saved HTML. Both become the same [`Part`]s: lines, tables, code
//! (`text`, `html`). [`document`] finds the sections among them, [`cell`] and [`meaning`] say what a row's prose demands,
//! [`operation`] puts it all together. Whatever is guessed or unclear becomes a [`Remark`], with its place on the page.

mod cell;
mod document;
pub mod html;
mod meaning;
mod part;
mod remark;

pub use cell::{Cell, Label};
pub use document::{Document, Section, SectionRole};
pub use meaning::{Meaning, Subject, Way};
pub use part::{Caption, Code, Column, Line, Part, Row, Table};
pub use remark::{About, Remark, RemarkKind};
