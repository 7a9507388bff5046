//! What can be wrong with the text of a spec, or of a page, one rule a file.
//!
//! The documentation of each module is the rule's manual page, which `tabella explain` prints.

use crate::diagnostic::Rule;

mod anchor_or_alias;
mod bad_example_json;
mod bad_folder_name;
mod bad_path;
mod bad_value;
mod control_character;
mod duplicate_key;
mod file_too_large;
mod link_in_spec;
mod missing_file;
mod missing_key;
mod nested_too_deeply;
mod not_utf8;
mod page_language;
mod page_section_missing;
mod page_table_unreadable;
mod page_truncated;
mod page_unknown;
mod page_without_captions;
mod several_documents;
mod tag;
mod too_many_problems;
mod unexpected_file;
mod unknown_key;
mod unknown_service;
mod unknown_type_expression;
mod unreadable_file;
mod wrong_type;
mod yaml_syntax;

pub use anchor_or_alias::ANCHOR_OR_ALIAS;
pub use bad_example_json::BAD_EXAMPLE_JSON;
pub use bad_folder_name::BAD_FOLDER_NAME;
pub use bad_path::BAD_PATH;
pub use bad_value::BAD_VALUE;
pub use control_character::CONTROL_CHARACTER;
pub use duplicate_key::DUPLICATE_KEY;
pub use file_too_large::FILE_TOO_LARGE;
pub use link_in_spec::LINK_IN_SPEC;
pub use missing_file::MISSING_FILE;
pub use missing_key::MISSING_KEY;
pub use nested_too_deeply::NESTED_TOO_DEEPLY;
pub use not_utf8::NOT_UTF8;
pub use page_language::PAGE_LANGUAGE;
pub use page_section_missing::PAGE_SECTION_MISSING;
pub use page_table_unreadable::PAGE_TABLE_UNREADABLE;
pub use page_truncated::PAGE_TRUNCATED;
pub use page_unknown::PAGE_UNKNOWN;
pub use page_without_captions::PAGE_WITHOUT_CAPTIONS;
pub use several_documents::SEVERAL_DOCUMENTS;
pub use tag::TAG;
pub use too_many_problems::TOO_MANY_PROBLEMS;
pub use unexpected_file::UNEXPECTED_FILE;
pub use unknown_key::UNKNOWN_KEY;
pub use unknown_service::UNKNOWN_SERVICE;
pub use unknown_type_expression::UNKNOWN_TYPE_EXPRESSION;
pub use unreadable_file::UNREADABLE_FILE;
pub use wrong_type::WRONG_TYPE;
pub use yaml_syntax::YAML_SYNTAX;

/// Every rule of the front, by code.
pub static RULES: &[&Rule] = &[
    &UNREADABLE_FILE,
    &NOT_UTF8,
    &FILE_TOO_LARGE,
    &LINK_IN_SPEC,
    &UNEXPECTED_FILE,
    &BAD_FOLDER_NAME,
    &UNKNOWN_SERVICE,
    &MISSING_FILE,
    &YAML_SYNTAX,
    &ANCHOR_OR_ALIAS,
    &TAG,
    &SEVERAL_DOCUMENTS,
    &DUPLICATE_KEY,
    &NESTED_TOO_DEEPLY,
    &CONTROL_CHARACTER,
    &TOO_MANY_PROBLEMS,
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &WRONG_TYPE,
    &UNKNOWN_TYPE_EXPRESSION,
    &BAD_PATH,
    &BAD_EXAMPLE_JSON,
    &BAD_VALUE,
    &PAGE_UNKNOWN,
    &PAGE_LANGUAGE,
    &PAGE_TRUNCATED,
    &PAGE_WITHOUT_CAPTIONS,
    &PAGE_SECTION_MISSING,
    &PAGE_TABLE_UNREADABLE,
];
