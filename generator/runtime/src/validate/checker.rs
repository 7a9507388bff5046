//! Collecting what is wrong.

use super::apply::{Shown, apply, key};
use super::{Checked, Nested, Place, Rule, View, Violation};
use crate::Error;

/// Checks values and collects every violation.
///
/// Paths are put together on the way back out of nested values, and only for violations, so that right values cost
/// nothing.
///
/// ```
/// # use tabella_runtime::{Checker, Rule};
///
/// let mut check = Checker::new();
/// check.field("name", "a<b", &[Rule::Length(None, Some(2)), Rule::Forbid("<>")]);
/// let error = check.finish().unwrap_err();
/// assert_eq!(error.violations().len(), 2);
/// assert_eq!(error.violations()[0].limit(), "0 to 2 characters");
/// ```
#[derive(Debug, Default)]
pub struct Checker {
    violations: Vec<Violation>,
    source: &'static str,
}

impl Checker {
    /// A checker that has seen nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            violations: Vec::new(),
            source: "",
        }
    }

    /// Says which page and table the rules that follow are from.
    pub const fn source(&mut self, source: &'static str) {
        self.source = source;
    }

    /// Checks a value against all of the rules.
    pub fn field<T: Checked + ?Sized>(&mut self, name: &str, value: &T, rules: &[Rule<'_>]) {
        self.within(Place::Field(name), |check| {
            apply(check, rules, value.view(), Shown::Yes);
        });
    }

    /// Checks a value that no message may show.
    pub fn secret_field<T: Checked + ?Sized>(&mut self, name: &str, value: &T, rules: &[Rule<'_>]) {
        self.within(Place::Field(name), |check| {
            apply(check, rules, value.view(), Shown::No);
        });
    }

    /// Checks what has rules of its own inside.
    pub fn nested<T: Nested + ?Sized>(&mut self, name: &str, value: &T) {
        self.within(Place::Field(name), |check| value.check_inside(check));
    }

    /// Checks that no two objects of a list have the same value in a field.
    pub fn unique_by<'v, T: Checked + ?Sized + 'v>(
        &mut self,
        name: &str,
        field: &str,
        values: impl IntoIterator<Item = &'v T>,
    ) {
        let mut seen = std::collections::BTreeSet::new();
        for (index, value) in values.into_iter().enumerate() {
            let view = value.view();
            if key(view).is_some_and(|key| !seen.insert(key)) {
                self.within(Place::Field(name), |check| {
                    check.within(Place::Index(index), |check| {
                        check.within(Place::Field(field), |check| {
                            check.report(&Rule::Unique, view, Shown::Yes);
                        });
                    });
                });
            }
        }
    }

    /// Gives the violations, if there are any, as one error.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) when there is at least one violation.
    pub fn finish(self) -> Result<(), Error> {
        if self.violations.is_empty() {
            Ok(())
        } else {
            Err(Error::invalid(self.violations))
        }
    }

    /// Lets something be checked that lies at a place; its source does not outlive it.
    pub(super) fn within(&mut self, place: Place<'_>, check: impl FnOnce(&mut Self)) {
        let (before, source) = (self.violations.len(), self.source);
        check(self);
        self.source = source;
        for violation in self.violations.iter_mut().skip(before) {
            violation.within(place);
        }
    }

    pub(super) fn report(&mut self, rule: &Rule<'_>, view: View<'_>, shown: Shown) {
        let value = match view {
            View::Items(items) => Some(format!("{} items", items.count())),
            View::Secret(_) => None,
            _ => key(view),
        };
        let value = value.filter(|_| shown == Shown::Yes);
        self.violations
            .push(Violation::of(rule, value, self.source));
    }

    pub(super) fn report_group(&mut self, path: &str, rule: &'static str, limit: String) {
        self.violations
            .push(Violation::new(path, rule, limit, None, self.source));
    }
}
