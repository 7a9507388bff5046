//! A temporary folder with a spec and its output, and what can be seen of them.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tabella::cli::{self, Colour, Outcome, Status};
use tabella::write::Mode;
use tabella::{Failure, Options, Report};
use tempfile::TempDir;

/// The repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .canonicalize()
        .unwrap()
}

/// Where tests put what `cargo` makes.
pub(crate) fn target(name: &str) -> PathBuf {
    let shared = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    shared.unwrap_or_else(|| root().join("target")).join(name)
}

pub(crate) fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.as_ref().display()))
}

/// Writes a file and the folders that it lies in.
pub(crate) fn put(path: impl AsRef<Path>, text: &str) {
    fs::create_dir_all(path.as_ref().parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Copies a folder, without what tools have put there.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap();
        if path.is_dir() && name != ".tabella-cache" && name != "target" {
            copy(&path, &to.join(name));
        } else if path.is_file() {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

/// Bytes and date of each file below a folder, except the notes of a run.
pub(crate) type Files = BTreeMap<String, (Vec<u8>, SystemTime)>;

pub(crate) fn files(folder: &Path) -> Files {
    let mut found = Files::new();
    collect(folder, folder, &mut found);
    found.retain(|path, _| !path.starts_with(".tabella-cache"));
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Files) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else {
            let date = fs::symlink_metadata(&path).unwrap().modified().unwrap();
            let name = path.strip_prefix(root).unwrap().display().to_string();
            // A link to nothing has no bytes.
            found.insert(name, (fs::read(&path).unwrap_or_default(), date));
        }
    }
}

/// Two outputs must be equal to the byte; the message names the files that are not.
#[track_caller]
pub(crate) fn same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    let all = one.keys().chain(other.keys());
    let different: Vec<&String> = all
        .filter(|path| one.get(*path) != other.get(*path))
        .collect();
    assert!(different.is_empty(), "these differ: {different:?}");
}

/// The bytes alone.
pub(crate) fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = files(folder).into_iter();
    files.map(|(path, (bytes, _))| (path, bytes)).collect()
}

/// A temporary folder with a spec.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    /// With the small spec of these tests: the services `shop` (three operations) and `post` (one).
    pub(crate) fn small() -> Self {
        Self::with(&root().join("tests/output/spec"))
    }

    /// With the repository's spec.
    pub(crate) fn repository() -> Self {
        Self::with(&root().join("spec"))
    }

    fn with(spec: &Path) -> Self {
        let folder = TempDir::new().unwrap();
        copy(spec, &folder.path().join("spec"));
        Self { folder }
    }

    /// The same after a first run.
    pub(crate) fn made(self) -> Self {
        self.write();
        self
    }

    pub(crate) fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    pub(crate) fn spec(&self, below: &str) -> PathBuf {
        self.path("spec").join(below)
    }

    pub(crate) fn out(&self, below: &str) -> PathBuf {
        self.path("generated").join(below)
    }

    pub(crate) fn files(&self) -> Files {
        files(&self.path("generated"))
    }

    /// Replaces a part of a file that is there.
    pub(crate) fn edit(&self, below: &str, from: &str, to: &str) {
        let path = self.path(below);
        let text = read(&path);
        assert!(text.contains(from), "{below} has no {from}");
        fs::write(path, text.replace(from, to)).unwrap();
    }

    /// Runs the library.
    pub(crate) fn generate(&self, mode: Mode, services: &[&str]) -> Result<Report, Failure> {
        tabella::generate(&Options {
            spec: self.path("spec"),
            out: self.path("generated"),
            services: services.iter().map(|&name| name.to_owned()).collect(),
            mode,
            vendor_runtime: false,
        })
    }

    /// Runs the library and gives the numbers of files written, unchanged and removed.
    pub(crate) fn write(&self) -> [usize; 3] {
        match self.generate(Mode::Write, &[]) {
            Ok(report) => counts(&report),
            Err(failure) => panic!("{failure:?}"),
        }
    }

    /// Runs the command `tabella generate` on this place.
    pub(crate) fn run(&self, arguments: &[&str]) -> Outcome {
        let (spec, out) = (self.path("spec"), self.path("generated"));
        let folders = [
            "--spec".as_ref(),
            spec.as_os_str(),
            "--out".as_ref(),
            out.as_os_str(),
        ];
        let command = ["tabella", "generate"].map(OsString::from).into_iter();
        let arguments = arguments.iter().map(OsString::from);
        cli::run(
            command.chain(folders.map(OsString::from)).chain(arguments),
            Colour::Never,
        )
    }

    /// Runs the command, which must fail with a message in which the words stand, and must change nothing.
    #[track_caller]
    pub(crate) fn refused(&self, arguments: &[&str], status: Status, words: &[&str]) {
        let before = self.files();
        let outcome = self.run(arguments);
        assert_eq!(outcome.status, status, "{outcome:?}");
        for word in words {
            assert!(
                outcome.messages.contains(word),
                "{word} is not in:\n{}",
                outcome.messages
            );
        }
        assert_eq!(self.files(), before, "something was written");
    }
}

/// Files written, unchanged and removed.
pub(crate) fn counts(report: &Report) -> [usize; 3] {
    let outcome = &report.outcome;
    [outcome.written, outcome.unchanged, outcome.removed]
}
