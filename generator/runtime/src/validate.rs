//! Checking values against their documented rules before anything is sent.
//!
//! Made code names the rules of each field; a [`Checker`] walks over the values and collects every [`Violation`]. Rules
//! that only the service can check are not here, and required fields are the business of builders. Values that meet
//! their rules cost no allocation, with the exception of [`Rule::Unique`].

mod apply;
mod checked;
mod checker;
mod formats;
mod groups;
mod limits;
mod nested;
mod pattern;
mod rule;
mod violation;

pub use checked::{Checked, CheckedItems, Place, View};
pub use checker::Checker;
pub use nested::{Nested, Validate};
pub use pattern::Pattern;
pub use rule::Rule;
pub use violation::Violation;
