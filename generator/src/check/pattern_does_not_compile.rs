//! A pattern is no regular expression of the dialect that generated code uses.
//!
//! Patterns are compiled by the `regex` crate, which searches in linear time whatever the input is. It has no lookaround
//! (`(?=`, `(?!`, `(?<=`, `(?<!`) and no backreferences (`\1`). What a lookahead forbids can often be said by `forbid`,
//! `length` or a second pattern in `any_of`.
//!
//! Bad:
//!
//! ```yaml
//! pattern: "^(?!-)[a-z-]+$"
//! ```
//!
//! Good:
//!
//! ```yaml
//! pattern: "^[a-z][a-z-]*$"
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::source::{Located, Span};

use super::place;
use super::view::View;

pub(super) static RULE: Rule = Rule {
    code: "T0303",
    name: "pattern-does-not-compile",
    manual: include_str!("pattern_does_not_compile.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for pattern in view
        .values
        .iter()
        .filter_map(|value| value.constraints.pattern.as_ref())
    {
        if let Some(Err(error)) = view.pattern(pattern) {
            report(pattern, error, sink);
        }
    }
}

fn report(pattern: &Located<String>, error: &regex::Error, sink: &mut Sink) {
    let regex::Error::Syntax(text) = error else {
        let diagnostic = Diagnostic::error(
            &RULE,
            pattern.span,
            "the pattern compiles to too large a program",
        );
        sink.push(diagnostic.help("lower the counts in its repetitions"));
        return;
    };
    let reason = text
        .lines()
        .find_map(|line| line.strip_prefix("error: "))
        .unwrap_or("it has an error");
    let span = offset(text)
        .and_then(|at| rest(pattern, at))
        .unwrap_or(pattern.span);
    let unsupported = reason.contains("look-around") || reason.contains("backreference");
    let help = unsupported.then(|| {
        String::from("generated code uses the `regex` crate, whose dialect has neither lookaround nor backreferences")
    });
    let message = format!("the pattern does not compile: {reason}");
    sink.push(Diagnostic::error(&RULE, span, message).maybe_help(help));
}

/// The error's place in the pattern, in characters. `regex` tells it only by the first `^` in a line beneath the
/// pattern, which it indents by four; a pattern of several lines is shown in another way and has no such line.
fn offset(text: &str) -> Option<usize> {
    let is_marks =
        |line: &&str| line.contains('^') && line.bytes().all(|byte| matches!(byte, b'^' | b' '));
    let marks = text.lines().rfind(is_marks)?;
    marks.find('^')?.checked_sub(4)
}

/// The rest of the pattern from a character on.
fn rest(pattern: &Located<String>, at: usize) -> Option<Span> {
    let (byte, _) = pattern.char_indices().nth(at)?;
    place::part(pattern, byte..pattern.len())
}
