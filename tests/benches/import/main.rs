//! How long the command takes to import a page: the whole process, from its start to the written spec.
//!
//! `cargo bench -p tabella-tests --bench import` prints milliseconds a page, which should not be above [`MARK`]. With
//! paths behind `--`, these pages are imported in place of those of the tests.

#[expect(dead_code, reason = "the other benchmark uses all of it")]
#[path = "../generate/tool.rs"]
mod tool;

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tool::Tool;

/// How long a page may take.
const MARK: Duration = Duration::from_millis(20);
const ROUNDS: usize = 9;

type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let words: Vec<String> = env::args().skip(1).collect();
    // Cargo says so when it runs a benchmark, and does not when it runs one as a test.
    if !words.iter().any(|word| word == "--bench") {
        println!("nothing is measured: this is for `cargo bench`");
        return Ok(());
    }
    let named: Vec<PathBuf> = words
        .iter()
        .filter(|word| *word != "--bench")
        .map(PathBuf::from)
        .collect();
    let pages = if named.is_empty() { ours()? } else { named };
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let tool = Tool::build(&repository)?;
    println!("{:<46} {:>6} {:>10}", "page", "lines", "median");
    for page in &pages {
        measure(tool.path(), page)?;
    }
    Ok(())
}

/// The pages of the tests, in the order of their names.
fn ours() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("import/pages");
    let entries: Result<Vec<_>, _> = fs::read_dir(folder)?.collect();
    let mut pages: Vec<PathBuf> = entries?.iter().map(fs::DirEntry::path).collect();
    pages.sort();
    Ok(pages)
}

fn measure(tool: &Path, page: &Path) -> Outcome {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let out = tempfile::tempdir()?;
        let mut command = Command::new(tool);
        command
            .arg("import")
            .arg(page)
            .arg("--out")
            .arg(out.path().join("spec"));
        command.args(["--service", "svc"]).stdout(Stdio::null());
        let start = Instant::now();
        let status = command.status()?;
        times.push(start.elapsed());
        if !status.success() {
            return Err(format!("{} cannot be imported", page.display()).into());
        }
    }
    times.sort();
    let median = times.get(ROUNDS / 2).copied().unwrap_or_default();
    let lines = fs::read_to_string(page)?.lines().count();
    let verdict = if median > MARK {
        ", above the mark"
    } else {
        ""
    };
    let name = page.file_name().unwrap_or_default().to_string_lossy();
    let milliseconds = median.as_secs_f64() * 1e3;
    println!("{name:<46} {lines:>6} {milliseconds:>7.1} ms{verdict}");
    Ok(())
}
