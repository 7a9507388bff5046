//! What came of pages: what was read, what was guessed, what a person has to decide.

use std::path::PathBuf;

use crate::diagnostic::Diagnostics;
use crate::front::page::{Counts, Remark};
use crate::source::{Sources, Span};

use super::shared::Placed;

/// What a run of the import did.
#[derive(Debug)]
pub struct Report {
    /// One a page, in the order in which they were named.
    pub pages: Vec<PageReport>,
    /// The files that were written, below the spec folder, in the order of their paths.
    pub written: Vec<PathBuf>,
    /// The pages, and the files of the spec before the run: what remarks point into.
    pub sources: Sources,
    /// Oddities of the files that were written.
    pub warnings: Diagnostics,
    /// The files of the spec as they are now: what the warnings point into.
    pub spec: Sources,
}

/// What came of one page.
#[derive(Debug)]
pub struct PageReport {
    /// The page's path as it was named.
    pub page: String,
    /// The id of its operation.
    pub operation: String,
    /// The file of its operation, below the spec folder.
    pub file: PathBuf,
    /// How much was read.
    pub read: Counts,
    /// What was guessed and what is asked, in the order of the page.
    pub findings: Vec<Finding>,
}

/// Something that was guessed or is asked.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What it is, with its place on the page.
    pub remark: Remark,
    /// The place in a file of the spec that says otherwise.
    pub against: Option<Span>,
}

/// What came of a page, in the order of its lines; what a file says otherwise stands among it.
pub(super) fn page(page: Placed, against: Vec<Finding>, sources: &Sources) -> PageReport {
    let file = page.place.path();
    let operation = page.imported.operation;
    let said = page.imported.remarks.into_iter().map(|remark| Finding {
        remark,
        against: None,
    });
    let mut findings: Vec<Finding> = said.chain(against).collect();
    findings.sort_by_key(|finding| finding.remark.span);
    PageReport {
        page: sources.shown(operation.span).to_owned(),
        operation: operation.id.to_string(),
        file,
        read: page.imported.counts,
        findings,
    }
}
