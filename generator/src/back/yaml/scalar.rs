//! Texts on one line: without quotes where YAML, and our own front, read them as what they are; else in quotes.

use std::fmt::Write as _;

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

/// Whether a character stands for itself on a line: no control, no line break of any kind, nothing that a reader
/// cannot see.
pub(super) fn is_shown(character: char) -> bool {
    !character.is_control()
        && !matches!(character,
            '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
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

/// Whether YAML's schemas read the word as something else than text: nothing, a boolean, a number.
fn is_other(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let word = matches!(lower.as_str(), "~" | "null" | "true" | "false");
    let digits = lower.strip_prefix(['-', '+']).unwrap_or(&lower);
    let radix = ["0x", "0o", "0b", ".inf", ".nan"];
    word || radix.iter().any(|start| digits.starts_with(start)) || digits.parse::<f64>().is_ok()
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
            ("2025-08-19", "2025-08-19", "2025-08-19"),
            ("0.1.0", "0.1.0", "0.1.0"),
            ("no", "no", "no"),
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
}
