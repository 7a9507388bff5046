//! A page would change a file of the spec.
//!
//! A file of a spec is reviewed by a person, so `tabella import` does not touch one unasked. With `--merge` it keeps every
//! byte of the file, inserts what the page has and the file lacks, and asks where the two contradict each other. The file
//! can also be moved away, to compare the two by hand.
//!
//! Bad, where the spec has the operation of the page already:
//!
//! ```text
//! tabella import page.txt
//! ```
//!
//! Good:
//!
//! ```text
//! tabella import page.txt --merge
//! ```

use crate::diagnostic::Rule;

/// A page would change a file of the spec.
pub(crate) static FILE_EXISTS: Rule = Rule {
    code: "T0701",
    name: "file-exists",
    manual: include_str!("file_exists.rs"),
};
