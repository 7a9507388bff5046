//! A call that asks whether an operation would succeed, and does nothing.

use serde_json::Value;

use super::{Info, Operation, Repeat};
use crate::{Body, Checker, Parameters, error};

/// An operation that is only checked by the service, not carried out.
///
/// It is another type than the operation, with another result, so that a check cannot be mistaken for the deed.
/// Operations without a documented dry run do not compile here.
#[derive(Clone, Debug)]
pub struct DryRun<O> {
    operation: O,
}

impl<O: Operation> DryRun<O> {
    /// Asks for a check of this operation. Made crates call it.
    #[doc(hidden)]
    pub fn new(operation: O) -> Self {
        const {
            assert!(
                O::INFO.dry_run.is_some(),
                "this operation has no documented dry run"
            );
        };
        Self { operation }
    }

    /// The operation that is checked.
    pub const fn operation(&self) -> &O {
        &self.operation
    }

    /// The operation that is checked, for setters.
    pub const fn operation_mut(&mut self) -> &mut O {
        &mut self.operation
    }
}

impl<O: Operation> Operation for DryRun<O> {
    type Output = DryRunOutcome;
    const INFO: &'static Info = O::INFO;
    const DRY_RUN: bool = true;
    // Not always safe: a service that ignores the wish does the deed.
    const REPEAT: Repeat = O::REPEAT;

    fn parameters(&self, parameters: &mut Parameters<'_>) {
        self.operation.parameters(parameters);
    }

    fn body(&self, body: &mut Body<'_>) {
        if let Some(dry_run) = &Self::INFO.dry_run {
            body.field(dry_run.field, &true);
        }
        self.operation.body(body);
    }

    fn validate(&self, check: &mut Checker) {
        self.operation.validate(check);
    }
}

/// What the service says about a request that passed its checks. All of it may be missing: the status is the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DryRunOutcome {
    /// A code, as `SYS.0202`.
    pub code: Option<String>,
    /// A sentence for people.
    pub message: Option<String>,
    /// The id of the request in the body.
    pub request_id: Option<String>,
}

impl DryRunOutcome {
    /// Reads what can be read.
    pub(crate) fn read(body: &[u8]) -> Self {
        let Ok(json) = serde_json::from_slice::<Value>(body) else {
            return Self::default();
        };
        let answer = error::read_answer(&json);
        Self {
            code: answer.code,
            message: answer.message,
            request_id: answer.request_id,
        }
    }
}
