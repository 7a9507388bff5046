//! The name of the generated package is none that cargo takes, or another service has it.
//!
//! A package's name begins with a letter and goes on with letters, digits, `-` and `_`, all ASCII, at most 64 of them. It
//! is no word that Rust or Windows keeps for itself, and no package that every generated one depends on.
//!
//! Bad:
//!
//! ```yaml
//! package: huawei cloud/vpc
//! ```
//!
//! Good:
//!
//! ```yaml
//! package: huaweicloud-vpc
//! ```
use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Rule, Sink};

use super::view::View;
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0220",
    name: "bad-package-name",
    manual: include_str!("bad_package_name.rs"),
};

/// Words that cargo refuses, because Rust, its test runner or Windows has them.
const RESERVED: &[&str] = &[
    "abstract",
    "alloc",
    "as",
    "async",
    "aux",
    "await",
    "become",
    "box",
    "break",
    "build",
    "con",
    "const",
    "continue",
    "core",
    "crate",
    "deps",
    "do",
    "dyn",
    "else",
    "enum",
    "examples",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "incremental",
    "let",
    "loop",
    "macro",
    "match",
    "mod",
    "move",
    "mut",
    "nul",
    "override",
    "priv",
    "prn",
    "proc_macro",
    "proc-macro",
    "pub",
    "ref",
    "return",
    "self",
    "static",
    "std",
    "struct",
    "super",
    "test",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "where",
    "while",
    "yield",
];

/// What a generated package depends on. Cargo could not tell the two apart.
const DEPENDENCIES: &[&str] = &["serde", "tabella_runtime", "tokio"];

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    let mut seen = HashMap::new();
    for service in &view.api.services {
        let package = &service.package;
        if let Some(problem) = problem(package) {
            let message = format!("{} cannot name a package: {problem}", quoted(package));
            sink.push(
                Diagnostic::error(&RULE, package.span, message).help(
                    "a good name is the cloud's and the service's, such as `huaweicloud-vpc`",
                ),
            );
        } else if let Some(first) = seen.insert(package.replace('-', "_"), package.span) {
            let message = format!("a second service has the package {}", quoted(package));
            sink.push(Diagnostic::error(&RULE, package.span, message).also(first, "the first one"));
        }
    }
}

fn problem(name: &str) -> Option<&'static str> {
    if name.is_empty() {
        return Some("it is empty");
    }
    if name.len() > 64 {
        return Some("it is longer than 64 characters");
    }
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return Some("it does not begin with a letter");
    }
    let allowed = |one: char| one.is_ascii_alphanumeric() || one == '-' || one == '_';
    if !name.chars().all(allowed) {
        return Some("it has characters other than letters, digits, `-` and `_`");
    }
    let name = name.to_ascii_lowercase();
    if DEPENDENCIES.contains(&name.replace('-', "_").as_str()) {
        return Some("generated packages depend on one of that name");
    }
    RESERVED
        .contains(&name.as_str())
        .then_some("Rust or Windows keeps this word for itself")
}
