//! Captions of tables.

use crate::source::{Located, Span};

use super::words::narrow;
use super::{Caption, Line};

/// Words with which a sentence about a table goes on: `Table 1 describes the parameters.`
const VERBS: [&str; 12] = [
    "describes",
    "describe",
    "lists",
    "list",
    "shows",
    "provides",
    "gives",
    "contains",
    "is",
    "and",
    "or",
    "to",
];

/// The caption that a line is, such as `Table 4 AllowedAddressPair`, if it is one and no sentence about a table.
///
/// What it names need not be a table of parameters.
pub(super) fn caption(line: &Line) -> Option<Caption> {
    if line.level > 0 || !line.text.starts_with("Table") {
        return None;
    }
    let (number, name) = split(&line.text)?;
    let at = line.text.rfind(&name).unwrap_or_default();
    let start = line.span.start + u32::try_from(at).unwrap_or_default();
    let place = Span {
        start: start.min(line.span.end),
        ..line.span
    };
    Some(Caption {
        number: Located::new(number, line.span),
        name: Located::new(name, place),
    })
}

/// Whether a sentence is one about the table of this number, as in `Table 1 describes the parameters.`
pub(super) fn introduces(text: &str, number: u32) -> bool {
    let start = format!("Table {number} ");
    narrow(text).is_some_and(|text| text.starts_with(&start))
}

fn split(text: &str) -> Option<(u32, String)> {
    let text = narrow(text)?;
    let rest = text.strip_prefix("Table ")?;
    let (number, name) = rest.split_once(' ')?;
    let number = number.trim_end_matches([':', '.']).parse().ok()?;
    let sentence = name.ends_with(['.', ':', ',', ';']);
    let verb = name
        .split(' ')
        .next()
        .is_some_and(|word| VERBS.contains(&word));
    (!sentence && !verb).then(|| (number, name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{caption, introduces};
    use crate::front::page::Line;
    use crate::source::Span;

    fn read(text: &str) -> Option<(u32, String)> {
        let line = Line {
            text: text.to_owned(),
            level: 0,
            span: Span::default(),
        };
        caption(&line).map(|caption| (caption.number.value, caption.name.value))
    }

    #[test]
    fn captions_have_a_number_and_a_name() {
        let expected = Some((4, "AllowedAddressPair".to_owned()));
        assert_eq!(read("Table 4 AllowedAddressPair"), expected);
        assert_eq!(read("Table\u{A0}4:  AllowedAddressPair"), expected);
        assert_eq!(
            read("Table 12 port objects").map(|caption| caption.0),
            Some(12)
        );
    }

    #[test]
    fn sentences_are_none() {
        for text in [
            "Table 1 describes the parameters.",
            "Table 1 describes the parameters",
            "Table 4",
            "Tables 4 and 5",
            "Table of contents",
            "See Table 4 AllowedAddressPair",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert!(introduces("Table 1 describes the parameters.", 1));
        assert!(!introduces("Table 12 describes the parameters.", 1));
        assert!(!introduces("For details, see Table 1.", 1));
    }
}
