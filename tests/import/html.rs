//! Saved HTML gives the same parts as the same page as plain text.

mod dump;
mod small;
