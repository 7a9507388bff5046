//! Regular expressions.

use std::borrow::Cow;
use std::sync::OnceLock;

use regex::Regex;

/// A regular expression in the syntax of the `regex` crate, which is compiled when it is first used.
///
/// ```
/// # use tabella_runtime::Pattern;
///
/// static NAME: Pattern = Pattern::new("^[a-z]+$");
/// assert!(NAME.is_match("web"));
/// assert!(!NAME.is_match("web 1"));
/// ```
#[derive(Debug)]
pub struct Pattern {
    text: Cow<'static, str>,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern. It finds something anywhere in a text unless it has `^` and `$`.
    #[must_use]
    pub const fn new(text: &'static str) -> Self {
        Self {
            text: Cow::Borrowed(text),
            compiled: OnceLock::new(),
        }
    }

    /// A pattern that is known only when the program runs.
    #[must_use]
    pub const fn owned(text: String) -> Self {
        Self {
            text: Cow::Owned(text),
            compiled: OnceLock::new(),
        }
    }

    /// The text of the pattern.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the pattern finds something in a text. One that cannot be compiled holds for every text: a mistake in a
    /// rule must not keep a call from being made.
    pub fn is_match(&self, text: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| Regex::new(&self.text).ok());
        compiled.as_ref().is_none_or(|regex| regex.is_match(text))
    }
}
