//! The names of one place of generated code, and what is said about those that meet.

use std::collections::BTreeMap;
use std::fmt;

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::source::{FileId, Span};

use super::RustName;

pub(super) static COLLISION: Rule = Rule {
    code: "T0601",
    name: "names-collide",
    manual: include_str!("collision.md"),
};

pub(super) static UNUSABLE: Rule = Rule {
    code: "T0602",
    name: "name-unusable",
    manual: include_str!("unusable.md"),
};

/// What of the spec a name is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Version,
    Group,
    Operation,
    Answer,
    Type,
    Builder,
    Values,
    Value,
    ErrorCodes,
    ErrorCode,
    Waiter,
    Field,
    Parameter,
    /// The trait that says that a field is set.
    Required,
}

impl Kind {
    fn what(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Group => "group",
            Self::Operation => "operation",
            Self::Answer => "answer",
            Self::Type => "type",
            Self::Builder => "builder",
            Self::Values => "set of values",
            Self::Value => "value",
            Self::ErrorCodes => "set of error codes",
            Self::ErrorCode => "error code",
            Self::Waiter => "waiter",
            Self::Field => "field",
            Self::Parameter => "parameter",
            Self::Required => "required field's trait",
        }
    }

    /// What of the spec gets another name, and how.
    fn remedy(self) -> (&'static str, &'static str) {
        match self {
            Self::Version | Self::Group => ("the folder", "another name"),
            Self::Operation | Self::Answer | Self::ErrorCodes => ("the operation", "another id"),
            Self::Type => ("the type", "another `name`"),
            Self::Builder => ("what is built", "another name"),
            Self::Values => ("the set of values", "another `name`"),
            Self::Value => ("the value", "a `rust_name`"),
            Self::ErrorCode => ("the error", "a `rust_name`"),
            Self::Waiter => ("the waiter", "another `name`"),
            Self::Parameter => ("the parameter", "a `rust_name`"),
            Self::Field | Self::Required => ("the field", "a `rust_name`"),
        }
    }
}

/// The names of one place, such as the fields of a struct.
#[derive(Default)]
pub(super) struct Scope {
    names: BTreeMap<RustName, Vec<Taken>>,
}

/// What has a name.
struct Taken {
    span: Span,
    kind: Kind,
    /// What the name follows from. Where that meets something, it was said.
    base: Option<String>,
}

impl Scope {
    /// A name that something of the spec has.
    pub(super) fn take(&mut self, name: RustName, kind: Kind, span: Span) {
        let base = None;
        self.names
            .entry(name)
            .or_default()
            .push(Taken { span, kind, base });
    }

    /// A name that follows from another one, such as `TagBuilder` from `Tag`. Two that follow from the same one do not
    /// meet.
    pub(super) fn follow(
        &mut self,
        base: impl fmt::Display,
        name: RustName,
        kind: Kind,
        span: Span,
    ) {
        let base = Some(base.to_string());
        self.names
            .entry(name)
            .or_default()
            .push(Taken { span, kind, base });
    }

    /// Says which names meet, and which are none.
    pub(super) fn finish(self, sink: &mut Sink) {
        for (name, taken) in self.names {
            if usable(name.as_str()) {
                meeting(&name, &sorted(taken), sink);
            } else {
                let own = taken.iter().filter(|one| one.base.is_none());
                own.for_each(|one| sink.push(unusable(one)));
            }
        }
    }
}

/// Files stay in the order in which they were looked at, shared types first; in a file, the first line is first.
fn sorted(mut taken: Vec<Taken>) -> Vec<Taken> {
    let files: Vec<FileId> = taken.iter().map(|one| one.span.file).collect();
    let file = |one: &Taken| files.iter().position(|file| *file == one.span.file);
    taken.sort_by_key(|one| (file(one), one.span));
    taken
}

/// The first one keeps the name.
fn meeting(name: &RustName, taken: &[Taken], sink: &mut Sink) {
    let Some(first) = taken.first() else { return };
    for (at, one) in taken.iter().enumerate().skip(1) {
        let followed = one.base.is_some();
        if followed && taken[..at].iter().any(|other| other.base == one.base) {
            continue;
        }
        let (what, other) = (one.kind.what(), first.kind.what());
        let message = if first.kind == one.kind {
            format!("a second {what} would be named `{name}` in Rust")
        } else {
            format!("{other} and {what} would both be named `{name}` in Rust")
        };
        sink.push(
            Diagnostic::error(&COLLISION, one.span, message)
                .also(first.span, "the first one")
                .help(help(one.kind, first.kind)),
        );
    }
}

fn help(one: Kind, other: Kind) -> String {
    let (what, way) = one.remedy();
    let (other_what, other_way) = other.remedy();
    if (one, other) == (Kind::Type, Kind::Type) {
        format!("give one of them {way}, or share one type in `types.yaml`")
    } else if what == other_what {
        format!("give one of them {way}")
    } else {
        format!("give {what} {way}, or {other_what} {other_way}")
    }
}

fn unusable(one: &Taken) -> Diagnostic {
    let message = format!("no Rust name can be made of this {}", one.kind.what());
    let (what, way) = one.kind.remedy();
    let help = format!("give {what} {way} of ASCII letters, digits and underscores");
    Diagnostic::error(&UNUSABLE, one.span, message).help(help)
}

fn usable(name: &str) -> bool {
    let mut bytes = name.bytes();
    bytes
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
