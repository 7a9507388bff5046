//! Helpers of the tests: a server and a client that know nothing of the project's own code.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]
#![expect(clippy::missing_panics_doc, reason = "all of it is for tests")]

mod client;
mod server;
mod signature;

pub use client::Reply;
pub use server::{Answer, Request, Server};
pub use signature::{authorization, verify};
