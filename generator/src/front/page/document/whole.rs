//! Whether a page is there from its title to its end.

use crate::diagnostic::Diagnostic;
use crate::front::page::{
    Code, Line, Part, Section, SectionRole, columns, request_line, status_of,
};
use crate::front::rules;
use crate::source::{Located, Span};

/// The sections that a page has behind its address, as they are called in a message.
const BEHIND: [(&[SectionRole], &str); 5] = [
    (&[SectionRole::Uri], "its address"),
    (&[SectionRole::Response], "its answers"),
    (
        &[
            SectionRole::Examples,
            SectionRole::ExampleRequests,
            SectionRole::ExampleResponses,
        ],
        "its examples",
    ),
    (&[SectionRole::Statuses], "its status codes"),
    (&[SectionRole::Errors], "its error codes"),
];

/// Why a page is refused, if it ends too early.
pub(super) fn truncated(sections: &[Section]) -> Option<Diagnostic> {
    let section = sections.last()?;
    let last = section.parts.last();
    let errors = section.role == SectionRole::Errors;
    let reason = match last {
        None if !errors => "the page ends behind a heading".to_owned(),
        Some(Part::Table(table)) => match &table.caption {
            Some(caption) => format!("the page ends within Table {}", *caption.number),
            None => "the page ends within a table".to_owned(),
        },
        Some(Part::Code(code)) if is_open(code) => "the page ends within JSON".to_owned(),
        _ if section.role == SectionRole::Statuses && has_head_only(section) => {
            "the page ends within its status codes".to_owned()
        }
        _ if has(sections, &[SectionRole::Statuses, SectionRole::Errors]) => return None,
        _ => "the page ends without status codes and error codes".to_owned(),
    };
    let span = last.map_or(section.heading.span, end);
    let diagnostic = Diagnostic::error(&rules::PAGE_TRUNCATED, span, reason)
        .label("the page ends here")
        .help(match missing(sections) {
            Some(missing) => format!("save the whole page: {missing}"),
            None => "save the whole page, down to its last line".to_owned(),
        });
    Some(diagnostic)
}

/// The last line of a part, or the head of a table that has nothing else.
fn end(part: &Part) -> Span {
    let Part::Table(table) = part else {
        return part.span();
    };
    let row = table.rows.last().map(|row| {
        let ty = row.ty.as_ref().map(|ty| ty.span);
        let mandatory = row.mandatory.as_ref().map(|cell| cell.span);
        let described = row.description.last().map(|line| line.span);
        let cells = [Some(row.name.span), mandatory, ty, described];
        let last = cells.into_iter().flatten().max_by_key(|span| span.start);
        last.unwrap_or(row.name.span)
    });
    let stray = table.stray.last().map(|line| line.span);
    row.or(stray).unwrap_or(table.span)
}

/// Why a page is refused, if it has no title, no address, or no heading above its answers.
pub(super) fn incomplete(
    title: Option<&Located<String>>,
    sections: &[Section],
) -> Option<Diagnostic> {
    let first = sections.first()?;
    if title.is_none() {
        let message = format!(
            "the page begins with `{}`, and has no title",
            first.heading.text
        );
        return Some(lacking(
            first.heading.span,
            message,
            "put the page's title above it",
        ));
    }
    let Some(uri) = sections
        .iter()
        .find(|section| section.role == SectionRole::Uri)
    else {
        let message = "the page has no section `URI`";
        let help = "put the heading `URI` above the line with method and path";
        return Some(lacking(first.heading.span, message, help));
    };
    if !uri.parts.iter().any(is_request_line) {
        let message = format!("no method and path stand under `{}`", uri.heading.text);
        let help = "put a line such as `GET /v1/{project_id}/ports` beneath it";
        return Some(lacking(uri.heading.span, message, help));
    }
    let asks = |section: &&Section| matches!(section.role, SectionRole::Uri | SectionRole::Request);
    let answer = sections.iter().filter(asks).find_map(|section| {
        let found = section.parts.iter().find_map(answer)?;
        Some((section, found))
    });
    let (section, span) = answer?;
    let message = format!("answers stand under `{}`", section.heading.text);
    let help = "put the heading `Response Parameters` above the first status";
    Some(lacking(span, message, help))
}

fn lacking(span: Span, message: impl Into<String>, help: &str) -> Diagnostic {
    Diagnostic::error(&rules::PAGE_SECTION_MISSING, span, message).help(help)
}

/// Where a part tells what is answered.
fn answer(part: &Part) -> Option<Span> {
    match part {
        Part::Line(line) => status_of(&line.text).map(|_| line.span),
        Part::Table(table) => {
            let caption = table.caption.as_ref()?;
            let response = caption.name.to_lowercase().starts_with("response ");
            response.then_some(table.span)
        }
        Part::Code(_) => None,
    }
}

fn is_request_line(part: &Part) -> bool {
    match part {
        Part::Line(line) => request_line(&line.text).is_some(),
        Part::Code(code) => code.text.lines().any(|line| request_line(line).is_some()),
        Part::Table(_) => false,
    }
}

fn has(sections: &[Section], roles: &[SectionRole]) -> bool {
    sections.iter().any(|section| roles.contains(&section.role))
}

/// Which sections are missing, of those that every page has.
fn missing(sections: &[Section]) -> Option<String> {
    let missing = BEHIND.iter().filter(|(roles, _)| !has(sections, roles));
    let mut names: Vec<&str> = missing.map(|(_, name)| *name).collect();
    let last = names.pop()?;
    Some(match names.as_slice() {
        [] => format!("{last} are missing"),
        _ => format!("{} and {last} are missing", names.join(", ")),
    })
}

/// Whether a table of status codes has come to its first one.
fn has_head_only(section: &Section) -> bool {
    let is_head = |line: &Line| {
        columns::column(&line.text).is_some() || line.text.eq_ignore_ascii_case("status code")
    };
    section
        .parts
        .iter()
        .all(|part| matches!(part, Part::Line(line) if is_head(line)))
}

/// Whether JSON has brackets that are not closed.
fn is_open(code: &Code) -> bool {
    let text = code.text.trim_start();
    let json = text.starts_with(['{', '[']);
    json && serde_json::from_str::<serde::de::IgnoredAny>(text).is_err_and(|error| error.is_eof())
}
