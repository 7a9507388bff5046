//! Files that are not Rust: the manifest, and how `cargo fmt` lays the crate out.

use serde_json::Value as Json;

use crate::lower::plan::Crate;

use super::format::header;
use super::front::without_links;

/// The lints of every generated crate. They are written out, since a crate outside this repository inherits nothing.
pub const LINTS: &str = include_str!("lints.toml");

/// A feature of every generated crate: its name, what it is for, and what it turns on.
pub(super) struct Feature {
    pub(super) name: &'static str,
    /// One line, with names that can be links in brackets.
    pub(super) about: &'static str,
    on: &'static [&'static str],
}

/// The features of every generated crate.
pub(super) const FEATURES: &[Feature] = &[
    Feature {
        name: "hyper",
        about: "[`HyperTransport`], the usual transport: HTTP over TLS on Tokio. Without it, a client is given a transport and a clock.",
        on: &["tabella-runtime/hyper"],
    },
    Feature {
        name: "http2",
        about: "[`HyperTransportBuilder::http2`]: HTTP/2 where the service agrees to it.",
        on: &["hyper", "tabella-runtime/http2"],
    },
    Feature {
        name: "files",
        about: "[`ProfileCredentials`], and endpoints of regions: the files that a user keeps for all programs.",
        on: &["tabella-runtime/files"],
    },
    Feature {
        name: "blocking",
        about: "[`BlockingClient`]: the same calls for code that is not asynchronous.",
        on: &["hyper", "tabella-runtime/blocking"],
    },
    Feature {
        name: "js",
        about: "On `wasm32-unknown-unknown`, randomness from JavaScript for the waits of a [`RetryPolicy`], which else are the same in all programs.",
        on: &["tabella-runtime/js"],
    },
    Feature {
        name: "testing",
        about: "[`testing`]: a transport that answers as it is told and a clock that stands still, for tests.",
        on: &["tabella-runtime/testing"],
    },
];

/// The features that are on without being asked for.
pub(super) const DEFAULT: &[&str] = &["files", "hyper"];

/// What programs that call need beside the crate.
pub(super) const TOKIO: &str =
    "tokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }";

/// `Cargo.toml`
pub(super) fn manifest(of: &Crate) -> String {
    let package = &of.package;
    let quoted = |text: &str| Json::from(text).to_string();
    let license = package
        .license
        .as_ref()
        .map(|license| format!("license = {}\n", quoted(license)))
        .unwrap_or_default();
    let examples = of.examples.iter().map(|example| {
        format!(
            "[[example]]\nname = \"{0}\"\npath = \"examples/{0}.rs\"\n\n",
            example.name
        )
    });
    let dev = if of.examples.is_empty() {
        String::new()
    } else {
        format!("[dev-dependencies]\n{TOKIO}\n\n")
    };
    format!(
        "{header}\n[package]\nname = {name}\ndescription = {description}\nversion = {version}\nedition = \"2024\"\n\
         rust-version = \"1.89\"\n{license}readme = \"README.md\"\npublish = false\nautoexamples = false\n\n[lib]\npath = \"src/lib.rs\"\n\n\
         [package.metadata.docs.rs]\nall-features = true\n\n\
         {examples}[features]\n{features}\n[dependencies]\nserde = \"1\"\ntabella-runtime = {{ {runtime}, default-features = false }}\n\n{dev}{LINTS}",
        header = header("#", &of.spec),
        name = quoted(&package.name),
        description = quoted(&package.description),
        version = quoted(&package.version),
        runtime = package.runtime,
        features = features(),
        examples = examples.collect::<String>(),
    )
}

fn features() -> String {
    let list = |names: &[&str]| format!("[\"{}\"]", names.join("\", \""));
    let lines = FEATURES.iter().map(|Feature { name, about, on }| {
        let about = without_links(about);
        format!("# {about}\n{name} = {}\n", list(on))
    });
    format!("default = {}\n{}", list(DEFAULT), lines.collect::<String>())
}

/// `.rustfmt.toml`: the width of `prettyplease`, so that `cargo fmt` finds nothing to change.
pub(super) fn rustfmt() -> String {
    let widths = [
        ("max", 89),
        ("array", 89),
        ("attr_fn_like", 89),
        ("chain", 89),
        ("fn_call", 89),
        ("struct_lit", 25),
    ];
    let lines = widths.map(|(what, width)| format!("{what}_width = {width}\n"));
    let arrays = "short_array_element_width_threshold = 0\n";
    format!(
        "{}\n{}{arrays}",
        header("#", "the generator"),
        lines.concat()
    )
}
