//! Tables whose rows are lines, with tabs between the cells, as most browsers copy them.

use crate::front::page::columns;
use crate::front::page::words::{clean, is_blank};
use crate::source::Span;

use super::lines::{Raw, without_bullet};

/// Between two cells of a row.
const TAB: char = '\t';

/// No head of a table of parameters has more cells.
const WIDEST: usize = 5;

/// Whether the head of a table stands in one line of the text.
pub(super) fn has_rows(text: &str) -> bool {
    text.lines().any(|line| {
        let cells = line.split(TAB).map(str::trim);
        let cells: Vec<&str> = cells.take(WIDEST + 1).collect();
        cells.len() > 1 && columns::head(&cells).is_some()
    })
}

/// Adds the cells of a line, which may be empty but for the first one.
pub(super) fn cells<'a>(line: Raw<'a>, cells: &mut Vec<Raw<'a>>) {
    let words = without_bullet(line.written);
    let Some((first, rest)) = words.split_once(TAB) else {
        cells.push(line);
        return;
    };
    let before_words = line.written.len() - words.len();
    let written = line.written.split_at(before_words + first.len()).0;
    let mut start = line.span.start;
    let (whole, number) = (line.whole, line.number);
    cells.push(Raw {
        text: clean(first),
        written: written.trim_end_matches(is_blank),
        span: place(whole, start, 0, first.trim_end_matches(is_blank).len()),
        ..line
    });
    start = place(whole, start, 0, first.len() + TAB.len_utf8()).end;
    for cell in rest.split(TAB) {
        let written = cell.trim_matches(is_blank);
        let words = without_bullet(written);
        let behind = cell.trim_end_matches(is_blank).len();
        cells.push(Raw {
            text: clean(words),
            written,
            span: place(whole, start, behind - words.len(), behind),
            whole,
            indent: 0,
            bullet: words.len() < written.len(),
            after_blank: false,
            number,
            beside: true,
        });
        start = place(whole, start, 0, cell.len() + TAB.len_utf8()).end;
    }
}

/// A part of a line, whose bytes are known to have places.
fn place(line: Span, start: u32, from: usize, to: usize) -> Span {
    let behind = |bytes: usize| start.saturating_add(u32::try_from(bytes).unwrap_or(u32::MAX));
    Span {
        file: line.file,
        start: behind(from),
        end: behind(to),
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::split;
    use crate::source::FileId;

    #[test]
    fn cells_have_their_own_places() {
        let text = "Parameter\tType\tDescription\nid \t\t • It is.\n- a\tb\nmore\n";
        let lines = split(FileId::default(), text);
        let read: Vec<(&str, &str, bool)> = lines
            .iter()
            .map(|line| {
                let place = &text[line.span.start as usize..line.span.end as usize];
                (line.text.as_str(), place, line.beside)
            })
            .collect();
        assert_eq!(
            read,
            [
                ("Parameter", "Parameter", false),
                ("Type", "Type", true),
                ("Description", "Description", true),
                ("id", "id", false),
                ("", "", true),
                ("It is.", "It is.", true),
                ("a", "a", false),
                ("b", "b", true),
                ("more", "more", false),
            ]
        );
        let bullets: Vec<&str> = lines
            .iter()
            .filter(|line| line.bullet)
            .map(|line| line.text.as_str())
            .collect();
        assert_eq!(bullets, ["It is.", "a"]);
    }

    #[test]
    fn tabs_of_other_texts_are_blanks() {
        let lines = split(FileId::default(), "Status Code\tDescription\n200\tOK\n");
        assert_eq!(lines.len(), 2);
    }
}
