//! The parser's errors in our words.

use granit_parser::{ErrorKind, ScanError};

use crate::diagnostic::Diagnostic;
use crate::front::rules;
use crate::source::Span;

use super::inner;
use super::problems::{Problems, Range};
use super::tree::MAX_DEPTH;

/// A diagnostic at the place where the parser stopped.
pub(crate) fn diagnostic(error: &ScanError, problems: &Problems<'_>) -> Diagnostic {
    let span = problems.span(place(error, problems.text()));
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return too_deep(span);
    }
    let (message, help) = reword(error.kind());
    Diagnostic::error(&rules::YAML_SYNTAX, span, message).maybe_help(help.map(String::from))
}

/// A list or mapping lies too deep.
pub(crate) fn too_deep(span: Span) -> Diagnostic {
    Diagnostic::error(
        &rules::NESTED_TOO_DEEPLY,
        span,
        format!("lists and mappings are nested more than {MAX_DEPTH} deep"),
    )
    .help("a spec needs no more than a dozen levels")
}

fn place(error: &ScanError, text: &str) -> Range {
    let start = inner::floor(text, error.marker().byte_offset().unwrap_or(0));
    let start = if is_about_tabs(error.kind()) {
        tab(text, start)
    } else {
        start
    };
    let width = text[start..]
        .chars()
        .next()
        .filter(|next| !matches!(next, '\n' | '\r'))
        .map_or(0, char::len_utf8);
    Range::new(start, start + width)
}

/// The tab that the parser refuses: it stops before or behind it, or at the start of the text that the tab ends.
fn tab(text: &str, stop: usize) -> usize {
    if text[stop..].starts_with('\t') {
        return stop;
    }
    let mut start = text[..stop].rfind('\n').map_or(0, |end| end + 1);
    for line in text[start..].split_inclusive('\n') {
        let rest = line.trim_start_matches([' ', '\t']);
        let indentation = &line[..line.len() - rest.len()];
        // A blank line may be of tabs.
        if let Some(at) = indentation.find('\t')
            && !rest.trim().is_empty()
        {
            return start + at;
        }
        start += line.len();
    }
    stop
}

fn is_about_tabs(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInIndentation
            | ErrorKind::TabInPlainScalar
            | ErrorKind::TabAtBlockScalarStart
    )
}

fn reword(kind: &ErrorKind) -> (String, Option<&'static str>) {
    let (message, help) = match kind {
        _ if is_about_tabs(kind) => ("a tab cannot indent", "indent with two spaces a level"),
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => (
            "a `: ` cannot stand here",
            "put a text that has `: ` in it into quotes, and check the indentation",
        ),
        ErrorKind::UnexpectedCharacter { character } => {
            let message = format!("a value cannot begin with `{}`", character.escape_default());
            return (message, Some("put the text into quotes"));
        }
        ErrorKind::UnclosedQuotedScalar => ("the quote is not closed", "add the closing quote"),
        ErrorKind::UnclosedFlowCollection { open } => {
            return (format!("the bracket `{open}` is not closed"), None);
        }
        ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping => {
            ("a bracket is not closed", "add the closing bracket")
        }
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => {
            return (format!("the bracket `{open}` is closed by `{close}`"), None);
        }
        ErrorKind::MisplacedFlowCollectionEnd => (
            "a bracket is closed that was not opened",
            "remove it, or put the text into quotes",
        ),
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidSimpleKey => (
            "a key and a colon are expected here",
            "check the indentation, and whether a `:` or a quote is missing",
        ),
        ErrorKind::ExpectedFlowMappingSeparator => (
            "a `,` or `}` is expected here",
            "put the text into quotes if it has a comma or bracket in it",
        ),
        ErrorKind::ExpectedFlowSequenceSeparator => (
            "a `,` or `]` is expected here",
            "put the text into quotes if it has a comma or bracket in it",
        ),
        ErrorKind::UnknownQuotedScalarEscape => (
            "this escape is unknown",
            "write `\\\\` for a backslash, or use single quotes",
        ),
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => (
            "text follows the closing quote",
            "put the whole text into the quotes; write `''` for a `'` inside single quotes",
        ),
        ErrorKind::DirectiveDisallowed => ("a spec has no directives", "remove the line"),
        ErrorKind::BomInsideDocument => ("a byte-order mark stands inside the file", "remove it"),
        other => return (format!("this is no YAML: {other}"), None),
    };
    (message.to_owned(), Some(help))
}
