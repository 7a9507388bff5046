//! Words that mean something to Rust, or to the code around a generated name, and what stands in their place.
//!
//! A word takes the place of a keyword (`kind` for `type`), never `r#type`: a raw identifier is noise at every use.

mod types;

#[cfg(test)]
pub(super) use self::types::{IMPORTED, is_taken};
pub(super) use self::types::{OPERATION, TABLE, VALUES, ty};

/// Keywords that pages use as field names, with a word of the same meaning.
const WORDS: &[(&str, &str)] = &[
    ("type", "kind"),
    ("match", "matching"),
    ("ref", "reference"),
    ("use", "usage"),
    ("mod", "module"),
    ("self", "this"),
    ("in", "within"),
    ("fn", "function"),
    ("impl", "implementation"),
    ("pub", "public"),
    ("priv", "private"),
    ("mut", "mutable"),
    ("enum", "enumeration"),
    ("struct", "structure"),
    ("static", "fixed"),
    ("default", "default_value"),
];

/// The other keywords, and methods whose names a setter would take from a trait; they get a word behind them.
const OTHERS: &[&str] = &[
    "abstract",
    "as",
    "async",
    "await",
    "become",
    "box",
    "break",
    "const",
    "continue",
    "crate",
    "do",
    "dyn",
    "else",
    "extern",
    "false",
    "final",
    "for",
    "gen",
    "if",
    "let",
    "loop",
    "macro",
    "move",
    "override",
    "return",
    "super",
    "trait",
    "true",
    "try",
    "typeof",
    "union",
    "unsafe",
    "unsized",
    "virtual",
    "where",
    "while",
    "yield",
    "build",
    "builder",
    "add",
    "sub",
    "mul",
    "div",
    "rem",
    "neg",
    "not",
    "shl",
    "shr",
    "bitand",
    "bitor",
    "bitxor",
    "eq",
    "cmp",
    "hash",
    "index",
    "next",
    "deref",
    "deref_mut",
    "drop",
    "borrow",
    "borrow_mut",
    "as_ref",
    "as_mut",
    "from_iter",
    "from_str",
    "into_iter",
    "clone",
];

/// Methods and functions that every call has.
pub(super) const CALL: &[&str] = &[
    "header",
    "into_future",
    "items",
    "new",
    "operation",
    "pages",
    "project_id",
    "retry",
    "send",
    "timeout",
    "to_request",
];

/// Modules that the generator makes or re-exports beside those of versions and groups.
pub(super) const MODULES: &[&str] = &[
    "blocking",
    "call",
    "client",
    "http",
    "required",
    "runtime",
    "tabella_runtime",
    "types",
];

pub(super) fn field(name: &str) -> String {
    if let Some((_, word)) = WORDS.iter().find(|(keyword, _)| *keyword == name) {
        return (*word).to_owned();
    }
    if OTHERS.contains(&name) {
        format!("{name}_value")
    } else {
        name.to_owned()
    }
}

pub(super) fn parameter(name: &str) -> String {
    if CALL.contains(&name) {
        format!("{name}_parameter")
    } else {
        name.to_owned()
    }
}

pub(super) fn module(name: &str) -> String {
    match field(name) {
        changed if changed != name => changed,
        same if MODULES.contains(&same.as_str()) => format!("{same}_operations"),
        same => same,
    }
}

/// The module of a group. Clippy wants no module to have the name of the one around it.
pub(super) fn group(name: &str, version: &str) -> String {
    if name == version {
        format!("{name}_operations")
    } else {
        name.to_owned()
    }
}

/// The module of an operation, which stands beside the group's `types` and inside the group's own module.
pub(super) fn operation_module(name: &str, group: &str) -> String {
    if name == "types" || name == group {
        format!("{name}_operation")
    } else {
        name.to_owned()
    }
}

pub(super) fn method(name: &str) -> String {
    if name == "builder" || name == "from" {
        name.to_owned()
    } else {
        field(name)
    }
}

pub(super) fn variant(name: &str) -> String {
    match name {
        "" => "Empty".to_owned(),
        "Self" => "SelfValue".to_owned(),
        // The variant for other values has this name.
        "Unknown" => "UnknownValue".to_owned(),
        other => other.to_owned(),
    }
}
