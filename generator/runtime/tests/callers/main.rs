//! Who calls, and where: credentials and what gives them, projects, regions and endpoints.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod environment;
#[path = "../made/mod.rs"]
mod made;
mod profile;
mod support;
