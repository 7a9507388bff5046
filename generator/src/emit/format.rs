//! Tokens as text: laid out by `prettyplease`, with an empty line between items, as `cargo fmt` leaves them.

use proc_macro2::TokenStream;

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
    pub(super) items: TokenStream,
}

/// The text of a Rust file.
pub(super) fn file(spec: &str, file: RustFile) -> String {
    let mut text = header("//", spec);
    let doc: String = file
        .doc
        .iter()
        .map(|line| format!("//! {line}").trim_end().to_owned() + "\n")
        .collect();
    for part in [doc, file.head, pretty(file.items)] {
        if !part.is_empty() {
            text.push('\n');
            text.push_str(&part);
        }
    }
    text
}

/// Formatted items.
pub(super) fn pretty(tokens: TokenStream) -> String {
    // Emitters make items from checked names and escaped literals, which always parse; the text of tokens that do
    // not is kept, so that the compiler shows what is wrong with it.
    match syn::parse2::<syn::File>(tokens.clone()) {
        Ok(file) => with_blank_lines(&prettyplease::unparse(&file)),
        Err(_) => tokens.to_string(),
    }
}

/// Puts an empty line between items and between methods, which `prettyplease` leaves out.
fn with_blank_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut previous = "";
    for line in text.lines() {
        if separates(previous, line) {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
        previous = line;
    }
    out
}

/// Whether an empty line belongs between two lines.
fn separates(previous: &str, line: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
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
