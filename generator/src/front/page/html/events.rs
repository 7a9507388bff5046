//! Tokens -> calls of the builder.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use crate::front::page::Part;
use crate::source::{FileId, Span};

use super::builder::Builder;
use super::grid::Extent;
use super::skipped::{Hides, Skipped};
use super::tag::Tag;

/// The parts of a page, and where words are struck out.
pub(super) fn read(file: FileId, text: &str) -> (Vec<Part>, Vec<Span>) {
    let mut events = Events::new(Builder::new(file, text));
    let mut emitter = CallbackEmitter::new(
        |event: CallbackEvent<'_>, span: html5gum::Span<usize>| -> Option<Infallible> {
            events.take(&event, span.start..span.end);
            None
        },
    );
    // Without it, the text of a script would be read as tags.
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(text, emitter).finish();
    events.builder.finish()
}

/// The state between two tokens.
struct Events<'a> {
    builder: Builder<'a>,
    open: Open,
    skipped: Option<Skipped>,
}

/// The start tag that is being read.
#[derive(Default)]
struct Open {
    name: Vec<u8>,
    at: usize,
    attribute: Attribute,
    columns: Option<usize>,
    rows: Option<usize>,
    /// Whether it is shown, as its attributes say.
    hides: Option<Hides>,
}

/// The attribute that is being read.
#[derive(Clone, Copy, Default)]
enum Attribute {
    #[default]
    Other,
    Columns,
    Rows,
    Style,
    Aria,
}

impl<'a> Events<'a> {
    fn new(builder: Builder<'a>) -> Self {
        Self {
            builder,
            open: Open::default(),
            skipped: None,
        }
    }

    fn take(&mut self, event: &CallbackEvent<'_>, place: Range<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.open = Open {
                    name: name.to_vec(),
                    at: place.start,
                    ..Open::default()
                };
            }
            CallbackEvent::AttributeName { name } => {
                self.open.attribute = match *name {
                    b"colspan" => Attribute::Columns,
                    b"rowspan" => Attribute::Rows,
                    b"style" => Attribute::Style,
                    b"aria-hidden" => Attribute::Aria,
                    _ => Attribute::Other,
                };
                if *name == b"hidden" {
                    self.open.hides = Some(Hides::All);
                }
            }
            CallbackEvent::AttributeValue { value } => self.attribute(value),
            CallbackEvent::CloseStartTag { .. } => self.start(),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } if self.skipped.is_none() => {
                self.builder.text(&String::from_utf8_lossy(value), place);
            }
            CallbackEvent::String { value } => {
                let struck = self.skipped.as_ref().is_some_and(Skipped::is_struck);
                if struck && !value.trim_ascii().is_empty() {
                    self.builder.strike(&place);
                }
            }
            CallbackEvent::Comment { .. }
            | CallbackEvent::Doctype { .. }
            | CallbackEvent::Error(_) => {}
        }
    }

    /// The first of two equal attributes counts.
    fn attribute(&mut self, value: &[u8]) {
        let slot = match self.open.attribute {
            Attribute::Columns => &mut self.open.columns,
            Attribute::Rows => &mut self.open.rows,
            Attribute::Style => {
                self.open.hides = Hides::by_style(value).or(self.open.hides);
                return;
            }
            Attribute::Aria => {
                let hides = (value == b"true").then_some(Hides::Words);
                self.open.hides = self.open.hides.or(hides);
                return;
            }
            Attribute::Other => return,
        };
        let number = std::str::from_utf8(value).ok().map(str::trim);
        *slot = slot.or(number.and_then(|number| number.parse().ok()));
    }

    fn start(&mut self) {
        let tag = Tag::of(&self.open.name);
        if self.skips(tag) {
            return;
        }
        let Some(tag) = tag else { return };
        let extent = Extent {
            columns: self.open.columns.unwrap_or(1),
            rows: self.open.rows.unwrap_or(1),
        };
        self.builder.open(tag, self.open.at, extent);
    }

    /// Whether a start tag belongs to what is left out, or begins it.
    fn skips(&mut self, tag: Option<Tag>) -> bool {
        if let Some(skipped) = &mut self.skipped {
            let within = skipped.open(&self.open.name, tag);
            if !within {
                self.skipped = None;
            }
            return within;
        }
        self.skipped = Skipped::begin(&self.open.name, tag, self.open.hides);
        if let Some(skipped) = &self.skipped
            && tag.is_some()
            && !skipped.is_struck()
        {
            self.builder.separate();
        }
        self.skipped.is_some()
    }

    fn end(&mut self, name: &[u8]) {
        match &mut self.skipped {
            Some(skipped) => {
                if skipped.close(name) {
                    self.skipped = None;
                }
            }
            None => {
                if let Some(tag) = Tag::of(name) {
                    self.builder.close(tag);
                }
            }
        }
    }
}
