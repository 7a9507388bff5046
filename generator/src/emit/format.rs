//! Tokens as text: laid out by `prettyplease`, with an empty line between items, as `cargo fmt` leaves them.

use proc_macro2::TokenStream;

use crate::lower::plan::Doc;

/// What every generated file begins with; a file without it is nobody's to change or remove.
pub const MARK: &str = "Made by `tabella generate`";

/// The first line of a file.
pub(super) fn header(comment: &str, spec: &str) -> String {
    format!("{comment} {MARK} from {spec}. Do not edit.\n")
}

/// What a Rust file consists of.
pub(super) struct RustFile {
    /// Its documentation.
    pub(super) doc: Vec<String>,
    /// Its `use` and `mod` lines, laid out.
    pub(super) head: String,
    /// Its items.
    pub(super) items: Vec<TokenStream>,
    /// The documentation of its items.
    pub(super) docs: Vec<Doc>,
}

/// The text of a Rust file.
pub(super) fn file(spec: &str, file: RustFile) -> String {
    let mut text = header("//", spec);
    let doc: String = file
        .doc
        .iter()
        .map(|line| format!("//! {line}").trim_end().to_owned() + "\n")
        .collect();
    for part in [doc, file.head, pretty(file.items, &file.docs)] {
        if !part.is_empty() {
            text.push('\n');
            text.push_str(&part);
        }
    }
    text
}

/// Formatted items.
pub(super) fn pretty(items: Vec<TokenStream>, docs: &[Doc]) -> String {
    let mut file = syn::File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items: Vec::new(),
    };
    for tokens in items {
        // Emitters make items of checked names and quoted texts, which always parse. Should one not, the compiler of
        // the generated crate says so in its place.
        match syn::parse2::<syn::File>(tokens) {
            Ok(parsed) => file.items.extend(parsed.items),
            Err(error) => file
                .items
                .push(syn::Item::Verbatim(error.into_compile_error())),
        }
    }
    finish(&prettyplease::unparse(&file), docs)
}

/// Puts the documentation in its places, and an empty line between items and between methods, which `prettyplease`
/// leaves out.
fn finish(text: &str, docs: &[Doc]) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut previous = "";
    for line in text.lines() {
        if separates(previous, line) {
            out.push('\n');
        }
        if let Some(lines) = doc(line).and_then(|number| docs.get(number)) {
            push_doc(lines, indent(line), &mut out);
        } else {
            out.push_str(line);
            out.push('\n');
        }
        previous = line;
    }
    out
}

/// The number in `#[d = 7]`.
fn doc(line: &str) -> Option<usize> {
    line.trim_start()
        .strip_prefix("#[d = ")?
        .strip_suffix(']')?
        .parse()
        .ok()
}

fn push_doc(lines: &Doc, indent: usize, out: &mut String) {
    for line in lines {
        out.extend(std::iter::repeat_n(' ', indent));
        out.push_str("///");
        if !line.is_empty() {
            out.push(' ');
            out.push_str(line);
        }
        out.push('\n');
    }
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Whether an empty line belongs between two lines.
fn separates(previous: &str, line: &str) -> bool {
    if previous.is_empty() || line.is_empty() || indent(previous) != indent(line) {
        return false;
    }
    let (previous, line) = (previous.trim_start(), line.trim_start());
    let begins = [
        "///", "#[", "pub ", "impl", "fn ", "const ", "static ", "type ", "async ",
    ];
    let ends_item =
        previous == "}" || previous == "};" || previous.ends_with(';') && is_item(previous);
    ends_item && begins.iter().any(|start| line.starts_with(start))
}

/// Whether a line that ends in a semicolon is an item of its own.
fn is_item(line: &str) -> bool {
    ["const ", "pub const ", "static ", "type ", "pub struct "]
        .iter()
        .any(|start| line.starts_with(start))
}
