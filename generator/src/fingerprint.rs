//! Knowing that there is nothing to do before anything is parsed.
//!
//! After a run, a small file in the output folder remembers what went in (every spec file, the tool, the options)
//! and what came out. When neither has changed, the next run ends here. The file is a note for this machine: it is
//! ignored by version control, and losing it costs one full run.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::Options;
use crate::emit::OutputFile;
use crate::source::Sources;
use crate::write::{self, Mode};

const FOLDER: &str = ".tabella-cache";

/// What a run saw and did.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Record {
    inputs: String,
    outputs: BTreeMap<String, String>,
    present: Vec<String>,
    folders: Vec<String>,
    /// How many services, operations and types the model had.
    pub(crate) counts: Counts,
}

/// How large a model is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Services.
    pub services: usize,
    /// Operations.
    pub operations: usize,
    /// Types that tables describe.
    pub types: usize,
}

/// The record of the last run, if it still describes what is there.
pub(crate) fn up_to_date(options: &Options, sources: &Sources) -> Option<(Record, usize)> {
    if options.mode == Mode::Print {
        return None;
    }
    let text = std::fs::read(options.out.join(FOLDER).join("fingerprint.json")).ok()?;
    let record: Record = serde_json::from_slice(&text).ok()?;
    if record.inputs != inputs(options, sources)? {
        return None;
    }
    let crates = write::folders(&options.out, &[], options.services.is_empty()).ok()?;
    if !crates.iter().all(|name| record.folders.contains(name)) {
        return None;
    }
    if write::present(&options.out, &record.folders).ok()? != record.present {
        return None;
    }
    let same = record.outputs.par_iter().all(|(path, hash)| {
        std::fs::read(options.out.join(path))
            .is_ok_and(|bytes| hex(&Sha256::digest(&bytes)) == *hash)
    });
    let files = record.outputs.len();
    same.then_some((record, files))
}

/// Remembers a run. Failing to is no failure of the run: the next one does the work again.
pub(crate) fn remember(
    options: &Options,
    sources: &Sources,
    files: &[OutputFile],
    folders: &[String],
    counts: Counts,
) {
    let Some(inputs) = inputs(options, sources) else {
        return;
    };
    let Ok(present) = write::present(&options.out, folders) else {
        return;
    };
    let outputs = files
        .par_iter()
        .map(|file| {
            (
                file.path.clone(),
                hex(&Sha256::digest(file.text.as_bytes())),
            )
        })
        .collect();
    let record = Record {
        inputs,
        outputs,
        present,
        folders: folders.to_vec(),
        counts,
    };
    if let Ok(text) = serde_json::to_string(&record) {
        let _ = write::note(&options.out.join(FOLDER), &text);
    }
}

/// One hash over everything that decides the output. Nothing where the tool cannot be told apart from another one.
fn inputs(options: &Options, sources: &Sources) -> Option<String> {
    let files: Vec<[u8; 32]> = sources
        .iter()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(_, file)| {
            let mut hash = Sha256::new();
            hash.update(file.shown.as_bytes());
            hash.update([0]);
            hash.update(file.text.as_bytes());
            hash.finalize().into()
        })
        .collect();
    let mut hash = Sha256::new();
    hash.update(tool()?);
    hash.update(format!(
        "{:?} {:?}",
        options.services, options.vendor_runtime
    ));
    for file in &files {
        hash.update(file);
    }
    Some(hex(&hash.finalize()))
}

/// Which program this is: its version, and the size and date of its file, which change with every build.
fn tool() -> Option<String> {
    let path = std::env::current_exe().ok()?;
    let metadata = std::fs::metadata(&path).ok()?;
    let built = metadata
        .modified()
        .ok()?
        .duration_since(std::time::UNIX_EPOCH)
        .ok()?;
    Some(format!(
        "{} {} {}",
        env!("CARGO_PKG_VERSION"),
        metadata.len(),
        built.as_nanos()
    ))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            // Writing into a String does not fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
