//! A serde deserializer over the tree that reports every problem and goes on.
//!
//! Unknown keys are reported and skipped. A wrong value inside an [`At`](super::at::At) is reported where it stands
//! and leaves that one value empty, so one mistake never hides another.

use std::fmt;

use serde::de::{self, Deserializer, Error as _, Visitor};

use crate::diagnostic::Diagnostic;
use crate::front::{rules, suggest};

use super::access::{Entries, Items, PlaceThenValue, Variant};
use super::problems::Problems;
use super::tree::{Entry, Kind, Node};
use super::{at, value};

/// Reads a value from a node. The value is none if it is wrong, and then a problem says why.
pub(crate) fn read<'de, T: de::Deserialize<'de>>(
    node: &'de Node<'de>,
    problems: &'de Problems<'de>,
) -> Option<T> {
    let reader = Reader { node, problems };
    T::deserialize(reader)
        .map_err(|fault| reader.report(fault))
        .ok()
}

/// Why a value could not be read.
#[derive(Debug)]
pub(crate) enum Fault {
    /// A problem says it.
    Reported,
    /// A sentence of serde.
    Message(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reported => formatter.write_str("reported"),
            Self::Message(message) => formatter.write_str(message),
        }
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::Message(message.to_string())
    }
}

/// A node that is being read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'de> {
    pub(super) node: &'de Node<'de>,
    problems: &'de Problems<'de>,
}

impl<'de> Reader<'de> {
    pub(super) fn of(self, node: &'de Node<'de>) -> Self {
        Self { node, ..self }
    }

    /// Turns a sentence of serde into a problem at this node.
    pub(super) fn report(self, fault: Fault) -> Fault {
        let Fault::Message(message) = fault else {
            return fault;
        };
        let span = self.problems.span(self.node.range);
        self.problems
            .push(Diagnostic::error(&rules::WRONG_TYPE, span, message));
        Fault::Reported
    }

    fn wrong(self, expected: &str, help: Option<String>) -> Fault {
        let found = self.node.noun();
        let span = self.problems.span(self.node.range);
        self.problems.push(
            Diagnostic::error(
                &rules::WRONG_TYPE,
                span,
                format!("expected {expected}, found {found}"),
            )
            .label(format!("expected {expected}"))
            .maybe_help(help),
        );
        Fault::Reported
    }

    fn text(self) -> Result<&'de str, Fault> {
        match &self.node.kind {
            Kind::Plain(text) | Kind::Text(text) => Ok(text),
            Kind::Null => Err(self.wrong(
                "text",
                Some("write the text, put `~` or `null` into quotes if it is the text, or remove the key".into()),
            )),
            Kind::List(_) | Kind::Map(_) => Err(self.wrong(
                "text",
                Some("put the text into quotes if it begins with a bracket or has `: ` in it".into()),
            )),
        }
    }

    fn integer(self, least: i128, greatest: i128) -> Result<i128, Fault> {
        let Kind::Plain(text) = &self.node.kind else {
            return Err(self.wrong("a whole number", None));
        };
        let Some(number) = value::integer(text) else {
            let help = if value::is_fraction(text) {
                "bounds and counts are whole numbers, whatever the type of the row: say a bound with a fraction in words, under `server`"
            } else {
                "write decimal digits without quotes, leading zeros or separators"
            };
            return Err(self.wrong("a whole number", Some(help.into())));
        };
        if (least..=greatest).contains(&number) {
            return Ok(number);
        }
        let span = self.problems.span(self.node.range);
        let message = format!("the number {number} is not between {least} and {greatest}");
        self.problems
            .push(Diagnostic::error(&rules::BAD_VALUE, span, message));
        Err(Fault::Reported)
    }

    pub(super) fn unknown_key(self, entry: &Entry<'_>, known: &'static [&'static str]) {
        if self.problems.is_full() {
            return;
        }
        let span = self.problems.span(entry.range);
        let help = suggest::did_you_mean(&entry.key, known.iter().copied())
            .unwrap_or_else(|| format!("known here: {}", suggest::list(known)));
        self.problems.push(
            Diagnostic::error(
                &rules::UNKNOWN_KEY,
                span,
                format!("unknown key `{}`", suggest::short(&entry.key)),
            )
            .help(help),
        );
    }

    pub(super) fn unsupported<T>(self) -> Result<T, Fault> {
        Err(self.report(Fault::custom("the format has no value of this kind")))
    }
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fault> {
        self.unsupported()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.kind {
            Kind::Plain(text) if text == "true" => visitor.visit_bool(true),
            Kind::Plain(text) if text == "false" => visitor.visit_bool(false),
            _ => Err(self.wrong("`true` or `false`", Some("write it without quotes".into()))),
        }
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let number = self.integer(0, u16::MAX.into())?;
        visitor.visit_u64(u64::try_from(number).unwrap_or_default())
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let number = self.integer(0, u32::MAX.into())?;
        visitor.visit_u64(u64::try_from(number).unwrap_or_default())
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let number = self.integer(0, u64::MAX.into())?;
        visitor.visit_u64(u64::try_from(number).unwrap_or_default())
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let number = self.integer(i64::MIN.into(), i64::MAX.into())?;
        visitor.visit_i64(i64::try_from(number).unwrap_or_default())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_borrowed_str(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.node.kind {
            Kind::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if name == at::PROTOCOL {
            return visitor.visit_seq(PlaceThenValue {
                reader: self,
                given: 0,
            });
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Kind::List(items) = &self.node.kind else {
            return Err(self.wrong("a list", None));
        };
        visitor.visit_seq(Items {
            reader: self,
            items: items.iter(),
        })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Kind::Map(entries) = &self.node.kind else {
            return Err(self.wrong("keys and values", None));
        };
        visitor.visit_map(Entries {
            reader: self,
            left: entries.iter(),
            known: None,
            value: None,
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let Kind::Map(entries) = &self.node.kind else {
            let help = format!("known here: {}", suggest::list(known));
            return Err(self.wrong("keys and values", Some(help)));
        };
        visitor.visit_map(Entries {
            reader: self,
            left: entries.iter(),
            known: Some(known),
            value: None,
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if name == value::PROTOCOL {
            return visitor.visit_enum(Variant {
                reader: self,
                name: value::variant(self.node),
            });
        }
        let text = self.text()?;
        if let Some(name) = variants.iter().find(|variant| **variant == text) {
            return visitor.visit_enum(Variant { reader: self, name });
        }
        let span = self.problems.span(self.node.range);
        self.problems.push(
            Diagnostic::error(
                &rules::BAD_VALUE,
                span,
                format!(
                    "`{}` is none of {}",
                    suggest::short(text),
                    suggest::list(variants)
                ),
            )
            .maybe_help(suggest::did_you_mean(text, variants.iter().copied())),
        );
        Err(Fault::Reported)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}
