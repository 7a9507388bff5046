//! An example of the page is not what the tables of the page say.
//!
//! The body of an example request has no unknown field, has what is required, and keeps every constraint. The body of an
//! example response has no unknown field, values have the types of their rows, and sets of values name them; anything may
//! be missing or null. The path in the message leads to the value inside the JSON.
//!
//! If the page contradicts itself, the example stays as the page has it, and `deviates` beside the body says where and
//! why: the path as the message gives it (`the body` for the whole), and a reason. What is wrong at that path is no error
//! then; an entry at whose path nothing is wrong is one. Inside braces, a path with brackets needs quotes.
//!
//! Bad, because the table has `vlan_id` as a string:
//!
//! ```yaml
//! request:
//!   url: https://{Endpoint}/v3/{project_id}/ports
//!   body: |
//!     {"vlan_id": 551}
//! ```
//!
//! Good, if the page has it so; if the row was read wrongly, correct the row:
//!
//! ```yaml
//! request:
//!   url: https://{Endpoint}/v3/{project_id}/ports
//!   body: |
//!     {"vlan_id": 551}
//!   deviates:
//!     - {path: vlan_id, reason: The table says String; the example has a number.}
//! ```
use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{Deviation, ExampleRequest, ExampleResponse, Field, Object};
use crate::source::{Located, Span};

use super::conform::{self, Breach, Direction, Reader, Shape};
use super::place;
use super::view::{OperationView, View};
use super::words::{nearest, quoted};

pub(super) static RULE: Rule = Rule {
    code: "T0401",
    name: "example-breaks-spec",
    manual: include_str!("example_breaks_spec.rs"),
};

/// How many problems of one example are told. The ones after it tend to have the same cause.
const MOST: usize = 20;

/// How many characters of a path are told. Whoever writes `deviates` needs all of it.
const LONGEST_PATH: usize = 300;

/// The path of the whole body. No name on the wire has a space, so it is no other path.
const WHOLE: &str = "the body";

/// A request or response of an example.
struct Side<'e> {
    what: &'static str,
    /// The body, or what to point at if there is none.
    text: &'e Located<String>,
    deviates: &'e [Deviation],
}

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for seen in &view.operations {
        for example in &seen.operation.examples {
            if let Some(sent) = &example.request {
                request(view, seen, sent, sink);
            }
            if let Some(received) = &example.response {
                response(view, seen, received, sink);
            }
        }
    }
}

fn request(view: &View<'_>, seen: &OperationView<'_>, sent: &ExampleRequest, sink: &mut Sink) {
    let reader = Reader {
        view,
        scope: seen.scope,
        direction: Direction::Request,
    };
    let side = Side {
        what: "request",
        text: sent.body.as_ref().map_or(&sent.url, |body| &body.text),
        deviates: &sent.deviates,
    };
    match (&sent.body, &seen.operation.body) {
        (Some(body), Some(object)) => side.tell(&breaches(reader, &body.json, object), None, sink),
        (Some(_), None) => {
            let breach = whole("is sent, but the operation has none");
            side.tell(&[breach], None, sink);
        }
        (None, Some(object)) => nothing_sent(&side, object, sink),
        (None, None) => side.tell(&[], None, sink),
    }
}

fn nothing_sent(side: &Side<'_>, object: &Object, sink: &mut Sink) {
    let needed = |field: &&Field| field.required || field.fixed.is_some();
    let Some(field) = object.fields.iter().find(needed) else {
        side.tell(&[], None, sink);
        return;
    };
    let name = quoted(field.name.as_str());
    let breach = whole(&format!("is missing, but {name} is required in it"));
    side.tell(&[breach], Some((field.name.span, "the field")), sink);
}

fn response(
    view: &View<'_>,
    seen: &OperationView<'_>,
    received: &ExampleResponse,
    sink: &mut Sink,
) {
    let status = received.status.value;
    let mut responses = seen.operation.responses.iter();
    let documented = responses.find(|response| response.status.value == status);
    let dry_run = seen.operation.dry_run.as_ref();
    let dry_run = dry_run.is_some_and(|dry_run| dry_run.status.value == status);
    // A status that is unknown has its own rule.
    if documented.is_none() && status < 300 && !dry_run {
        return;
    }
    let nothing = Located::new(String::new(), received.status.span);
    let side = Side {
        what: "response",
        text: received.body.as_ref().map_or(&nothing, |body| &body.text),
        deviates: &received.deviates,
    };
    // Bodies of errors and of dry runs are not tabled.
    let (Some(body), Some(documented)) = (&received.body, documented) else {
        side.tell(&[], None, sink);
        return;
    };
    let reader = Reader {
        view,
        scope: seen.scope,
        direction: Direction::Response,
    };
    if let Some(object) = &documented.body {
        side.tell(&breaches(reader, &body.json, object), None, sink);
    } else {
        let breach = whole(&format!("is there, but response {status} has none"));
        let also = Some((documented.status.span, "the response"));
        side.tell(&[breach], also, sink);
    }
}

/// What is wrong with a body.
pub(super) fn breaches(
    reader: Reader<'_, '_>,
    body: &serde_json::Value,
    object: &Object,
) -> Vec<Breach> {
    let fields: Vec<&Field> = object.fields.iter().collect();
    let shape = Shape {
        fields: &fields,
        rules: &object.rules,
    };
    conform::object(reader, body, shape)
}

/// Something wrong with a body as a whole.
pub(super) fn whole(sentence: &str) -> Breach {
    Breach {
        steps: Vec::new(),
        sentence: sentence.to_owned(),
    }
}

impl Side<'_> {
    /// Reports what is wrong and not in `deviates`, and what is in `deviates` and not wrong.
    fn tell(&self, breaches: &[Breach], also: Option<(Span, &str)>, sink: &mut Sink) {
        let said: HashSet<&str> = self.deviates.iter().map(|each| &*each.path.value).collect();
        let (excused, wrong): (Vec<_>, Vec<_>) = breaches
            .iter()
            .map(|breach| (path(breach), breach))
            .partition(|(path, _)| said.contains(&**path));
        for (path, breach) in wrong.iter().take(MOST) {
            let message = format!(
                "in the example {}, {} {}",
                self.what,
                told(path),
                breach.sentence
            );
            let mut diagnostic = Diagnostic::error(&RULE, self.span(breach), message);
            if let Some((span, label)) = also {
                diagnostic = diagnostic.also(span, label);
            }
            sink.push(diagnostic);
        }
        if let Some(rest) = wrong.len().checked_sub(MOST).filter(|rest| *rest > 0) {
            let message = format!(
                "the example {} breaks the spec in {rest} more places",
                self.what
            );
            sink.push(Diagnostic::error(&RULE, self.text.span, message));
        }
        let paths = |breaches: &[(String, &Breach)]| -> Vec<String> {
            breaches.iter().map(|(path, _)| path.clone()).collect()
        };
        self.entries(&paths(&excused), &paths(&wrong), sink);
    }

    /// An entry of `deviates` that says nothing would stay when the page or the row is corrected.
    fn entries(&self, excused: &[String], wrong: &[String], sink: &mut Sink) {
        let excused: HashSet<&str> = excused.iter().map(String::as_str).collect();
        let wrong: Vec<&str> = wrong.iter().take(MOST).map(String::as_str).collect();
        let mut first: HashMap<&str, Span> = HashMap::new();
        for entry in self.deviates {
            let (path, span) = (entry.path.as_str(), entry.path.span);
            if let Some(first) = first.insert(path, span) {
                let message = format!("{} stands in `deviates` twice", told(path));
                sink.push(Diagnostic::error(&RULE, span, message).also(first, "the first one"));
            } else if !excused.contains(path) {
                let message = format!(
                    "nothing deviates here: the example {} has nothing wrong at {}",
                    self.what,
                    told(path)
                );
                let help = match nearest(path, &wrong) {
                    Some(near) => format!("did you mean {}?", told(near)),
                    None => String::from("remove the entry"),
                };
                sink.push(Diagnostic::error(&RULE, span, message).help(help));
            }
        }
    }

    fn span(&self, breach: &Breach) -> Span {
        if breach.steps.is_empty() {
            return self.text.span;
        }
        let bytes = place::in_json(self.text, &breach.steps);
        place::part(self.text, bytes).unwrap_or(self.text.span)
    }
}

/// Where in the body something is wrong, as messages and `deviates` have it.
pub(super) fn path(breach: &Breach) -> String {
    if breach.steps.is_empty() {
        WHOLE.to_owned()
    } else {
        breach.path()
    }
}

/// A path in a message.
fn told(path: &str) -> String {
    match path.char_indices().nth(LONGEST_PATH) {
        Some((end, _)) => format!("`{}…`", &path[..end]),
        None if path == WHOLE => path.to_owned(),
        None => format!("`{path}`"),
    }
}
