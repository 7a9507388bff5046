//! JSON as rules look at it: the type of a row decides whether a value is a list, a map, a secret or an object.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use tabella_runtime::{Checked, CheckedItems, Checker, Nested, Place, View};

use crate::lower::plan::RustType;

use super::rules::{Context, Object};

/// A value and its type.
#[derive(Clone, Copy)]
pub(super) struct Typed<'v> {
    value: &'v Json,
    ty: &'v RustType,
}

impl<'v> Typed<'v> {
    pub(super) fn new(value: &'v Json, ty: &'v RustType) -> Self {
        match ty {
            RustType::Boxed(inner) => Self::new(value, inner),
            _ => Self { value, ty },
        }
    }

    /// Whether it, or what it holds, may not be shown.
    pub(super) fn is_secret(&self) -> bool {
        match self.ty {
            RustType::Secret => true,
            RustType::Vec(item) | RustType::Map(item) => Self::new(self.value, item).is_secret(),
            _ => false,
        }
    }
}

impl Checked for Typed<'_> {
    fn view(&self) -> View<'_> {
        match (self.ty, self.value) {
            (_, Json::Null) => View::Absent,
            (RustType::Vec(_), Json::Array(_)) | (RustType::Map(_), Json::Object(_)) => {
                View::Items(self)
            }
            (RustType::Secret, Json::String(text)) => View::Secret(text),
            (_, value) => value.view(),
        }
    }
}

impl CheckedItems for Typed<'_> {
    fn count(&self) -> usize {
        match self.value {
            Json::Array(items) => items.len(),
            Json::Object(values) => values.len(),
            _ => 0,
        }
    }

    fn each(&self, see: &mut dyn FnMut(Place<'_>, View<'_>)) {
        let (RustType::Vec(item) | RustType::Map(item)) = self.ty else {
            return;
        };
        match self.value {
            Json::Array(items) => {
                for (index, value) in items.iter().enumerate() {
                    see(Place::Index(index), Typed::new(value, item).view());
                }
            }
            Json::Object(values) => {
                for (key, value) in values {
                    see(Place::Key(key), Typed::new(value, item).view());
                }
            }
            _ => {}
        }
    }
}

/// The objects in a value.
pub(super) enum Inside<'v> {
    Nothing,
    One(Object<'v>),
    List(Vec<Self>),
    Map(BTreeMap<String, Self>),
}

impl<'v> Inside<'v> {
    pub(super) fn new(context: Context<'v>, ty: &'v RustType, value: &'v Json) -> Self {
        match (ty, value) {
            (RustType::Boxed(inner), _) => Self::new(context, inner, value),
            (RustType::Record(name), Json::Object(_)) => Self::One(Object {
                context,
                record: name.as_str(),
                value,
            }),
            (RustType::Vec(item), Json::Array(values)) => {
                let items = values.iter().map(|value| Self::new(context, item, value));
                Self::List(items.collect())
            }
            (RustType::Map(item), Json::Object(values)) => {
                let inside = |(key, value): (&String, &'v Json)| {
                    (key.clone(), Self::new(context, item, value))
                };
                Self::Map(values.iter().map(inside).collect())
            }
            _ => Self::Nothing,
        }
    }
}

impl Nested for Inside<'_> {
    fn check_inside(&self, checker: &mut Checker) {
        match self {
            Self::Nothing => {}
            Self::One(object) => object.check_inside(checker),
            Self::List(items) => items.check_inside(checker),
            Self::Map(values) => values.check_inside(checker),
        }
    }
}
