//! Two things of the spec that would have one name in Rust, or a name that Rust cannot have.

use heck::ToUpperCamelCase;

use crate::diagnostic::{Diagnostic, Sink};
use crate::model::{
    Field, NamedValue, Operation, Parameter, ParameterPlace, Service, Type, TypeExpr, ValueSet,
    Version,
};

use super::scope::{COLLISION, Kind, Scope};
use super::{Names, RustName};

/// Functions that every client has.
pub(super) const CLIENT: &[&str] = &["blocking", "builder", "from"];

pub(super) fn check(service: &Service, names: &Names, sink: &mut Sink) {
    let mut modules = Scope::default();
    for version in &service.versions {
        let name = &version.name;
        modules.take(names.module(name), Kind::Version, name.span);
        groups(version, names, sink);
        methods(version, names, sink);
        types(service, version, names, sink);
    }
    modules.finish(sink);
}

fn groups(version: &Version, names: &Names, sink: &mut Sink) {
    let mut modules = Scope::default();
    for group in &version.groups {
        let name = names.group(&version.name, &group.name);
        let mut files = Scope::default();
        for operation in &group.operations {
            let id = &operation.id;
            let file = names.operation_module(&name, id);
            files.follow(names.method(id), file, Kind::Operation, id.span);
        }
        files.finish(sink);
        modules.take(name, Kind::Group, group.name.span);
    }
    modules.finish(sink);
}

fn methods(version: &Version, names: &Names, sink: &mut Sink) {
    let mut methods = Scope::default();
    for operation in version.groups.iter().flat_map(|group| &group.operations) {
        let id = &operation.id;
        let (name, base) = (names.method(id), names.operation(id));
        if CLIENT.contains(&name.as_str()) {
            let message = format!("every client has a method `{name}` already");
            sink.push(
                Diagnostic::error(&COLLISION, id.span, message)
                    .help("give the operation another id"),
            );
        }
        if operation.dry_run.is_some() {
            let dry_run = name.suffixed("_dry_run");
            methods.follow(&base, dry_run, Kind::Operation, id.span);
        }
        methods.follow(&base, name, Kind::Operation, id.span);
    }
    methods.finish(sink);
}

/// All types of a version stand side by side in its module.
fn types(service: &Service, version: &Version, names: &Names, sink: &mut Sink) {
    let mut scope = Scope::default();
    for ty in &version.types {
        type_names(ty, names, &mut scope, sink);
    }
    for group in &version.groups {
        for ty in &group.types {
            type_names(ty, names, &mut scope, sink);
        }
        for operation in &group.operations {
            operation_names(service, operation, names, &mut scope, sink);
        }
    }
    scope.finish(sink);
}

fn operation_names(
    service: &Service,
    operation: &Operation,
    names: &Names,
    scope: &mut Scope,
    sink: &mut Sink,
) {
    let (name, span) = (names.operation(&operation.id), operation.id.span);
    scope.take(name.clone(), Kind::Operation, span);
    scope.follow(&name, name.suffixed("Builder"), Kind::Builder, span);
    call(service, operation, &name, names, scope, sink);
    answer(operation, names, scope, sink);
    error_codes(operation, names, scope, sink);
    for ty in &operation.types {
        type_names(ty, names, scope, sink);
    }
}

fn type_names(ty: &Type, names: &Names, scope: &mut Scope, sink: &mut Sink) {
    let (name, span) = (names.ty(&ty.name), ty.name.span);
    scope.follow(&name, name.suffixed("Builder"), Kind::Builder, span);
    let mut fields = Scope::default();
    for field in &ty.fields {
        fields.take(names.field(field), Kind::Field, field.name.span);
        marker(field, names, scope);
        value_names(&name, field, names, scope, sink);
    }
    fields.finish(sink);
    scope.take(name, Kind::Type, span);
}

/// The fields of a call are at the same time arguments, setters and, in a builder, required.
fn call(
    service: &Service,
    operation: &Operation,
    name: &RustName,
    names: &Names,
    scope: &mut Scope,
    sink: &mut Sink,
) {
    let mut parameters = Scope::default();
    let outside = operation.parameters.iter();
    let own = outside.clone().filter(|one| !is_clients(service, one));
    let body = operation.body.iter().flat_map(|body| &body.fields);
    let given = body.clone().filter(|row| is_given(operation, row));
    for field in own.map(|one| &one.field).chain(given) {
        parameters.take(names.parameter(field), Kind::Parameter, field.name.span);
        marker(field, names, scope);
    }
    // They stand beside the setters.
    for waiter in &operation.waiters {
        let name = names.waiter(&waiter.name);
        parameters.take(name, Kind::Waiter, waiter.name.span);
    }
    parameters.finish(sink);
    for field in outside.map(|one| &one.field).chain(body) {
        value_names(name, field, names, scope, sink);
    }
}

/// Whether the client gives a parameter, so that the call has no field for it.
fn is_clients(service: &Service, parameter: &Parameter) -> bool {
    let mut given = service.client_parameters.iter();
    parameter.place == ParameterPlace::Path
        && given.any(|given| given.wire_name() == parameter.field.name.as_str())
}

/// Whether the call has a field for a row of the body.
fn is_given(operation: &Operation, row: &Field) -> bool {
    let dry_run = operation.dry_run.as_ref();
    row.fixed.is_none() && dry_run.is_none_or(|dry_run| dry_run.field.value != row.name.value)
}

/// The bodies of all statuses are one struct, in which a field that several of them have stands once.
fn answer(operation: &Operation, names: &Names, scope: &mut Scope, sink: &mut Sink) {
    let name = names.response(&operation.id);
    let bodies = operation.responses.iter().filter_map(|of| of.body.as_ref());
    let mut rows: Vec<&Field> = Vec::new();
    for row in bodies.clone().flat_map(|body| &body.fields) {
        if !rows.iter().any(|known| known.name == row.name) {
            rows.push(row);
        }
    }
    let mut fields = Scope::default();
    for field in rows {
        fields.take(names.field(field), Kind::Field, field.name.span);
        value_names(&name, field, names, scope, sink);
    }
    fields.finish(sink);
    if bodies.count() > 0 {
        let base = names.operation(&operation.id);
        scope.follow(&base, name, Kind::Answer, operation.id.span);
    }
}

fn error_codes(operation: &Operation, names: &Names, scope: &mut Scope, sink: &mut Sink) {
    let documented = operation.error_codes();
    if documented.is_empty() {
        return;
    }
    let mut codes = Scope::default();
    for (code, error) in documented {
        let text = error.rust_name.as_ref().unwrap_or(code);
        let name = if is_nameless(text) {
            RustName(String::new())
        } else {
            names.error_code(code, error)
        };
        codes.take(name, Kind::ErrorCode, code.span);
    }
    codes.finish(sink);
    let (id, base) = (&operation.id, names.operation(&operation.id));
    scope.follow(base, names.error_codes(id), Kind::ErrorCodes, id.span);
}

/// Files with a builder import the trait that says that a field is set. Fields of one name share it.
fn marker(field: &Field, names: &Names, scope: &mut Scope) {
    if field.required {
        let marker = names.field_as_type(field).prefixed("Required");
        scope.follow(&marker, marker.clone(), Kind::Required, field.name.span);
    }
}

fn value_names(owner: &RustName, field: &Field, names: &Names, scope: &mut Scope, sink: &mut Sink) {
    let Some(set) = values(field) else { return };
    let (name, span) = (names.values(owner, field, set), field.name.span);
    if set.name.is_some() {
        scope.take(name, Kind::Values, span);
    } else {
        let base = format!("{owner}.{}", names.field(field));
        scope.follow(base, name, Kind::Values, span);
    }
    let mut variants = Scope::default();
    for value in &set.values {
        variants.take(variant(value, names), Kind::Value, value.value.span);
    }
    variants.finish(sink);
}

/// The named values of a field, if they become an enum.
fn values(field: &Field) -> Option<&ValueSet> {
    if field.secret || *field.ty.item() != TypeExpr::String {
        return None;
    }
    let constraints = &field.constraints;
    let items = constraints.items.as_ref();
    let of_items = items.and_then(|items| items.value.value.values.as_ref());
    let set = constraints.value.values.as_ref().or(of_items)?;
    Some(&set.value)
}

/// The variant's name, or nothing usable where the value has no letter or digit.
fn variant(value: &NamedValue, names: &Names) -> RustName {
    let text = value.rust_name.as_ref().unwrap_or(&value.value);
    if is_nameless(text) {
        return RustName(String::new());
    }
    names.variant(value)
}

/// Whether a text has no letter or digit of which a variant could be named.
fn is_nameless(text: &str) -> bool {
    text.to_upper_camel_case().is_empty() && !text.is_empty()
}
