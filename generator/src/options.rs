//! What the caller of the pipeline chooses.

use std::path::PathBuf;

use crate::write::Mode;

/// What to generate, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder of the spec.
    pub spec: PathBuf,
    /// The folder of the output.
    pub out: PathBuf,
    /// The services to generate; all if there is none.
    pub services: Vec<String>,
    /// Write, check or print.
    pub mode: Mode,
    /// Whether the runtime's sources are written beside the crates, so that they need nothing else.
    pub vendor_runtime: bool,
}
