//! Arguments -> library -> what to print and how to exit.
//!
//! [`run`] prints nothing itself: it gives an [`Outcome`], which `main` prints. So every run can be tested as text. The one
//! exception is `mock`, which has to speak while it runs.

mod arguments;
mod check;
mod excerpt;
mod explain;
mod generate;
mod import;
mod import_json;
mod mock;
mod outcome;
mod places;
mod render;
mod verify;

use std::ffi::OsString;

use clap::{CommandFactory, Parser};

pub use arguments::{
    Arguments, Command, GenerateArguments, ImportArguments, MockArguments, SpecArguments,
    VerifyArguments,
};
pub use explain::{all_rules, manual};
pub use outcome::{Outcome, Status};
pub use render::{Colour, render};

/// Runs the command with the arguments of a process; the first one is the program's name.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>, colour: Colour) -> Outcome {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(answer) => return without_command(&answer, colour),
    };
    match arguments.command {
        Command::Generate(arguments) => generate::run(&arguments, colour),
        Command::Check(arguments) => check::run(&arguments, colour),
        Command::Import(arguments) => import::run(&arguments, colour),
        Command::Verify(arguments) => verify::run(&arguments, colour),
        Command::Mock(arguments) => mock::run(&arguments, colour),
        Command::Explain { code } => explain::run(code.as_deref(), colour),
        Command::Schema => schema(),
        Command::Completions { shell } => completions(shell),
        Command::Man { command } => manual_page(command.as_deref(), colour),
    }
}

/// Help and the version are asked for and go to the standard output; a mistake in the arguments does not.
fn without_command(answer: &clap::Error, colour: Colour) -> Outcome {
    let text = answer.render();
    match (answer.use_stderr(), colour) {
        (false, _) => Outcome::fine(text.to_string()),
        (true, Colour::Never) => Outcome::ended(Status::Usage, text.to_string()),
        (true, Colour::Always) => Outcome::ended(Status::Usage, text.ansi().to_string()),
    }
}

fn schema() -> Outcome {
    Outcome::fine(format!("{:#}\n", crate::front::schema()))
}

fn completions(shell: clap_complete::Shell) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "tabella", &mut script);
    Outcome::fine(String::from_utf8_lossy(&script).into_owned())
}

fn manual_page(asked: Option<&str>, colour: Colour) -> Outcome {
    let mut command = Arguments::command();
    command.build();
    let found = asked.map_or(Some(&command), |name| command.find_subcommand(name));
    let Some(found) = found else {
        let message = "there is no such subcommand; `tabella help` lists them";
        return Outcome::ended(Status::Usage, render::sentence(message, colour));
    };
    let mut page = Vec::new();
    match clap_mangen::Man::new(found.clone()).render(&mut page) {
        Ok(()) => Outcome::fine(String::from_utf8_lossy(&page).into_owned()),
        Err(error) => Outcome::ended(Status::Failed, render::sentence(&error.to_string(), colour)),
    }
}
