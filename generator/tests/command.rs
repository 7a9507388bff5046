//! The command: what it says on which output, and how it exits. Most runs are of the library, some of the program.

#[path = "command/explain.rs"]
mod explain;
#[path = "command/program.rs"]
mod program;
#[path = "command/text.rs"]
mod text;

use tabella::cli::{self, Colour, Outcome};

/// Runs the command with arguments, without a process.
fn run(arguments: &[&str]) -> Outcome {
    let all = ["tabella"].iter().chain(arguments).map(Into::into);
    cli::run(all, Colour::Never)
}
