//! From pages to the files of a spec.

mod remedy;
mod settle;

pub use settle::settle;
