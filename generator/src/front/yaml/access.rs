//! What the deserializer hands to serde's visitors: items, entries, variants.

use serde::de::value::U32Deserializer;
use serde::de::{
    self, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};

use super::de::{Fault, Reader};
use super::tree::{Entry, Node};

/// The start, the end and the value of a node: what [`At`](super::at::At) asks for.
pub(super) struct PlaceThenValue<'de> {
    pub(super) reader: Reader<'de>,
    pub(super) given: u8,
}

impl<'de> SeqAccess<'de> for PlaceThenValue<'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        self.given += 1;
        let range = self.reader.node.range;
        let place = |at: u32| -> U32Deserializer<Fault> { at.into_deserializer() };
        match self.given {
            1 => seed.deserialize(place(range.start)).map(Some),
            2 => seed.deserialize(place(range.end)).map(Some),
            3 => seed
                .deserialize(self.reader)
                .map(Some)
                .map_err(|fault| self.reader.report(fault)),
            _ => Ok(None),
        }
    }
}

/// The items of a list.
pub(super) struct Items<'de> {
    pub(super) reader: Reader<'de>,
    pub(super) items: std::slice::Iter<'de, Node<'de>>,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        let Some(node) = self.items.next() else {
            return Ok(None);
        };
        let reader = self.reader.of(node);
        let value = seed.deserialize(reader);
        value.map(Some).map_err(|fault| reader.report(fault))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// The entries of a mapping; those whose keys are not known are reported and passed over.
pub(super) struct Entries<'de> {
    pub(super) reader: Reader<'de>,
    pub(super) left: std::slice::Iter<'de, Entry<'de>>,
    pub(super) known: Option<&'static [&'static str]>,
    pub(super) value: Option<&'de Node<'de>>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        for entry in self.left.by_ref() {
            if let Some(known) = self.known.filter(|known| !known.contains(&&*entry.key)) {
                self.reader.unknown_key(entry, known);
                continue;
            }
            self.value = Some(&entry.value);
            let key: de::value::BorrowedStrDeserializer<'de, Fault> =
                de::value::BorrowedStrDeserializer::new(&entry.key);
            return seed.deserialize(key).map(Some);
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let Some(node) = self.value.take() else {
            return self.reader.unsupported();
        };
        let reader = self.reader.of(node);
        seed.deserialize(reader)
            .map_err(|fault| reader.report(fault))
    }
}

/// A word of an enum, or one of the kinds of a free value together with the value.
pub(super) struct Variant<'de> {
    pub(super) reader: Reader<'de>,
    pub(super) name: &'static str,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        let name: de::value::StrDeserializer<'static, Fault> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        seed.deserialize(self.reader)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Fault> {
        self.reader.unsupported()
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Fault> {
        self.reader.unsupported()
    }
}
