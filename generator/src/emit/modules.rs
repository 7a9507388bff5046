//! `lib.rs` and the `mod.rs` files: what is in the crate, and where users find it.

use crate::lower::plan::{Crate, GroupModule, Item, OperationFile, VersionModule};
use crate::names::RustName;

use super::format::RustFile;
use super::scope::layout;
use super::{front, record};

/// What users of a generated crate need of the runtime.
const RE_EXPORTS: &[&str] = &[
    "Attempt",
    "AttemptInfo",
    "Bytes",
    "CallOptions",
    "ClientBuilder",
    "ClientCore",
    "Clock",
    "Credentials",
    "CredentialsChain",
    "CredentialsContext",
    "CredentialsError",
    "CredentialsFuture",
    "CredentialsProvider",
    "DateTime",
    "DateTimeError",
    "Drift",
    "DriftKind",
    "DryRun",
    "DryRunInfo",
    "DryRunOutcome",
    "EnvironmentCredentials",
    "Error",
    "ErrorKind",
    "Hook",
    "Info",
    "Items",
    "Json",
    "Limits",
    "MetadataCredentials",
    "Nullable",
    "Operation",
    "Paged",
    "Pages",
    "Region",
    "Repeat",
    "Response",
    "RetryPolicy",
    "Secret",
    "Sent",
    "Sleep",
    "Source",
    "Transport",
    "TransportError",
    "TransportErrorKind",
    "TransportFuture",
    "Validation",
    "Violation",
    "Wait",
    "http",
];

/// What a feature of the crate brings: the feature, and the name.
const OF_FEATURES: &[(&str, &str)] = &[
    ("blocking", "BlockingCore"),
    ("hyper", "HyperTransport"),
    ("hyper", "HyperTransportBuilder"),
    ("files", "ProfileCredentials"),
    ("hyper", "Proxy"),
    ("hyper", "TokioClock"),
    ("testing", "testing"),
];

/// `lib.rs`
pub(super) fn library(of: &Crate) -> RustFile {
    let modules: Vec<String> = of
        .versions
        .iter()
        .map(|version| format!("pub mod {};\n", version.name))
        .collect();
    let modules = modules.concat();
    let exports: Vec<String> = RE_EXPORTS.iter().map(|name| (*name).to_owned()).collect();
    let exports = layout("pub use", "tabella_runtime", &exports);
    let of_features: Vec<String> = OF_FEATURES
        .iter()
        .map(|(feature, name)| when(feature, &format!("pub use tabella_runtime::{name};\n")))
        .collect();
    let of_features = of_features.concat();
    let mut links = front::links(of);
    if !links.is_empty() {
        links.push('\n');
    }
    RustFile {
        doc: front::library(of),
        head: format!(
            "{links}{modules}\npub use tabella_runtime as runtime;\n{of_features}{exports}"
        ),
        items: Vec::new(),
        texts: Vec::new(),
    }
}

/// `v3/mod.rs`
pub(super) fn version(version: &VersionModule) -> RustFile {
    let line = format!(
        "{} {}: its client and everything that the client sends and receives.",
        version.title, version.version
    );
    let mut modules = vec![
        ("blocking".to_owned(), vec!["BlockingClient".to_owned()]),
        ("call".to_owned(), vec!["Call".to_owned()]),
        ("client".to_owned(), vec!["Client".to_owned()]),
    ];
    modules.extend(
        version
            .groups
            .iter()
            .map(|group| (group.name.to_string(), group_names(group))),
    );
    modules.extend(
        version
            .types
            .iter()
            .map(|file| ("types".to_owned(), item_names(&file.items))),
    );
    let required = if version.required.is_empty() {
        ""
    } else {
        "required"
    };
    RustFile {
        doc: vec![line],
        head: declare_and_export(modules, required),
        items: Vec::new(),
        texts: Vec::new(),
    }
}

/// `v3/tags/mod.rs`
pub(super) fn group(group: &GroupModule) -> RustFile {
    let line = format!("The operations of {}.", group.group.replace('-', " "));
    let mut modules: Vec<(String, Vec<String>)> = group
        .operations
        .iter()
        .map(|file| (file.module.to_string(), file_names(file)))
        .collect();
    modules.extend(
        group
            .types
            .iter()
            .map(|file| ("types".to_owned(), item_names(&file.items))),
    );
    RustFile {
        doc: vec![line],
        head: declare_and_export(modules, ""),
        items: Vec::new(),
        texts: Vec::new(),
    }
}

/// Private modules, public names: users find everything in one place.
fn declare_and_export(mut modules: Vec<(String, Vec<String>)>, public: &str) -> String {
    modules.sort();
    let mut declared: Vec<(&str, String)> = modules
        .iter()
        .map(|(module, _)| (module.as_str(), format!("mod {module};\n")))
        .collect();
    declared.extend((!public.is_empty()).then(|| (public, format!("pub mod {public};\n"))));
    declared.sort();
    let declared = declared
        .iter()
        .map(|(module, line)| of_module(module, line));
    let exports = modules.iter().map(|(module, names)| {
        let line = layout("pub use", &format!("self::{module}"), names);
        of_module(module, &line)
    });
    format!(
        "{}\n{}",
        declared.collect::<String>(),
        exports.collect::<String>()
    )
}

/// A line about a module of a version. The module `blocking` is there with the feature of its name.
fn of_module(module: &str, line: &str) -> String {
    match module {
        "blocking" => when(module, line),
        _ => line.to_owned(),
    }
}

/// A line that holds only with a feature of the crate.
fn when(feature: &str, line: &str) -> String {
    format!("#[cfg(feature = \"{feature}\")]\n{line}")
}

fn file_names(file: &OperationFile) -> Vec<String> {
    let mut names = item_names(&file.items);
    names.push(file.call.name.to_string());
    names
}

fn group_names(group: &GroupModule) -> Vec<String> {
    let shared = group.types.iter().flat_map(|file| item_names(&file.items));
    shared
        .chain(group.operations.iter().flat_map(file_names))
        .collect()
}

fn item_names(items: &[Item]) -> Vec<String> {
    items
        .iter()
        .flat_map(own_names)
        .map(|name| name.to_string())
        .collect()
}

/// The public names of an item.
pub(super) fn own_names(item: &Item) -> Vec<RustName> {
    match item {
        Item::Record(of) => record::names(of),
        Item::Values(_) | Item::ErrorCodes(_) => vec![item.name().clone()],
    }
}
