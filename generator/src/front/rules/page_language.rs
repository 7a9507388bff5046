//! A page is in another language than English.
//!
//! Constraints are read from sentences, and only from English ones. A page is refused if its text is in another script
//! or has the headings of another language, even if nothing but its headings are. The same page is most often there in
//! English too.
//!
//! Bad:
//!
//! ```text
//! 请求参数
//! ```
//!
//! Good:
//!
//! ```text
//! Request Parameters
//! ```

use crate::diagnostic::Rule;

/// A page is in another language than English.
pub static PAGE_LANGUAGE: Rule = Rule {
    code: "T0902",
    name: "page-language",
    manual: include_str!("page_language.rs"),
};
