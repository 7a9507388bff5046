//! Characters that a reader of a text does not see.

/// Whether a reader cannot see a character, or it changes the direction of others. No spec may have one: what a reader
/// sees would not be what the generated code says.
pub(crate) fn is_invisible(character: char) -> bool {
    match character {
        '\n' | '\t' => false,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => true,
        other => other.is_control(),
    }
}

/// Whether a character stands for itself on a line of YAML: none that is invisible or ends the line, be it for some readers
/// only, and none that leaves no trace. What is not shown and yet allowed in a spec is written by its number.
pub(crate) fn is_shown(character: char) -> bool {
    let is_traceless = matches!(character, '\u{200B}' | '\u{200E}' | '\u{200F}');
    let ends_line = matches!(character, '\n' | '\t' | '\u{2028}' | '\u{2029}');
    let is_none = matches!(character, '\u{FFFE}' | '\u{FFFF}');
    !(is_invisible(character) || is_traceless || ends_line || is_none)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spec_may_not_have_is_never_shown() {
        let shown = [
            'a', ' ', '\u{A0}', '\u{AD}', '网', '\u{200D}', '😀', '\u{FFFD}',
        ];
        let by_number = [
            '\n', '\t', '\u{200B}', '\u{200E}', '\u{200F}', '\u{2028}', '\u{2029}', '\u{FFFE}',
            '\u{FFFF}',
        ];
        let refused = [
            '\0', '\r', '\u{7F}', '\u{85}', '\u{9F}', '\u{202A}', '\u{202E}', '\u{2066}',
            '\u{2069}', '\u{FEFF}',
        ];
        for (characters, expected) in [
            (&shown[..], (false, true)),
            (&by_number, (false, false)),
            (&refused, (true, false)),
        ] {
            for &character in characters {
                let found = (is_invisible(character), is_shown(character));
                assert_eq!(found, expected, "{character:?}");
            }
        }
    }
}
