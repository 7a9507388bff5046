//! Problems in the input: code, severity, place, sentence, help.
//!
//! A stage puts its problems into a [`Sink`], whose only way out is [`Sink::finish`]: either the stage's value or
//! everything that is wrong with its input. Rendering for people is in `cli`.

use std::collections::HashSet;

use crate::source::Span;

/// A kind of problem: what `tabella explain` knows.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// A stable code, such as `T0203`.
    pub code: &'static str,
    /// A short name, such as `path-parameter-missing`.
    pub name: &'static str,
    /// The source file of the rule, whose module documentation is its manual page.
    pub manual: &'static str,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// Something is odd; generation goes on.
    Warning,
}

/// A problem, and where it is.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// What kind of problem it is.
    pub rule: &'static Rule,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, as one sentence without a full stop.
    pub message: String,
    /// The offending text, and what to write beneath it. The first one is the main place; there may be none.
    pub labels: Vec<(Span, String)>,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(rule: &'static Rule, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: Severity::Error,
            message: message.into(),
            labels: vec![(span, String::new())],
            help: None,
        }
    }

    /// An error that has no place in a file that was read.
    pub fn placeless(rule: &'static Rule, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: Severity::Error,
            message: message.into(),
            labels: Vec::new(),
            help: None,
        }
    }

    /// Makes it a warning.
    #[must_use]
    pub fn warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// Says what to write beneath the offending text.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        if let Some(first) = self.labels.first_mut() {
            first.1 = text.into();
        }
        self
    }

    /// Points at a second place.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push((span, text.into()));
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Says what to do, if there is something to say.
    #[must_use]
    pub fn maybe_help(mut self, text: Option<String>) -> Self {
        self.help = text.or(self.help);
        self
    }

    /// The main place.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.labels.first().map(|label| label.0)
    }
}

/// Everything that is wrong with an input.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    /// In the order of files and places.
    pub list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Whether one of them is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

/// Takes the problems of one stage.
#[derive(Debug, Default)]
#[must_use = "a sink must be finished, or its problems are lost"]
pub struct Sink {
    list: Vec<Diagnostic>,
    finished: bool,
}

impl Sink {
    /// An empty sink.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Whether nothing was taken so far.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether one of the problems so far is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Takes the problems of another sink, such as one of a thread.
    pub fn absorb(&mut self, mut other: Self) {
        other.finished = true;
        self.list.append(&mut other.list);
    }

    /// Takes those problems of another sink whose main place has no error yet.
    pub fn absorb_elsewhere(&mut self, mut other: Self) {
        other.finished = true;
        let errors = self
            .list
            .iter()
            .filter(|diagnostic| diagnostic.severity == Severity::Error);
        let taken: HashSet<Option<Span>> = errors.map(Diagnostic::span).collect();
        let new = other.list.drain(..);
        self.list
            .extend(new.filter(|diagnostic| !taken.contains(&diagnostic.span())));
    }

    /// Ends the stage: its value and its warnings, or all its problems if one is an error.
    ///
    /// # Errors
    ///
    /// All problems, in the order of files and places, if at least one of them is an error.
    pub fn finish<T>(mut self, value: T) -> Result<(T, Diagnostics), Diagnostics> {
        self.finished = true;
        let mut list = std::mem::take(&mut self.list);
        list.sort_by_key(|diagnostic| {
            (
                diagnostic.span().is_none(),
                diagnostic.span(),
                diagnostic.rule.code,
            )
        });
        let diagnostics = Diagnostics { list };
        if diagnostics.has_errors() {
            Err(diagnostics)
        } else {
            Ok((value, diagnostics))
        }
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        debug_assert!(
            self.finished || self.list.is_empty() || std::thread::panicking(),
            "problems were collected and never looked at"
        );
    }
}
