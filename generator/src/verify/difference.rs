//! A difference, as it is reported.

use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;

/// Places where the same thing is told, in the spec and on the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    pub(super) spec: Span,
    pub(super) page: Span,
}

impl Places {
    /// A difference between what stands at the two places.
    pub(super) fn differ(
        self,
        rule: &'static Rule,
        message: impl Into<String>,
        spec: &str,
        page: &str,
    ) -> Diagnostic {
        Diagnostic::error(rule, self.spec, message)
            .label(format!("the spec: {spec}"))
            .also(self.page, format!("the page: {page}"))
    }
}
