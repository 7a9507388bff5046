//! Two things of the spec that would have one name in Rust, or a name that Rust cannot have.

use std::collections::HashMap;

use heck::ToUpperCamelCase;

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{Field, Group, NamedValue, Operation, ParameterPlace, Service, Type, Version};
use crate::source::Span;

use super::{Names, RustName};

pub(super) static COLLISION: Rule = Rule {
    code: "T0601",
    name: "names-collide",
    manual: include_str!("collision.md"),
};

pub(super) static UNUSABLE: Rule = Rule {
    code: "T0602",
    name: "name-unusable",
    manual: include_str!("unusable.md"),
};

/// Names of generated code that no spec may take.
const TYPES_IN_EVERY_VERSION: &[&str] = &["Client", "Call"];

pub(super) fn check(service: &Service, names: &Names, sink: &mut Sink) {
    for version in &service.versions {
        version_types(version, names, sink);
        methods(version, names, sink);
    }
    let mut modules = Scope::new("module");
    for version in &service.versions {
        modules.take(&names.module(&version.name), version.name.span, sink);
        groups(version, names, sink);
    }
}

/// The names taken in one scope, and where.
struct Scope {
    what: &'static str,
    taken: HashMap<RustName, Span>,
}

impl Scope {
    fn new(what: &'static str) -> Self {
        Self {
            what,
            taken: HashMap::new(),
        }
    }

    fn take(&mut self, name: &RustName, span: Span, sink: &mut Sink) {
        if !usable(name.as_str()) {
            sink.push(
                Diagnostic::error(
                    &UNUSABLE,
                    span,
                    format!("no Rust name can be made of this {}", self.what),
                )
                .help("give it one of ASCII letters, digits and underscores by `rust_name`"),
            );
            return;
        }
        if let Some(first) = self.taken.insert(name.clone(), span) {
            sink.push(
                Diagnostic::error(&COLLISION, span, format!("a second {} would be named `{name}` in Rust", self.what))
                    .also(first, "the first one")
                    .help("give one of them another name: by `rust_name` (`name` on a value set), or by sharing one type in `types.yaml`"),
            );
        }
    }
}

fn usable(name: &str) -> bool {
    let mut bytes = name.bytes();
    bytes
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn groups(version: &Version, names: &Names, sink: &mut Sink) {
    let mut modules = Scope::new("group");
    for group in &version.groups {
        modules.take(&names.module(&group.name), group.name.span, sink);
        let mut files = Scope::new("operation");
        for operation in &group.operations {
            files.take(&names.method(&operation.id), operation.id.span, sink);
        }
    }
}

fn methods(version: &Version, names: &Names, sink: &mut Sink) {
    let mut methods = Scope::new("method of the client");
    for operation in version.groups.iter().flat_map(|group| &group.operations) {
        let name = names.method(&operation.id);
        if operation.dry_run.is_some() {
            methods.take(&name.suffixed("_dry_run"), operation.id.span, sink);
        }
        if matches!(name.as_str(), "builder" | "from") {
            sink.push(
                Diagnostic::error(
                    &COLLISION,
                    operation.id.span,
                    format!("every client has a method `{name}` already"),
                )
                .help("give the operation another id"),
            );
        }
        methods.take(&name, operation.id.span, sink);
    }
}

/// All types of a version stand side by side in its module.
fn version_types(version: &Version, names: &Names, sink: &mut Sink) {
    let mut scope = Scope::new("type");
    for name in TYPES_IN_EVERY_VERSION {
        scope
            .taken
            .insert(RustName((*name).to_owned()), version.name.span);
    }
    version
        .types
        .iter()
        .for_each(|ty| type_names(ty, names, &mut scope, sink));
    for group in &version.groups {
        group_types(group, names, &mut scope, sink);
    }
}

fn group_types(group: &Group, names: &Names, scope: &mut Scope, sink: &mut Sink) {
    group
        .types
        .iter()
        .for_each(|ty| type_names(ty, names, scope, sink));
    for operation in &group.operations {
        operation
            .types
            .iter()
            .for_each(|ty| type_names(ty, names, scope, sink));
        operation_names(operation, names, scope, sink);
    }
}

fn operation_names(operation: &Operation, names: &Names, scope: &mut Scope, sink: &mut Sink) {
    let name = names.operation(&operation.id);
    scope.take(&name, operation.id.span, sink);
    let mut parameters = Scope::new("parameter");
    let outside = operation.parameters.iter().filter(|parameter| {
        parameter.place != ParameterPlace::Path || parameter.field.name.as_str() != "project_id"
    });
    let body = operation.body.iter().flat_map(|body| &body.fields);
    for field in outside.map(|parameter| &parameter.field).chain(body) {
        parameters.take(&names.parameter(field), field.name.span, sink);
        value_names(&name, field, names, scope, sink);
    }
    for response in &operation.responses {
        if let Some(body) = &response.body {
            let name = names.response(&operation.id);
            fields(&body.fields, names, sink);
            body.fields
                .iter()
                .for_each(|field| value_names(&name, field, names, scope, sink));
        }
    }
    if operation
        .responses
        .iter()
        .any(|response| response.body.is_some())
    {
        scope.take(&names.response(&operation.id), operation.id.span, sink);
    }
}

fn type_names(ty: &Type, names: &Names, scope: &mut Scope, sink: &mut Sink) {
    let name = names.ty(&ty.name);
    scope.take(&name, ty.name.span, sink);
    scope.take(&name.suffixed("Builder"), ty.name.span, sink);
    fields(&ty.fields, names, sink);
    ty.fields
        .iter()
        .for_each(|field| value_names(&name, field, names, scope, sink));
}

fn fields(fields: &[Field], names: &Names, sink: &mut Sink) {
    let mut scope = Scope::new("field");
    for field in fields {
        scope.take(&names.field(field), field.name.span, sink);
    }
}

fn value_names(owner: &RustName, field: &Field, names: &Names, scope: &mut Scope, sink: &mut Sink) {
    let constraints = &field.constraints;
    let of_items = constraints
        .items
        .as_ref()
        .and_then(|items| items.value.value.values.as_ref());
    for set in constraints.value.values.iter().chain(of_items) {
        scope.take(&names.values(owner, field, set), field.name.span, sink);
        let mut variants = Scope::new("value");
        for value in &set.values {
            variants.take(&variant(value, names), value.value.span, sink);
        }
    }
}

/// The variant's name, or nothing usable where the value has no letter or digit.
fn variant(value: &NamedValue, names: &Names) -> RustName {
    let text = value.rust_name.as_ref().unwrap_or(&value.value);
    if text.to_upper_camel_case().is_empty() && !text.is_empty() {
        return RustName(String::new());
    }
    names.variant(value)
}
