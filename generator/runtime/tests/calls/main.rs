//! What becomes of a call on a transport and a clock that a test controls.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod attempts;
mod clocks;
mod fakes;
mod limits;
#[path = "../made/mod.rs"]
mod made;
mod outside;
mod reasons;
mod retries;
mod shared;
mod support;
mod waits;
mod waits_unseen;
