//! `tabella check`: reads a spec, looks for problems, makes nothing.

use serde_yaml::with::singleton_map_recursive;

use crate::check;
use crate::diagnostic::Sink;
use crate::front;
use crate::model::Api;

use super::arguments::SpecArguments;
use super::outcome::{Outcome, Status};
use super::render::{Colour, counted, render, sentence};

pub(super) fn run(arguments: &SpecArguments, colour: Colour) -> Outcome {
    let mut sink = Sink::new();
    let sources = front::read(&arguments.spec, &arguments.services, &mut sink);
    let api = front::parse(&sources, &mut sink);
    let (checked, warnings) = match check::check(api, sink) {
        Ok(checked) => checked,
        Err(problems) => {
            return Outcome::ended(Status::Problems, render(&problems.list, &sources, colour));
        }
    };
    let outcome = if arguments.print {
        model(checked.api(), colour)
    } else {
        let files = counted(sources.iter().count(), "file");
        Outcome::fine(format!("{files} checked, no errors\n"))
    };
    outcome.after(&render(&warnings.list, &sources, colour))
}

/// The model as YAML. A type such as a list of lists is an enum inside an enum, which YAML has only as a map in a map.
fn model(api: &Api, colour: Colour) -> Outcome {
    let mut text = Vec::new();
    let mut serializer = serde_yaml::Serializer::new(&mut text);
    match singleton_map_recursive::serialize(api, &mut serializer) {
        Ok(()) => Outcome::fine(String::from_utf8_lossy(&text).into_owned()),
        Err(error) => {
            let text = sentence(
                &format!("the model cannot be written as YAML: {error}"),
                colour,
            );
            Outcome::ended(Status::Failed, text)
        }
    }
}
