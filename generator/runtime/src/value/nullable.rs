//! A field for which "not said" and "said to be nothing" are two different things.

/// A field of a request that can be left out, be `null`, or have a value.
///
/// Where a service changes only the fields that it is sent, an absent field stays as it is and a `null` empties it.
///
/// Only fields whose documentation gives `null` a meaning of its own take it; a service may have none. Any other field is
/// left out or has a value, and is emptied with an empty one, if the service allows that: `""`, or a list without items.
/// A setter of a list is told the type of the items that are not there, as `Vec::<String>::new()`.
///
/// ```
/// # use tabella_runtime::Nullable;
///
/// let keep: Nullable<String> = Nullable::default();
/// let clear: Nullable<String> = Nullable::Null;
/// let set: Nullable<String> = "web".into();
///
/// assert!(keep.is_absent());
/// assert!(clear.is_null());
/// assert_eq!(set.as_option().map(String::as_str), Some("web"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Nullable<T> {
    /// The field is not written.
    #[default]
    Absent,
    /// The field is written as `null`.
    Null,
    /// The field is written with this value.
    Value(T),
}

impl<T> Nullable<T> {
    /// The value, if there is one.
    pub const fn as_option(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value, if there is one, to be changed.
    pub const fn as_option_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value, if there is one.
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Whether the field is left out.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the field is `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Whether the field has a value.
    pub const fn is_value(&self) -> bool {
        matches!(self, Self::Value(_))
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for Nullable<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}
