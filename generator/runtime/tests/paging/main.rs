//! Lists in pages: by marker and by offset, as pages and as items, to their end and to an error.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod blocking;
mod items;
mod lists;
mod marker;
mod offset;
mod parts;
mod streams;
