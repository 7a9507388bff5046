//! A page without the characters that no reader of it sees.

use std::borrow::Cow;

use crate::front::yaml::is_invisible;

/// The text with blanks for characters that no spec may have, as a saved page has them between its parts. Each gives as many
/// blanks as it has bytes, so that what stands behind it keeps its place. A carriage return by itself ends a line.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    // A byte-order mark belongs to the file.
    let from = text.len() - text.trim_start_matches('\u{feff}').len();
    let (mark, rest) = text.split_at(from);
    if !rest.contains(is_invisible) {
        return Cow::Borrowed(text);
    }
    let mut seen = mark.to_owned();
    let mut letters = rest.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => seen.push('\r'),
            '\r' => seen.push('\n'),
            _ if is_invisible(letter) => {
                seen.extend(std::iter::repeat_n(' ', letter.len_utf8()));
            }
            _ => seen.push(letter),
        }
    }
    Cow::Owned(seen)
}
