//! How rules look at values of any type.

use std::collections::BTreeMap;

use super::Validate;
use crate::{DateTime, Json, Nullable, Secret};

/// A value that rules can look at.
///
/// Made code implements it for sets of values, as `View::Text(self.as_str())`.
pub trait Checked {
    /// What rules see of the value.
    fn view(&self) -> View<'_>;
}

/// What rules see of a value.
#[derive(Clone, Copy)]
pub enum View<'a> {
    /// Nothing: no rule applies.
    Absent,
    /// Text.
    Text(&'a str),
    /// Text that no message may show.
    Secret(&'a str),
    /// An integer.
    Integer(i64),
    /// A number that may have a fraction.
    Float(f64),
    /// True or false.
    Flag(bool),
    /// A list or map.
    Items(&'a dyn CheckedItems),
    /// A value that no rule speaks of, as an object with fields.
    Other,
}

/// The items of a list, or the values of a map.
pub trait CheckedItems {
    /// How many there are.
    fn count(&self) -> usize;

    /// Shows each of them in order.
    fn each(&self, see: &mut dyn FnMut(Place<'_>, View<'_>));
}

/// A step of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// A field of an object.
    Field(&'a str),
    /// An item of a list, counted from 0.
    Index(usize),
    /// A value of a map.
    Key(&'a str),
}

impl<T: Validate> Checked for T {
    fn view(&self) -> View<'_> {
        View::Other
    }
}

impl Checked for str {
    fn view(&self) -> View<'_> {
        View::Text(self)
    }
}

impl Checked for &str {
    fn view(&self) -> View<'_> {
        View::Text(self)
    }
}

impl Checked for String {
    fn view(&self) -> View<'_> {
        View::Text(self)
    }
}

impl Checked for DateTime {
    fn view(&self) -> View<'_> {
        View::Text(self.as_str())
    }
}

impl Checked for Secret {
    fn view(&self) -> View<'_> {
        View::Secret(self.expose())
    }
}

impl Checked for bool {
    fn view(&self) -> View<'_> {
        View::Flag(*self)
    }
}

impl Checked for i64 {
    fn view(&self) -> View<'_> {
        View::Integer(*self)
    }
}

impl Checked for f64 {
    fn view(&self) -> View<'_> {
        View::Float(*self)
    }
}

impl Checked for Json {
    fn view(&self) -> View<'_> {
        match self {
            Self::String(text) => View::Text(text),
            Self::Bool(flag) => View::Flag(*flag),
            Self::Number(number) => match number.as_i64() {
                Some(integer) => View::Integer(integer),
                None => number.as_f64().map_or(View::Other, View::Float),
            },
            Self::Null | Self::Array(_) | Self::Object(_) => View::Other,
        }
    }
}

impl<T: Checked> Checked for Option<T> {
    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Absent, Checked::view)
    }
}

impl<T: Checked> Checked for Nullable<T> {
    fn view(&self) -> View<'_> {
        self.as_option().map_or(View::Absent, Checked::view)
    }
}

impl<T: Checked> Checked for Vec<T> {
    fn view(&self) -> View<'_> {
        View::Items(self)
    }
}

impl<T: Checked> CheckedItems for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn each(&self, see: &mut dyn FnMut(Place<'_>, View<'_>)) {
        for (index, item) in self.iter().enumerate() {
            see(Place::Index(index), item.view());
        }
    }
}

impl<T: Checked> Checked for BTreeMap<String, T> {
    fn view(&self) -> View<'_> {
        View::Items(self)
    }
}

impl<T: Checked> CheckedItems for BTreeMap<String, T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn each(&self, see: &mut dyn FnMut(Place<'_>, View<'_>)) {
        for (key, value) in self {
            see(Place::Key(key), value.view());
        }
    }
}
