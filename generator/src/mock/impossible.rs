//! The error of a fault that can never happen.

use std::error::Error;
use std::fmt;

use crate::front::suggest;

use super::fault::{Fault, Injection, When};

/// A fault was asked for that could never happen: of an operation that is not served, with a status that no answer has, or
/// for no request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImpossibleFault(String);

impl ImpossibleFault {
    /// Looks for what is wrong with an injection on a mock of these operations.
    pub(super) fn look_for(injection: &Injection, operations: &[String]) -> Result<(), Self> {
        let operation = injection.operation.as_deref();
        let found = operation
            .filter(|operation| operations.iter().all(|known| known != operation))
            .map(|operation| Self::operation(operation, operations))
            .or_else(|| Self::status(&injection.fault))
            .or_else(|| Self::count(injection.when));
        found.map_or(Ok(()), Err)
    }

    fn operation(operation: &str, known: &[String]) -> Self {
        let near = suggest::did_you_mean(operation, known.iter().map(String::as_str));
        let help = near.unwrap_or_else(|| format!("there are {}", suggest::list(known)));
        let operation = suggest::short(operation);
        Self(format!("there is no operation `{operation}`; {help}"))
    }

    fn status(fault: &Fault) -> Option<Self> {
        match fault {
            Fault::Status { status, .. } | Fault::Html { status }
                if !(200..=599).contains(status) =>
            {
                Some(Self(format!(
                    "no answer has the status {status}; take one of 200 to 599, as 503"
                )))
            }
            _ => None,
        }
    }

    fn count(when: When) -> Option<Self> {
        let name = match when {
            When::Next(0) => "next",
            When::Every(0) => "every",
            When::Next(_) | When::Every(_) => return None,
        };
        Some(Self(format!(
            "{{\"{name}\": 0}} is of no request; count from 1, and ask for no fault where none is wanted"
        )))
    }
}

/// `there is no operation CreateBx; did you mean CreateBox?`, or else with all operations that there are.
impl fmt::Display for ImpossibleFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Error for ImpossibleFault {}
