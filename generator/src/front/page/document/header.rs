//! What stands above and below a page: its title and date, and what the web site puts around it.

use crate::front::page::words::folded;
use crate::front::page::{Headings, Line, Part};
use crate::source::Located;

/// The title, the day of the last change, and what follows them.
pub(super) struct Header {
    pub(super) title: Option<Located<String>>,
    pub(super) updated: Option<Located<String>>,
    /// Lines that stand before the first heading, and are neither.
    pub(super) loose: Vec<Line>,
}

/// Takes everything before the first heading off a page, and what the web site put around it.
pub(super) fn take(parts: &mut Vec<Part>) -> Header {
    let crumb = parts.iter().find_map(last_crumb);
    parts.retain(|part| !is_noise(part));
    let mut headings = Headings::default();
    let is_first = |part: &Part| match part {
        Part::Line(line) => line.level == 0 && headings.enter(&line.text, None).is_some(),
        Part::Code(_) | Part::Table(_) => true,
    };
    let first = parts.iter().position(is_first).unwrap_or(parts.len());
    let mut updated = None;
    let mut loose: Vec<Line> = Vec::new();
    for part in parts.drain(..first) {
        let Part::Line(line) = part else { continue };
        match day(&line.text) {
            Some(day) => updated = updated.or(Some(Located::new(day, line.span))),
            None => loose.push(line),
        }
    }
    // The last step of the way to a page is its title. Without one it is what comes first.
    let is_title = |line: &Line| crumb.as_ref().is_some_and(|crumb| line.text == crumb.value);
    let at = loose.iter().position(is_title).unwrap_or(0);
    let title = (at < loose.len()).then(|| loose.remove(at));
    Header {
        title: title
            .map(|line| Located::new(line.text, line.span))
            .or(crumb),
        updated,
        loose,
    }
}

/// The last step in `Help Center/ Virtual Private Cloud/ API Reference/ Showing a Port`.
fn last_crumb(part: &Part) -> Option<Located<String>> {
    let Part::Line(line) = part else {
        return None;
    };
    let way = line.text.strip_prefix("Help Center")?.trim_start();
    let sign = way
        .chars()
        .next()
        .filter(|sign| matches!(sign, '/' | '>'))?;
    let last = way.rsplit(sign).next()?.trim();
    (!last.is_empty()).then(|| Located::new(last.to_owned(), line.span))
}

/// The day in `Updated on 2025-08-19 GMT+08:00`.
fn day(text: &str) -> Option<String> {
    let text = folded(text)?;
    let rest = text.strip_prefix("updated on ")?;
    let day = rest.get(..10)?;
    let shape = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    day.bytes().enumerate().all(shape).then(|| day.to_owned())
}

/// Whether a part is put around a page by the web site.
pub(super) fn is_noise(part: &Part) -> bool {
    let Part::Line(line) = part else {
        return false;
    };
    if last_crumb(part).is_some() {
        return true;
    }
    let Some(text) = folded(&line.text) else {
        return false;
    };
    let exact = matches!(
        &*text,
        "feedback"
            | "was this page helpful?"
            | "chatbot"
            | "provide feedback"
            | "view pdf"
            | "share"
    );
    let start = ["parent topic:", "previous topic:", "next topic:", "父主题"];
    exact || start.iter().any(|start| text.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_read() {
        assert_eq!(
            day("Updated on 2025-08-19 GMT+08:00").as_deref(),
            Some("2025-08-19")
        );
        assert_eq!(
            day("Updated on\u{A0}2025-08-19").as_deref(),
            Some("2025-08-19")
        );
        assert_eq!(day("Updated on Tuesday"), None);
        assert_eq!(day("Updated on 2025-08"), None);
    }
}
