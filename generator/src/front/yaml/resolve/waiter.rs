//! States that a caller may wait for.

use crate::front::yaml::at::At;
use crate::front::yaml::problems::Range;
use crate::front::yaml::raw::{List, Waiter as RawWaiter};
use crate::model::{Until, Waiter};
use crate::source::Located;

use super::Resolver;
use super::names::STATE;

impl Resolver<'_> {
    pub(super) fn waiter(self, raw: &RawWaiter, range: Range) -> Option<Waiter> {
        let name = self.text(&raw.name, "name", range);
        let name = name.and_then(|name| self.shaped(name, STATE));
        let description = self.text(&raw.description, "description", range);
        let field = self.maybe_dotted(raw.field.as_ref());
        let until = self.until(raw, range);
        let fails = self.some_texts(raw.fails.as_ref());
        self.field_and_values(raw, range);
        Some(Waiter {
            name: name?,
            description: description?,
            until: until?,
            field,
            fails,
        })
    }

    /// One of `is` and `status` says when the state is reached, since the one brings an answer and the other none.
    fn until(self, raw: &RawWaiter, range: Range) -> Option<Until> {
        match (&raw.is, &raw.status) {
            (Some(is), None) => Some(Until::Is(self.some_texts(Some(is)))),
            (None, Some(status)) => {
                let (status, range) = status.pair()?;
                Some(Until::Status(self.status(*status, range, 300, 599)?))
            }
            (None, None) => {
                let range = self.first_line(range);
                let help = "add `is:` with values of the field, or `status:`";
                let message = "the waiter does not say when the state is reached";
                self.problems
                    .push(self.bad_value(range, message).help(help));
                None
            }
            (Some(_), Some(status)) => {
                let range = status.range().unwrap_or(range);
                let help = "remove one of them; two waiters can wait for the two";
                let message = "a waiter has `is` or `status`, not both";
                self.problems
                    .push(self.bad_value(range, message).help(help));
                None
            }
        }
    }

    /// `field` is there for the values of `is` and `fails`, and they for it.
    fn field_and_values(self, raw: &RawWaiter, range: Range) {
        let values = raw.is.as_ref().or(raw.fails.as_ref());
        match (&raw.field, values) {
            (None, Some(_)) => self.missing("field", range),
            (Some(field), None) => {
                let range = field.range().unwrap_or(range);
                let help = "add `is:` or `fails:` with values of the field, or remove the key";
                let message = "no value of this field means anything";
                self.problems
                    .push(self.bad_value(range, message).help(help));
            }
            _ => {}
        }
    }

    /// Texts of a list that may be left out, but not be empty.
    fn some_texts(self, list: Option<&At<List<String>>>) -> Vec<Located<String>> {
        if let Some((items, range)) = list.and_then(At::pair)
            && items.is_empty()
        {
            let help = "add a value, or remove the key";
            self.problems
                .push(self.bad_value(range, "the list is empty").help(help));
        }
        self.texts(list)
    }
}
