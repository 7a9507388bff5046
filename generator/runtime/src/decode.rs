//! Reading models from JSON, in one pass, in one of two tempers.
//!
//! *Strict* is what `serde::Deserialize` on a model gives: a wrong type and a missing required field are errors that
//! name their path. *Lenient* is how the answers of a service are read: what does not fit is left out and told as
//! [`Drift`], and the rest is still read; what is missing or `null` is no drift. Only text that is no JSON fails. In
//! both tempers unknown fields and unknown values are fine, since a service may grow.
//!
//! The functions here are called by made code; there is no need to call them by hand. How a request is written is the
//! business of [`ObjectWriter`](crate::ObjectWriter).

mod body;
mod collection;
mod context;
mod drift;
mod mend;
mod raw;
mod record;
mod scalar;
mod scalar_visitor;

use serde::de::{Deserializer, Error as _};

pub use body::FromBody;
pub use context::Context;
pub use drift::{Drift, DriftKind};
pub use record::{Entry, Record};
pub use scalar::{suggested, values};

/// A type that can be read from JSON in both tempers.
///
/// `Ok(None)` says that the value did not fit and that the context was told; it happens in the lenient temper only.
pub trait Decode: Sized {
    /// Reads one value.
    ///
    /// # Errors
    ///
    /// Those of the deserializer (the text is no JSON) and, in the strict temper, a value of a wrong type.
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error>;

    /// Reads one value into its place, so that a large one is not moved. False says that it did not fit; the place is
    /// then as it was.
    ///
    /// # Errors
    ///
    /// Those of [`decode`](Self::decode).
    fn decode_in_place<'de, D: Deserializer<'de>>(
        place: &mut Self,
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<bool, D::Error> {
        let read = Self::decode(deserializer, context)?;
        let fits = read.is_some();
        if let Some(value) = read {
            *place = value;
        }
        Ok(fits)
    }

    /// Reads one value into a place where there may be none. One that did not fit leaves none.
    ///
    /// # Errors
    ///
    /// Those of [`decode`](Self::decode).
    fn decode_some<'de, D: Deserializer<'de>>(
        place: &mut Option<Self>,
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<(), D::Error> {
        *place = Self::decode(deserializer, context)?;
        Ok(())
    }
}

/// Reads a record strictly: the body of its `Deserialize` implementation.
///
/// # Errors
///
/// On a wrong type and on a missing required field, with the path in the message.
pub fn deserialize<'de, D: Deserializer<'de>, T: Record>(deserializer: D) -> Result<T, D::Error> {
    deserialize_value(deserializer)
}

/// Reads a value of any type strictly: the body of the `Deserialize` implementation of a value set.
///
/// # Errors
///
/// On a wrong type, with the path in the message.
pub fn deserialize_value<'de, D: Deserializer<'de>, T: Decode>(
    deserializer: D,
) -> Result<T, D::Error> {
    T::decode(deserializer, &Context::strict())?
        .ok_or_else(|| D::Error::custom("the value does not fit"))
}
