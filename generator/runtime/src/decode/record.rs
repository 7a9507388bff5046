//! Objects with known fields.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::raw::{drain_list, skip_unknown};
use super::{Context, Decode};

/// An object with known fields. Made code implements it; reading in both tempers follows from it.
pub trait Record: Sized {
    /// The fields without which the strict temper refuses an object.
    const REQUIRED: &'static [&'static str] = &[];

    /// The record before anything is read: required fields empty, all others absent.
    fn empty() -> Self;

    /// Reads or skips the value of one field.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::read`] and [`Entry::unknown`].
    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error>;
}

/// The value of one field that waits to be read.
pub trait Entry {
    /// Why it cannot be read.
    type Error;

    /// Reads the value into its place. One that does not fit leaves an `Option` empty, and any other place as it is.
    ///
    /// # Errors
    ///
    /// When the text is no JSON and, in the strict temper, when the value has a wrong type.
    fn read<T: Decode>(self, place: &mut T) -> Result<(), Self::Error>;

    /// Skips the value of a field that is not documented.
    ///
    /// # Errors
    ///
    /// When the text is no JSON.
    fn unknown(self) -> Result<(), Self::Error>;
}

/// The value that comes next in an object.
struct Value<'a, 'de, M> {
    map: &'a mut M,
    context: Context<'a>,
    text: PhantomData<&'de str>,
}

impl<'a, 'de, M: MapAccess<'de>> Value<'a, 'de, M> {
    const fn new(map: &'a mut M, context: Context<'a>) -> Self {
        Self {
            map,
            context,
            text: PhantomData,
        }
    }
}

impl<'de, M: MapAccess<'de>> Entry for Value<'_, 'de, M> {
    type Error = M::Error;

    fn read<T: Decode>(self, place: &mut T) -> Result<(), M::Error> {
        let context = &self.context;
        self.map.next_value_seed(Place { place, context })
    }

    fn unknown(self) -> Result<(), M::Error> {
        skip_unknown(self.map, &self.context)
    }
}

impl<T: Record> Record for Box<T> {
    const REQUIRED: &'static [&'static str] = T::REQUIRED;

    fn empty() -> Self {
        Self::new(T::empty())
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        (**self).entry(name, entry)
    }
}

impl<T: Record> Decode for T {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        let mut record = T::empty();
        let fits = T::decode_in_place(&mut record, deserializer, context)?;
        Ok(fits.then_some(record))
    }

    fn decode_in_place<'de, D: Deserializer<'de>>(
        place: &mut Self,
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<bool, D::Error> {
        let visitor = RecordVisitor { context, place };
        Ok(deserializer.deserialize_any(visitor)?.is_some())
    }

    fn decode_some<'de, D: Deserializer<'de>>(
        place: &mut Option<Self>,
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<(), D::Error> {
        let record = place.insert(T::empty());
        if !T::decode_in_place(record, deserializer, context)? {
            *place = None;
        }
        Ok(())
    }
}

/// Carries a place into the reading of its value.
struct Place<'a, T> {
    place: &'a mut T,
    context: &'a Context<'a>,
}

impl<'de, T: Decode> DeserializeSeed<'de> for Place<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        T::decode_in_place(self.place, deserializer, self.context).map(|_| ())
    }
}

/// Carries a context into the reading of a value.
pub(super) struct Seed<'a, T> {
    context: &'a Context<'a>,
    value: PhantomData<T>,
}

impl<'a, T> Seed<'a, T> {
    pub(super) const fn new(context: &'a Context<'a>) -> Self {
        Self {
            context,
            value: PhantomData,
        }
    }
}

impl<'de, T: Decode> DeserializeSeed<'de> for Seed<'_, T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        T::decode(deserializer, self.context)
    }
}

/// The name of a field: borrowed from the text unless it is written with escapes.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a field")
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.to_owned()))
    }
}

/// Reads an object into its place. `None` says that it is none, and leaves the place as it is.
struct RecordVisitor<'a, T> {
    context: &'a Context<'a>,
    place: &'a mut T,
}

const EXPECTED: &str = "an object";

impl<'de, T: Record> Visitor<'de> for RecordVisitor<'_, T> {
    type Value = Option<()>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(EXPECTED)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let Self { context, place } = self;
        // A field that comes twice holds what came last, and nothing of what came first.
        *place = T::empty();
        if context.is_strict() {
            return read_strictly(place, &mut map, context).map(Some);
        }
        while let Some(name) = map.next_key_seed(Name)? {
            place.entry(&name, Value::new(&mut map, context.field(&name)))?;
        }
        Ok(Some(()))
    }

    fn visit_seq<S: SeqAccess<'de>>(self, list: S) -> Result<Self::Value, S::Error> {
        drain_list(list)?;
        self.context.wrong_type(EXPECTED, "a list")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        self.context.wrong_type(EXPECTED, value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        self.context.wrong_type(EXPECTED, value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        self.context.wrong_type(EXPECTED, value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        self.context.wrong_type(EXPECTED, value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
        self.context.wrong_type(EXPECTED, format_args!("{value:?}"))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        self.context.null(EXPECTED)
    }
}

fn read_strictly<'de, T: Record, M: MapAccess<'de>>(
    record: &mut T,
    map: &mut M,
    context: &Context<'_>,
) -> Result<(), M::Error> {
    let mut missing: Vec<&str> = T::REQUIRED.to_vec();
    while let Some(name) = map.next_key_seed(Name)? {
        missing.retain(|required| *required != name);
        record.entry(&name, Value::new(map, context.field(&name)))?;
    }
    missing
        .first()
        .map_or(Ok(()), |name| Err(context.missing(name)))
}
