//! Tokens as text: laid out by `prettyplease`, with an empty line between items, as `cargo fmt` leaves them.

use proc_macro2::TokenStream;

use crate::lower::plan::Doc;

use super::lines::{Line, push_indent};

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
    /// What is put between its items' lines.
    pub(super) texts: Vec<Text>,
}

/// Lines that stand in a file as they are, each kind in place of a mark in the tokens.
pub(super) enum Text {
    /// The documentation of what follows.
    Doc(Doc),
    /// Statements, or arms of a `match`.
    Lines(Vec<Line>),
}

/// The text of a Rust file.
pub(super) fn file(spec: &str, file: RustFile) -> String {
    let mut text = header("//", spec);
    let doc: String = file
        .doc
        .iter()
        .map(|line| format!("//! {line}").trim_end().to_owned() + "\n")
        .collect();
    for part in [doc, file.head, pretty(file.items, &file.texts)] {
        if !part.is_empty() {
            text.push('\n');
            text.push_str(&part);
        }
    }
    text
}

/// Formatted items.
pub(super) fn pretty(items: Vec<TokenStream>, texts: &[Text]) -> String {
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
    finish(&prettyplease::unparse(&file), texts)
}

/// Puts texts in the places of their marks, and an empty line between items and between methods, which `prettyplease`
/// leaves out.
fn finish(text: &str, texts: &[Text]) -> String {
    let mut out = Spaced {
        text: String::with_capacity(text.len() * 3),
        end: None,
    };
    for line in text.lines() {
        match mark(line).and_then(|number| texts.get(number)) {
            Some(Text::Doc(lines)) => {
                out.space(line);
                push_doc(lines, indent(line), &mut out.text);
                out.end = None;
            }
            Some(Text::Lines(lines)) => {
                let mut text = String::new();
                for of in lines {
                    of.write(indent(line), &mut text);
                }
                text.lines().for_each(|line| out.push(line));
            }
            None => out.push(line),
        }
    }
    out.text
}

/// Text with empty lines where they belong.
struct Spaced {
    text: String,
    /// The indent of the last line, if an item ends there.
    end: Option<usize>,
}

impl Spaced {
    fn push(&mut self, line: &str) {
        self.space(line);
        // `for Tag {` below `impl Serialize`: rustfmt sets it in, and the brace on a line of its own.
        if line.starts_with("for ")
            && let Some(name) = line.strip_suffix(" {")
        {
            self.text.extend(["    ", name, "\n{\n"]);
            self.end = None;
            return;
        }
        self.text.push_str(line);
        self.text.push('\n');
        self.end = ends_item(line).then(|| indent(line));
    }

    fn space(&mut self, line: &str) {
        let inner = line.trim_start();
        // What a function keeps to itself stands together.
        let together = inner.len() < line.len() && inner.starts_with("static ");
        if self.end == Some(indent(line)) && begins_item(inner) && !together {
            self.text.push('\n');
        }
    }
}

/// The number in `#[text = 7]`, which stands before an item, a field or an arm, in `text!(7);`, in
/// `text7: (),`, or in `impl text7 {`.
fn mark(line: &str) -> Option<usize> {
    let line = line.trim_start();
    let attribute = line
        .strip_prefix("#[text = ")
        .and_then(|rest| rest.strip_suffix(']'));
    let statement = || line.strip_prefix("text!(")?.strip_suffix(");");
    let field = || line.strip_prefix("text")?.strip_suffix(": (),");
    let implementation = || line.strip_prefix("impl text")?.strip_suffix(" {");
    let found = attribute.or_else(statement).or_else(field);
    found.or_else(implementation)?.parse().ok()
}

fn push_doc(lines: &Doc, indent: usize, out: &mut String) {
    for line in lines {
        push_indent(indent, out);
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

fn begins_item(line: &str) -> bool {
    [
        "///", "#[", "pub ", "impl", "fn ", "const ", "static ", "type ", "async ",
    ]
    .iter()
    .any(|start| line.starts_with(start))
}

fn ends_item(line: &str) -> bool {
    let line = line.trim_start();
    let one_line = || {
        [
            "const ",
            "pub const ",
            "static ",
            "type ",
            "pub type ",
            "pub struct ",
        ]
        .iter()
        .any(|start| line.starts_with(start))
    };
    let whole = matches!(line, "}" | "};" | ");") || line.ends_with("{}");
    whole || line.ends_with(';') && one_line()
}
