//! The cloud itself: one request after the other, from what came to what is answered.

use std::sync::Arc;
use std::time::SystemTime;

use jiff::Timestamp;
use serde_json::Value as Json;

use crate::check::{Checked, Forms};
use crate::lower::plan::Crate;
use crate::model::Operation;

use super::act::{Act, service_refusal};
use super::answer::{Answer, Refusal, error, made_up_code};
use super::auth::Guard;
use super::call::{Call, Route, calls, find};
use super::fault::Fault;
use super::hide;
use super::identity;
use super::input::{Incoming, Input};
use super::make::MOST_IN_ALL;
use super::record::Received;
use super::rule::Patterns;
use super::rules;
use super::shared::Shared;
use super::world::World;

/// What gives the time.
pub(super) type Clock = Box<dyn Fn() -> SystemTime + Send>;

/// A cloud that serves a model. It sees one request at a time, so that its state changes in the order of the requests.
pub(super) struct Cloud<'a> {
    forms: Forms<'a>,
    calls: Vec<Call<'a>>,
    patterns: Patterns,
    guard: Guard,
    project: String,
    clock: Clock,
    shared: Arc<Shared>,
    world: World<'a>,
}

/// An answer, and what is to go wrong with it.
pub(super) struct Reply {
    pub(super) answer: Answer,
    pub(super) fault: Option<Fault>,
}

impl<'a> Cloud<'a> {
    pub(super) fn new(
        checked: &'a Checked,
        plan: &'a [Crate],
        guard: Guard,
        project: String,
        clock: Clock,
        shared: Arc<Shared>,
    ) -> Self {
        let forms = Forms::new(checked);
        Self {
            calls: calls(checked, plan, &forms),
            forms,
            patterns: Patterns::default(),
            guard,
            project,
            clock,
            shared,
            world: World::default(),
        }
    }

    /// Answers a request and remembers it.
    pub(super) fn reply(&mut self, incoming: &Incoming) -> Reply {
        let request_id = self.world.uuid();
        let now = (self.clock)();
        let mut received = Received::new(incoming, &request_id);
        let (answer, fault) = self.answer(incoming, now, &mut received);
        let answer = answer
            .header("x-request-id", request_id)
            .header("date", http_date(now));
        received.status = answer.status;
        received.fault = fault.as_ref().map(Fault::name);
        self.shared.remember(received);
        Reply { answer, fault }
    }

    fn answer(
        &mut self,
        incoming: &Incoming,
        now: SystemTime,
        received: &mut Received,
    ) -> (Answer, Option<Fault>) {
        let request_id = received.request_id.clone();
        let refused = |refusal: Refusal| refusal.answer(&request_id);
        let found = read(&self.calls, incoming);
        match &found {
            Ok(Found::Call(call, input)) => {
                hide::remember(call, &self.forms, input.as_ref().ok(), received);
            }
            Ok(Found::Projects) => received.operation = Some(identity::OPERATION.to_owned()),
            Err(_) => {}
        }
        let fault = self.shared.fault(received.operation.as_deref());
        if let Some(fault) = fault.as_ref().filter(|fault| fault.is_instead()) {
            return (instead(fault, &request_id), Some(fault.clone()));
        }
        let answer = found.and_then(|found| {
            self.guard.check(incoming, now)?;
            let Found::Call(call, input) = found else {
                return Ok(identity::projects(incoming, &self.project));
            };
            let input = input.map_err(|sentence| service_refusal(call, 400, sentence))?;
            check(&self.forms, call, &input, &self.patterns)?;
            if let Some(answer) = dry_run(call.operation, &input, &request_id) {
                return Ok(answer);
            }
            let mut act = Act {
                forms: &self.forms,
                world: &mut self.world,
                call,
                input: &input,
                request_id: &request_id,
                now: &json_date(now),
                left: MOST_IN_ALL,
            };
            act.run()
        });
        (answer.unwrap_or_else(refused), fault)
    }
}

/// What a request is for.
enum Found<'c, 'a> {
    /// An operation of the spec; with its values, unless they cannot be read.
    Call(&'c Call<'a>, Values),
    /// The projects of the identity service.
    Projects,
}

type Values = Result<Input, String>;

fn read<'c, 'a>(calls: &'c [Call<'a>], incoming: &Incoming) -> Result<Found<'c, 'a>, Refusal> {
    let (candidates, path) = match find(calls, &incoming.method, &incoming.path) {
        Route::Found(candidates, path) => (candidates, path),
        _ if identity::is_asked(incoming) => return Ok(Found::Projects),
        Route::WrongMethod(methods) => {
            let mut refusal = Refusal::unknown_call();
            refusal.status = 405;
            refusal.headers.push(("allow", methods.join(", ")));
            return Err(refusal);
        }
        Route::Unknown => return Err(Refusal::unknown_call()),
    };
    let mut read = candidates.into_iter().map(|call| {
        let input = Input::read(call, &path, incoming);
        (call, input)
    });
    let first = read.next().ok_or_else(Refusal::unknown_call)?;
    let (call, input) = if is_meant(&first) {
        first
    } else {
        // Where no fixed value is there, the first operation says what is wrong.
        read.find(is_meant).unwrap_or(first)
    };
    Ok(Found::Call(call, input))
}

/// Whether a request has the fixed values of an operation, which tell apart operations on one path.
fn is_meant((call, input): &(&Call<'_>, Values)) -> bool {
    let Ok(input) = input else { return false };
    call.plan.fixed.iter().all(|fixed| {
        let value = input.get(fixed.place, &fixed.wire);
        value.is_some_and(|value| rules::equal(value, &fixed.value))
    })
}

/// Holds a request against its tables. One refusal says all that is wrong.
fn check(
    forms: &Forms<'_>,
    call: &Call<'_>,
    input: &Input,
    patterns: &Patterns,
) -> Result<(), Refusal> {
    let operation = call.operation;
    let mut wrong = Vec::new();
    for parameter in &operation.parameters {
        let field = &parameter.field;
        match input.of(parameter) {
            Some(value) => wrong.extend(forms.parameter(call.scope, field, value)),
            None if field.required || field.fixed.is_some() => {
                wrong.push(format!("`{}` is required and missing", *field.name));
            }
            None => {}
        }
    }
    match (&operation.body, &input.body) {
        (Some(table), Some(body)) => wrong.extend(forms.body(call.scope, table, body)),
        (Some(table), None) => {
            wrong.extend(forms.body(call.scope, table, &Json::Object(serde_json::Map::new())));
        }
        (None, _) => {}
    }
    wrong.extend(rules::check(call, input, patterns));
    if wrong.is_empty() {
        return Ok(());
    }
    Err(service_refusal(call, 400, wrong.join("; ")))
}

fn dry_run(operation: &Operation, input: &Input, request_id: &str) -> Option<Answer> {
    let dry_run = operation.dry_run.as_ref()?;
    let asked = input.body.as_ref()?.get(dry_run.field.as_str())?;
    let message = "Request validation has been passed with dry run...";
    (*asked == Json::Bool(true))
        .then(|| Answer::json(*dry_run.status, &error("SYS.0202", message, request_id)))
}

/// What a fault answers in place of the call.
fn instead(fault: &Fault, request_id: &str) -> Answer {
    match fault {
        Fault::Throttle { retry_after } => Refusal::throttled(*retry_after).answer(request_id),
        Fault::Html { status } => {
            let page =
                format!("<html><body><h1>{status}</h1><p>A gateway says so.</p></body></html>");
            Answer::text(*status, "text/html", page)
        }
        Fault::Status {
            status,
            body: Some(body),
        } => Answer::text(*status, "application/json", body.as_str()),
        Fault::Status { status, body: None } => {
            let refusal = Refusal::new(*status, made_up_code(*status), "A fault was asked for");
            refusal.answer(request_id)
        }
        _ => Answer::empty(503),
    }
}

fn json_date(now: SystemTime) -> String {
    let now = Timestamp::try_from(now).unwrap_or_default();
    now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn http_date(now: SystemTime) -> String {
    let now = Timestamp::try_from(now).unwrap_or_default();
    now.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
