//! Model -> plan: every decision about names, types and files.
//!
//! Nothing here can fail: `check` has seen the model. Nothing here prints Rust: that is `emit`.

mod call;
mod docs;
mod example;
pub mod plan;
mod record;
mod rules;
mod universe;

use rayon::prelude::*;

use crate::check::Checked;
use crate::model::{ClientParameter, Group, Method, Operation, Runtime, Service, Type, Version};
use crate::names::{Names, RustName};
use crate::source::{Sources, Span};

use self::plan::{
    Crate, ExampleCall, ExampleProgram, Field, GroupModule, Item, OperationFile, Package,
    RequiredField, Start, TypesFile, VersionModule,
};
use self::record::Context;
use self::universe::Universe;

/// Prose of the spec as one line of Markdown.
pub(crate) fn markdown(text: &str) -> String {
    docs::sentence(text)
}

/// The plan of every crate, in the order of the services.
#[must_use]
pub fn lower(checked: &Checked, sources: &Sources) -> Vec<Crate> {
    checked
        .api()
        .services
        .iter()
        .map(|service| lower_service(service, checked.names(), sources))
        .collect()
}

fn lower_service(service: &Service, names: &Names, sources: &Sources) -> Crate {
    let package = package(service, names);
    let mut versions = Vec::new();
    let mut examples = Vec::new();
    for version in &service.versions {
        versions.push(lower_version(
            service,
            version,
            &package,
            names,
            sources,
            &mut examples,
        ));
    }
    let mut doc = vec![format!(
        "{}: models, builders, validators and a client.",
        docs::sentence(&service.title).trim_end_matches('.')
    )];
    if let Some(text) = &service.description {
        doc.push(String::new());
        doc.extend(docs::prose(Some(text), ""));
    }
    Crate {
        folder: service.id.value.clone(),
        doc,
        service: service.id.value.clone(),
        endpoint: service.endpoint.value.clone(),
        spec: sources.shown(service.id.span).to_owned(),
        start: start(&versions, &examples),
        package,
        versions,
        examples,
    }
}

/// The newest version, and a call of it. One that only reads is the better one to begin with, and of those one that shows
/// how a parameter is set.
fn start(versions: &[VersionModule], examples: &[ExampleProgram]) -> Option<Start> {
    let version = versions.last()?.name.clone();
    let of_version = || examples.iter().filter(|of| of.version == version);
    let reading = || of_version().filter(|of| of.reads);
    let example = reading()
        .find(|of| !of.call.setters.is_empty())
        .or_else(|| reading().next())
        .or_else(|| of_version().next());
    Some(Start {
        call: example.map(|of| of.call.clone()),
        version,
    })
}

fn package(service: &Service, names: &Names) -> Package {
    let text = |value: &str| serde_json::Value::from(value).to_string();
    let runtime = match &service.runtime.value {
        Runtime::Path(path) => format!("path = {}", text(path)),
        Runtime::Version(version) => format!("version = {}", text(version)),
        Runtime::Git { url, rev: None } => format!("git = {}", text(url)),
        Runtime::Git {
            url,
            rev: Some(rev),
        } => format!("git = {}, rev = {}", text(url), text(rev)),
    };
    Package {
        name: service.package.value.clone(),
        library: names.library(&service.package),
        version: service.package_version.value.clone(),
        description: service.title.value.clone(),
        license: service
            .license
            .as_ref()
            .map(|license| license.value.clone()),
        runtime,
    }
}

fn lower_version(
    service: &Service,
    version: &Version,
    package: &Package,
    names: &Names,
    sources: &Sources,
    examples: &mut Vec<ExampleProgram>,
) -> VersionModule {
    let universe = Universe::new(version);
    let context = Context {
        names,
        universe: &universe,
    };
    let mut module = VersionModule {
        name: names.module(&version.name),
        version: version.name.value.clone(),
        title: docs::inline(&service.title),
        library: package.library.clone(),
        project: service
            .client_parameters
            .iter()
            .any(|given| given.value == ClientParameter::ProjectId),
        required: Vec::new(),
        types: types_file(context, &version.types, sources),
        groups: Vec::new(),
    };
    for group in &version.groups {
        let name = names.group(&version.name, &group.name);
        let lowered = lower_group(context, service, group, name, sources);
        for (operation, file) in group.operations.iter().zip(&lowered.operations) {
            let methods = file.methods.iter();
            let call = methods
                .filter(|method| method.deprecated.is_none())
                .find_map(|method| method.example.clone());
            examples.extend(
                call.map(|call| program(service, package, &module.name, operation, file, call)),
            );
        }
        module.groups.push(lowered);
    }
    module.required = required(&module);
    module
}

fn lower_group(
    context: Context<'_>,
    service: &Service,
    group: &Group,
    name: RustName,
    sources: &Sources,
) -> GroupModule {
    let operations = group.operations.par_iter().map(|operation| {
        let module = context.names.operation_module(&name, &operation.id);
        lower_operation(context, service, operation, module, sources)
    });
    GroupModule {
        group: group.name.value.clone(),
        operations: operations.collect(),
        types: types_file(context, &group.types, sources),
        name,
    }
}

fn lower_operation(
    context: Context<'_>,
    service: &Service,
    operation: &Operation,
    module: RustName,
    sources: &Sources,
) -> OperationFile {
    let call = call::call(context, service, operation);
    let example = example::example(context, operation, &call);
    let mut items = call::value_sets(context, operation);
    items.extend(type_items(context, &operation.types));
    items.extend(call::answer(context, operation));
    items.extend(call::error_codes(context, operation));
    OperationFile {
        module,
        spec: sources.shown(operation.id.span).to_owned(),
        methods: call::methods(context, operation, &call, example.as_ref()),
        call,
        items,
    }
}

fn types_file(context: Context<'_>, types: &[Type], sources: &Sources) -> Option<TypesFile> {
    let span: Span = types.first()?.name.span;
    Some(TypesFile {
        spec: sources.shown(span).to_owned(),
        items: type_items(context, types),
    })
}

fn type_items(context: Context<'_>, types: &[Type]) -> Vec<Item> {
    let entries = types.iter().filter_map(|ty| context.universe.get(&ty.name));
    entries
        .flat_map(|entry| record::items(context, entry))
        .collect()
}

/// The fields that builders of a version require, each once.
fn required(module: &VersionModule) -> Vec<RequiredField> {
    let mut fields = Vec::new();
    let mut add = |field: &Field| {
        if field.required {
            fields.push(RequiredField {
                marker: field.state.prefixed("Required"),
                setter: field.name.clone(),
            });
        }
    };
    let operations = module.groups.iter().flat_map(|group| &group.operations);
    let calls = operations.map(|file| &file.call);
    for call in calls.filter(|call| call.builder.is_some()) {
        call.fields.iter().for_each(|field| add(&field.field));
    }
    let files = module.groups.iter().flat_map(|group| {
        let own = group.operations.iter().flat_map(|file| &file.items);
        own.chain(group.types.iter().flat_map(|file| &file.items))
    });
    for item in files.chain(module.types.iter().flat_map(|file| &file.items)) {
        let Item::Record(record) = item else { continue };
        if record.builder.is_some() {
            record.fields.iter().for_each(&mut add);
        }
    }
    fields.sort();
    fields.dedup_by(|one, other| one.marker == other.marker);
    fields
}

fn program(
    service: &Service,
    package: &Package,
    version: &RustName,
    operation: &Operation,
    file: &OperationFile,
    call: ExampleCall,
) -> ExampleProgram {
    let text = operation
        .examples
        .iter()
        .find_map(|example| example.description.as_ref());
    ExampleProgram {
        name: match service.versions.as_slice() {
            [_] => file.module.clone(),
            _ => file.module.prefixed(&format!("{version}_")),
        },
        spec: file.spec.clone(),
        doc: docs::prose(
            text.map(|text| text.value.as_str()),
            "Makes the documented call.",
        ),
        library: package.library.clone(),
        package: package.name.clone(),
        version: version.clone(),
        call,
        reads: *operation.method == Method::Get,
        project: example::project(service, operation),
    }
}
