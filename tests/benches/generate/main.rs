//! How the generator grows: time and memory of the command for specs of 1 to 10,000 operations.
//!
//! `cargo bench -p tabella-tests --bench generate` measures all sizes; sizes after `--` measure those alone, and
//! `--check-crate` also measures how long the compiler takes for a generated crate. Each run is a process of its own.
//! "Cold" means that there is no output yet; the spec was just written, so that the system has it in memory.

mod compile;
mod measure;
mod print;
mod synthetic;
mod tool;

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;

use measure::{Costs, measure};
use synthetic::{Original, repository};
use tool::Tool;

const SIZES: [usize; 5] = [1, 10, 100, 1_000, 10_000];

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    // Cargo says so when it runs a benchmark, and does not when it runs one as a test.
    if !arguments.iter().any(|argument| argument == "--bench") {
        println!("nothing is measured: this is for `cargo bench`");
        return Ok(());
    }
    let tool = Tool::build(&repository())?;
    let cores = thread::available_parallelism()?;
    println!("{}, {cores} cores", tool.version()?);

    let original = Original::read()?;
    print::head();
    for operations in sizes(&arguments) {
        measure_size(&tool, &original, operations)?;
    }
    if arguments.iter().any(|argument| argument == "--check-crate") {
        compile::measure_check(&tool, &original)?;
    }
    Ok(())
}

/// The sizes that were asked for, or all.
fn sizes(arguments: &[String]) -> Vec<usize> {
    let asked: Vec<usize> = arguments
        .iter()
        .filter_map(|argument| argument.parse().ok())
        .collect();
    if asked.is_empty() {
        SIZES.to_vec()
    } else {
        asked
    }
}

/// Prints the three lines of a size. The three take turns, so that a slow moment of the machine meets them all.
fn measure_size(tool: &Tool, original: &Original, operations: usize) -> io::Result<()> {
    let folder = empty(&folder("generate"))?;
    let spec = folder.join("spec");
    original.write(&spec, operations)?;
    let [mut cold, mut same, mut check] = [const { Costs::new() }; 3];
    for run in 0..runs(operations) {
        // A folder of its own for each run: a file system that has just removed as many files is slow to make new ones.
        let out = folder.join(format!("out-{run}"));
        cold.push(measure(&mut tool.generate(&spec, &out))?);
        same.push(measure(&mut tool.generate(&spec, &out))?);
        check.push(measure(&mut tool.command("check", &spec))?);
    }
    print::line(operations, "cold", &cold);
    print::line(operations, "nothing to do", &same);
    print::line(operations, "check", &check);
    fs::remove_dir_all(folder)
}

/// The largest spec takes long enough for its runs to differ little.
const fn runs(operations: usize) -> usize {
    if operations > 1_000 { 3 } else { 5 }
}

/// A folder for what is made here; cargo keeps it apart from everything else.
fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// Makes a folder with nothing in it.
fn empty(folder: &Path) -> io::Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(folder.to_owned())
}
