//! The command `tabella` itself, as it is shipped: a release build with its own allocator.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value as Json;

/// The built command.
pub(crate) struct Tool {
    path: PathBuf,
}

impl Tool {
    /// Builds the command and asks cargo where it was put.
    pub(crate) fn build(repository: &Path) -> io::Result<Self> {
        let output = Command::new(env!("CARGO"))
            .args(["build", "--release", "-p", "tabella", "--bin", "tabella"])
            .arg("--message-format=json-render-diagnostics")
            .current_dir(repository)
            .stderr(Stdio::inherit())
            .output()?;
        let text = String::from_utf8_lossy(&output.stdout);
        let path = text.lines().find_map(executable);
        path.map(|path| Self { path })
            .ok_or_else(|| io::Error::other("cargo built no command `tabella`"))
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// A subcommand on a spec.
    pub(crate) fn command(&self, subcommand: &str, spec: &Path) -> Command {
        let mut command = Command::new(self.path());
        command.arg(subcommand).arg("--spec").arg(spec);
        command
    }

    /// Generates a spec's crates into a folder.
    pub(crate) fn generate(&self, spec: &Path, out: &Path) -> Command {
        let mut command = self.command("generate", spec);
        command.arg("--out").arg(out);
        command
    }

    /// What it calls itself, as `tabella 0.1.0`.
    pub(crate) fn version(&self) -> io::Result<String> {
        let output = Command::new(self.path()).arg("--version").output()?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

/// The path of an executable, if a message of cargo tells one.
fn executable(message: &str) -> Option<PathBuf> {
    let message: Json = serde_json::from_str(message).ok()?;
    message["executable"].as_str().map(PathBuf::from)
}
