//! Nodes -> lines.

use std::collections::BTreeSet;

use crate::source::Span;

use super::comments::Comments;
use super::lines::{self, WIDTH, width};
use super::node::{Gap, Node, Origin, Part, Style};
use super::scalar::{self, Around, Obstacle};

/// The text of a whole file without its first lines.
pub(crate) fn document(node: &Node, comments: &Comments) -> String {
    let mut printer = Printer {
        out: String::new(),
        comments,
        told: BTreeSet::new(),
    };
    printer.children(node, 0);
    printer.out
}

/// A key and its value as lines of a block map whose keys stand at `indent`, each line with its end.
pub(crate) fn entry(key: &str, part: &Part, indent: usize, comments: &Comments) -> String {
    let mut printer = Printer {
        out: String::new(),
        comments,
        told: BTreeSet::new(),
    };
    printer.above(part.origin, indent);
    printer.entry(key, part, indent);
    printer.out
}

/// A value as lines of a block list whose hyphens stand at `indent`, each line with its end.
pub(crate) fn item(part: &Part, indent: usize, comments: &Comments) -> String {
    let mut printer = Printer {
        out: String::new(),
        comments,
        told: BTreeSet::new(),
    };
    printer.above(part.origin, indent);
    printer.item(part, indent);
    printer.out
}

/// A value on one line.
pub(crate) fn flow(node: &Node) -> String {
    match node {
        Node::Scalar(text, style) => match style {
            Style::Word => text.clone(),
            Style::Name | Style::Prose => scalar::name(text, Around::Flow),
            Style::Single => scalar::single(text),
            Style::Double => scalar::double(text),
            Style::Verbatim => scalar::quoted(text),
        },
        Node::List(parts, _) => {
            let parts: Vec<String> = parts.iter().map(|part| flow(&part.value)).collect();
            format!("[{}]", parts.join(", "))
        }
        Node::Map(entries, _) => {
            let entries = entries
                .iter()
                .map(|(key, part)| flow_entry(key, &part.value));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

/// A key and its value inside brackets.
pub(crate) fn flow_entry(key: &str, value: &Node) -> String {
    let key = scalar::name(key, Around::Flow);
    // A longer key is only seen as one after a question mark.
    let question = if key.len() > 1_000 { "? " } else { "" };
    format!("{question}{key}: {}", flow(value))
}

struct Printer<'a> {
    out: String,
    comments: &'a Comments,
    /// The places above which the comments stand already.
    told: BTreeSet<Span>,
}

impl Printer<'_> {
    /// The lines of a list or map.
    fn children(&mut self, node: &Node, indent: usize) {
        match node {
            Node::Map(entries, _) => self.entries(entries, indent),
            Node::List(parts, _) => {
                for (at, part) in parts.iter().enumerate() {
                    self.gap(part, at);
                    self.above(part.origin, indent);
                    self.item(part, indent);
                }
            }
            Node::Scalar(..) => {
                self.out.push_str(&flow(node));
                self.out.push('\n');
            }
        }
    }

    fn entries(&mut self, entries: &[(String, Part)], indent: usize) {
        for (at, (key, part)) in entries.iter().enumerate() {
            self.gap(part, at);
            self.above(part.origin, indent);
            self.entry(key, part, indent);
        }
    }

    fn gap(&mut self, part: &Part, at: usize) {
        if at > 0 && part.gap == Gap::Line {
            self.out.push('\n');
        }
    }

    fn above(&mut self, origin: Origin, indent: usize) {
        let Some(span) = origin.span().filter(|span| self.told.insert(*span)) else {
            return;
        };
        for line in self.comments.above(span, WIDTH.saturating_sub(indent + 2)) {
            self.indent(indent);
            self.out.push_str(&line);
            self.out.push('\n');
        }
    }

    fn entry(&mut self, key: &str, part: &Part, indent: usize) {
        self.indent(indent);
        self.out.push_str(&scalar::name(key, Around::Block));
        self.out.push(':');
        let column = indent + width(key) + 2;
        self.value(part, column, indent);
    }

    fn item(&mut self, part: &Part, indent: usize) {
        self.indent(indent);
        self.out.push('-');
        match &part.value {
            Node::Map(entries, _) if !fits(&part.value, indent + 2) => {
                let start = self.out.len();
                if let Some((key, first)) = entries.first() {
                    self.entry(key, first, indent + 2);
                    // The first key stands behind the hyphen.
                    self.out.replace_range(start..=start + indent, "");
                }
                self.entries(entries.get(1..).unwrap_or_default(), indent + 2);
            }
            _ => self.value(part, indent + 2, indent),
        }
    }

    /// A value and the end of its line. `column` is where it would begin, `indent` where its owner does.
    fn value(&mut self, part: &Part, column: usize, indent: usize) {
        match &part.value {
            Node::Scalar(text, style) => match scalar_lines(text, *style, column, indent) {
                Written::Inline(text) => {
                    self.out.push(' ');
                    self.out.push_str(&text);
                    self.end(part.origin);
                }
                Written::Block(opening, lines) => {
                    self.out.push(' ');
                    self.out.push_str(opening);
                    self.end(part.origin);
                    self.lines(&lines, indent + 2);
                }
            },
            node if fits(node, column) => {
                self.out.push(' ');
                self.out.push_str(&flow(node));
                self.end(part.origin);
            }
            node => {
                self.end(part.origin);
                self.children(node, indent + 2);
            }
        }
    }

    fn lines(&mut self, lines: &[String], indent: usize) {
        for line in lines {
            if !line.is_empty() {
                self.indent(indent);
                self.out.push_str(line);
            }
            self.out.push('\n');
        }
    }

    /// The comment behind a value, and the end of the line.
    fn end(&mut self, origin: Origin) {
        if let Origin::Cited(span) = origin
            && let Some(comment) = self.comments.behind(span)
        {
            self.out.push_str("  # ");
            self.out.push_str(&comment);
        }
        self.out.push('\n');
    }

    fn indent(&mut self, indent: usize) {
        self.out.extend(std::iter::repeat_n(' ', indent));
    }
}

/// Whether a value stands on one line that begins at a column.
fn fits(node: &Node, column: usize) -> bool {
    match node {
        Node::Map(entries, _) if entries.is_empty() => true,
        Node::List(parts, _) if parts.is_empty() => true,
        Node::Scalar(..) => true,
        _ if node.is_block() => false,
        _ => column + width(&flow(node)) <= WIDTH || !can_be_block(node),
    }
}

/// Values of any shape, such as defaults, have words as their keys and stay on one line.
fn can_be_block(node: &Node) -> bool {
    match node {
        Node::Scalar(..) => true,
        Node::List(parts, _) => parts.iter().all(|part| can_be_block(&part.value)),
        Node::Map(entries, _) => entries
            .iter()
            .all(|(key, part)| key.len() < 1_000 && can_be_block(&part.value)),
    }
}

/// A scalar as it is to be written.
enum Written {
    /// On the line of its key.
    Inline(String),
    /// On lines of its own, behind this sign.
    Block(&'static str, Vec<String>),
}

fn scalar_lines(text: &str, style: Style, column: usize, indent: usize) -> Written {
    match style {
        Style::Word => Written::Inline(text.to_owned()),
        Style::Name => Written::Inline(scalar::name(text, Around::Block)),
        Style::Single => Written::Inline(scalar::single(text)),
        Style::Double => Written::Inline(scalar::double(text)),
        Style::Verbatim => literal(text),
        Style::Prose if text.contains('\n') => paragraphs(text, indent),
        Style::Prose => prose(text, column, indent),
    }
}

fn literal(text: &str) -> Written {
    match lines::literal(text) {
        Some((opening, lines)) => Written::Block(opening, lines),
        None => Written::Inline(scalar::quoted(text)),
    }
}

fn paragraphs(text: &str, indent: usize) -> Written {
    let wide = text
        .split('\n')
        .any(|line| width(line) + indent + 2 > WIDTH);
    match lines::folded(text, indent + 2) {
        Some(lines) if wide => Written::Block(">-", lines),
        _ if text.ends_with('\n') => Written::Inline(scalar::quoted(text)),
        _ => literal(text),
    }
}

fn prose(text: &str, column: usize, indent: usize) -> Written {
    let inline = scalar::name(text, Around::Block);
    let fits = column + width(&inline) <= WIDTH;
    let obstacle = scalar::plain(text, Around::Block).err();
    // A colon inside a sentence needs no quotes where the text stands on a line of its own.
    let better = match obstacle {
        None | Some(Obstacle::Meaning) => !fits,
        Some(Obstacle::Inside) => true,
        Some(Obstacle::Characters) => false,
    };
    if better && lines::can_break(text) {
        match lines::folded(text, indent + 2) {
            Some(lines) => return Written::Block(">-", lines),
            None => return Written::Inline(inline),
        }
    }
    Written::Inline(inline)
}
