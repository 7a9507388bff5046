//! Notes behind tables: `NOTE`, and on the next line what is to be noted.

use super::words::folded;

/// What stands alone above a note, or before it.
const MARKS: [&str; 7] = [
    "note",
    "notes",
    "notice",
    "caution",
    "warning",
    "danger",
    "important",
];

/// A note has more words than a value of a list.
const FEW: usize = 3;

/// Whether a note begins in a line. `before` and `next` are the lines around it, as a list of values may have `NOTICE` too.
pub(super) fn begins(before: &str, line: &str, next: Option<&str>) -> bool {
    let Some(folded) = folded(line).filter(|_| !line.starts_with(char::is_lowercase)) else {
        return capital_mark(line);
    };
    if !MARKS.contains(&folded.trim_end_matches([':', ' '])) {
        return capital_mark(line);
    }
    let many = next.is_some_and(|next| next.split_whitespace().count() > FEW);
    folded.ends_with(':') || many && !is_value(before)
}

/// Whether a line is no more than the mark of a note, with a colon.
pub(super) fn is_mark(line: &str) -> bool {
    let mark = folded(line).unwrap_or_default();
    let word = mark.trim_end_matches([':', ' ']);
    word.len() < mark.len() && MARKS.contains(&word) && !line.starts_with(char::is_lowercase)
}

/// Whether a line is a note with its mark, as `NOTE: Keep it.`; in small letters, a sentence of a description may begin so.
fn capital_mark(line: &str) -> bool {
    let mark = line.split([':', '：']).next().unwrap_or_default();
    let capitals = mark.len() < line.len() && mark.bytes().all(|byte| byte.is_ascii_uppercase());
    capitals && MARKS.contains(&mark.to_ascii_lowercase().as_str())
}

/// A value such as `DEBUG`, or words that announce one.
fn is_value(line: &str) -> bool {
    let capital = |byte: u8| byte.is_ascii_uppercase() || byte == b'_';
    line.ends_with([':', '：']) || line.len() > 1 && line.bytes().all(capital)
}

#[cfg(test)]
mod tests {
    use super::begins;

    #[test]
    fn a_mark_stands_alone_or_before_its_note() {
        let next = Some("Keep this number for later.");
        for line in [
            "NOTE",
            "Note:",
            "NOTICE",
            "Caution",
            "NOTE: Keep it.",
            "WARNING：Keep it.",
        ] {
            assert!(begins("The size.", line, next), "{line}");
        }
        for line in ["note", "Note: keep it.", "NOTE that", "A note:", "Notable"] {
            assert!(!begins("The size.", line, next), "{line}");
        }
    }

    #[test]
    fn a_value_of_a_list_is_no_mark() {
        assert!(!begins(
            "DEBUG",
            "NOTICE",
            Some("The default is not to tell any.")
        ));
        assert!(!begins(
            "It can be:",
            "NOTICE",
            Some("The default is not to tell any.")
        ));
        assert!(!begins("How much is told.", "NOTICE", Some("WARNING")));
    }
}
