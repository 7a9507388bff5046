//! The name of a folder or file is not made of lower-case letters, digits and hyphens.
//!
//! The names become names of modules and paths of generated files. They begin with a letter: `[a-z][a-z0-9-]*`.
//!
//! Bad:
//!
//! ```text
//! spec/vpc/v3/Sub_Networks/
//! ```
//!
//! Good:
//!
//! ```text
//! spec/vpc/v3/sub-networks/
//! ```

use crate::diagnostic::Rule;

/// The name of a folder or file is not made of lower-case letters, digits and hyphens.
pub static BAD_FOLDER_NAME: Rule = Rule {
    code: "T0006",
    name: "bad-folder-name",
    manual: include_str!("bad_folder_name.rs"),
};
