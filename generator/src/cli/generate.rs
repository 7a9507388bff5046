//! `tabella generate`: reads a spec and makes crates of it.

use std::path::Path;

use crate::write::Mode;
use crate::{Failure, Options, Report};

use super::arguments::GenerateArguments;
use super::outcome::{Outcome, Status};
use super::render::{Colour, render, sentence, warning};

pub(super) fn run(arguments: &GenerateArguments, colour: Colour) -> Outcome {
    let options = options(arguments);
    match crate::generate(&options) {
        Ok(report) => {
            let mut warnings = render(&report.warnings.list, &report.sources, colour);
            for (folder, path) in &report.without_runtime {
                warnings.push_str(&warning(&no_runtime(folder, path), colour));
            }
            done(&report, arguments, colour).after(&warnings)
        }
        Err(Failure::Spec {
            sources,
            diagnostics,
        }) => Outcome::ended(
            Status::Problems,
            render(&diagnostics.list, &sources, colour),
        ),
        Err(Failure::Output(error)) => {
            Outcome::ended(Status::Failed, sentence(&error.to_string(), colour))
        }
    }
}

fn no_runtime(folder: &Path, path: &str) -> String {
    format!(
        "{} looks for the runtime in `{path}`, where there is none: take `--vendor-runtime`, or change `runtime` in its service.yaml",
        folder.display()
    )
}

fn options(arguments: &GenerateArguments) -> Options {
    let mode = match (arguments.check, arguments.print) {
        (true, _) => Mode::Check,
        (_, true) => Mode::Print,
        _ => Mode::Write,
    };
    Options {
        spec: arguments.spec.clone(),
        out: arguments.out.clone(),
        services: arguments.services.clone(),
        mode,
        vendor_runtime: arguments.vendor_runtime,
    }
}

/// The result goes to the standard output, what is said about it to the other one, so that either can be kept alone.
fn done(report: &Report, arguments: &GenerateArguments, colour: Colour) -> Outcome {
    let changes = report.outcome.written + report.outcome.removed;
    if arguments.check && changes > 0 {
        let message = format!(
            "{} is not up to date; mend it with\n{}",
            arguments.out.display(),
            mend(arguments)
        );
        let outcome = Outcome::ended(Status::Problems, sentence(&message, colour));
        return Outcome {
            output: report.outcome.text.clone(),
            ..outcome
        };
    }
    if arguments.print {
        return Outcome::fine(report.outcome.text.clone());
    }
    Outcome::fine(format!("{report}\n"))
}

/// The command that brings the output up to date.
fn mend(arguments: &GenerateArguments) -> String {
    let mut command = String::from("tabella generate");
    for service in &arguments.services {
        command.extend([" ", &quoted(service)]);
    }
    let folders = [
        ("--spec", &arguments.spec, "spec"),
        ("--out", &arguments.out, "generated"),
    ];
    for (option, folder, usual) in folders {
        if folder.as_os_str() != usual {
            command.extend([" ", option, " ", &quoted(&folder.display().to_string())]);
        }
    }
    if arguments.vendor_runtime {
        command.push_str(" --vendor-runtime");
    }
    command
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./+,:=@%".contains(c);
    if word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}
