//! What was read of a page, held against the rules of a spec.
//!
//! A page may contradict itself, or say what no spec can. What the rules refuse is left out and becomes a question, so
//! that a spec can be made of every page that can be read. Where an example contradicts the tables, the example stays as
//! it is, and `deviates` tells of it.

use crate::check::{self, Side};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Sink};
use crate::front::page::{About, Imported, Remark};
use crate::model::{Api, ClientParameter, Group, Runtime, Service, Version};
use crate::source::Located;

use super::remedy::remedy;

/// How often what is refused is left out. What is left out can make something else wrong, but not for long.
const ROUNDS: usize = 8;

/// How many deviations of one page are asked about one by one.
const MOST: usize = 20;

/// Leaves out or renames what the rules refuse, and notes where examples deviate.
///
/// # Errors
///
/// What is wrong and cannot be left out, such as two operations' names that meet.
pub fn settle(imported: &mut Imported) -> Result<(), Diagnostics> {
    for _ in 0..ROUNDS {
        note_deviations(imported);
        let Err(problems) = check::check(alone(imported), Sink::new()) else {
            imported
                .remarks
                .sort_by_key(|remark| (remark.span, remark.about));
            return Ok(());
        };
        let mut remedied = false;
        for problem in errors(&problems) {
            if let Some(remark) = remedy(imported, problem) {
                remedied = true;
                imported.remarks.push(remark);
            }
        }
        if !remedied {
            return Err(refused(problems));
        }
    }
    let checked = check::check(alone(imported), Sink::new());
    checked.map(|_| ()).map_err(refused)
}

/// Why a page is refused. What is merely odd is no reason.
fn refused(mut problems: Diagnostics) -> Diagnostics {
    let is_error = |problem: &Diagnostic| problem.severity == Severity::Error;
    problems.list.retain(is_error);
    problems
}

fn errors(problems: &Diagnostics) -> impl Iterator<Item = &Diagnostic> {
    let all = problems.list.iter();
    all.filter(|problem| problem.severity == Severity::Error)
}

/// Puts to each example where it contradicts the tables.
fn note_deviations(imported: &mut Imported) {
    let found = check::deviations(&alone(imported));
    let old = std::mem::take(&mut imported.remarks);
    let deviates =
        |remark: &Remark| remark.about == About::Example && remark.text.starts_with(DEVIATES);
    imported.remarks = old.into_iter().filter(|remark| !deviates(remark)).collect();
    for example in &mut imported.operation.examples {
        example
            .request
            .iter_mut()
            .for_each(|it| it.deviates.clear());
        example
            .response
            .iter_mut()
            .for_each(|it| it.deviates.clear());
    }
    for (at, found) in found.into_iter().enumerate() {
        if at < MOST {
            let text = format!(
                "{DEVIATES} at `{}`: {}",
                found.deviation.path.value,
                found.deviation.reason.value.trim_end_matches('.')
            );
            imported.remarks.push(Remark::question(
                About::Example,
                found.deviation.path.span,
                text,
            ));
        }
        let example = imported.operation.examples.get_mut(found.example);
        let list = example.and_then(|example| match found.side {
            Side::Request => example.request.as_mut().map(|it| &mut it.deviates),
            Side::Response => example.response.as_mut().map(|it| &mut it.deviates),
        });
        if let Some(list) = list
            && !list.iter().any(|known| known.path == found.deviation.path)
        {
            list.push(found.deviation);
        }
    }
}

/// How a question about an example begins that contradicts the tables.
const DEVIATES: &str = "the example is not as the tables say";

/// An API that consists of this operation.
fn alone(imported: &Imported) -> Api {
    let mut operation = imported.operation.clone();
    operation.types.clone_from(&imported.types);
    let span = operation.span;
    let text = |text: &str| Located::new(text.to_owned(), span);
    let group = Group {
        name: text("group"),
        types: Vec::new(),
        operations: vec![operation],
    };
    let version = Version {
        name: text("v1"),
        types: Vec::new(),
        groups: vec![group],
    };
    let service = Service {
        id: text("service"),
        title: text("Service"),
        description: None,
        package: text("service"),
        package_version: text("0.1.0"),
        license: None,
        endpoint: text("https://service.{region}.example.com"),
        client_parameters: vec![Located::new(ClientParameter::ProjectId, span)],
        runtime: Located::new(Runtime::Version("0.1".to_owned()), span),
        versions: vec![version],
    };
    Api {
        services: vec![service],
    }
}
