//! Why a page is not put into a spec, one rule a file.
//!
//! The documentation of each module is the rule's manual page, which `tabella explain` prints.

use crate::diagnostic::Rule;

mod file_exists;
mod no_place;

pub(super) use file_exists::FILE_EXISTS;
pub(super) use no_place::NO_PLACE;

/// Every rule of the import, by code.
pub static RULES: &[&Rule] = &[&FILE_EXISTS, &NO_PLACE];
