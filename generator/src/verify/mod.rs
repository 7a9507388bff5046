//! Does a spec still say what its page says?
//!
//! [`verify`] reads both, [`compare`] holds the model of the one against the model of the other and gives a difference each, with
//! both places. Compared is what can be wrong: call, tables, rows, types, constraints, statuses, examples. Words are not, since
//! those of a spec are its own. What the page leaves unclear is not compared either, and [`Comparison`] tells of it.
//!
//! - `rows` goes through tables that belong together, and from a row to the type that it names;
//! - `demand` has what one row demands, in a form that can be compared;
//! - `doubt` keeps what the page leaves unclear, of which a question excuses one key of one row and no more;
//! - `example` pairs examples, and finds where two of them part.

mod call;
mod demand;
mod difference;
mod doubt;
mod example;
mod field;
mod read;
mod rows;
pub mod rules;

use crate::diagnostic::Diagnostic;
use crate::front::page::{Imported, Remark};
use crate::model::{Operation, Type};

use doubt::Doubts;
use rows::Tables;

pub use read::{Report, verify};
pub use rules::RULES;

/// An operation of a spec, with the types that it can name.
#[derive(Clone, Debug)]
pub struct Written<'a> {
    /// The operation.
    pub operation: &'a Operation,
    /// Its own types, those of its group and those of its version, in this order.
    pub types: Vec<&'a Type>,
}

/// What came of holding a spec against a page.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What the page says otherwise than the spec, in the order of the spec. Each difference has its place in the spec first,
    /// then the one on the page.
    pub differences: Vec<Diagnostic>,
    /// What the page leaves unclear and was not compared, in the order of the page.
    pub unclear: Vec<Remark>,
}

/// Holds a spec against a page.
#[must_use]
pub fn compare(spec: &Written<'_>, page: &Imported) -> Comparison {
    let mut doubts = Doubts::of(page);
    let mut found = Vec::new();
    call::compare(spec.operation, &page.operation, &mut doubts, &mut found);
    Tables::new(spec, page, &mut doubts, &mut found).compare();
    example::compare(spec.operation, page, &mut doubts, &mut found);
    found.sort_by_key(|difference| (difference.span(), difference.rule.code));
    Comparison {
        differences: found,
        unclear: doubts.left(),
    }
}
