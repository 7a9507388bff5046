//! The pages from which specs are imported, and what each must yield as a person read it.
//!
//! `pages/` has pages in the layouts of the cloud's own, in wording of ours; `expected/` has what stands on each, with its
//! lines. What is held here is that both agree: the lines of the one are the lines of the other.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod address;
mod agree;
mod arbitrary;
#[path = "../generator/arbitrary.rs"]
mod arbitrary_specs;
mod asked;
mod broken;
mod cells;
mod code;
mod columns;
mod conserved;
mod damaged;
mod elsewhere;
mod facts;
mod first;
mod html;
mod layouts;
mod meaning;
mod naming;
mod notes;
mod old;
mod outside;
mod phrases;
mod put;
mod reading;
mod refused;
mod robust;
mod rows;
mod sections;
mod settled;
mod structure;
mod tabs;
mod twice;
mod unseen;
mod verify;
mod whole;
