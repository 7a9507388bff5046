//! The lines of a text that are not blank.

use crate::front::page::Line;
use crate::front::page::words::{clean, is_blank};
use crate::source::{FileId, Span};

use super::tabs;

/// Signs before an item of a list, with a blank behind them.
const BULLETS: [char; 9] = ['•', '●', '▪', '◦', '·', '○', '■', '-', '*'];

/// How many columns a level of a list takes.
const STEP: usize = 2;

/// A line that is not blank.
pub(super) struct Raw<'a> {
    /// Its words, without blanks around them and without a bullet.
    pub(super) text: String,
    /// Its words as they were written, without blanks around them.
    pub(super) written: &'a str,
    /// Where the words are.
    pub(super) span: Span,
    /// From the first blank to the last character.
    pub(super) whole: Span,
    /// Blanks before the words or before the bullet.
    pub(super) indent: usize,
    /// Whether there is a bullet.
    pub(super) bullet: bool,
    /// Whether the line before is blank.
    pub(super) after_blank: bool,
    /// Counted from 0, blank lines included.
    pub(super) number: usize,
    /// Whether it stands in one line with the one before, behind a tab.
    pub(super) beside: bool,
}

impl Raw<'_> {
    /// The line, with its level. What is indented behind an item of a list goes on with it.
    pub(super) fn line(&self, level_before: u8) -> Line {
        let depth = u8::try_from(self.indent / STEP).unwrap_or(u8::MAX);
        let level = if self.bullet {
            depth.max(1)
        } else {
            level_before.min(depth.saturating_sub(1))
        };
        Line {
            text: self.text.clone(),
            level,
            span: self.span,
        }
    }

    /// Whether the line is an item of a list that is in no other one.
    pub(super) fn is_item(&self) -> bool {
        self.bullet && self.line(0).level == 1
    }

    /// Whether the line can be a cell by itself.
    pub(super) fn is_cell(&self) -> bool {
        !self.bullet
    }
}

/// The lines of a text, and the cells of a line if its tables have a row a line. What lies behind the first 4 GiB has no
/// place and is not read.
pub(super) fn split(file: FileId, text: &str) -> Vec<Raw<'_>> {
    let has_tabs = tabs::has_rows(text);
    let mut lines = Vec::new();
    let mut start = 0;
    let mut after_blank = true;
    for (number, whole) in text.split_inclusive('\n').enumerate() {
        let line = whole.trim_end_matches(['\n', '\r']);
        let place = |from: usize, to: usize| {
            let bytes = |at: usize| u32::try_from(start + at).ok();
            Some(Span {
                file,
                start: bytes(from)?,
                end: bytes(to)?,
            })
        };
        let Some(raw) = read(line, place) else {
            after_blank = true;
            start += whole.len();
            continue;
        };
        let raw = Raw {
            after_blank,
            number,
            ..raw
        };
        if has_tabs {
            tabs::cells(raw, &mut lines);
        } else {
            lines.push(raw);
        }
        after_blank = false;
        start += whole.len();
    }
    lines
}

fn read(line: &str, place: impl Fn(usize, usize) -> Option<Span>) -> Option<Raw<'_>> {
    let from = line.len() - line.trim_start_matches(is_blank).len();
    let raw = line.trim_matches(is_blank);
    if raw.is_empty() {
        return None;
    }
    let words = without_bullet(raw);
    let bullet = words.len() < raw.len();
    let to = from + raw.len();
    Some(Raw {
        text: clean(words),
        written: raw,
        span: place(to - words.len(), to)?,
        whole: place(0, to)?,
        indent: line[..from].chars().map(width).sum(),
        bullet,
        after_blank: false,
        number: 0,
        beside: false,
    })
}

pub(super) fn without_bullet(raw: &str) -> &str {
    let words = raw.strip_prefix(BULLETS).unwrap_or(raw);
    let behind = words.trim_start_matches(is_blank);
    let is_item = words.len() < raw.len() && behind.len() < words.len() && !behind.is_empty();
    if is_item { behind } else { raw }
}

fn width(blank: char) -> usize {
    match blank {
        '\t' => 4,
        '\u{3000}' => 2,
        _ if blank.is_whitespace() => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::source::FileId;

    #[test]
    fn levels_come_from_bullets_and_indents() {
        let text = "cell\n  • one\n    • two\n      goes on\n    back\nout\n    code\n";
        let mut level = 0;
        let mut levels = Vec::new();
        for line in split(FileId::default(), text) {
            let line = line.line(level);
            level = line.level;
            levels.push((line.text, level));
        }
        let levels: Vec<(&str, u8)> = levels
            .iter()
            .map(|(text, level)| (&**text, *level))
            .collect();
        assert_eq!(
            levels,
            [
                ("cell", 0),
                ("one", 1),
                ("two", 2),
                ("goes on", 2),
                ("back", 1),
                ("out", 0),
                ("code", 0),
            ]
        );
    }

    #[test]
    fn places_are_those_of_the_words() {
        let text = "\u{FEFF}a\r\n\r\n\u{A0} • b c \r\n";
        let lines = split(FileId::default(), text);
        let words: Vec<&str> = lines
            .iter()
            .map(|line| &text[line.span.start as usize..line.span.end as usize])
            .collect();
        assert_eq!(words, ["a", "b c"]);
        assert!(lines.iter().all(|line| line.after_blank));
        assert_eq!(lines[1].number, 2);
    }

    #[test]
    fn a_minus_is_no_bullet() {
        let lines = split(FileId::default(), "-1\n- one\n-\n");
        let bullets: Vec<bool> = lines.iter().map(|line| line.bullet).collect();
        assert_eq!(bullets, [false, true, false]);
    }
}
