//! Tokens -> calls of the builder.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use crate::front::page::Part;
use crate::source::FileId;

use super::builder::Builder;
use super::grid::Extent;
use super::tag::Tag;

/// The parts of a page.
pub(super) fn read(file: FileId, text: &str) -> Vec<Part> {
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
}

/// The attribute that is being read.
#[derive(Clone, Copy, Default)]
enum Attribute {
    #[default]
    Other,
    Columns,
    Rows,
}

/// An element that is no text of the page.
struct Skipped {
    name: Vec<u8>,
    depth: usize,
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
                    _ => Attribute::Other,
                };
            }
            CallbackEvent::AttributeValue { value } => self.attribute(value),
            CallbackEvent::CloseStartTag { .. } => self.start(),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } if self.skipped.is_none() => {
                self.builder.text(&String::from_utf8_lossy(value), place);
            }
            CallbackEvent::String { .. }
            | CallbackEvent::Comment { .. }
            | CallbackEvent::Doctype { .. }
            | CallbackEvent::Error(_) => {}
        }
    }

    /// The first of two equal attributes counts.
    fn attribute(&mut self, value: &[u8]) {
        let slot = match self.open.attribute {
            Attribute::Columns => &mut self.open.columns,
            Attribute::Rows => &mut self.open.rows,
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
        let Some(skipped) = &mut self.skipped else {
            if tag == Some(Tag::Skipped) {
                let name = std::mem::take(&mut self.open.name);
                self.builder.separate();
                self.skipped = Some(Skipped { name, depth: 1 });
                return true;
            }
            return false;
        };
        // What was never closed must not take the whole page with it.
        let outside = matches!(&skipped.name[..], b"nav" | b"footer");
        if tag == Some(Tag::Title) || !outside && matches!(tag, Some(Tag::Table | Tag::Heading)) {
            self.skipped = None;
            return false;
        }
        if skipped.name == self.open.name {
            skipped.depth += 1;
        }
        true
    }

    fn end(&mut self, name: &[u8]) {
        match &mut self.skipped {
            Some(skipped) if skipped.name == name => {
                skipped.depth -= 1;
                if skipped.depth == 0 {
                    self.skipped = None;
                }
            }
            Some(_) => {}
            None => {
                if let Some(tag) = Tag::of(name) {
                    self.builder.close(tag);
                }
            }
        }
    }
}
