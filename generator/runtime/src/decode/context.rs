//! Where the reading is, how strict it is, and what it noticed.

use std::cell::RefCell;
use std::fmt::Display;

use serde::de::Error;

use super::{Drift, DriftKind};
use crate::excerpt::excerpt;

/// Where the reading is and how strict it is. Made code only passes it on.
///
/// Contexts form a chain on the stack, one link for each level of the JSON; a path is written only when there is
/// something to say about it, so a well-formed answer pays nothing for it.
#[derive(Debug)]
pub struct Context<'a> {
    parent: Option<&'a Context<'a>>,
    place: Place<'a>,
    temper: Temper<'a>,
    secret: bool,
}

#[derive(Clone, Copy, Debug)]
enum Place<'a> {
    Root,
    Field(&'a str),
    Index(usize),
    Key(&'a str),
}

#[derive(Clone, Copy, Debug)]
enum Temper<'a> {
    Strict,
    Lenient(&'a RefCell<Vec<Drift>>),
}

impl<'a> Context<'a> {
    pub(super) const fn strict() -> Self {
        Self {
            parent: None,
            place: Place::Root,
            temper: Temper::Strict,
            secret: false,
        }
    }

    pub(super) const fn lenient(drift: &'a RefCell<Vec<Drift>>) -> Self {
        Self {
            parent: None,
            place: Place::Root,
            temper: Temper::Lenient(drift),
            secret: false,
        }
    }

    pub(super) const fn field(&'a self, name: &'a str) -> Self {
        self.child(Place::Field(name))
    }

    pub(super) const fn index(&'a self, index: usize) -> Self {
        self.child(Place::Index(index))
    }

    pub(super) const fn key(&'a self, key: &'a str) -> Self {
        self.child(Place::Key(key))
    }

    const fn child(&'a self, place: Place<'a>) -> Self {
        Self {
            parent: Some(self),
            place,
            temper: self.temper,
            secret: self.secret,
        }
    }

    /// The same place, for a value that no message may show.
    pub(super) const fn secret(&'a self) -> Self {
        Self {
            parent: self.parent,
            place: self.place,
            temper: self.temper,
            secret: true,
        }
    }

    pub(super) const fn is_strict(&self) -> bool {
        matches!(self.temper, Temper::Strict)
    }

    /// Notes drift; in the strict temper there is nobody to tell.
    pub(super) fn note(&self, kind: DriftKind, found: &str) {
        if let Temper::Lenient(drift) = self.temper {
            let found = if self.secret {
                "***".to_owned()
            } else {
                excerpt(found)
            };
            drift.borrow_mut().push(Drift {
                path: self.path(),
                kind,
                found,
            });
        }
    }

    /// A value of another type that can be converted: fine in the lenient temper, an error in the strict one.
    pub(super) fn convert<T, E: Error>(
        &self,
        value: T,
        expected: &str,
        found: impl Display,
    ) -> Result<Option<T>, E> {
        self.wrong_type(expected, found)
            .map(|_: Option<T>| Some(value))
    }

    /// A value of a wrong type: left out in the lenient temper, an error in the strict one.
    pub(super) fn wrong_type<T, E: Error>(
        &self,
        expected: &str,
        found: impl Display,
    ) -> Result<Option<T>, E> {
        if self.is_strict() {
            return Err(self.mismatch(expected, found));
        }
        self.note(DriftKind::WrongType, &found.to_string());
        Ok(None)
    }

    /// `null` where a value is expected: as if it were not there in the lenient temper, an error in the strict one.
    pub(super) fn null<T, E: Error>(&self, expected: &str) -> Result<Option<T>, E> {
        if self.is_strict() {
            return Err(self.mismatch(expected, "null"));
        }
        Ok(None)
    }

    pub(super) fn missing<E: Error>(&self, name: &str) -> E {
        E::custom(format_args!(
            "the required field `{}` is missing",
            self.field(name).path()
        ))
    }

    fn mismatch<E: Error>(&self, expected: &str, found: impl Display) -> E {
        let path = self.path();
        let found = if self.secret {
            "something else".to_owned()
        } else {
            excerpt(&found.to_string())
        };
        if path.is_empty() {
            E::custom(format_args!("expected {expected}, found {found}"))
        } else {
            E::custom(format_args!("`{path}`: expected {expected}, found {found}"))
        }
    }

    fn path(&self) -> String {
        let mut path = self.parent.map(Self::path).unwrap_or_default();
        match self.place {
            Place::Root => {}
            Place::Field(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
            }
            Place::Index(index) => path.extend(["[", &index.to_string(), "]"]),
            Place::Key(key) => path.extend(["[", &format!("{key:?}"), "]"]),
        }
        path
    }
}
