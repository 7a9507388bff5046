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

/// Takes everything before the first heading off a page.
pub(super) fn take(parts: &mut Vec<Part>) -> Header {
    let mut headings = Headings::default();
    let is_first = |part: &Part| match part {
        Part::Line(line) => line.level == 0 && headings.enter(&line.text, None).is_some(),
        Part::Code(_) | Part::Table(_) => true,
    };
    let first = parts.iter().position(is_first).unwrap_or(parts.len());
    let mut header = Header {
        title: None,
        updated: None,
        loose: Vec::new(),
    };
    for part in parts.drain(..first) {
        let Part::Line(line) = part else { continue };
        if let Some(day) = day(&line.text) {
            header.updated.get_or_insert(Located::new(day, line.span));
        } else if header.title.is_none() {
            header.title = Some(Located::new(line.text, line.span));
        } else {
            header.loose.push(line);
        }
    }
    header
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
    let Some(text) = folded(&line.text) else {
        return line.text.starts_with("Help Center");
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
    let start = [
        "help center/",
        "help center /",
        "help center >",
        "parent topic:",
        "previous topic:",
        "next topic:",
        "父主题",
    ];
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
