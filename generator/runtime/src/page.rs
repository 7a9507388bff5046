//! Long lists, which a service gives in parts.

mod course;
mod items;
mod pages;
mod part;
mod turn;

use crate::Operation;

pub use items::Items;
pub use pages::Pages;
pub use turn::{Start, Turn};

/// An operation that lists things and gives a page of them at a time.
///
/// Made code implements it where the documentation says how the operation pages. [`Pages`] and [`Items`] use it.
pub trait Paged: Operation + Clone {
    /// What is listed.
    type Item: Clone + PartialEq + Send + 'static;

    /// The query parameter that says how many items a page has at most.
    const LIMIT: &'static str;
    /// Where an answer has its list, as wire names from the body's top: `data.things`.
    const LIST: &'static str;
    /// Where an answer has the marker of the page behind it; none by offset.
    const NEXT: Option<&'static str>;

    /// The list in a page, as far as it could be read.
    fn items(page: &mut Self::Output) -> Option<&mut Vec<Self::Item>>;

    /// Turns to the page behind this one, which has so many items.
    fn turn(&mut self, page: &Self::Output, items: usize) -> Turn;
}
