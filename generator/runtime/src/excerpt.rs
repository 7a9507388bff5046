//! Text that is only shown: shortened, and in one line.

/// So many characters of a value or a body are shown.
const SHOWN: usize = 120;

/// The beginning of a text, with a mark when there is more.
pub(crate) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}

/// The text with its control characters as escapes, so that a line stays one and no terminal obeys it.
pub(crate) fn one_line(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_to_one_line() {
        assert_eq!(one_line("网 a\\b\"c"), "网 a\\b\"c");
        assert_eq!(one_line("a\r\n\tb\u{1b}[2J"), r"a\r\n\tb\u{1b}[2J");
    }

    #[test]
    fn shortens_between_characters() {
        assert_eq!(excerpt("short"), "short");
        assert_eq!(excerpt(&"网".repeat(SHOWN)), "网".repeat(SHOWN));
        assert_eq!(
            excerpt(&"网".repeat(SHOWN + 1)),
            format!("{}…", "网".repeat(SHOWN))
        );
    }
}
