//! What may have been lost on the way from the page to its text, without being certain.
//!
//! What is certain is a refusal; here a person must look at the page.

use crate::front::page::{
    About, Line, Part, Remark, Section, SectionRole, Table, caption, note, request_line, status_of,
    statuses as codes,
};

use super::tables::{has_tables, tables};

mod rows;
mod values;

/// Everything that a person has to look at before the page is understood, in the order of the page.
pub(super) fn questions(loose: &[Line], sections: &[Section]) -> Vec<Remark> {
    let mut questions = Vec::new();
    // Shorter lines are what a web site puts above a page.
    for line in loose.iter().filter(|line| line.text.ends_with('.')) {
        let text = "no heading stands above this, and it was not read";
        questions.push(ask(About::Description, line, text));
    }
    for section in sections {
        captions(section, &mut questions);
        notes(section, &mut questions);
        places(section, &mut questions);
        if section.role == SectionRole::Response {
            statuses(section, &mut questions);
        }
    }
    for table in tables(sections) {
        rows::questions(table, &mut questions);
    }
    questions.extend(end(sections));
    questions.sort_by_key(|question| question.span.start);
    questions
}

fn ask(about: About, line: &Line, text: &str) -> Remark {
    Remark::question(about, line.span, text)
}

/// Captions of tables that are none of parameters.
fn captions(section: &Section, questions: &mut Vec<Remark>) {
    if !has_tables(section.role) {
        return;
    }
    for (at, part) in section.parts.iter().enumerate() {
        let Part::Line(line) = part else { continue };
        let Some(caption) = caption(line) else {
            continue;
        };
        let next = match section.parts.get(at + 1) {
            Some(Part::Table(table)) => table.caption.as_ref(),
            _ => None,
        };
        // A caption that is there twice is no loss.
        if next.is_none_or(|next| *next.number != *caption.number) {
            let text =
                "no table of parameters stands under this caption, and nothing of it was read";
            questions.push(ask(About::Table, line, text));
        }
    }
}

/// Notes right behind a table.
fn notes(section: &Section, questions: &mut Vec<Remark>) {
    if !has_tables(section.role) {
        return;
    }
    let pairs = section.parts.iter().zip(section.parts.iter().skip(1));
    for (at, pair) in pairs.enumerate() {
        let (Part::Table(_), Part::Line(line)) = pair else {
            continue;
        };
        let next = match section.parts.get(at + 2) {
            Some(Part::Line(next)) => Some(next.text.as_str()),
            _ => None,
        };
        if note::begins("", &line.text, next) {
            let text = "a note stands behind the last row, and nothing of it was read: does it limit a parameter?";
            questions.push(ask(About::Table, line, text));
        }
    }
}

/// What stands under a heading but belongs under another one, which may be missing.
fn places(section: &Section, questions: &mut Vec<Remark>) {
    for part in &section.parts {
        let about_and_text = match (section.role, part) {
            (SectionRole::Uri, Part::Table(table)) if is_named(table, "request ") => (
                About::Table,
                "this stands under the address: is the heading of the request missing?",
            ),
            (
                SectionRole::Examples
                | SectionRole::ExampleRequests
                | SectionRole::ExampleResponses,
                Part::Table(_),
            ) => (
                About::Table,
                "a table stands among the examples: is a heading missing?",
            ),
            (SectionRole::Request | SectionRole::Response, Part::Line(line))
                if request_line(&line.text).is_some() =>
            {
                (
                    About::Example,
                    "an example stands here: is the heading of examples missing?",
                )
            }
            (SectionRole::ExampleRequests, Part::Line(line)) if status_of(&line.text).is_some() => {
                (
                    About::Example,
                    "an answer stands among examples of requests: is a heading missing?",
                )
            }
            _ => continue,
        };
        let (about, text) = about_and_text;
        questions.push(Remark::question(about, part.span(), text));
    }
}

fn is_named(table: &Table, start: &str) -> bool {
    let caption = table.caption.as_ref();
    caption.is_some_and(|caption| caption.name.to_lowercase().starts_with(start))
}

/// Every answer stands under a status of its own, so that a caption such as `Response body parameters` is there once for
/// each of them.
fn statuses(section: &Section, questions: &mut Vec<Remark>) {
    let mut status = false;
    let mut answers: Vec<&str> = Vec::new();
    for part in &section.parts {
        match part {
            Part::Line(line) if status_of(&line.text).is_some() => {
                status = true;
                answers.clear();
            }
            Part::Table(table) => {
                let answer = table
                    .caption
                    .as_ref()
                    .filter(|_| is_named(table, "response "));
                let name = answer.map(|caption| caption.name.as_str());
                if !status || name.is_some_and(|name| answers.contains(&name)) {
                    let text = "no status stands above this answer";
                    questions.push(Remark::question(About::Status, table.span, text));
                }
                // Said once: what follows is read with it.
                status = true;
                answers.extend(name);
            }
            _ => {}
        }
    }
}

/// A page that ends with its status codes may lack some of them.
fn end(sections: &[Section]) -> Option<Remark> {
    let section = sections.last()?;
    if section.role != SectionRole::Statuses {
        return None;
    }
    let lines = section.parts.iter().filter_map(|part| match part {
        Part::Line(line) => Some(line.text.as_str()),
        Part::Code(_) | Part::Table(_) => None,
    });
    if is_whole(&lines.collect::<Vec<_>>()) {
        return None;
    }
    let text = "the page ends with its status codes: are some of them missing?";
    let span = section
        .parts
        .last()
        .map_or(section.heading.span, Part::span);
    Some(Remark::question(About::Status, span, text))
}

/// Whether a list of statuses came to its end: to errors of the server and what the last of them means, or to where others are
/// told.
fn is_whole(lines: &[&str]) -> bool {
    match lines {
        [.., last] if last.to_lowercase().contains("see ") => true,
        [.., code, _] => code.starts_with('5') && codes::code(code).is_some(),
        _ => false,
    }
}
