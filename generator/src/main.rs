//! The command `tabella`. It prints what [`tabella::cli::run`] says and does nothing else.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use tabella::cli::{self, Colour, Outcome};

/// A third of a run goes into many small allocations; this allocator halves that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let outcome = cli::run(env::args_os(), colour());
    match print(&outcome) {
        Ok(()) => outcome.status.into(),
        // Whoever reads the output may stop early, as `head` does; that changes nothing about how the run ended.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => outcome.status.into(),
        Err(_) => cli::Status::Failed.into(),
    }
}

fn print(outcome: &Outcome) -> io::Result<()> {
    io::stderr().write_all(outcome.messages.as_bytes())?;
    let mut output = io::stdout().lock();
    output.write_all(outcome.output.as_bytes())?;
    output.flush()
}

/// Colours are for terminals, and for people who have not asked for none.
fn colour() -> Colour {
    let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = env::var_os("TERM").is_some_and(|value| value == "dumb");
    if io::stderr().is_terminal() && !refused && !dumb {
        Colour::Always
    } else {
        Colour::Never
    }
}
