//! What a generated crate costs its users: the time that the compiler takes to check it, and its size.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::measure::{Costs, measure};
use crate::print::duration;
use crate::synthetic::{Original, PACKAGE, repository};
use crate::tool::Tool;
use crate::{empty, folder};

const OPERATIONS: usize = 100;
const RUNS: usize = 5;
const MANIFEST: &str = "[workspace]\nresolver = \"3\"\nmembers = [\"crates/big\"]\n";

/// Generates a crate and checks it several times. Its dependencies are checked before, and stay so.
pub(crate) fn measure_check(tool: &Tool, original: &Original) -> io::Result<()> {
    let folder = empty(&folder("check-crate"))?;
    let (spec, crates) = (folder.join("spec"), folder.join("crates"));
    original.write(&spec, OPERATIONS)?;
    measure(&mut tool.generate(&spec, &crates))?;
    fs::write(folder.join("Cargo.toml"), MANIFEST)?;
    fs::copy(repository().join("Cargo.lock"), folder.join("Cargo.lock"))?;

    measure(&mut check(&folder))?;
    let source = crates.join("big/src");
    let mut costs = Costs::new();
    for _ in 0..RUNS {
        // A root that changed is what makes cargo check the crate, and the crate alone, once more.
        let root = File::options().append(true).open(source.join("lib.rs"))?;
        root.set_modified(SystemTime::now())?;
        costs.push(measure(&mut check(&folder))?);
    }
    print(&costs, &Lines::of(&source)?);
    fs::remove_dir_all(folder)
}

/// `cargo check` of the crate. Nothing that an earlier run knows about the crate may help.
fn check(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(["check", "--offline", "--quiet", "-p", PACKAGE])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", crate::folder("check-crate-target"))
        .env("CARGO_INCREMENTAL", "0");
    command
}

fn print(costs: &Costs, lines: &Lines) {
    let (least, median) = costs.least_and_median(|cost| cost.wall);
    let (least_cpu, median_cpu) = costs.least_and_median(|cost| cost.processor);
    println!("\n`cargo check` of a crate of {OPERATIONS} operations, dependencies apart");
    println!(
        "wall       least {:>8}  median {:>8}",
        duration(least),
        duration(median)
    );
    println!(
        "processor  least {:>8}  median {:>8}",
        duration(least_cpu),
        duration(median_cpu)
    );
    println!(
        "lines for each operation: {} of code, {} of comments, {} blank",
        lines.code / OPERATIONS,
        lines.comments / OPERATIONS,
        lines.blank / OPERATIONS
    );
}

/// How many lines the sources of a crate have, by kind.
#[derive(Default)]
struct Lines {
    code: usize,
    comments: usize,
    blank: usize,
}

impl Lines {
    fn of(folder: &Path) -> io::Result<Self> {
        let mut lines = Self::default();
        lines.add(folder)?;
        Ok(lines)
    }

    fn add(&mut self, folder: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                self.add(&path)?;
            } else {
                fs::read_to_string(&path)?
                    .lines()
                    .for_each(|line| self.count(line));
            }
        }
        Ok(())
    }

    fn count(&mut self, line: &str) {
        let kind = match line.trim_start() {
            "" => &mut self.blank,
            line if line.starts_with("//") => &mut self.comments,
            _ => &mut self.code,
        };
        *kind += 1;
    }
}
