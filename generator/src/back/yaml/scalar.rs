//! Texts on one line: without quotes where YAML, and our own front, read them as what they are; else in quotes.

use std::fmt::Write as _;

use crate::characters::is_shown;

/// What stands around a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Around {
    /// The rest of the line is its own.
    Block,
    /// Brackets, where a comma ends it.
    Flow,
}

/// The text without quotes if it can be, else in quotes.
pub(super) fn name(text: &str, around: Around) -> String {
    match plain(text, around) {
        Ok(()) => text.to_owned(),
        Err(_) => quoted(text),
    }
}

/// The text in quotes: double ones, unless single ones save escapes.
pub(super) fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) {
        single(text)
    } else {
        double(text)
    }
}

/// The text in single quotes, or in double ones if it has characters that need escapes.
pub(super) fn single(text: &str) -> String {
    if text.is_empty() || !text.chars().all(is_shown) {
        return double(text);
    }
    format!("'{}'", text.replace('\'', "''"))
}

/// The text in double quotes.
pub(super) fn double(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            shown if is_shown(shown) => out.push(shown),
            hidden => escape(hidden, &mut out),
        }
    }
    out.push('"');
    out
}

fn escape(character: char, out: &mut String) {
    // Writing into a string cannot fail.
    let _ = match u32::from(character) {
        code @ ..0x100 => write!(out, "\\x{code:02X}"),
        code @ ..0x1_0000 => write!(out, "\\u{code:04X}"),
        code => write!(out, "\\U{code:08X}"),
    };
}

/// Why a text cannot do without quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// Something inside it, such as `: `, which a block text may have.
    Inside,
    /// It begins like something else, or would be read as something else.
    Meaning,
    /// It has blanks at an end, is empty, or has characters that need escapes.
    Characters,
}

/// Whether the text can stand without quotes.
pub(super) fn plain(text: &str, around: Around) -> Result<(), Obstacle> {
    let ends = |c: char| c.is_whitespace();
    if text.is_empty() || text.starts_with(ends) || text.ends_with(ends) {
        return Err(Obstacle::Characters);
    }
    if !text.chars().all(is_shown) {
        return Err(Obstacle::Characters);
    }
    let indicator = |c: char| "-?:,[]{}#&*!|>'\"%@`=<".contains(c);
    if text.starts_with(indicator) || is_other(text) || text.starts_with("...") {
        return Err(Obstacle::Meaning);
    }
    if text.contains(": ") || text.contains(" #") || text.ends_with(':') {
        return Err(Obstacle::Inside);
    }
    let bracket = |c: char| ",[]{}".contains(c);
    // Inside brackets, a colon before one of these ends a key; a text with quotes in it is hard to read there.
    if around == Around::Flow && text.contains(bracket) {
        return Err(Obstacle::Inside);
    }
    Ok(())
}

/// Words that YAML 1.1 or 1.2 reads as something else than text: nothing or a boolean.
const WORDS: [&str; 10] = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n",
];

/// Whether some reader of YAML, be it of the old kind, takes the word for something else than text: nothing, a boolean, a
/// number, a time.
fn is_other(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let digits = lower.strip_prefix(['-', '+']).unwrap_or(&lower);
    let radix = ["0x", "0o", "0b", ".inf", ".nan"];
    WORDS.contains(&lower.as_str())
        || radix.iter().any(|start| digits.starts_with(start))
        || is_number(digits)
        || begins_with_date(text).is_some_and(is_time)
}

/// `0123`, `1e3`, `1_000`, and `1:30`, which is ninety.
fn is_number(text: &str) -> bool {
    let mut parts = text.split(':').map(|part| part.replace(['_', ','], ""));
    // No number has that many digits, but a text can.
    text.len() < 400
        && parts.all(|part| !part.starts_with(['-', '+']) && part.parse::<f64>().is_ok())
}

/// What stands behind a date at the beginning.
fn begins_with_date(text: &str) -> Option<&str> {
    let digits = |text: &str| {
        text.len()
            - text
                .trim_start_matches(|char: char| char.is_ascii_digit())
                .len()
    };
    let mut rest = text;
    for (least, most) in [(4, 4), (1, 2), (1, 2)] {
        if least < 4 {
            rest = rest.strip_prefix('-')?;
        }
        let count = digits(rest);
        if !(least..=most).contains(&count) {
            return None;
        }
        rest = &rest[count..];
    }
    Some(rest)
}

/// Whether what stands behind a date is nothing, or a time.
fn is_time(text: &str) -> bool {
    let time = text.trim_start_matches(['T', 't', ' ']);
    text.is_empty()
        || time.len() < text.len() && time.starts_with(|first: char| first.is_ascii_digit())
}

/// Whether the text is a date such as `2025-08-19`, which may stand without quotes where one is due.
pub(super) fn is_date(text: &str) -> bool {
    begins_with_date(text).is_some_and(str::is_empty)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_stand_only_where_they_are_needed() {
        let cases = [
            (
                "A text, plain as it is.",
                "A text, plain as it is.",
                "\"A text, plain as it is.\"",
            ),
            (
                "https://{Endpoint}/v3",
                "https://{Endpoint}/v3",
                "\"https://{Endpoint}/v3\"",
            ),
            ("a:b#c", "a:b#c", "a:b#c"),
            ("2025-08-19", "\"2025-08-19\"", "\"2025-08-19\""),
            ("0.1.0", "0.1.0", "0.1.0"),
            ("no", "\"no\"", "\"no\""),
            ("0.1", "\"0.1\"", "\"0.1\""),
            ("0x10", "\"0x10\"", "\"0x10\""),
            ("Null", "\"Null\"", "\"Null\""),
            ("~", "\"~\"", "\"~\""),
            ("", "\"\"", "\"\""),
            (" a", "\" a\"", "\" a\""),
            ("a: b", "\"a: b\"", "\"a: b\""),
            ("a #b", "\"a #b\"", "\"a #b\""),
            ("a:", "\"a:\"", "\"a:\""),
            ("- a", "\"- a\"", "\"- a\""),
            ("---", "\"---\"", "\"---\""),
            ("\"a\" is", "'\"a\" is'", "'\"a\" is'"),
            ("\"it's\"", "'\"it''s\"'", "'\"it''s\"'"),
            ("a\nb", "\"a\\nb\"", "\"a\\nb\""),
            ("a\tb", "\"a\\tb\"", "\"a\\tb\""),
            ("\u{7}\u{FEFF}", "\"\\x07\\uFEFF\"", "\"\\x07\\uFEFF\""),
            ("网络😀", "网络😀", "网络😀"),
        ];
        for (text, block, flow) in cases {
            assert_eq!(name(text, Around::Block), block, "{text:?}");
            assert_eq!(name(text, Around::Flow), flow, "{text:?}");
        }
    }

    /// What readers of YAML, old and new, take for something else.
    const OTHERS: [&str; 42] = [
        "~",
        "null",
        "Null",
        "true",
        "TRUE",
        "False",
        "yes",
        "Yes",
        "YES",
        "no",
        "No",
        "on",
        "On",
        "off",
        "OFF",
        "y",
        "Y",
        "n",
        "N",
        "0",
        "-1",
        "+1",
        "0123",
        "0o17",
        "0x1F",
        "0b1",
        "1e3",
        "1E-3",
        "1_000",
        "1,000",
        "1.",
        ".5",
        "6.02_3",
        ".inf",
        "-.INF",
        ".nan",
        "1:30",
        "190:20:30",
        "12:30:45.5",
        "2025-08-19",
        "2025-8-9",
        "2025-08-19T01:02:03Z",
    ];

    /// What only looks like it.
    const TEXTS: [&str; 20] = [
        "none",
        "nothing",
        "yesterday",
        "only",
        "nil",
        "x",
        "t",
        "f",
        "enabled",
        "1.2.3",
        "10.0.0.0/8",
        "1-64",
        "1GB",
        "e3",
        "v1",
        "2025-08",
        "2025-08-19-1",
        "a:30",
        "1:b",
        "_",
    ];

    #[test]
    fn a_text_that_readers_take_for_something_else_is_in_quotes() {
        for text in OTHERS {
            for around in [Around::Block, Around::Flow] {
                assert_eq!(name(text, around), format!("\"{text}\""));
            }
        }
        for text in TEXTS {
            assert_eq!(name(text, Around::Block), text);
        }
    }

    #[test]
    fn a_text_is_read_back_as_it_was() {
        for text in OTHERS.into_iter().chain(TEXTS) {
            let block = format!(
                "{}: {}",
                name(text, Around::Block),
                name(text, Around::Block)
            );
            let read: std::collections::BTreeMap<String, serde_yaml::Value> =
                serde_yaml::from_str(&block).unwrap();
            assert_eq!(read[text].as_str(), Some(text));
            let flow = format!("[{}]", name(text, Around::Flow));
            let read: Vec<serde_yaml::Value> = serde_yaml::from_str(&flow).unwrap();
            assert_eq!(read[0].as_str(), Some(text));
        }
    }
}
