//! Operations as calls.

mod checks;
mod paging;
mod waiters;

use crate::model::{self, Object, Operation, Parameter, ParameterPlace, Response, Role, Service};
use crate::names::RustName;
use crate::source::Located;

use super::docs;
use super::plan::{
    Argument, CallField, CallItem, Doc, DryRun, Fixed, Item, Method, Place, Record, Takes,
    TextEnum, Variant,
};
use super::record::{self, Context, Use};
use super::rules;
use super::universe;

/// As many values are taken as arguments: with more of them nobody sees at a call which is which.
const MOST_ARGUMENTS: usize = 6;

/// What the method of a call that lists page by page says.
const PAGED: &str = "An answer is one page of the list. [`Call::pages`] gives all of them, one after the other, and \
                     [`Call::items`] what is on them.";

/// The call of an operation.
pub(super) fn call(context: Context<'_>, service: &Service, operation: &Operation) -> CallItem {
    let name = context.names.operation(&operation.id);
    let fields = call_fields(context, service, operation, &name);
    let mut doc = docs::operation(operation);
    docs::operation_facts(operation, &given_by_client(service, operation), &mut doc);
    let required = fields.iter().filter(|field| field.field.required).count();
    CallItem {
        id: operation.id.to_string(),
        doc,
        http_method: operation.method.as_str(),
        path: operation.path.text.clone(),
        page: operation.source.page.value.clone(),
        updated: operation
            .source
            .updated
            .as_ref()
            .map_or_else(String::new, |day| day.value.clone()),
        success: operation
            .responses
            .iter()
            .map(|response| response.status.value)
            .collect(),
        output: has_output(operation).then(|| context.names.response(&operation.id)),
        dry_run: dry_run(operation),
        repeatable: operation.is_repeatable(),
        waiters: waiters::waiters(context, operation),
        has_body: operation.body.is_some(),
        builder: (required > MOST_ARGUMENTS).then(|| name.suffixed("Builder")),
        fixed: fixed(operation),
        validation: checks::validation(context, operation, &fields),
        paging: paging::paging(context, operation),
        deprecated: operation.deprecated.as_ref().map(|text| text.value.clone()),
        fields,
        name,
    }
}

fn given_by_client<'a>(service: &Service, operation: &'a Operation) -> Vec<&'a Parameter> {
    operation
        .parameters
        .iter()
        .filter(|parameter| is_given_by_client(service, parameter))
        .collect()
}

fn is_given_by_client(service: &Service, parameter: &Parameter) -> bool {
    let name = parameter.field.name.as_str();
    parameter.place == ParameterPlace::Path
        && service
            .client_parameters
            .iter()
            .any(|given| given.wire_name() == name)
}

/// Parameters first, then the body, as on the page; what is required before what is not is the client's business.
fn call_fields(
    context: Context<'_>,
    service: &Service,
    operation: &Operation,
    owner: &RustName,
) -> Vec<CallField> {
    let mut fields = Vec::new();
    for place in [
        ParameterPlace::Path,
        ParameterPlace::Query,
        ParameterPlace::Header,
    ] {
        let rows = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.place == place);
        let place = place_of(place);
        let given = rows.filter(|parameter| {
            parameter.field.fixed.is_none() && !is_given_by_client(service, parameter)
        });
        for parameter in given {
            let standing = standing(place, parameter.table.as_ref());
            let field = record::call_field(context, owner, &parameter.field, standing);
            fields.push(CallField { place, field });
        }
    }
    fields.extend(operation.body.iter().flat_map(|body| {
        let place = Place::Body;
        let rows = body
            .fields
            .iter()
            .filter(|row| row.fixed.is_none() && !is_dry_run_field(operation, row.name.as_str()));
        rows.map(move |row| CallField {
            place,
            field: record::call_field(context, owner, row, standing(place, body.table.as_ref())),
        })
    }));
    fields
}

/// Where in a request a row stands, as a sentence. That it is the body needs no saying, but which table does.
fn standing(place: Place, table: Option<&Located<u32>>) -> Option<String> {
    let name = match place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "headers",
        Place::Body => "body",
    };
    match table {
        Some(table) => Some(format!("In the {name} (Table {}).", table.value)),
        None => (place != Place::Body).then(|| format!("In the {name}.")),
    }
}

fn is_dry_run_field(operation: &Operation, name: &str) -> bool {
    operation
        .dry_run
        .as_ref()
        .is_some_and(|dry_run| dry_run.field.as_str() == name)
}

const fn place_of(place: ParameterPlace) -> Place {
    match place {
        ParameterPlace::Path => Place::Path,
        ParameterPlace::Query => Place::Query,
        ParameterPlace::Header => Place::Header,
    }
}

fn fixed(operation: &Operation) -> Vec<Fixed> {
    let outside = operation.parameters.iter();
    let outside = outside.map(|parameter| (place_of(parameter.place), &parameter.field));
    let body = operation.body.iter().flat_map(|body| &body.fields);
    let rows = outside.chain(body.map(|row| (Place::Body, row)));
    rows.filter_map(|(place, row)| {
        Some(Fixed {
            place,
            wire: row.name.to_string(),
            value: rules::literal(row.fixed.as_ref()?)?,
        })
    })
    .collect()
}

fn dry_run(operation: &Operation) -> Option<DryRun> {
    let dry_run = operation.dry_run.as_ref()?;
    // Of a thing that was there before, the identifier says nothing about what a dry run did.
    let creates = operation.resource.role.value == Role::Create;
    let identifier = operation.resource.identifier.as_ref().filter(|_| creates);
    let identifier = identifier.map(|path| {
        let steps = path
            .value
            .iter()
            .map(|name| name.as_str().replace('~', "~0").replace('/', "~1"));
        format!("/{}", steps.collect::<Vec<_>>().join("/"))
    });
    Some(DryRun {
        field: dry_run.field.to_string(),
        status: dry_run.status.value,
        identifier,
    })
}

fn has_output(operation: &Operation) -> bool {
    operation
        .responses
        .iter()
        .any(|response| response.body.is_some())
}

fn place(operation: &Operation, table: Option<u32>) -> String {
    let tables: Vec<String> = table.iter().map(ToString::to_string).collect();
    universe::place(Some(&operation.source), &tables)
}

/// The answer of an operation, followed by the value sets of its fields.
pub(super) fn answer(context: Context<'_>, operation: &Operation) -> Vec<Item> {
    if !has_output(operation) {
        return Vec::new();
    }
    let name = context.names.response(&operation.id);
    let rows = answer_rows(operation);
    let record = Record {
        doc: answer_doc(operation),
        fields: record::fields(context, None, &name, &rows, Use::Received),
        lenient: true,
        builder: None,
        validation: None,
        name: name.clone(),
    };
    let mut items = vec![Item::Record(record)];
    items.extend(record::value_sets(context, &name, &rows, Use::Received));
    items
}

/// The rows of all answers of success.
fn answer_rows(operation: &Operation) -> Vec<model::Field> {
    let mut rows: Vec<model::Field> = Vec::new();
    for body in operation
        .responses
        .iter()
        .filter_map(|response| response.body.as_ref())
    {
        for row in &body.fields {
            // Two statuses may bring the same field.
            if !rows.iter().any(|known| known.name == row.name) {
                rows.push(row.clone());
            }
        }
    }
    rows
}

fn answer_doc(operation: &Operation) -> Doc {
    let mut doc = vec![format!(
        "The answer to {}.",
        docs::code(operation.id.as_str())
    )];
    let with_body = operation
        .responses
        .iter()
        .filter_map(|response| Some((response, response.body.as_ref()?)));
    let facts = with_body.map(|(response, body): (&Response, &Object)| {
        let table = body.table.as_ref().map(|table| table.value);
        format!(
            "Status {}: {}.",
            response.status.value,
            docs::inline(&place(operation, table))
        )
    });
    docs::push_list(facts.collect(), &mut doc);
    doc
}

/// The value sets of a call's own fields.
pub(super) fn value_sets(context: Context<'_>, operation: &Operation) -> Vec<Item> {
    let owner = context.names.operation(&operation.id);
    let outside = operation
        .parameters
        .iter()
        .map(|parameter| &parameter.field);
    let body = operation.body.iter().flat_map(|body| &body.fields);
    let rows: Vec<_> = outside.chain(body).cloned().collect();
    record::value_sets(context, &owner, &rows, Use::Sent)
}

/// The error codes of an operation, if some are documented.
pub(super) fn error_codes(context: Context<'_>, operation: &Operation) -> Option<Item> {
    let codes = operation.error_codes();
    if codes.is_empty() {
        return None;
    }
    let variants = codes.into_iter().map(|(code, error)| Variant {
        name: context.names.error_code(code, error),
        wire: code.value.clone(),
        doc: docs::errors::variant(code, operation),
    });
    Some(Item::ErrorCodes(TextEnum {
        name: context.names.error_codes(&operation.id),
        doc: docs::errors::codes(&context.names.operation(&operation.id)),
        variants: variants.collect(),
        unknown_doc: vec!["A code that the documentation does not name.".to_owned()],
    }))
}

/// The client's methods for an operation: the call, and its dry run if there is one.
pub(super) fn methods(
    context: Context<'_>,
    operation: &Operation,
    call: &CallItem,
    example: Option<&super::plan::ExampleCall>,
) -> Vec<Method> {
    let name = context.names.method(&operation.id);
    let takes = takes(call);
    let mut doc = docs::operation(operation);
    if call.builder.is_some() {
        let text = format!("What is required is given to [`{0}::builder`].", call.name);
        docs::push_paragraph(&text, &mut doc);
    }
    if call.paging.is_some() {
        docs::push_paragraph(PAGED, &mut doc);
    }
    let method = Method {
        doc,
        call: call.name.clone(),
        dry_run: false,
        paged: call.paging.is_some(),
        takes: takes.clone(),
        deprecated: call.deprecated.clone(),
        example: example.cloned(),
        errors: docs::errors::section(operation, context.names),
        name: name.clone(),
    };
    let dry = operation.dry_run.as_ref().map(|dry_run| {
        let doc = dry_run_doc(operation, dry_run, &name);
        Method {
            name: name.suffixed("_dry_run"),
            doc,
            call: call.name.clone(),
            dry_run: true,
            paged: false,
            takes,
            deprecated: call.deprecated.clone(),
            example: None,
            errors: Doc::new(),
        }
    });
    std::iter::once(method).chain(dry).collect()
}

fn dry_run_doc(operation: &Operation, dry_run: &model::DryRun, method: &RustName) -> Doc {
    let mut doc = vec![format!(
        "Checks whether [`{method}`](Self::{method}) would succeed; nothing is changed."
    )];
    let table = operation
        .body
        .as_ref()
        .and_then(|body| body.table.as_ref())
        .map(|table| table.value);
    let field = docs::code(dry_run.field.as_str());
    docs::push_paragraph(
        &format!(
            "{field} ({}) is sent as `true`.",
            docs::inline(&place(operation, table))
        ),
        &mut doc,
    );
    let row = operation
        .body
        .iter()
        .flat_map(|body| &body.fields)
        .find(|row| row.name == dry_run.field);
    if let Some(row) = row {
        doc.push(String::new());
        doc.extend(docs::field(row, Vec::new()));
    }
    let text = dry_run
        .description
        .as_ref()
        .map_or_else(String::new, |text| format!(" {}", docs::sentence(text)));
    docs::push_paragraph(
        &format!("Success is status {}.{text}", dry_run.status.value),
        &mut doc,
    );
    doc
}

fn takes(call: &CallItem) -> Takes {
    if call.builder.is_some() {
        return Takes::Call;
    }
    let fields = call.fields.iter().map(|field| &field.field);
    let required = fields.filter(|field| field.required);
    let arguments = required.map(|field| Argument {
        name: field.name.clone(),
        ty: field.ty.clone(),
        presence: field.presence,
    });
    Takes::Arguments(arguments.collect())
}
