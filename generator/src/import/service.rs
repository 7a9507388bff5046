//! A service that a spec does not have yet: what a page says of it is little, and the rest is guessed.

use crate::front::page::{About, Remark};
use crate::model::{ClientParameter, Operation, PathSegment, Runtime, Service};
use crate::source::Located;

/// Where the runtime is, as seen from the crates of this repository.
const RUNTIME: &str = "../../generator/runtime";

/// The head of a new service, after the pattern of another one if the spec has one.
pub(super) fn new(
    id: &str,
    operation: &Operation,
    other: Option<&Service>,
    remarks: &mut Vec<Remark>,
) -> Service {
    let span = operation.path.span;
    let text =
        "the service is new: title, package and endpoint in its service.yaml are to be looked at";
    remarks.push(Remark::guessed(About::Place, span, text));
    if other.is_none() {
        let text = format!(
            "the runtime is looked for in `{RUNTIME}`, as seen from the crate; if it is not there, `runtime` in service.yaml \
             has to be the path of `generator/runtime` in a clone of tabella, or `--vendor-runtime` writes it beside the crate"
        );
        remarks.push(Remark::guessed(About::Place, span, text));
    }
    let at = |text: String| Located::new(text, span);
    // What another service is called, this one is called too, with its own name in it.
    let like = |text: fn(&Service) -> &str, usual: &str| {
        let pattern = other.filter(|other| text(other).contains(&other.id.value));
        match pattern {
            Some(other) => text(other).replace(&other.id.value, id),
            None => usual.replace("{}", id),
        }
    };
    Service {
        id: at(id.to_owned()),
        title: at(title(id)),
        description: None,
        package: at(like(|other| &other.package.value, "huaweicloud-{}")),
        package_version: at("0.1.0".to_owned()),
        license: other.and_then(|other| other.license.clone()),
        endpoint: at(like(
            |other| &other.endpoint.value,
            "https://{}.{region}.myhuaweicloud.com",
        )),
        client_parameters: client_parameters(operation),
        runtime: other.map_or_else(
            || Located::new(Runtime::Path(RUNTIME.to_owned()), span),
            |other| other.runtime.clone(),
        ),
        versions: Vec::new(),
    }
}

/// Services are known by their short names.
fn title(id: &str) -> String {
    if id.len() <= 4 {
        return id.to_uppercase();
    }
    let words = id.split('-').filter_map(|word| {
        let mut letters = word.chars();
        let first = letters.next()?.to_ascii_uppercase();
        Some(format!("{first}{}", letters.as_str()))
    });
    words.collect::<Vec<_>>().join(" ")
}

fn client_parameters(operation: &Operation) -> Vec<Located<ClientParameter>> {
    let known = ClientParameter::ProjectId;
    let found = operation
        .path
        .segments
        .iter()
        .find_map(|segment| match segment {
            PathSegment::Parameter(name) if name.as_str() == known.wire_name() => Some(name.span),
            _ => None,
        });
    found
        .map(|span| Located::new(known, span))
        .into_iter()
        .collect()
}
