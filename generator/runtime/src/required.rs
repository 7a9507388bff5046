//! Marks in the types of builders: which required fields are set. They exist at compile time only.

/// Whether a required field is set: a builder's `build` asks for `IsSet<true>`.
#[derive(Clone, Copy, Debug)]
pub struct IsSet<const SET: bool>;
