//! What a row's prose demands, in the vocabulary of a spec.

use serde_json::Value as Json;

use crate::model::{Constraints, TypeExpr};
use crate::source::{Located, Span};

use super::Remark;

/// What is known of a row before its description is read.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The parameter.
    pub name: &'a str,
    /// Its type.
    pub ty: &'a TypeExpr,
    /// Whether it is sent or received.
    pub way: Way,
}

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is sent.
    Request,
    /// It is received.
    Answer,
}

/// What a row's description comes to. Places are places on the page.
#[derive(Clone, Debug, Default)]
pub struct Meaning {
    /// What the parameter means, in the words of the page.
    pub description: Option<Located<String>>,
    /// What a client can check; guesses are named in `inferred`.
    pub constraints: Constraints,
    /// What the server takes without the parameter.
    pub default: Option<Located<Json>>,
    /// Where it is said that null means something.
    pub nullable: Option<Span>,
    /// Where it is said that the parameter should no longer be used.
    pub deprecated: Option<Located<String>>,
    /// What only the server can check, a sentence each.
    pub server: Vec<Located<String>>,
    /// Where it is said that no two items of a list have this field in common.
    pub unique_in_list: Option<Span>,
    /// The status of a check without an effect, if this row tells it.
    pub dry_run: Option<Located<u16>>,
    /// What was guessed, and what a person must decide.
    pub remarks: Vec<Remark>,
}
