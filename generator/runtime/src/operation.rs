//! An operation of a service as data: made code describes it, [`ClientCore::send`](crate::ClientCore::send) sends it.

mod dry_run;

use http::Method;

use crate::{Body, Checker, FromBody, Parameters};

pub use dry_run::{DryRun, DryRunOutcome};

/// A service that a made crate calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its short name, as `vpc`.
    pub name: &'static str,
    /// Where it is found; `{region}` stands for the id of the region.
    pub endpoint: &'static str,
}

/// What is the same for all calls of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Info {
    /// Its name in the documentation, as `CreateSubNetworkInterface`.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path, with names of path parameters in braces. `{project_id}` is filled in by the client.
    pub path: &'static str,
    /// The page that documents it.
    pub source: Source,
    /// The documented statuses of success, without that of a dry run.
    pub success: &'static [u16],
    /// Whether a JSON body is sent.
    pub body: bool,
    /// How the operation is asked to check a request without carrying it out, if it can be.
    pub dry_run: Option<DryRunInfo>,
    /// When a request may be sent again.
    pub repeat: Repeat,
}

/// When a request may be sent again after a failure. Retries go by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Repeat {
    /// Always: a second request changes nothing that the first one has not changed.
    Safe,
    /// Only if the service surely did not process the first one. Otherwise a second thing might be made.
    IfUnprocessed,
}

/// A page of documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title.
    pub page: &'static str,
    /// The day it was last changed, as `2025-08-19`.
    pub updated: &'static str,
}

/// How an operation is asked to check a request without carrying it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DryRunInfo {
    /// The field of the body that asks for it.
    pub field: &'static str,
    /// The status that says "checked, and nothing done".
    pub status: u16,
    /// The JSON pointer to the identifier of the created thing in an answer of success.
    pub identifier: Option<&'static str>,
}

/// One call as data.
///
/// The trait asks for `Send + Sync + 'static` so that a call can move between threads.
pub trait Operation: Send + Sync + 'static {
    /// What the answer holds.
    type Output: FromBody + 'static;

    /// What is the same for all calls of this operation.
    const INFO: &'static Info;

    /// Whether the call only checks. Then [`DryRunInfo::status`] alone means success.
    const DRY_RUN: bool = false;

    /// When the request may be sent again: what [`INFO`](Self::INFO) says. A dry run changes nothing, so it always may.
    const REPEAT: Repeat = Self::INFO.repeat;

    /// Gives the parameters of the path, the query and the header.
    fn parameters(&self, parameters: &mut Parameters<'_>) {
        let _ = parameters;
    }

    /// Writes the fields of the body.
    fn body(&self, body: &mut Body<'_>) {
        let _ = body;
    }

    /// Checks the values against their documented rules.
    fn validate(&self, check: &mut Checker) {
        let _ = check;
    }
}
