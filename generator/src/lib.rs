//! Turns the parameter tables of an API reference into a Rust SDK.

pub mod diagnostic;
pub mod model;
pub mod source;
