//! What a file gathers while it is emitted: the names to import, each once, and the texts.
//!
//! Documentation and the lines of function bodies are most of the output, and need no syntax tree: a mark in the tokens
//! holds their place, and they are put there when the items are text.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use crate::names::RustName;

use super::format::Text;
use super::lines::{Line, WIDTH};

/// What a file gathers.
#[derive(Default)]
pub(super) struct Scope {
    texts: Vec<Text>,
    paths: BTreeMap<String, BTreeSet<String>>,
    own: BTreeSet<RustName>,
    version: String,
}

impl Scope {
    /// No names yet. Types that are not the file's own are found in the version's module.
    pub(super) fn new(version: &RustName, own: impl IntoIterator<Item = RustName>) -> Self {
        Self {
            texts: Vec::new(),
            paths: BTreeMap::new(),
            own: own.into_iter().collect(),
            version: format!("crate::{version}"),
        }
    }

    /// Documentation of the item or field that follows.
    pub(super) fn doc(&mut self, lines: &[String]) -> TokenStream {
        let number = self.text(Text::Doc(lines.to_vec()));
        quote!(#[text = #number])
    }

    /// Statements.
    pub(super) fn statements(&mut self, lines: Vec<Line>) -> TokenStream {
        let number = self.text(Text::Lines(lines));
        quote!(text!(#number);)
    }

    /// Arms of a `match`, before the one that follows.
    pub(super) fn arms(&mut self, lines: Vec<Line>) -> TokenStream {
        let number = self.text(Text::Lines(lines));
        quote!(#[text = #number])
    }

    /// A field of a struct.
    pub(super) fn field(&mut self, name: String, ty: String) -> TokenStream {
        let mark = self.name(Line::Field(name, ty));
        quote!(#mark: (),)
    }

    /// The head of an `impl` with parameters, up to its brace.
    pub(super) fn implementation(&mut self, parameters: Vec<String>, ty: String) -> TokenStream {
        let mark = self.name(Line::Impl(parameters, ty));
        quote!(impl #mark)
    }

    fn name(&mut self, line: Line) -> Ident {
        let number = self.text(Text::Lines(vec![line]));
        Ident::new(&format!("text{number}"), Span::call_site())
    }

    fn text(&mut self, text: Text) -> Literal {
        self.texts.push(text);
        Literal::usize_unsuffixed(self.texts.len() - 1)
    }

    /// The texts, in the order of their numbers.
    pub(super) fn into_texts(self) -> Vec<Text> {
        self.texts
    }

    /// A name of the runtime.
    pub(super) fn runtime(&mut self, name: &str) -> TokenStream {
        self.add("tabella_runtime", name)
    }

    /// A name of `serde`.
    pub(super) fn serde(&mut self, name: &str) -> TokenStream {
        self.add("serde", name)
    }

    /// A name of the standard library.
    pub(super) fn std(&mut self, module: &str, name: &str) -> TokenStream {
        self.add(&format!("std::{module}"), name)
    }

    /// A generated type.
    pub(super) fn local(&mut self, name: &RustName) -> TokenStream {
        if !self.own.contains(name) {
            let version = self.version.clone();
            self.add(&version, name.as_str());
        }
        quote!(#name)
    }

    /// A trait that a builder's state must have.
    pub(super) fn required(&mut self, name: &RustName) -> TokenStream {
        let module = format!("{}::required", self.version);
        self.add(&module, name.as_str())
    }

    /// Any name of any module.
    pub(super) fn add(&mut self, module: &str, name: &str) -> TokenStream {
        self.paths
            .entry(module.to_owned())
            .or_default()
            .insert(name.to_owned());
        let name = Ident::new(name.rsplit("::").next().unwrap_or(name), Span::call_site());
        quote!(#name)
    }

    /// The `use` lines: the standard library, other crates, this crate, each group as `cargo fmt` lays it out.
    pub(super) fn lines(&self) -> String {
        let group = |wanted: u8| {
            let mut paths: Vec<(&String, &BTreeSet<String>)> = self
                .paths
                .iter()
                .filter(|(path, _)| origin(path) == wanted)
                .collect();
            paths.sort_by(order);
            paths
                .into_iter()
                .map(|(path, names)| layout("use", path, names))
                .collect::<String>()
        };
        let groups: Vec<String> = (0..3)
            .map(group)
            .filter(|lines| !lines.is_empty())
            .collect();
        groups.join("\n")
    }
}

fn origin(path: &str) -> u8 {
    match path.split("::").next() {
        Some("std") => 0,
        Some("crate") => 2,
        _ => 1,
    }
}

/// Lines are ordered by their paths; a list in braces comes behind every path that goes on.
fn order(one: &(&String, &BTreeSet<String>), other: &(&String, &BTreeSet<String>)) -> Ordering {
    full_path(one).cmp(&full_path(other))
}

fn full_path((path, names): &(&String, &BTreeSet<String>)) -> Vec<(bool, Vec<Part>)> {
    let mut parts: Vec<(bool, Vec<Part>)> = path
        .split("::")
        .map(|part| (false, version_key(part)))
        .collect();
    match names.first() {
        Some(name) if names.len() == 1 => parts.push((false, version_key(name))),
        _ => parts.push((true, Vec::new())),
    }
    parts
}

/// One `use` item, on one line where it fits.
pub(super) fn layout<'a>(
    keyword: &str,
    path: &str,
    names: impl IntoIterator<Item = &'a String>,
) -> String {
    const ONE_LINE: usize = 87;
    const FILLED: usize = 88;
    let mut names: Vec<&str> = names.into_iter().map(String::as_str).collect();
    names.sort_by_cached_key(|name| version_key(name));
    let line = match names.as_slice() {
        [one] => return format!("{keyword} {path}::{one};\n"),
        many => format!("{keyword} {path}::{{{}}};", many.join(", ")),
    };
    if line.len() <= ONE_LINE {
        return line + "\n";
    }
    let row = format!("    {},", names.join(", "));
    if row.len() <= WIDTH {
        return format!("{keyword} {path}::{{\n{row}\n}};\n");
    }
    let mut text = format!("{keyword} {path}::{{\n");
    let mut filled = String::from("   ");
    for name in names {
        if filled.len() + 1 + name.len() + 1 > FILLED {
            text.push_str(&filled);
            text.push('\n');
            filled.truncate(3);
        }
        filled.push(' ');
        filled.push_str(name);
        filled.push(',');
    }
    text + &filled + "\n};\n"
}

/// A run of digits or of other characters. Numbers are compared as numbers, as `cargo fmt` does.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Number(u64),
    Text(String),
}

fn version_key(name: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for c in name.chars() {
        match (parts.last_mut(), c.to_digit(10)) {
            (Some(Part::Number(number)), Some(digit)) => {
                *number = number.saturating_mul(10).saturating_add(digit.into());
            }
            (_, Some(digit)) => parts.push(Part::Number(digit.into())),
            (Some(Part::Text(text)), None) => text.push(c),
            (_, None) => parts.push(Part::Text(c.to_string())),
        }
    }
    parts
}
