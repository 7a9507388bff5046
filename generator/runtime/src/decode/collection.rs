//! Lists, maps, and values that may be absent.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::raw::{drain_list, drain_map};
use super::record::Seed;
use super::{Context, Decode};
use crate::Nullable;

impl<T: Decode> Decode for Option<T> {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        let visitor = MaybeVisitor {
            context,
            value: PhantomData,
        };
        deserializer
            .deserialize_option(visitor)
            .map(|maybe| Some(maybe.into_option()))
    }

    fn decode_in_place<'de, D: Deserializer<'de>>(
        place: &mut Self,
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<bool, D::Error> {
        let visitor = SomeVisitor { context, place };
        deserializer.deserialize_option(visitor).map(|()| true)
    }
}

/// Reads a value into its place. There is none after `null`, nor after a value that does not fit.
struct SomeVisitor<'a, T> {
    context: &'a Context<'a>,
    place: &'a mut Option<T>,
}

impl<'de, T: Decode> Visitor<'de> for SomeVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(MAYBE)
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        *self.place = None;
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        T::decode_some(self.place, deserializer, self.context)
    }
}

const MAYBE: &str = "a value or null";

impl<T: Decode> Decode for Nullable<T> {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        deserializer
            .deserialize_option(MaybeVisitor {
                context,
                value: PhantomData,
            })
            .map(Some)
    }
}

/// Tells `null` from a value. A value that does not fit counts as absent.
struct MaybeVisitor<'a, T> {
    context: &'a Context<'a>,
    value: PhantomData<T>,
}

impl<'de, T: Decode> Visitor<'de> for MaybeVisitor<'_, T> {
    type Value = Nullable<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(MAYBE)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Nullable::Null)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Nullable::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        Ok(T::decode(deserializer, self.context)?.map_or(Nullable::Absent, Nullable::Value))
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        deserializer.deserialize_any(ListVisitor {
            context,
            item: PhantomData,
        })
    }
}

struct ListVisitor<'a, T> {
    context: &'a Context<'a>,
    item: PhantomData<T>,
}

const LIST: &str = "a list";

impl<'de, T: Decode> Visitor<'de> for ListVisitor<'_, T> {
    type Value = Option<Vec<T>>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(LIST)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut list: S) -> Result<Self::Value, S::Error> {
        let mut items = Vec::new();
        let mut index = 0;
        while let Some(item) = list.next_element_seed(Seed::new(&self.context.index(index)))? {
            items.extend(item);
            index += 1;
        }
        Ok(Some(items))
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Self::Value, M::Error> {
        drain_map(map)?;
        self.context.wrong_type(LIST, "an object")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        self.context.null(LIST)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        self.context.wrong_type(LIST, value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        self.context.wrong_type(LIST, value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        self.context.wrong_type(LIST, value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        self.context.wrong_type(LIST, value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
        self.context.wrong_type(LIST, format_args!("{value:?}"))
    }
}

impl<T: Decode> Decode for BTreeMap<String, T> {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        deserializer.deserialize_any(MapVisitor {
            context,
            value: PhantomData,
        })
    }
}

struct MapVisitor<'a, T> {
    context: &'a Context<'a>,
    value: PhantomData<T>,
}

const MAP: &str = "an object";

impl<'de, T: Decode> Visitor<'de> for MapVisitor<'_, T> {
    type Value = Option<BTreeMap<String, T>>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(MAP)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut values = BTreeMap::new();
        while let Some(key) = map.next_key::<String>()? {
            if let Some(value) = map.next_value_seed(Seed::new(&self.context.key(&key)))? {
                values.insert(key, value);
            }
        }
        Ok(Some(values))
    }

    fn visit_seq<S: SeqAccess<'de>>(self, list: S) -> Result<Self::Value, S::Error> {
        drain_list(list)?;
        self.context.wrong_type(MAP, LIST)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        self.context.null(MAP)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        self.context.wrong_type(MAP, value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        self.context.wrong_type(MAP, value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        self.context.wrong_type(MAP, value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        self.context.wrong_type(MAP, value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
        self.context.wrong_type(MAP, format_args!("{value:?}"))
    }
}
