//! Shortening text that is only shown.

/// So many characters of a value or a body are shown.
const SHOWN: usize = 120;

/// The beginning of a text, with a mark when there is more.
pub(crate) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
