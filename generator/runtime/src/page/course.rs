//! The way through a list, whoever does the calls.

use std::collections::HashSet;

use super::{Paged, Turn, part};
use crate::excerpt::excerpt;
use crate::{Error, ErrorKind, Response, Sent, request};

/// How far one has come in a list, and what to call next.
pub(super) struct Course<O: Paged> {
    /// The call of the next page; none at the end.
    next: Option<O>,
    /// How many pages have come.
    pages: usize,
    /// Where pages began so far, by marker.
    markers: HashSet<String>,
    /// The items of the last page, by offset.
    before: Vec<O::Item>,
}

impl<O: Paged> Course<O> {
    pub(super) fn new(operation: O) -> Self {
        Self {
            next: Some(operation),
            pages: 0,
            markers: HashSet::new(),
            before: Vec::new(),
        }
    }

    /// The call of the next page. The list ends with an error.
    pub(super) fn next(&mut self) -> Option<Result<O, Error>> {
        let operation = self.next.clone()?;
        if self.pages == 0 && request::asks(&operation, O::LIMIT, "0") {
            self.next = None;
            return Some(Err(without_items::<O>()));
        }
        Some(Ok(operation))
    }

    /// Takes the answer to that call. The list ends with an error.
    pub(super) fn take(
        &mut self,
        answer: Result<Response<O::Output>, Error>,
    ) -> Result<Response<O::Output>, Error> {
        let operation = self.next.take();
        let mut answer = answer?;
        self.pages += 1;
        if let Some(operation) = operation {
            self.next = self.turn(operation, &mut answer)?;
        }
        Ok(answer)
    }

    /// The call behind a page. A page that leads back to where the list has been would make a loop of it, so it is not
    /// given out: its items may be known already.
    fn turn(
        &mut self,
        mut operation: O,
        answer: &mut Response<O::Output>,
    ) -> Result<Option<O>, Error> {
        let none = &mut Vec::new();
        let items = O::items(answer.body_mut()).unwrap_or(none);
        if !items.is_empty() && *items == self.before {
            return Err(self.endless("has the items of the page before it again", answer));
        }
        let count = items.len();
        // Only now, since the items are borrowed of the page.
        let turn = operation.turn(answer.body(), count);
        if let Some(fault) = part::fault::<O>(answer, count, &turn) {
            return Err(self.failed(&format!("is no part of the list: {fault}"), answer));
        }
        match turn {
            Turn::End => return Ok(None),
            Turn::Offset(_) => {
                self.before = O::items(answer.body_mut())
                    .map(|items| items.clone())
                    .unwrap_or_default();
            }
            Turn::Marker { from, to } => {
                self.markers.extend(from);
                if self.markers.contains(&to) {
                    let marker = excerpt(&to);
                    let text = format!("gives the marker `{marker}`, which an earlier page gave");
                    return Err(self.endless(&text, answer));
                }
            }
        }
        Ok(Some(operation))
    }

    fn endless(&self, what: &str, answer: &Response<O::Output>) -> Error {
        let text = format!("{what}: the list would never end, so it ends here");
        self.failed(&text, answer)
    }

    fn failed(&self, what: &str, answer: &Response<O::Output>) -> Error {
        let text = format!("page {} {what}", self.pages);
        Error::new(ErrorKind::Paging, Sent::Yes, text)
            .with_answer(answer)
            .in_operation(O::INFO.id)
    }
}

/// A page of no items has no marker either, and looks like the end of the list.
fn without_items<O: Paged>() -> Error {
    let text = format!(
        "pages of no items lead nowhere: give `{}` a value above 0, or leave it out",
        O::LIMIT
    );
    Error::unsent(ErrorKind::Paging, text).in_operation(O::INFO.id)
}
