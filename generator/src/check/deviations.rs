//! Where examples contradict the tables of their page, as a list in place of problems.

use crate::model::{Api, Deviation, ExampleBody, Object, OperationId};
use crate::source::Located;

use super::conform::{Breach, Direction, Reader};
use super::example_breaks_spec::{breaches, path, whole};
use super::place;
use super::view::{OperationView, View};

/// The sides of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What is sent.
    Request,
    /// What comes back.
    Response,
}

/// A place in an example that the tables do not allow.
#[derive(Clone, Debug)]
pub struct Deviating {
    /// The operation.
    pub operation: OperationId,
    /// Which of its examples, from 0.
    pub example: usize,
    /// Which side of it.
    pub side: Side,
    /// What would stand in `deviates`: the path, and what is wrong there as the reason. Its place is that of the value.
    pub deviation: Deviation,
}

/// Finds every place in the examples of an API that its tables do not allow, whether `deviates` names it or not.
#[must_use]
pub fn deviations(api: &Api) -> Vec<Deviating> {
    let view = View::new(api);
    let mut found = Vec::new();
    for seen in &view.operations {
        for (at, example) in seen.operation.examples.iter().enumerate() {
            let sent = example.request.as_ref().and_then(|sent| sent.body.as_ref());
            if let Some(body) = sent {
                let object = seen.operation.body.as_ref();
                compare(&view, seen, (at, Side::Request), body, object, &mut found);
            }
            let received = example.response.as_ref();
            if let Some((received, body)) = received.and_then(|it| Some((it, it.body.as_ref()?))) {
                let mut responses = seen.operation.responses.iter();
                let documented = responses.find(|response| response.status == received.status);
                if let Some(documented) = documented {
                    let object = documented.body.as_ref();
                    compare(&view, seen, (at, Side::Response), body, object, &mut found);
                }
            }
        }
    }
    found
}

fn compare(
    view: &View<'_>,
    seen: &OperationView<'_>,
    (example, side): (usize, Side),
    body: &ExampleBody,
    object: Option<&Object>,
    found: &mut Vec<Deviating>,
) {
    let direction = match side {
        Side::Request => Direction::Request,
        Side::Response => Direction::Response,
    };
    let reader = Reader {
        view,
        scope: seen.scope,
        direction,
    };
    let breaches = match object {
        Some(object) => breaches(reader, &body.json, object),
        None => vec![whole("is there, but no table describes it")],
    };
    found.extend(breaches.iter().map(|breach| Deviating {
        operation: seen.operation.id.value.clone(),
        example,
        side,
        deviation: deviation(body, breach),
    }));
}

fn deviation(body: &ExampleBody, breach: &Breach) -> Deviation {
    let bytes = place::in_json(&body.text, &breach.steps);
    let span = place::part(&body.text, bytes).unwrap_or(body.text.span);
    Deviation {
        path: Located::new(path(breach), span),
        reason: Located::new(format!("The example's value {}.", breach.sentence), span),
    }
}
