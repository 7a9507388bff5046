//! Paths with parameters in braces.

use crate::diagnostic::Diagnostic;
use crate::front::path::{Part, parse};
use crate::front::rules;
use crate::front::yaml::inner;
use crate::front::yaml::problems::Range;
use crate::front::yaml::raw::Text;
use crate::model::{Path, PathSegment, WireName};
use crate::source::Located;

use super::Resolver;

impl Resolver<'_> {
    /// The path of an operation.
    pub(super) fn path(self, at: &Text, owner: Range) -> Option<Located<Path>> {
        let (text, range) = self.need(at, "path", owner)?;
        let place = |from, to| inner::place(self.problems.text(), range, text, from, to);
        match parse(text) {
            Ok(parts) => {
                let segment = |part: &Part<'_>| match *part {
                    Part::Text(text) => PathSegment::Text(text.to_owned()),
                    Part::Parameter(name, at) => {
                        let range = place(at, at + name.len());
                        PathSegment::Parameter(self.located(WireName::new(name), range))
                    }
                };
                let segments = parts.iter().map(segment).collect();
                let text = text.clone();
                Some(self.located(Path { text, segments }, range))
            }
            Err(problem) => {
                let span = self.span(place(problem.from, problem.to));
                self.problems.push(
                    Diagnostic::error(&rules::BAD_PATH, span, problem.message).help(problem.help),
                );
                None
            }
        }
    }
}
