//! A rule that a value breaks.

use std::fmt;

use super::{Place, Rule};
use crate::excerpt::excerpt;

/// A documented rule that a value breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    path: String,
    rule: &'static str,
    limit: String,
    value: Option<String>,
    source: &'static str,
}

impl Violation {
    pub(super) fn of(rule: &Rule<'_>, value: Option<String>, source: &'static str) -> Self {
        Self::new("", rule.code(), rule.limit(), value, source)
    }

    pub(super) fn new(
        path: &str,
        rule: &'static str,
        limit: String,
        value: Option<String>,
        source: &'static str,
    ) -> Self {
        let value = value.map(|value| excerpt(&value));
        Self {
            path: path.to_owned(),
            rule,
            limit,
            value,
            source,
        }
    }

    /// Puts a place in front of the path, since it now lies in something larger.
    pub(super) fn within(&mut self, place: Place<'_>) {
        let place = match place {
            Place::Field(name) => name.to_owned(),
            Place::Index(index) => format!("[{index}]"),
            Place::Key(key) => format!("[{key:?}]"),
        };
        let dot = if self.path.is_empty() || self.path.starts_with('[') {
            ""
        } else {
            "."
        };
        self.path = format!("{place}{dot}{}", self.path);
    }

    /// Where the value is, as `sub_network_interface.security_groups[2]`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The stable name of the rule, as `uuid`, `length` or `at_most_one_of`.
    #[must_use]
    pub const fn rule(&self) -> &'static str {
        self.rule
    }

    /// What the rule asks for, as `0 to 255 characters`.
    #[must_use]
    pub fn limit(&self) -> &str {
        &self.limit
    }

    /// The value, shortened; none for secrets and for rules about several fields.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        self.value.as_deref()
    }

    /// The page and table with the rule; empty if it is not known.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}`: expected {}", self.path, self.limit)?;
        if let Some(value) = &self.value {
            write!(formatter, ", found {value:?}")?;
        }
        if !self.source.is_empty() {
            write!(formatter, " ({})", self.source)?;
        }
        Ok(())
    }
}
