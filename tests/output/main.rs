//! What the generator does to folders: fresh, careful, restored from nothing; what it makes elsewhere; the house's rules.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

mod add;
mod check;
mod fresh;
mod guards;
mod imports;
mod links;
mod manifest;
mod outside;
mod place;
mod record;
mod restore;
mod writing;
