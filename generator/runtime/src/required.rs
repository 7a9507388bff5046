//! Marks in the types of builders: which required fields are set. They exist at compile time only.

/// The mark of a required field that is set.
#[derive(Clone, Copy, Debug)]
pub struct Set;

/// The mark of a required field that is not set yet.
#[derive(Clone, Copy, Debug)]
pub struct Unset;
