//! A list, page by page.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::Paged;
use super::course::Course;
use crate::{CallOptions, ClientCore, Error, Response};

type Answer<O> = Result<Response<<O as crate::Operation>::Output>, Error>;

/// The pages of a list, each the whole answer to a call. A page is asked for when it is wanted.
///
/// It is a `Stream` of the crate `futures-core`, and has a [`next`](Self::next) of its own, for which no other crate is
/// needed. The pages of a blocking client are an [`Iterator`].
///
/// The options of the call hold for each page: its timeout is that of a page. After an error there are no more pages.
/// Calls read answers leniently; a list does not where that would lose a part of it. An answer without the list, with an
/// item that is none, or with a marker that cannot be read is an error, which keeps the answer. What is odd inside an
/// item is drift as ever, and a list that is null is empty. A call for pages of no items (a limit of 0) is an error before
/// anything is sent: its one page would look like the end of the list.
///
/// Dropping what [`next`](Self::next) gives before it is there loses nothing: the next one goes on with the same page.
#[must_use = "no page is asked for before `next`"]
pub struct Pages<O: Paged, C = ClientCore> {
    core: C,
    options: CallOptions,
    course: Course<O>,
    /// The page that is on its way. An iterator has none: it waits.
    asking: Option<Pin<Box<dyn Future<Output = Answer<O>> + Send>>>,
}

impl<O: Paged, C> Pages<O, C> {
    /// The pages from where this call begins. Made crates call it.
    #[doc(hidden)]
    pub fn new(core: C, operation: O, options: CallOptions) -> Self {
        Self {
            core,
            options,
            course: Course::new(operation),
            asking: None,
        }
    }
}

impl<O: Paged> Pages<O> {
    /// The next page; none at the end of the list.
    ///
    /// # Errors
    ///
    /// Those of the call, and [`ErrorKind::Paging`](crate::ErrorKind::Paging) where a page leads back to where the list
    /// has been, has no list, or has items that cannot be read, or where pages of no items are asked for.
    pub async fn next(&mut self) -> Option<Result<Response<O::Output>, Error>> {
        poll_fn(|context| self.poll_page(context)).await
    }

    pub(super) fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Answer<O>>> {
        if self.asking.is_none() {
            let operation = match self.course.next() {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(operation)) => operation,
            };
            let (core, options) = (self.core.clone(), self.options.clone());
            self.asking = Some(Box::pin(
                async move { core.send(&operation, &options).await },
            ));
        }
        let Some(asking) = &mut self.asking else {
            return Poll::Ready(None);
        };
        let answer = ready!(asking.as_mut().poll(context));
        self.asking = None;
        Poll::Ready(Some(self.course.take(answer)))
    }
}

/// Nothing in it is pinned in place: what is on its way is in a box.
impl<O: Paged, C> Unpin for Pages<O, C> {}

impl<O: Paged> Stream for Pages<O> {
    type Item = Result<Response<O::Output>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_page(context)
    }
}

#[cfg(feature = "blocking")]
impl<O: Paged> Iterator for Pages<O, crate::BlockingCore> {
    type Item = Result<Response<O::Output>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let operation = match self.course.next()? {
            Err(error) => return Some(Err(error)),
            Ok(operation) => operation,
        };
        let answer = self.core.send(operation, self.options.clone());
        Some(self.course.take(answer))
    }
}

impl<O: Paged, C: fmt::Debug> fmt::Debug for Pages<O, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pages")
            .field("operation", &O::INFO.id)
            .field("core", &self.core)
            .finish_non_exhaustive()
    }
}
