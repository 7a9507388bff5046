//! A page without the characters that no reader of it sees.

use std::borrow::Cow;

use crate::front::yaml::is_invisible;

/// The text with blanks for characters that no spec may have, as a saved page has them between its parts. Each gives as many
/// blanks as it has bytes, so that what stands behind it keeps its place.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    let goes = |character: char| character != '\r' && is_invisible(character);
    // A byte-order mark belongs to the file.
    let from = text.len() - text.trim_start_matches('\u{feff}').len();
    let (mark, rest) = text.split_at(from);
    if !rest.contains(goes) {
        return Cow::Borrowed(text);
    }
    let mut seen = mark.to_owned();
    for character in rest.chars() {
        if goes(character) {
            seen.extend(std::iter::repeat_n(' ', character.len_utf8()));
        } else {
            seen.push(character);
        }
    }
    Cow::Owned(seen)
}
