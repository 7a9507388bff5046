//! Statements of one call or one assignment, laid out as `cargo fmt` lays them out.
//!
//! They are half of the code of a file, and a syntax tree of each would be most of the time of a run. Nor does
//! `prettyplease` lay out all of them as `cargo fmt` does: a list that is the only argument of a call, and a value
//! that would fit on a line of its own behind the `=`.

use std::fmt;

use proc_macro2::{Literal, TokenStream};
use quote::ToTokens;
use unicode_width::UnicodeWidthStr;

/// The columns of a line, which are those of `prettyplease`.
pub(super) const WIDTH: usize = 89;

/// A piece of an expression.
#[derive(Clone)]
pub(super) enum Piece {
    /// What stays on one line.
    Word(String),
    /// What may be broken between its items: `&[`, the items, `]`.
    List(String, Vec<Piece>, &'static str),
    /// What has each of its parts on a line of its own if it is broken: `self.ids`, `.iter()`, `.flatten()`.
    Chain(String, Vec<String>),
}

/// A line, or the lines that it is broken into.
#[derive(Clone)]
pub(super) enum Line {
    /// `to.path("id", &self.id);`
    Statement(Piece),
    /// `out.field("id", &self.id)?;`
    Try(Piece),
    /// `out.end()`
    Last(Piece),
    /// `self.id = value.into();`
    Assignment(String, Piece),
    /// `"id" => entry.read(&mut self.id),`
    Arm(String, Piece),
    /// `pub id: Option<String>,`
    Field(String, String),
    /// `impl<const A: bool> TagBuilder<A> {`: the parameters, and the type.
    Impl(Vec<String>, String),
}

/// Any expression that is not broken.
pub(super) fn word(text: impl Into<String>) -> Piece {
    Piece::Word(text.into())
}

/// A text in quotes.
pub(super) fn text(text: &str) -> Piece {
    Piece::Word(literal(text))
}

/// A text in quotes, as Rust writes it.
pub(super) fn literal(text: &str) -> String {
    Literal::string(text).to_string()
}

/// A call: `call("at.field", [...])`.
pub(super) fn call(
    function: impl Into<String>,
    arguments: impl IntoIterator<Item = Piece>,
) -> Piece {
    let arguments = arguments.into_iter().collect();
    Piece::List(function.into() + "(", arguments, ")")
}

/// A slice: `&[...]`.
pub(super) fn slice(items: impl IntoIterator<Item = Piece>) -> Piece {
    Piece::List("&[".to_owned(), items.into_iter().collect(), "]")
}

/// An object: `Tag { key, value }`.
pub(super) fn object(name: impl fmt::Display, fields: impl IntoIterator<Item = Piece>) -> Piece {
    let fields: Vec<Piece> = fields.into_iter().collect();
    if fields.is_empty() {
        return Piece::Word(format!("{name} {{}}"));
    }
    Piece::List(format!("{name} {{ "), fields, " }")
}

impl ToTokens for Piece {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut text = String::new();
        flat(self, &mut text);
        tokens.extend(text.parse::<TokenStream>());
    }
}

impl Line {
    /// Writes the line, and a line break.
    pub(super) fn write(&self, indent: usize, out: &mut String) {
        push_indent(indent, out);
        match self {
            Self::Statement(piece) => lay(piece, indent, indent, ";", out),
            Self::Try(piece) => lay(piece, indent, indent, "?;", out),
            Self::Last(piece) => lay(piece, indent, indent, "", out),
            Self::Assignment(place, value) => {
                out.push_str(place);
                assign(place, value, indent, out);
            }
            Self::Arm(pattern, value) => {
                out.push_str(pattern);
                arm(pattern, value, indent, out);
            }
            Self::Impl(parameters, ty) => implementation(parameters, ty, out),
            Self::Field(name, ty) => {
                out.push_str(name);
                out.push(':');
                field(name, ty, indent, out);
            }
        }
        out.push('\n');
    }
}

/// The value stands behind the `=` if it fits there, else on the next line if it fits there, else it is broken.
fn assign(place: &str, value: &Piece, indent: usize, out: &mut String) {
    let before = indent + width(place) + " = ".len();
    let length = one_line(value) + ";".len();
    if before + length > WIDTH && indent + STEP + length <= WIDTH {
        out.push_str(" =\n");
        push_indent(indent + STEP, out);
        lay(value, indent, indent + STEP, ";", out);
    } else {
        out.push_str(" = ");
        lay(value, indent, before, ";", out);
    }
}

/// The value stands behind the arrow if it fits there, else in a block.
fn arm(pattern: &str, value: &Piece, indent: usize, out: &mut String) {
    let before = indent + width(pattern) + " => ".len();
    if before + one_line(value) + ",".len() <= WIDTH {
        out.push_str(" => ");
        lay(value, indent, before, ",", out);
        return;
    }
    out.push_str(" => {\n");
    push_indent(indent + STEP, out);
    lay(value, indent + STEP, indent + STEP, "", out);
    out.push('\n');
    push_indent(indent, out);
    out.push('}');
}

/// The whole stands on a line, or the type on a line of its own, or also each parameter.
fn implementation(parameters: &[String], ty: &str, out: &mut String) {
    let start = if parameters.is_empty() {
        "impl".to_owned()
    } else {
        format!("impl<{}>", parameters.join(", "))
    };
    if width(&start) + 1 + width(ty) + " {".len() <= WIDTH {
        out.extend([&start, " ", ty, " {"]);
    } else if width(&start) <= WIDTH {
        out.extend([&start, "\n    ", ty, "\n{"]);
    } else {
        out.push_str("impl<\n");
        for parameter in parameters {
            out.extend(["    ", parameter, ",\n"]);
        }
        out.extend(["> ", ty, "\n{"]);
    }
}

/// The type stands behind the name if it fits there, else on the next line.
fn field(name: &str, ty: &str, indent: usize, out: &mut String) {
    if indent + width(name) + ": ".len() + width(ty) + ",".len() <= WIDTH {
        out.push(' ');
    } else {
        out.push('\n');
        push_indent(indent + STEP, out);
    }
    out.extend([ty, ","]);
}

const STEP: usize = 4;

/// Lays out a piece in a line of this indent, of which some columns are taken, and what has to follow it.
fn lay(piece: &Piece, indent: usize, taken: usize, behind: &str, out: &mut String) {
    if taken + one_line(piece) + behind.len() <= WIDTH && !is_wide_object(piece) {
        flat(piece, out);
    } else {
        broken(piece, indent, taken, out);
    }
    out.push_str(behind);
}

/// Whether an object has more in its braces than rustfmt puts on a line.
fn is_wide_object(piece: &Piece) -> bool {
    const WIDEST: usize = 25;
    match piece {
        Piece::List(open, _, close) if close == &" }" => {
            one_line(piece) - width(open) - close.len() > WIDEST
        }
        _ => false,
    }
}

/// A piece that does not fit: a list that is the only item is broken in its own place, other items go below.
fn broken(piece: &Piece, indent: usize, taken: usize, out: &mut String) {
    let (open, items, close) = match piece {
        Piece::Word(word) => return out.push_str(word),
        Piece::Chain(first, parts) => {
            out.push_str(first);
            for part in parts.iter().filter(|part| !part.is_empty()) {
                out.push('\n');
                push_indent(indent + STEP, out);
                out.push_str(part.trim_start());
            }
            return;
        }
        Piece::List(open, items, close) => (open, items, close),
    };
    out.push_str(open.trim_end());
    let taken = taken + width(open);
    match items.as_slice() {
        [alone @ Piece::List(inner, ..)] if taken + width(inner) <= WIDTH => {
            broken(alone, indent, taken, out);
        }
        items => {
            for item in items {
                out.push('\n');
                push_indent(indent + STEP, out);
                lay(item, indent + STEP, indent + STEP, ",", out);
            }
            out.push('\n');
            push_indent(indent, out);
        }
    }
    out.push_str(close.trim_start());
}

fn flat(piece: &Piece, out: &mut String) {
    match piece {
        Piece::Word(word) => out.push_str(word),
        Piece::Chain(first, parts) => {
            out.push_str(first);
            out.extend(parts.iter().map(String::as_str));
        }
        Piece::List(open, items, close) => {
            out.push_str(open);
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                flat(item, out);
            }
            out.push_str(close);
        }
    }
}

/// The columns of a piece on one line.
fn one_line(piece: &Piece) -> usize {
    match piece {
        Piece::Word(word) => width(word),
        Piece::Chain(first, parts) => {
            width(first) + parts.iter().map(|part| width(part)).sum::<usize>()
        }
        Piece::List(open, items, close) => {
            let between = ", ".len() * items.len().saturating_sub(1);
            let items: usize = items.iter().map(one_line).sum();
            width(open) + items + between + close.len()
        }
    }
}

/// The columns of a text, of which some characters take two.
fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.width()
    }
}

pub(super) fn push_indent(indent: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', indent));
}
