//! Turns the parameter tables of an API reference into a Rust SDK: models, builders, validators, a client.
//!
//! [`generate`] is the whole: read, resolve, check, lower, emit, write. Each step is a module, and each hands the
//! next one a type that proves what it has seen to.
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod back;
mod characters;
pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod emit;
mod fingerprint;
pub mod front;
pub mod import;
pub mod lower;
pub mod mock;
pub mod model;
pub mod names;
mod options;
mod report;
pub mod source;
mod vendor;
pub mod verify;
pub mod write;

use diagnostic::Sink;
use std::time::Instant;

pub use fingerprint::Counts;
pub use options::Options;
pub use report::{Failure, Report};

/// Generates crates of a spec.
///
/// # Errors
///
/// The spec has problems, or the system refuses to read or write.
pub fn generate(options: &Options) -> Result<Report, Failure> {
    let start = Instant::now();
    let mut sink = Sink::new();
    let sources = front::read(&options.spec, &options.services, &mut sink);
    if sink.is_empty()
        && let Some((record, files)) = fingerprint::up_to_date(options, &sources)
    {
        return Ok(Report::nothing_to_do(record.counts, files, sources, start));
    }
    let api = front::parse(&sources, &mut sink);
    let (checked, warnings) = match check::check(api, sink) {
        Ok(checked) => checked,
        Err(diagnostics) => {
            return Err(Failure::Spec {
                sources,
                diagnostics,
            });
        }
    };
    let counts = report::count(checked.api());
    // What a stage has read is let go of, so that a large API is in memory once.
    let mut plan = lower::lower(&checked, &sources);
    let runtimes = vendor::runtimes(options, checked.api());
    drop(checked);
    let mut files = vendor::vendor(options.vendor_runtime, &mut plan);
    files.extend(emit::emit(&plan));
    drop(plan);
    let folders = write::folders(&options.out, &files, options.services.is_empty())?;
    let outcome = write::apply(&options.out, &files, &folders, options.mode)?;
    if options.mode == write::Mode::Write && warnings.list.is_empty() {
        fingerprint::remember(options, &sources, &files, &folders, counts);
    }
    Ok(Report {
        counts,
        outcome,
        sources,
        warnings,
        without_runtime: vendor::not_found(runtimes),
        time: start.elapsed(),
    })
}
