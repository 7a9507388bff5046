//! Words as they are compared: odd blanks, full-width letters and capitals make no difference.

/// The longest line that can be a heading, a caption or a cell of a name or a type.
const SHORT: usize = 200;

/// Whether a character is white space, or takes up no place at all.
pub(super) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// The words of a line: no blanks around them, and plain ones between.
///
/// Full-width letters are left, as they may be what the line is about.
pub(super) fn clean(text: &str) -> String {
    let kept = |letter: &char| letter.is_whitespace() || !is_blank(*letter);
    let plain = |letter: char| if letter.is_whitespace() { ' ' } else { letter };
    let text = text.trim_matches(is_blank);
    if is_plain(text) {
        return text.to_owned();
    }
    text.chars().filter(kept).map(plain).collect()
}

/// A short line as it is compared with known words, without capitals. `None` if it is a longer one.
pub(super) fn folded(text: &str) -> Option<String> {
    narrow(text).map(|text| text.to_lowercase())
}

/// A short line with letters of common width and single blanks. `None` if it is a longer one.
pub(super) fn narrow(text: &str) -> Option<String> {
    if text.len() > SHORT {
        return None;
    }
    let text = text.trim_matches(is_blank);
    if is_plain(text) && !text.contains("  ") {
        return Some(text.to_owned());
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            _ if letter.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            '\u{FF01}'..='\u{FF5E}' => folded.extend(half_width(letter)),
            _ if is_blank(letter) => {}
            _ => folded.push(letter),
        }
    }
    Some(folded)
}

/// Whether there is nothing but what a key of a common keyboard gives. Most lines are like that.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Full-width forms stand in the order of ASCII.
fn half_width(letter: char) -> Option<char> {
    char::from_u32(u32::from(letter) - 0xFEE0)
}

#[cfg(test)]
mod tests {
    use super::{clean, folded, narrow};

    #[test]
    fn blanks_and_widths_make_no_difference() {
        assert_eq!(
            clean("\u{FEFF}  Request\u{A0}Parameters\u{3000}"),
            "Request Parameters"
        );
        assert_eq!(
            folded("Status\u{A0} code：201").as_deref(),
            Some("status code:201")
        );
        assert_eq!(
            narrow("Ｍap＜String，String＞").as_deref(),
            Some("Map<String,String>")
        );
        assert_eq!(narrow(&"x".repeat(201)), None);
    }
}
