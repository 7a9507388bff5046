//! A page lost the captions of its tables.
//!
//! The captions are the names of types: without `Table 4 AllowedAddressPair`, nothing says which table has the fields of
//! an `AllowedAddressPair object`. Some ways to save a page lose them, among them those that make tables of `|` and `---`,
//! which lose lists within cells as well. Copy the page's text from a browser, or save the page as HTML.
//!
//! Bad:
//!
//! ```text
//! Parameter | Type | Description
//! ---|---|---
//! key | String | Key of the tag.
//! ```
//!
//! Good:
//!
//! ```text
//! Table 7 ResponseTag
//!
//! Parameter
//!
//! Type
//!
//! Description
//!
//! key
//!
//! String
//!
//! Key of the tag.
//! ```

use crate::diagnostic::Rule;

/// A page lost the captions of its tables.
pub static PAGE_WITHOUT_CAPTIONS: Rule = Rule {
    code: "T0904",
    name: "page-without-captions",
    manual: include_str!("page_without_captions.rs"),
};
