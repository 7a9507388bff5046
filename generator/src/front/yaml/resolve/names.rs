//! Names of several kinds: what may stand in them is decided here, before they become paths or Rust.

use crate::front::suggest;
use crate::front::yaml::at::At;
use crate::front::yaml::problems::Range;
use crate::front::yaml::raw::{List, Text};
use crate::model::{OperationId, TypeName, WireName};
use crate::source::Located;

use super::{Resolver, every};

/// What a name may be made of.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    /// The characters that may be first.
    first: fn(char) -> bool,
    /// The characters that may follow.
    rest: fn(char) -> bool,
    /// The same for a reader.
    words: &'static str,
}

/// A type of the page or of Rust.
pub(super) const TYPE: Shape = Shape {
    first: |c| c.is_ascii_uppercase(),
    rest: |c| c.is_ascii_alphanumeric() || c == '_',
    words: "a capital letter and then letters, digits and underscores",
};

/// A field or method of Rust.
pub(super) const FIELD: Shape = Shape {
    first: |c| c.is_ascii_lowercase() || c == '_',
    rest: |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_',
    words: "lower-case letters, digits and underscores, and no digit first",
};

/// The end of a method's name.
pub(super) const STATE: Shape = Shape {
    first: |c| c.is_ascii_lowercase(),
    rest: |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_',
    words: "a lower-case letter and then lower-case letters, digits and underscores",
};

/// A package.
pub(super) const PACKAGE: Shape = Shape {
    first: |c| c.is_ascii_lowercase(),
    rest: |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_',
    words: "a lower-case letter and then lower-case letters, digits, hyphens and underscores",
};

/// A field on the wire: anything without white space.
pub(super) const WIRE: Shape = Shape {
    first: |c| !c.is_whitespace(),
    rest: |c| !c.is_whitespace(),
    words: "characters other than white space",
};

/// The longest name: longer ones make paths that no file system takes.
const LONGEST: usize = 200;

impl Resolver<'_> {
    /// A text that must have a shape.
    pub(super) fn shaped(self, name: Located<String>, shape: Shape) -> Option<Located<String>> {
        let mut characters = name.chars();
        let fits = characters.next().is_some_and(shape.first) && characters.all(shape.rest);
        if fits && name.len() <= LONGEST {
            return Some(name);
        }
        let shown = suggest::short(&name);
        let message = if fits {
            format!("the name `{shown}` is longer than {LONGEST} bytes")
        } else {
            format!("`{shown}` cannot be a name here")
        };
        let range = Range {
            start: name.span.start,
            end: name.span.end,
        };
        let help = format!("a name here is {}", shape.words);
        self.problems
            .push(self.bad_value(range, message).help(help));
        None
    }

    pub(super) fn type_name(self, at: &Text, key: &str, owner: Range) -> Option<Located<TypeName>> {
        let name = self.shaped(self.text(at, key, owner)?, TYPE)?;
        Some(Located::new(TypeName::new(name.value), name.span))
    }

    pub(super) fn operation_id(
        self,
        at: &Text,
        key: &str,
        owner: Range,
    ) -> Option<Located<OperationId>> {
        let name = self.shaped(self.text(at, key, owner)?, TYPE)?;
        Some(Located::new(OperationId::new(name.value), name.span))
    }

    pub(super) fn wire_name(self, at: &Text, key: &str, owner: Range) -> Option<Located<WireName>> {
        let name = self.text(at, key, owner)?;
        self.as_wire_name(name)
    }

    fn as_wire_name(self, name: Located<String>) -> Option<Located<WireName>> {
        let name = self.shaped(name, WIRE)?;
        Some(Located::new(WireName::new(name.value), name.span))
    }

    pub(super) fn wire_names(self, list: &At<List<String>>) -> Vec<Located<WireName>> {
        let names = list.get().map(|items| {
            every(items, |name, range| {
                self.as_wire_name(self.some_text(name, range)?)
            })
        });
        names.unwrap_or_default()
    }

    /// A name for Rust that may be left out.
    pub(super) fn rust_name(self, at: Option<&Text>, shape: Shape) -> Option<Located<String>> {
        self.shaped(self.maybe_text(at)?, shape)
    }

    /// Names with dots between them, from a body's top.
    pub(super) fn dotted(
        self,
        at: &Text,
        key: &str,
        owner: Range,
    ) -> Option<Located<Vec<WireName>>> {
        let text = self.shaped(self.text(at, key, owner)?, WIRE)?;
        self.split(&text)
    }

    /// The same, where it may be left out.
    pub(super) fn maybe_dotted(self, at: Option<&Text>) -> Option<Located<Vec<WireName>>> {
        let text = self.shaped(self.maybe_text(at)?, WIRE)?;
        self.split(&text)
    }

    fn split(self, text: &Located<String>) -> Option<Located<Vec<WireName>>> {
        let names: Vec<WireName> = text.split('.').map(WireName::new).collect();
        if names.iter().all(|name| !name.as_str().is_empty()) {
            return Some(Located::new(names, text.span));
        }
        let range = Range {
            start: text.span.start,
            end: text.span.end,
        };
        let message = format!("`{}` has an empty name in it", suggest::short(&text.value));
        let help = "write names with one dot between two, such as `page_info.next_marker`";
        self.problems
            .push(self.bad_value(range, message).help(help));
        None
    }
}
