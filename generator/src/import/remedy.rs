//! What is left out because of a problem, or gets another name.

mod names;

use crate::diagnostic::Diagnostic;
use crate::front::page::{About, Imported, Remark};
use crate::model::{
    Constraints, CrossFieldRule, Field, ItemConstraints, Operation, ValueConstraints,
};
use crate::source::{Located, Span};

pub(super) use names::call_type;

/// Leaves out what a problem is about, or gives it another name. The remark asks for it; there is none if nothing could be
/// done.
pub(super) fn remedy(imported: &mut Imported, problem: &Diagnostic) -> Option<Remark> {
    let span = problem.span()?;
    let (about, what) = match problem.rule.name {
        "names-collide" | "name-unusable" => {
            let (about, name) = names::rename(imported, problem)?;
            (about, format!("it is called `{name}` in Rust"))
        }
        "recursion-without-end" => {
            let optional = fields(imported, |field| optional(field, span));
            let about = optional.then_some(About::Required)?;
            (about, "this field is taken for an optional one".to_owned())
        }
        rule => (
            leave_out(imported, rule, span)?,
            "it is left out".to_owned(),
        ),
    };
    let text = format!("{}; {what}", problem.message);
    Some(Remark::question(about, span, text))
}

/// Leaves out what breaks a rule at a place, if it can be.
fn leave_out(imported: &mut Imported, rule: &str, span: Span) -> Option<About> {
    let operation = &mut imported.operation;
    match rule {
        "default-outside-constraint" => {
            fields(imported, |field| default(field, span)).then_some(About::Default)
        }
        "constraint-not-for-type"
        | "pattern-does-not-compile"
        | "range-upside-down"
        | "value-outside-constraint"
        | "values-duplicate"
        | "values-empty" => fields(imported, |field| demand(field, span)).then_some(About::Range),
        "duplicate-field" | "bad-wire-name" => rows(imported, span).then_some(About::Table),
        "body-on-get" => operation.body.take().map(|_| About::Operation),
        "example-url-mismatch" | "example-breaks-spec" => {
            requests(imported, span).then_some(About::Example)
        }
        "example-status-undocumented" => responses(imported, span).then_some(About::Example),
        "paging-field" => operation.paging.take().map(|_| About::Paging),
        "identifier-unknown" => {
            let identifier = operation.resource.identifier.take();
            identifier.map(|_| About::Operation)
        }
        "dry-run-field" => operation.dry_run.take().map(|_| About::Status),
        "bad-status" => answer(operation, span).then_some(About::Status),
        "rule-unknown-field" | "rule-too-small" | "rule-contradiction" => {
            rules(imported, span).then_some(About::Rule)
        }
        _ => None,
    }
}

/// Every list of rows.
fn objects(
    imported: &mut Imported,
) -> impl Iterator<Item = (&mut Vec<Field>, &mut Vec<CrossFieldRule>)> {
    let operation = &mut imported.operation;
    let bodies = operation
        .responses
        .iter_mut()
        .filter_map(|response| response.body.as_mut());
    let tops = bodies.chain(operation.body.as_mut());
    let tops = tops.map(|object| (&mut object.fields, &mut object.rules));
    let types = imported
        .types
        .iter_mut()
        .map(|ty| (&mut ty.fields, &mut ty.rules));
    tops.chain(types)
}

fn fields(imported: &mut Imported, mut change: impl FnMut(&mut Field) -> bool) -> bool {
    let mut changed = false;
    for parameter in &mut imported.operation.parameters {
        changed |= change(&mut parameter.field);
    }
    for (fields, _) in objects(imported) {
        for field in fields {
            changed |= change(field);
        }
    }
    changed
}

/// Makes a field optional whose type stands at a place.
fn optional(field: &mut Field, span: Span) -> bool {
    let changed = field.required && field.ty.span == span;
    field.required &= !changed;
    changed
}

/// Leaves out the body that a status cannot have, or else its answer. Of several, the last one.
fn answer(operation: &mut Operation, span: Span) -> bool {
    let responses = &mut operation.responses;
    let last = responses.iter().rposition(|of| of.status.span == span);
    let Some(at) = last else { return false };
    let status = responses.get(at).map(|of| of.status.value);
    let same = responses
        .iter()
        .filter(|of| Some(of.status.value) == status);
    if same.count() > 1 {
        responses.remove(at);
        return true;
    }
    let body = responses.get_mut(at).map(|of| of.body.take());
    body.flatten().is_some()
}

fn default(field: &mut Field, span: Span) -> bool {
    field
        .default
        .take_if(|default| default.span == span)
        .is_some()
}

/// Leaves out the demands that stand at a place.
fn demand(field: &mut Field, span: Span) -> bool {
    let Constraints {
        value,
        items,
        inferred,
    } = &mut field.constraints;
    let mut changed = of_value(value, span);
    if let Some(items) = items {
        changed |= of_items(&mut items.value, span);
    }
    changed |= items.take_if(|items| items.span == span).is_some();
    if changed {
        let known = serde_json::to_value(&*value).unwrap_or_default();
        inferred.retain(|key| known.get(&key.value).is_some_and(|value| !value.is_null()));
    }
    changed
}

fn of_items(items: &mut ItemConstraints, span: Span) -> bool {
    let own = take(&mut items.count, span)
        | take(&mut items.unique, span)
        | take(&mut items.unique_by, span);
    own | of_value(&mut items.value, span)
}

fn of_value(value: &mut ValueConstraints, span: Span) -> bool {
    let within = |set: &Located<crate::model::ValueSet>| {
        set.span == span
            || set
                .value
                .values
                .iter()
                .any(|named| named.value.span == span)
    };
    take(&mut value.format, span)
        | take(&mut value.length, span)
        | take(&mut value.bytes, span)
        | take(&mut value.range, span)
        | take(&mut value.forbid, span)
        | take(&mut value.pattern, span)
        | value.values.take_if(|set| within(set)).is_some()
        | take(&mut value.any_of, span)
}

fn take<T>(demand: &mut Option<Located<T>>, span: Span) -> bool {
    let at =
        |place: Span| place.file == span.file && place.start <= span.start && span.end <= place.end;
    demand.take_if(|demand| at(demand.span)).is_some()
}

/// Leaves out the rows whose names stand at a place.
fn rows(imported: &mut Imported, span: Span) -> bool {
    let before = imported.operation.parameters.len();
    imported
        .operation
        .parameters
        .retain(|parameter| parameter.field.name.span != span);
    let mut changed = imported.operation.parameters.len() < before;
    for (fields, _) in objects(imported) {
        let before = fields.len();
        fields.retain(|field| field.name.span != span);
        changed |= fields.len() < before;
    }
    changed
}

fn rules(imported: &mut Imported, span: Span) -> bool {
    let mut changed = false;
    for (_, rules) in objects(imported) {
        let before = rules.len();
        rules.retain(|rule| {
            rule.span != span && !rule.kind.fields().iter().any(|field| field.span == span)
        });
        changed |= rules.len() < before;
    }
    changed
}

fn requests(imported: &mut Imported, span: Span) -> bool {
    let mut changed = false;
    for example in &mut imported.operation.examples {
        changed |= example
            .request
            .take_if(|request| request.url.span == span)
            .is_some();
    }
    prune(imported);
    changed
}

fn responses(imported: &mut Imported, span: Span) -> bool {
    let mut changed = false;
    for example in &mut imported.operation.examples {
        changed |= example
            .response
            .take_if(|response| response.status.span == span)
            .is_some();
    }
    prune(imported);
    changed
}

/// An example of nothing is none.
fn prune(imported: &mut Imported) {
    let examples = &mut imported.operation.examples;
    examples.retain(|example| example.request.is_some() || example.response.is_some());
}
