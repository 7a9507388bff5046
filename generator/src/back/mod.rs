//! Model -> other texts than Rust.

pub mod yaml;
