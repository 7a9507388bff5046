//! The one visitor behind all scalar types: it meets any JSON value and asks the type what it makes of it.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Context;
use super::raw::{drain_list, drain_map};

/// A value that is neither a list, nor an object, nor `null`.
pub(super) enum Scalar<'a> {
    Text(&'a str),
    Integer(i64),
    /// An integer beyond the range of `i64`.
    Large(u64),
    Float(f64),
    Flag(bool),
}

impl fmt::Display for Scalar<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(formatter, "{text:?}"),
            Self::Integer(integer) => write!(formatter, "{integer}"),
            Self::Large(integer) => write!(formatter, "{integer}"),
            Self::Float(float) => write!(formatter, "{float:?}"),
            Self::Flag(flag) => write!(formatter, "{flag}"),
        }
    }
}

/// What a type makes of a scalar.
pub(super) enum Reading<T> {
    Fits(T),
    /// A value of another type that says the same.
    Converted(T),
    Wrong,
}

/// Reads a scalar with the type's own judgement.
pub(super) fn read_scalar<'de, D, T, F>(
    deserializer: D,
    context: &Context<'_>,
    expected: &'static str,
    read: F,
) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    F: FnOnce(&Scalar<'_>) -> Reading<T>,
{
    deserializer.deserialize_any(ScalarVisitor {
        context,
        expected,
        read,
        value: PhantomData,
    })
}

struct ScalarVisitor<'a, F, T> {
    context: &'a Context<'a>,
    expected: &'static str,
    read: F,
    value: PhantomData<T>,
}

impl<T, F: FnOnce(&Scalar<'_>) -> Reading<T>> ScalarVisitor<'_, F, T> {
    fn take<E: Error>(self, found: &Scalar<'_>) -> Result<Option<T>, E> {
        match (self.read)(found) {
            Reading::Fits(value) => Ok(Some(value)),
            Reading::Converted(value) => self.context.convert(value, self.expected, found),
            Reading::Wrong => self.context.wrong_type(self.expected, found),
        }
    }
}

impl<'de, T, F: FnOnce(&Scalar<'_>) -> Reading<T>> Visitor<'de> for ScalarVisitor<'_, F, T> {
    type Value = Option<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.take(&Scalar::Text(text))
    }

    fn visit_i64<E: Error>(self, integer: i64) -> Result<Self::Value, E> {
        self.take(&Scalar::Integer(integer))
    }

    fn visit_u64<E: Error>(self, integer: u64) -> Result<Self::Value, E> {
        self.take(&i64::try_from(integer).map_or(Scalar::Large(integer), Scalar::Integer))
    }

    fn visit_f64<E: Error>(self, float: f64) -> Result<Self::Value, E> {
        self.take(&Scalar::Float(float))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Self::Value, E> {
        self.take(&Scalar::Flag(flag))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        self.context.null(self.expected)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, list: S) -> Result<Self::Value, S::Error> {
        drain_list(list)?;
        self.context.wrong_type(self.expected, "a list")
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Self::Value, M::Error> {
        drain_map(map)?;
        self.context.wrong_type(self.expected, "an object")
    }
}
