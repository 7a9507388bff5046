//! Documented calls as Rust: in the documentation of the client's methods, and as programs of their own.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::lower::plan::{ExampleCall, ExampleProgram, ExampleValue, RustType, VersionModule};
use crate::names::RustName;

use super::format::{self, RustFile};
use super::lines::WIDTH;
use super::scope::Scope;
use super::{lines, tokens};

/// Documentation lines that show a call; they compile as a test.
pub(super) fn doc(example: &ExampleCall, version: &VersionModule) -> Vec<String> {
    shown(
        example,
        version,
        &end_with("answer", example, ".send().await?"),
    )
}

/// Documentation lines that show how a list is read to its end.
pub(super) fn items(example: &ExampleCall, version: &VersionModule) -> Vec<String> {
    let items = end_with("mut items", example, ".items()");
    let each = quote! {
        while let Some(item) = items.next().await {
            let item = item?;
            println!("{item:?}");
        }
    };
    shown(example, version, &quote!(#items #each))
}

fn shown(example: &ExampleCall, version: &VersionModule, body: &TokenStream) -> Vec<String> {
    let body = format::pretty(vec![quote!(fn example() { #body })], &[]);
    let (library, module) = (&version.library, &version.name);
    let mut lines = vec![String::new(), "```no_run".to_owned()];
    lines.push(format!(
        "# async fn example(client: {library}::{module}::Client) -> Result<(), {library}::Error> {{"
    ));
    let types = types(example);
    if !types.is_empty() {
        let names = types
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", ");
        let names = if types.len() == 1 {
            names
        } else {
            format!("{{{names}}}")
        };
        lines.push(format!("use {library}::{module}::{names};"));
    }
    if says_null(example) {
        lines.push(format!("use {library}::Nullable;"));
    }
    if lines.last().is_some_and(|line| line.starts_with("use ")) {
        lines.push(String::new());
    }
    let inner = body.lines().filter(|line| line.starts_with("    "));
    lines.extend(inner.map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()));
    lines.push("# Ok(())".to_owned());
    lines.push("# }".to_owned());
    lines.push("```".to_owned());
    lines
}

/// `let name = client.create_tag(...).limit(5)end;`, where `end` is such as `.send().await?`, and before it a line for each
/// object in a list or map.
pub(super) fn end_with(name: &str, example: &ExampleCall, end: &str) -> TokenStream {
    let mut writer = Writer::default();
    let call = writer.call(example);
    let before = writer.lines.concat();
    let text = format!("{before}{}", assigned(name, &call, "call", end));
    text.parse().unwrap_or_default()
}

/// `let answer = call.send();`
///
/// Where all but the `let` would fit on a line, what comes before the end gets a line and a name of its own: `prettyplease`
/// and `cargo fmt` break such a line in different places.
fn assigned(name: &str, value: &str, value_name: &str, end: &str) -> String {
    const INDENT: usize = 4;
    let value_width = value.chars().count() + end.len() + ";".len();
    let width = INDENT + "let  = ".len() + name.len() + value_width;
    if width > WIDTH && 2 * INDENT + value_width <= WIDTH {
        return format!("let {value_name} = {value}; let {name} = {value_name}{end};");
    }
    format!("let {name} = {value}{end};")
}

/// Writes the values of an example.
#[derive(Default)]
struct Writer {
    /// `let tag = Tag::builder().key("a").build();`
    lines: Vec<String>,
}

impl Writer {
    /// `client.create_tag(...).limit(5)`
    fn call(&mut self, example: &ExampleCall) -> String {
        let arguments = self.list(&example.arguments);
        let setters = self.setters(&example.setters);
        format!("client.{}({arguments}){setters}", example.method)
    }

    fn setters(&mut self, setters: &[(RustName, ExampleValue)]) -> String {
        let setters = setters
            .iter()
            .map(|(name, of)| format!(".{name}({})", self.value(of)));
        setters.collect()
    }

    fn list(&mut self, values: &[ExampleValue]) -> String {
        let values: Vec<String> = values.iter().map(|of| self.value(of)).collect();
        values.join(", ")
    }

    fn value(&mut self, of: &ExampleValue) -> String {
        match of {
            ExampleValue::Literal(literal) => tokens::literal(literal),
            ExampleValue::Null => "Nullable::Null".to_owned(),
            ExampleValue::List(item, values) if values.is_empty() => empty_list(item),
            ExampleValue::List(_, values) => {
                let values: Vec<String> = values.iter().map(|of| self.item(of)).collect();
                format!("[{}]", values.join(", "))
            }
            ExampleValue::Map(entries) => {
                let entries = entries
                    .iter()
                    .map(|(key, of)| format!("({}, {})", lines::literal(key), self.item(of)));
                let entries: Vec<String> = entries.collect();
                format!("[{}]", entries.join(", "))
            }
            ExampleValue::Record(name, of) => self.object(name, of),
        }
    }

    fn object(&mut self, name: &RustName, setters: &[(RustName, ExampleValue)]) -> String {
        format!("{}.build()", self.builder(name, setters))
    }

    fn builder(&mut self, name: &RustName, setters: &[(RustName, ExampleValue)]) -> String {
        format!("{name}::builder(){}", self.setters(setters))
    }

    /// An item of a list or map; an object has a line of its own, and its name.
    fn item(&mut self, of: &ExampleValue) -> String {
        let ExampleValue::Record(name, setters) = of else {
            return self.value(of);
        };
        let builder = self.builder(name, setters);
        let variable = name.variable(self.lines.len() + 1);
        self.lines
            .push(assigned(variable.as_str(), &builder, "made", ".build()"));
        variable.to_string()
    }
}

fn empty_list(item: &RustType) -> String {
    let item = match item {
        RustType::Record(name) => name.as_str(),
        RustType::Bool => "bool",
        RustType::I64 => "i64",
        RustType::F64 => "f64",
        _ => "String",
    };
    format!("Vec::<{item}>::new()")
}

/// Whether an example sets something to null.
fn says_null(example: &ExampleCall) -> bool {
    let mut values = example
        .arguments
        .iter()
        .chain(example.setters.iter().map(|(_, of)| of));
    values.any(holds_null)
}

fn holds_null(of: &ExampleValue) -> bool {
    match of {
        ExampleValue::Null => true,
        ExampleValue::Literal(_) => false,
        ExampleValue::List(_, values) => values.iter().any(holds_null),
        ExampleValue::Map(entries) => entries.iter().any(|(_, of)| holds_null(of)),
        ExampleValue::Record(_, setters) => setters.iter().any(|(_, of)| holds_null(of)),
    }
}

/// The types that an example names.
fn types(example: &ExampleCall) -> BTreeSet<RustName> {
    let mut names = BTreeSet::new();
    let values = example
        .arguments
        .iter()
        .chain(example.setters.iter().map(|(_, of)| of));
    values.for_each(|of| collect(of, &mut names));
    names
}

fn collect(of: &ExampleValue, names: &mut BTreeSet<RustName>) {
    match of {
        ExampleValue::Literal(_) | ExampleValue::Null => {}
        ExampleValue::List(RustType::Record(name), values) if values.is_empty() => {
            names.insert(name.clone());
        }
        ExampleValue::List(_, values) => values.iter().for_each(|of| collect(of, names)),
        ExampleValue::Map(entries) => entries.iter().for_each(|(_, of)| collect(of, names)),
        ExampleValue::Record(name, setters) => {
            names.insert(name.clone());
            for (_, of) in setters {
                collect(of, names);
            }
        }
    }
}

/// Imports what an example names.
pub(super) fn import(of: &ExampleCall, library: &str, version: &str, scope: &mut Scope) {
    if says_null(of) {
        scope.add(library, "Nullable");
    }
    for name in types(of) {
        scope.add(version, name.as_str());
    }
}

/// A program that makes the documented call with what it finds in the environment.
pub(super) fn program(of: &ExampleProgram) -> RustFile {
    let library = &of.library;
    let module = &of.version;
    let mut doc = of.doc.clone();
    doc.extend(
        [
            "",
            "Keys come from `HUAWEICLOUD_SDK_AK` and `HUAWEICLOUD_SDK_SK` (with `HUAWEICLOUD_SDK_PROJECT_ID` and",
            "`HUAWEICLOUD_SDK_SECURITY_TOKEN`), else from `CLOUD_SDK_AK` and `CLOUD_SDK_SK`; the region from",
            "`HUAWEICLOUD_SDK_REGION`, or an address from `HUAWEICLOUD_SDK_ENDPOINT`. Without keys, the program prints",
            "the request that it would send.",
            "",
            "```text",
        ]
        .map(ToOwned::to_owned),
    );
    doc.push(format!("cargo run -p {} --example {}", of.package, of.name));
    doc.push("```".to_owned());
    let mut scope = Scope::new(&of.version, []);
    scope.std("process", "ExitCode");
    for name in ["Credentials", "Error", "Region"] {
        scope.add(library.as_str(), name);
    }
    let versioned = format!("{library}::{module}");
    scope.add(&versioned, "Client");
    import(&of.call, library.as_str(), &versioned, &mut scope);
    let send = end_with("answer", &of.call, ".send().await?");
    let request = end_with("request", &of.call, ".to_request()?");
    let project = of.project.as_deref().unwrap_or("project-id");
    let items = quote! {
        #[tokio::main]
        async fn main() -> ExitCode {
            let done = match Credentials::from_env() {
                Ok(credentials) => send(credentials).await,
                Err(missing) => preview(&missing),
            };
            match done {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => {
                    report(&error);
                    ExitCode::FAILURE
                }
            }
        }

        async fn send(credentials: Credentials) -> Result<(), Error> {
            let client = Client::builder().environment()?.credentials(credentials).build()?;
            #send
            println!("{:#?}", answer.body());
            Ok(())
        }

        /// Shows the request where there are no keys to sign it with.
        fn preview(missing: &Error) -> Result<(), Error> {
            let builder = Client::builder().region(Region::CN_NORTH_4);
            let client = builder.project_id(#project).build()?;
            #request
            println!("{} {}", request.method(), request.uri());
            println!("{}", String::from_utf8_lossy(request.body()));
            println!("not sent: {missing}");
            Ok(())
        }

        fn report(error: &Error) {
            eprintln!("{error}");
            if let Some(status) = error.status() {
                eprintln!("status: {status}");
            }
            if let Some(request_id) = error.request_id() {
                eprintln!("request id: {request_id}");
            }
            if let Some(code) = error.code() {
                eprintln!("code: {code}");
            }
            if let Some(message) = error.message() {
                eprintln!("message: {message}");
            }
        }
    };
    RustFile {
        doc,
        head: scope.lines(),
        texts: scope.into_texts(),
        items: vec![items],
    }
}
