//! Why a page is not put into a spec, one rule a file.
//!
//! The documentation of each module is the rule's manual page, which `tabella explain` prints.

use crate::diagnostic::Rule;

mod file_exists;
mod no_place;
mod type_elsewhere;

pub(super) use file_exists::FILE_EXISTS;
pub(super) use no_place::NO_PLACE;
pub(super) use type_elsewhere::TYPE_ELSEWHERE;

/// Every rule of the import, by code.
pub static RULES: &[&Rule] = &[&FILE_EXISTS, &NO_PLACE, &TYPE_ELSEWHERE];
