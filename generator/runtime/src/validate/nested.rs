//! Values that have rules of their own inside.

use std::collections::BTreeMap;

use super::{Checker, Place};
use crate::Nullable;

/// An object that is sent, with the documented rules of its fields.
pub trait Validate {
    /// Checks the fields. An object without rules leaves this out.
    fn validate(&self, check: &mut Checker) {
        let _ = check;
    }
}

impl<T: Validate> Validate for Box<T> {
    fn validate(&self, check: &mut Checker) {
        (**self).validate(check);
    }
}

/// An object that can be checked, or something that holds such objects.
pub trait Nested {
    /// Checks each object inside.
    fn check_inside(&self, check: &mut Checker);
}

impl<T: Validate> Nested for T {
    fn check_inside(&self, check: &mut Checker) {
        self.validate(check);
    }
}

impl<T: Nested> Nested for Option<T> {
    fn check_inside(&self, check: &mut Checker) {
        if let Some(value) = self {
            value.check_inside(check);
        }
    }
}

impl<T: Nested> Nested for Nullable<T> {
    fn check_inside(&self, check: &mut Checker) {
        if let Some(value) = self.as_option() {
            value.check_inside(check);
        }
    }
}

impl<T: Nested> Nested for Vec<T> {
    fn check_inside(&self, check: &mut Checker) {
        for (index, item) in self.iter().enumerate() {
            check.within(Place::Index(index), |check| item.check_inside(check));
        }
    }
}

impl<T: Nested> Nested for BTreeMap<String, T> {
    fn check_inside(&self, check: &mut Checker) {
        for (key, value) in self {
            check.within(Place::Key(key), |check| value.check_inside(check));
        }
    }
}
