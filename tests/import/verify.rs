//! `tabella verify`: what a page says otherwise than its spec is found, all of it, and with its place on both sides.

mod call;
mod changed;
mod command;
mod examples;
mod rows;
mod sides;
mod values;
