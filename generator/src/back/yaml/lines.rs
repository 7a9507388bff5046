//! Texts of several lines: folded ones for readers, literal ones that are kept word for word.

use unicode_width::UnicodeWidthStr;

use crate::characters::is_shown;

/// How wide a line may be.
pub(crate) const WIDTH: usize = 120;

/// The width of a text on a screen.
pub(crate) fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// The lines of a folded text (`>-`), each without indentation, if the text can be folded.
pub(super) fn folded(text: &str, indent: usize) -> Option<Vec<String>> {
    let room = WIDTH.saturating_sub(indent).max(40);
    let mut lines = Vec::new();
    for (at, paragraph) in text.split('\n').enumerate() {
        // A line break of a folded text is a blank; an empty line is a line break.
        if at > 0 {
            lines.push(String::new());
        }
        if !paragraph.is_empty() {
            wrap(paragraph, room, &mut lines);
        }
    }
    can_fold(text).then_some(lines)
}

/// No line may begin or end with a blank, as such lines are not folded; and the text ends where it ends.
fn can_fold(text: &str) -> bool {
    let blank = |c: char| c.is_whitespace();
    let fine = |line: &str| !line.starts_with(blank) && !line.ends_with(blank);
    !text.starts_with('\n')
        && !text.ends_with('\n')
        && !text.is_empty()
        && text.split('\n').all(fine)
        && text
            .chars()
            .all(|c| is_shown(c) || matches!(c, '\n' | '\t'))
}

/// Whether there is a blank at which a text can be broken.
pub(super) fn can_break(text: &str) -> bool {
    let mut lines = Vec::new();
    wrap(text, 0, &mut lines);
    lines.len() > 1
}

/// Breaks a paragraph at single blanks into lines that are no wider than the room, if words allow it.
pub(super) fn wrap(paragraph: &str, room: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut taken = 0;
    for word in words(paragraph) {
        let wide = width(word);
        if !line.is_empty() && taken + 1 + wide > room {
            lines.push(std::mem::take(&mut line));
            taken = 0;
        }
        if !line.is_empty() {
            line.push(' ');
            taken += 1;
        }
        line.push_str(word);
        taken += wide;
    }
    lines.push(line);
}

/// The parts of a text between single blanks; two blanks in a row belong to the word around them.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(' ') {
        let blank = |c: char| c.is_whitespace();
        if at > start && !text[..at].ends_with(blank) && !text[at + 1..].starts_with(blank) {
            words.push(&text[start..at]);
            start = at + 1;
        }
    }
    words.push(&text[start..]);
    words
}

/// How a literal text is opened, and its lines without indentation, if the text can be literal.
pub(super) fn literal(text: &str) -> Option<(&'static str, Vec<String>)> {
    let (body, opening) = match text.strip_suffix('\n') {
        Some(body) => (body, "|"),
        None => (text, "|-"),
    };
    // The first line tells the indentation, and line breaks at the end are cut.
    let tells = |c: char| !c.is_whitespace();
    let shown = |c: char| is_shown(c) || matches!(c, '\n' | '\t');
    if !body.starts_with(tells) || body.ends_with('\n') || !body.chars().all(shown) {
        return None;
    }
    Some((opening, body.split('\n').map(str::to_owned).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_at_single_blanks_only() {
        let long = "x".repeat(70);
        let text = format!("{long} {long}  {long} end\nnext");
        let lines = folded(&text, 2).unwrap();
        let expected = [
            long.clone(),
            format!("{long}  {long}"),
            "end".to_owned(),
            String::new(),
            "next".to_owned(),
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn what_folding_would_change_is_not_folded() {
        for text in ["", " a", "a ", "a\n b", "a \nb", "\na", "a\n", "a\u{7}"] {
            assert!(folded(text, 0).is_none(), "{text:?}");
        }
    }

    #[test]
    fn what_a_literal_text_would_lose_is_not_literal() {
        for text in ["", " a", "\na", "\n", "a\n\n", "a\r\nb", "\ta"] {
            assert!(literal(text).is_none(), "{text:?}");
        }
        assert_eq!(
            literal("{\n  \"a\" : 1\n}\n").map(|(opening, _)| opening),
            Some("|")
        );
    }
}
