//! A list, item by item.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec::IntoIter;

use futures_core::Stream;

use super::{Paged, Pages};
use crate::{CallOptions, ClientCore, Error, Response};

/// The items of a list, from page to page. A page is asked for when its first item is wanted.
///
/// It is a `Stream` of the crate `futures-core`, and has a [`next`](Self::next) of its own, for which no other crate is
/// needed. The items of a blocking client are an [`Iterator`]. What holds for [`Pages`] holds here.
#[must_use = "no item is asked for before `next`"]
pub struct Items<O: Paged, C = ClientCore> {
    pages: Pages<O, C>,
    page: IntoIter<O::Item>,
    /// How many more are wanted; none is for all.
    wanted: Option<usize>,
}

impl<O: Paged, C> Items<O, C> {
    /// The items from where this call begins. Made crates call it.
    #[doc(hidden)]
    pub fn new(core: C, operation: O, options: CallOptions) -> Self {
        Self {
            pages: Pages::new(core, operation, options),
            page: Vec::new().into_iter(),
            wanted: None,
        }
    }

    /// No more than so many items from here on, and no page that is not needed for them.
    ///
    /// The last page is as large as the others: where a page is much larger than what is wanted, give the call a limit.
    pub fn at_most(mut self, count: usize) -> Self {
        self.wanted = Some(count);
        self
    }

    fn is_enough(&self) -> bool {
        self.wanted == Some(0)
    }

    /// An item of the page that is there.
    fn take(&mut self) -> Option<O::Item> {
        let item = self.page.next()?;
        self.wanted = self.wanted.map(|wanted| wanted.saturating_sub(1));
        Some(item)
    }

    fn turn(&mut self, page: Response<O::Output>) {
        let mut page = page.into_body();
        let items = O::items(&mut page).map(std::mem::take);
        self.page = items.unwrap_or_default().into_iter();
    }
}

impl<O: Paged> Items<O> {
    /// The next item; none at the end of the list.
    ///
    /// # Errors
    ///
    /// Those of the call, and [`ErrorKind::Paging`](crate::ErrorKind::Paging) where a page leads back to where the list
    /// has been, has no list, or has items that cannot be read, or where pages of no items are asked for. There are no
    /// more items then.
    pub async fn next(&mut self) -> Option<Result<O::Item, Error>> {
        poll_fn(|context| self.poll_item(context)).await
    }

    /// All items that are left, in one list.
    ///
    /// # Errors
    ///
    /// As [`next`](Self::next). The items before the error are lost then.
    pub async fn all(mut self) -> Result<Vec<O::Item>, Error> {
        let mut all = Vec::new();
        while let Some(item) = self.next().await {
            all.push(item?);
        }
        Ok(all)
    }

    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<O::Item, Error>>> {
        while !self.is_enough() {
            if let Some(item) = self.take() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(self.pages.poll_page(context)) {
                Some(Ok(page)) => self.turn(page),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => break,
            }
        }
        Poll::Ready(None)
    }
}

/// Nothing in it is pinned in place.
impl<O: Paged, C> Unpin for Items<O, C> {}

impl<O: Paged> Stream for Items<O> {
    type Item = Result<O::Item, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(context)
    }
}

#[cfg(feature = "blocking")]
impl<O: Paged> Items<O, crate::BlockingCore> {
    /// All items that are left, in one list.
    ///
    /// # Errors
    ///
    /// Those of the call. The items before the error are lost then.
    pub fn all(self) -> Result<Vec<O::Item>, Error> {
        self.collect()
    }
}

#[cfg(feature = "blocking")]
impl<O: Paged> Iterator for Items<O, crate::BlockingCore> {
    type Item = Result<O::Item, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.is_enough() {
            if let Some(item) = self.take() {
                return Some(Ok(item));
            }
            match self.pages.next()? {
                Ok(page) => self.turn(page),
                Err(error) => return Some(Err(error)),
            }
        }
        None
    }
}

impl<O: Paged, C: fmt::Debug> fmt::Debug for Items<O, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Items")
            .field("pages", &self.pages)
            .field("wanted", &self.wanted)
            .finish_non_exhaustive()
    }
}
