//! What a run did, in numbers and in one line.

use std::fmt;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::diagnostic::Diagnostics;
use crate::fingerprint::Counts;
use crate::model::Api;
use crate::source::Sources;
use crate::write::{Outcome, WriteError};

/// What a run did.
#[derive(Debug)]
pub struct Report {
    /// How large the model is.
    pub counts: Counts,
    /// What was done to the output folder.
    pub outcome: Outcome,
    /// The files that were read.
    pub sources: Sources,
    /// Oddities of the spec.
    pub warnings: Diagnostics,
    /// Crates that were written and whose manifest leads to no runtime: their folder, and the path from there. Not looked for
    /// where there was nothing to do.
    pub without_runtime: Vec<(PathBuf, String)>,
    /// How long it took.
    pub time: Duration,
}

impl Report {
    pub(crate) fn nothing_to_do(
        counts: Counts,
        files: usize,
        sources: Sources,
        start: Instant,
    ) -> Self {
        let outcome = Outcome {
            unchanged: files,
            ..Outcome::default()
        };
        Self {
            counts,
            outcome,
            sources,
            warnings: Diagnostics::default(),
            without_runtime: Vec::new(),
            time: start.elapsed(),
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (counts, outcome) = (&self.counts, &self.outcome);
        write!(
            formatter,
            "{}, {}, {}: {} written, {} unchanged, {} removed in {:.2} s",
            many(counts.services, "service"),
            many(counts.operations, "operation"),
            many(counts.types, "type"),
            many(outcome.written, "file"),
            outcome.unchanged,
            outcome.removed,
            self.time.as_secs_f64(),
        )
    }
}

fn many(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {what}s")
    }
}

/// Why a run failed.
#[derive(Debug)]
pub enum Failure {
    /// The spec has problems.
    Spec {
        /// The files that the problems point into.
        sources: Sources,
        /// The problems.
        diagnostics: Diagnostics,
    },
    /// The output folder could not be brought up to date.
    Output(WriteError),
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        Self::Output(error)
    }
}

/// How large a model is.
pub(crate) fn count(api: &Api) -> Counts {
    let versions = || api.services.iter().flat_map(|service| &service.versions);
    let groups = || versions().flat_map(|version| &version.groups);
    let operations = || groups().flat_map(|group| &group.operations);
    Counts {
        services: api.services.len(),
        operations: operations().count(),
        types: versions().map(|version| version.types.len()).sum::<usize>()
            + groups().map(|group| group.types.len()).sum::<usize>()
            + operations()
                .map(|operation| operation.types.len())
                .sum::<usize>(),
    }
}
