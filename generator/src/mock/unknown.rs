//! The error of a fault that no request could ever hit.

use std::error::Error;
use std::fmt;

use crate::front::suggest;

/// A fault was asked for of an operation that is not served, which would never be hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownOperation {
    operation: String,
    help: String,
}

impl UnknownOperation {
    pub(super) fn new(operation: &str, known: &[String]) -> Self {
        let near = suggest::did_you_mean(operation, known.iter().map(String::as_str));
        Self {
            operation: suggest::short(operation).to_owned(),
            help: near.unwrap_or_else(|| format!("there are {}", suggest::list(known))),
        }
    }
}

/// `there is no operation CreateBx; did you mean CreateBox?`, or else with all operations that there are.
impl fmt::Display for UnknownOperation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { operation, help } = self;
        write!(formatter, "there is no operation `{operation}`; {help}")
    }
}

impl Error for UnknownOperation {}
