//! Types of values that models hold and the standard library does not have.

mod date_time;
mod nullable;
mod pairs;
mod secret;

pub(crate) use date_time::is_date_time;
pub use date_time::{DateTime, DateTimeError};
pub use nullable::Nullable;
pub use pairs::Pairs;
pub use secret::Secret;
