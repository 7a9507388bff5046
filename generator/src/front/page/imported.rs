//! What comes of a page.

use serde::Serialize;

use crate::model::{Operation, Type};

use super::Remark;

/// An operation as its page documents it.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The operation. Its types are in `types`, so that they may be shared.
    pub operation: Operation,
    /// Every type that the page tables, in the order of the page.
    pub types: Vec<Type>,
    /// What was guessed, and what a person must decide, in the order of the page.
    pub remarks: Vec<Remark>,
    /// How much was read.
    pub counts: Counts,
}

/// How much of a page was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Tables of parameters.
    pub tables: usize,
    /// Their rows.
    pub rows: usize,
    /// What a client can check, a demand each.
    pub constraints: usize,
    /// Examples of requests and of answers.
    pub examples: usize,
}
