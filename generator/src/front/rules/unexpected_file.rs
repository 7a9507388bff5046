//! A file or folder lies where the layout has none.
//!
//! A file that is not read is a file that somebody believes to be read. The layout is
//!
//! ```text
//! <spec>/README.md, <spec>/schema.json
//! <spec>/<service>/service.yaml
//! <spec>/<service>/<version>/types.yaml
//! <spec>/<service>/<version>/<group>/types.yaml
//! <spec>/<service>/<version>/<group>/<operation>.yaml
//! ```
//!
//! and files whose names begin with a dot are ignored.
//!
//! Bad:
//!
//! ```text
//! spec/vpc/v3/create-vpc.yaml
//! ```
//!
//! Good:
//!
//! ```text
//! spec/vpc/v3/vpcs/create-vpc.yaml
//! ```

use crate::diagnostic::Rule;

/// A file or folder lies where the layout has none.
pub static UNEXPECTED_FILE: Rule = Rule {
    code: "T0005",
    name: "unexpected-file",
    manual: include_str!("unexpected_file.rs"),
};
