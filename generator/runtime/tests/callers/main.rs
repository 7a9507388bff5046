//! Who calls, and where: credentials and what gives them, projects, regions and endpoints.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod cache;
mod chain;
mod environment;
mod failover;
mod lookup;
#[path = "../made/mod.rs"]
mod made;
mod metadata;
mod profile;
mod project_turns;
mod projects;
mod regions;
mod support;
