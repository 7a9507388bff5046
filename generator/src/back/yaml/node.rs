//! What is to be written, before it is laid out.

use std::fmt::Display;

use crate::source::Span;

/// A value of a file.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    /// A text in one of the ways that YAML has for texts.
    Scalar(String, Style),
    /// Values in their order.
    List(Vec<Part>, Layout),
    /// Keys and values in their order.
    Map(Vec<(String, Part)>, Layout),
}

/// How a scalar is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// As it is: a number, a boolean, something that has its quotes.
    Word,
    /// A name or an address: on one line, in quotes if it needs them.
    Name,
    /// A text for readers, which may be folded.
    Prose,
    /// A text of which every character counts, always in single quotes if it can be.
    Single,
    /// A text of which every character counts, always in double quotes.
    Double,
    /// Lines that are kept word for word.
    Verbatim,
}

/// How a list or map is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// A line, or more, a part.
    Block,
    /// All in one line, in brackets, if the line is wide enough.
    Line,
}

/// A value in a list or map.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// The value.
    pub(crate) value: Node,
    /// Where it was read.
    pub(crate) origin: Origin,
    /// What stands before it.
    pub(crate) gap: Gap,
}

/// Where a [`Part`] was read, and whether a reader is to be led back there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Nowhere.
    Unknown,
    /// Here, which is plain from what stands around it.
    Silent(Span),
    /// Here, which a comment may say.
    Cited(Span),
}

/// What stands before a [`Part`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Nothing.
    None,
    /// An empty line, unless it is the first.
    Line,
}

impl Origin {
    /// The place, if there is one.
    pub(crate) fn span(self) -> Option<Span> {
        match self {
            Self::Unknown => None,
            Self::Silent(span) | Self::Cited(span) => Some(span),
        }
    }
}

impl Part {
    pub(crate) fn new(value: Node) -> Self {
        Self {
            value,
            origin: Origin::Unknown,
            gap: Gap::None,
        }
    }

    /// Says where it was read.
    pub(crate) fn at(mut self, span: Span) -> Self {
        self.origin = Origin::Silent(span);
        self
    }

    /// Says where it was read, to be led back there.
    pub(crate) fn cited(mut self, span: Span) -> Self {
        self.origin = Origin::Cited(span);
        self
    }

    /// Leads back to where it was read.
    pub(crate) fn led_back(self) -> Self {
        match self.origin.span() {
            Some(span) => self.cited(span),
            None => self,
        }
    }

    /// Sets an empty line before it.
    pub(crate) fn apart(mut self) -> Self {
        self.gap = Gap::Line;
        self
    }
}

impl Node {
    pub(crate) fn word(value: impl Display) -> Self {
        Self::Scalar(format!("{value}"), Style::Word)
    }

    pub(crate) fn name(text: impl Into<String>) -> Self {
        Self::Scalar(text.into(), Style::Name)
    }

    pub(crate) fn prose(text: impl Into<String>) -> Self {
        Self::Scalar(text.into(), Style::Prose)
    }

    /// Whether it can only be laid out in several lines.
    pub(crate) fn is_block(&self) -> bool {
        match self {
            Self::Scalar(_, style) => *style == Style::Verbatim,
            Self::List(parts, layout) => {
                !parts.is_empty()
                    && (*layout == Layout::Block || parts.iter().any(|part| part.value.is_block()))
            }
            Self::Map(entries, layout) => {
                !entries.is_empty()
                    && (*layout == Layout::Block
                        || entries.iter().any(|(_, part)| part.value.is_block()))
            }
        }
    }
}

/// Keys and values that are being put together.
#[derive(Debug, Default)]
pub(crate) struct Entries(Vec<(String, Part)>);

impl Entries {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a key.
    pub(crate) fn put(&mut self, key: &str, part: Part) {
        self.0.push((key.to_owned(), part));
    }

    /// Adds a key that may be left out.
    pub(crate) fn maybe(&mut self, key: &str, part: Option<Part>) {
        self.0.extend(part.map(|part| (key.to_owned(), part)));
    }

    /// Adds a boolean if it is true.
    pub(crate) fn flag(&mut self, key: &str, flag: bool, span: Span) {
        let part = flag.then(|| Part::new(Node::word(true)).at(span));
        self.maybe(key, part);
    }

    /// Adds a list if it is not empty.
    pub(crate) fn list(&mut self, key: &str, parts: Vec<Part>, layout: Layout) {
        if !parts.is_empty() {
            self.put(key, Part::new(Node::List(parts, layout)));
        }
    }

    /// Sets an empty line before the last key.
    pub(crate) fn last_apart(&mut self) {
        if let Some((_, part)) = self.0.last_mut() {
            part.gap = Gap::Line;
        }
    }

    pub(crate) fn block(self) -> Node {
        Node::Map(self.0, Layout::Block)
    }

    pub(crate) fn line(self) -> Node {
        Node::Map(self.0, Layout::Line)
    }
}
