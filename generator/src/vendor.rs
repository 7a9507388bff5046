//! The runtime's sources beside the crates that need them.

use std::path::PathBuf;

use crate::Options;
use crate::emit::{MARK, OutputFile};
use crate::lower::plan::Crate;
use crate::model::{Api, Runtime};
use crate::write::Mode;

include!(concat!(env!("OUT_DIR"), "/runtime.rs"));

/// The manifest of a vendored runtime; a test holds it equal to the workspace's.
const MANIFEST: &str = include_str!("vendor/manifest.toml");

const FOLDER: &str = "tabella-runtime";

/// Lets the crates find the runtime beside them, and gives the files that must stand there.
pub(crate) fn vendor(wanted: bool, crates: &mut [Crate]) -> Vec<OutputFile> {
    if !wanted {
        return Vec::new();
    }
    for of in crates {
        of.package.runtime = format!("path = \"../{FOLDER}\"");
    }
    let sources = SOURCES.iter().map(|(path, text)| file(path, "//", text));
    sources.chain([file("Cargo.toml", "#", MANIFEST)]).collect()
}

/// Where the manifests of crates that are written say that the runtime is: the folder of each, and the path from there.
pub(crate) fn runtimes(options: &Options, api: &Api) -> Vec<(PathBuf, String)> {
    if options.vendor_runtime || options.mode != Mode::Write {
        return Vec::new();
    }
    let services = api.services.iter();
    let paths = services.filter_map(|service| match &service.runtime.value {
        Runtime::Path(path) => Some((options.out.join(service.id.as_str()), path.clone())),
        Runtime::Git { .. } | Runtime::Version(_) => None,
    });
    paths.collect()
}

/// Those of them where there is none. A path is right for one output folder, and the user may have chosen another.
pub(crate) fn not_found(mut runtimes: Vec<(PathBuf, String)>) -> Vec<(PathBuf, String)> {
    runtimes.retain(|(folder, path)| !folder.join(path).join("Cargo.toml").exists());
    runtimes
}

fn file(path: &str, comment: &str, text: &str) -> OutputFile {
    OutputFile {
        path: format!("{FOLDER}/{path}"),
        text: format!("{comment} {MARK} from {FOLDER}. Do not edit.\n\n{text}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the vendored manifest says of features and dependencies, and what the workspace and the runtime say.
    #[test]
    fn the_vendored_manifest_is_the_runtimes() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
        let workspace = std::fs::read_to_string(format!("{root}/Cargo.toml")).unwrap();
        let runtime =
            std::fs::read_to_string(format!("{root}/generator/runtime/Cargo.toml")).unwrap();
        let features = section(&runtime, "[features]");
        assert!(features.len() > 1, "{features:?}");
        assert_eq!(section(MANIFEST, "[features]"), features);
        let shared = section(&workspace, "[workspace.dependencies]");
        let wanted: Vec<String> = section(&runtime, "[dependencies]")
            .iter()
            .map(|line| written_out(line, &shared))
            .collect();
        assert!(wanted.len() > 8, "{wanted:?}");
        assert_eq!(section(MANIFEST, "[dependencies]"), wanted);
    }

    /// A dependency that the workspace describes, as a manifest outside of the workspace has it.
    fn written_out(line: &str, shared: &[String]) -> String {
        let name = line.split(['.', ' ']).next().unwrap();
        let shared = shared.iter().find_map(|shared| {
            let (other, value) = shared.split_once(" = ")?;
            (other == name).then_some(value)
        });
        let shared = shared.unwrap();
        let more = line
            .strip_prefix(&format!("{name} = {{ workspace = true"))
            .map_or("", |more| more.trim_end_matches(" }"));
        match shared.strip_suffix(" }") {
            _ if more.is_empty() => format!("{name} = {shared}"),
            Some(table) => format!("{name} = {table}{more} }}"),
            None => format!("{name} = {{ version = {shared}{more} }}"),
        }
    }

    fn section(text: &str, header: &str) -> Vec<String> {
        let lines = text.lines().skip_while(|line| *line != header).skip(1);
        lines
            .take_while(|line| !line.starts_with('['))
            .filter(|line| line.contains('=') && !line.starts_with('#'))
            .map(str::to_owned)
            .collect()
    }
}
