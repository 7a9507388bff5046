//! How an answer left the documentation.

use std::fmt;

/// One place where an answer of the service differs from its documentation.
///
/// Drift never fails a call. Its text may hold private values: an excerpt of what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Drift {
    /// Where in the answer, for example `sub_network_interface.tags[0].key`; empty for the answer as a whole.
    pub path: String,
    /// In which way.
    pub kind: DriftKind,
    /// What was found instead, shortened; `***` where the value is a secret, and the reason where it is unreadable.
    pub found: String,
}

/// In which way an answer differs from its documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DriftKind {
    /// A field that the documentation does not list. It was skipped; the raw body has it.
    UnknownField,
    /// A value outside a documented set of values. It was kept as `Unknown`.
    UnknownValue,
    /// A value of another type. It was converted where that is safe, as `"5"` to `5`, and left out otherwise.
    WrongType,
    /// A time that cannot be read. Its text was kept.
    UnreadableTime,
    /// A value that no type can hold: a number beyond any range, an escape that is no character, or a value that lies
    /// too deep. It was left out; the raw body has it.
    UnreadableValue,
    /// A successful status that the documentation does not list for this operation.
    UndocumentedStatus,
    /// No body where the documentation has one. The model is empty.
    EmptyBody,
}

impl DriftKind {
    /// A stable name, for logs and metrics.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnknownField => "unknown_field",
            Self::UnknownValue => "unknown_value",
            Self::WrongType => "wrong_type",
            Self::UnreadableTime => "unreadable_time",
            Self::UnreadableValue => "unreadable_value",
            Self::UndocumentedStatus => "undocumented_status",
            Self::EmptyBody => "empty_body",
        }
    }
}

impl Drift {
    pub(crate) fn new(path: String, kind: DriftKind, found: impl Into<String>) -> Self {
        Self {
            path,
            kind,
            found: found.into(),
        }
    }
}

impl fmt::Display for Drift {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, kind, found } = self;
        let path = if path.is_empty() { "the answer" } else { path };
        match kind {
            DriftKind::UnknownField => {
                write!(formatter, "{path}: a field that is not documented: {found}")
            }
            DriftKind::UnknownValue => {
                write!(formatter, "{path}: a value that is not documented: {found}")
            }
            DriftKind::WrongType => {
                write!(formatter, "{path}: not of the documented type: {found}")
            }
            DriftKind::UnreadableTime => write!(formatter, "{path}: no readable time: {found}"),
            DriftKind::UnreadableValue => {
                write!(formatter, "{path}: a value that cannot be read: {found}")
            }
            DriftKind::UndocumentedStatus => write!(
                formatter,
                "{path} has a status that is not documented: {found}"
            ),
            DriftKind::EmptyBody => {
                write!(formatter, "{path} has no body, though one is documented")
            }
        }
    }
}
