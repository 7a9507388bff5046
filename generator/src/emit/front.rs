//! The front page of a crate: the documentation of its library, and the same with names in place of links as its
//! `README.md`.

use std::fmt::Write as _;

use quote::quote;

use crate::lower::plan::{Crate, Start};

use super::format::{self, MARK};
use super::manifest::{self, Feature};
use super::scope::Scope;
use super::{example, lines};

/// What is the same for all crates.
const TOPICS: &str = include_str!("front.md");

/// Names of the page that stand in the module of a version.
const OF_VERSION: &[&str] = &["Call", "Call::items", "Call::pages", "Client"];

/// Names of the page that a feature brings: the feature, and the name.
const OF_FEATURES: &[(&str, &str)] = &[
    ("hyper", "HyperTransport"),
    ("hyper", "HyperTransportBuilder"),
    ("http2", "HyperTransportBuilder::http2"),
    ("files", "ProfileCredentials"),
    ("testing", "testing"),
];

/// The documentation of `lib.rs`.
pub(super) fn library(of: &Crate) -> Vec<String> {
    let mut doc = of.doc.clone();
    let Some(start) = &of.start else { return doc };
    doc.push(String::new());
    doc.extend(page(of, start).lines().map(ToOwned::to_owned));
    doc.push(String::new());
    let links = OF_VERSION
        .iter()
        .map(|name| format!("[`{name}`]: {}::{name}", start.version));
    doc.extend(links);
    doc
}

/// Where links of the page lead if what they name is not compiled.
// Expands to:
//     #![cfg_attr(not(feature = "testing"), doc = "[`testing`]: #features")]
pub(super) fn links(of: &Crate) -> String {
    let Some(start) = &of.start else {
        return String::new();
    };
    let mut text = String::new();
    let blocking = format!("{}::BlockingClient", start.version);
    let mut link = |condition: String, name: &str, target: &str| {
        let doc = lines::literal(&format!("[`{name}`]: {target}"));
        let _ = writeln!(text, "#![cfg_attr({condition}, doc = {doc})]");
    };
    link(
        "feature = \"blocking\"".to_owned(),
        "BlockingClient",
        &blocking,
    );
    link(
        "not(feature = \"blocking\")".to_owned(),
        "BlockingClient",
        "#features",
    );
    for (feature, name) in OF_FEATURES {
        link(format!("not(feature = \"{feature}\")"), name, "#features");
    }
    text
}

/// `README.md`
pub(super) fn readme(of: &Crate) -> String {
    let page = of.start.as_ref().map_or_else(String::new, |start| {
        format!("\n{}", without_links(&page(of, start)))
    });
    format!(
        "<!-- {MARK} from {}. Do not edit. -->\n\n# {}\n\n{}\n{page}",
        of.spec,
        of.package.name,
        of.doc.join("\n"),
    )
}

/// Names in place of links.
pub(super) fn without_links(text: &str) -> String {
    text.replace("[`", "`").replace("`]", "`")
}

fn page(of: &Crate, start: &Start) -> String {
    format!("{}\n{}\n{TOPICS}", quick_start(of, start), features())
}

/// A program that makes a call, where one is documented; else how a client is made.
fn quick_start(of: &Crate, start: &Start) -> String {
    let library = &of.package.library;
    let mut scope = Scope::new(&start.version, []);
    let versioned = format!("{library}::{}", start.version);
    for name in ["Credentials", "Error", "Region"] {
        scope.add(library.as_str(), name);
    }
    scope.add(&versioned, "Client");
    let client = quote! {
        Client::builder().region(Region::CN_NORTH_4).credentials(Credentials::from_env()?).build()
    };
    let Some(call) = &start.call else {
        let items = quote!(fn client() -> Result<Client, Error> { #client });
        return block(&scope, items);
    };
    example::import(call, library.as_str(), &versioned, &mut scope);
    let send = example::end_with("answer", call, ".send().await?");
    let items = quote! {
        #[tokio::main]
        async fn main() -> Result<(), Error> {
            let client = #client?;
            #send
            println!("{:#?}", answer.body());
            Ok(())
        }
    };
    let tokio = manifest::TOKIO;
    let block = block(&scope, items);
    format!(
        "{block}\nThe program needs [Tokio](https://tokio.rs) beside this crate:\n\n\
         ```toml\n[dependencies]\n{} = {{ path = \"the folder of this crate\" }}\n{tokio}\n```\n\n\
         Each operation is a method of [`Client`], with its documentation, constraints and errors. The client and \
         the\ntypes of the service stand in the module of their version, `{}`, and all else at the root of the \
         crate.\n",
        of.package.name, start.version,
    )
}

fn block(scope: &Scope, items: proc_macro2::TokenStream) -> String {
    let items = format::pretty(vec![items], &[]);
    format!("```rust,no_run\n{}\n{items}```\n", scope.lines())
}

fn features() -> String {
    let mut text =
        "## Features\n\n| Feature | By default | What it brings |\n|---|---|---|\n".to_owned();
    for Feature { name, about, .. } in manifest::FEATURES {
        let on = if manifest::DEFAULT.contains(name) {
            "on"
        } else {
            "off"
        };
        let _ = writeln!(text, "| `{name}` | {on} | {about} |");
    }
    text
}
