// Made by `tabella generate` from spec/vpc/v3/sub-network-interface-tags/types.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Checker, Entry, IsSet, ObjectWriter, Record, Rule, Validate, decode,
};

use crate::v3::required::{RequiredKey, RequiredValue, RequiredValues};

/// A tag of a resource. The lengths are those that the service's definitions give for the tags of an
/// interface (`ResponseTag`); for this table they have none.
///
/// Source: Definition of `ResourceTag`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ResourceTag {
    /// The key, which no other tag of the resource has.
    ///
    /// - Required.
    /// - 1 to 128 characters (implied by the page, not stated).
    /// - Server: It is made of letters, digits, Chinese characters, underscores, periods, colons, plus signs,
    ///   hyphens and equal signs, by the definition of `ResponseTag`. The page of the creation allows
    ///   fewer.
    pub key: Option<String>,
    /// The value, which may be empty.
    ///
    /// - Required.
    /// - 0 to 255 characters (implied by the page, not stated).
    /// - Server: It is made of letters, digits, Chinese characters, underscores, periods, colons, plus signs,
    ///   hyphens and equal signs, by the definition of `ResponseTag`. The page of the creation allows
    ///   fewer.
    pub value: Option<String>,
}

impl ResourceTag {
    /// Starts an object. Required: `key`, `value`.
    pub fn builder() -> ResourceTagBuilder {
        ResourceTagBuilder { object: Self::empty() }
    }
}

/// Makes [`ResourceTag`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct ResourceTagBuilder<const A: bool = false, const B: bool = false> {
    object: ResourceTag,
}

impl<const A: bool, const B: bool> ResourceTagBuilder<A, B> {
    /// The key, which no other tag of the resource has.
    ///
    /// - Required.
    /// - 1 to 128 characters (implied by the page, not stated).
    /// - Server: It is made of letters, digits, Chinese characters, underscores, periods, colons, plus signs,
    ///   hyphens and equal signs, by the definition of `ResponseTag`. The page of the creation allows
    ///   fewer.
    pub fn key(mut self, value: impl Into<String>) -> ResourceTagBuilder<true, B> {
        self.object.key = Some(value.into());
        ResourceTagBuilder { object: self.object }
    }

    /// The value, which may be empty.
    ///
    /// - Required.
    /// - 0 to 255 characters (implied by the page, not stated).
    /// - Server: It is made of letters, digits, Chinese characters, underscores, periods, colons, plus signs,
    ///   hyphens and equal signs, by the definition of `ResponseTag`. The page of the creation allows
    ///   fewer.
    pub fn value(mut self, value: impl Into<String>) -> ResourceTagBuilder<A, true> {
        self.object.value = Some(value.into());
        ResourceTagBuilder { object: self.object }
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> ResourceTag
    where
        IsSet<A>: RequiredKey,
        IsSet<B>: RequiredValue,
    {
        self.object
    }
}

impl Validate for ResourceTag {
    fn validate(&self, at: &mut Checker) {
        at.source("Definition of ResourceTag");
        at.field("key", &self.key, &[Rule::Length(Some(1), Some(128))]);
        at.field("value", &self.value, &[Rule::Length(Some(0), Some(255))]);
    }
}

impl Serialize for ResourceTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("key", &self.key)?;
        out.optional("value", &self.value)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ResourceTag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ResourceTag {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "key" => entry.read(&mut self.key),
            "value" => entry.read(&mut self.value),
            _ => entry.unknown(),
        }
    }
}

/// A key of tags, and values that it may have.
///
/// Source: Definition of `ListTag`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListTag {
    /// The key.
    ///
    /// - Required.
    /// - At least 1 character.
    pub key: Option<String>,
    /// Values. To a search any one of them will do, and any value at all if there are none. How many there
    /// may be, and that none is there twice, is said of the tags of a search; where tags are listed, there
    /// may be more.
    ///
    /// - Required.
    /// - At most 10 items.
    /// - No item occurs twice.
    pub values: Option<Vec<String>>,
}

impl ListTag {
    /// Starts an object. Required: `key`, `values`.
    pub fn builder() -> ListTagBuilder {
        ListTagBuilder { object: Self::empty() }
    }
}

/// Makes [`ListTag`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct ListTagBuilder<const A: bool = false, const B: bool = false> {
    object: ListTag,
}

impl<const A: bool, const B: bool> ListTagBuilder<A, B> {
    /// The key.
    ///
    /// - Required.
    /// - At least 1 character.
    pub fn key(mut self, value: impl Into<String>) -> ListTagBuilder<true, B> {
        self.object.key = Some(value.into());
        ListTagBuilder { object: self.object }
    }

    /// Values. To a search any one of them will do, and any value at all if there are none. How many there
    /// may be, and that none is there twice, is said of the tags of a search; where tags are listed, there
    /// may be more.
    ///
    /// - Required.
    /// - At most 10 items.
    /// - No item occurs twice.
    pub fn values(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> ListTagBuilder<A, true> {
        self.object.values = Some(value.into_iter().map(Into::into).collect());
        ListTagBuilder { object: self.object }
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> ListTag
    where
        IsSet<A>: RequiredKey,
        IsSet<B>: RequiredValues,
    {
        self.object
    }
}

impl Validate for ListTag {
    fn validate(&self, at: &mut Checker) {
        at.source("Definition of ListTag");
        at.field("key", &self.key, &[Rule::Length(Some(1), None)]);
        at.field("values", &self.values, &[Rule::Count(None, Some(10)), Rule::Unique]);
    }
}

impl Serialize for ListTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("key", &self.key)?;
        out.optional("values", &self.values)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ListTag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ListTag {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "key" => entry.read(&mut self.key),
            "values" => entry.read(&mut self.values),
            _ => entry.unknown(),
        }
    }
}
