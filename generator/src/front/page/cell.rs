//! What a row says of its parameter, under which label.

use super::Line;

/// The description of a row, sorted by label. Lines keep their order and their places.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The lines under each label; a label may occur several times or never.
    pub lines: Vec<(Label, Line)>,
}

/// What a line belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// `Definition:`, or no label at all.
    Definition,
    /// `Constraints:`
    Constraints,
    /// `Range:`, `Enumeration values:`, `Value options:`, `The value can be:`
    Range,
    /// `Default Value:`, `Default:`
    Default,
    /// `Minimum:`
    Minimum,
    /// `Maximum:`
    Maximum,
    /// `Minimum length:`
    MinimumLength,
    /// `Maximum length:`
    MaximumLength,
    /// `Array length:`
    ArrayLength,
    /// `Format:`
    Format,
}
