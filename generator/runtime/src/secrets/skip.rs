//! Finding a secret in a text, plain or escaped.

/// So many characters of a secret are enough to hide: a body may be cut, or an answer show only a beginning.
const TELLING: usize = 16;

/// What follows a secret, or a telling beginning of it, at the start of a text.
pub(super) fn skip<'t>(text: &'t str, secret: &str) -> Option<&'t str> {
    let mut rest = text;
    for (count, expected) in secret.chars().enumerate() {
        match skip_char(rest, expected) {
            Some(after) => rest = after,
            None => return (count >= TELLING).then_some(rest),
        }
    }
    Some(rest)
}

/// What follows a character, plain or escaped: `/` may be written `\/`, `\u002f`, `%2F`, `&#47;` or `&#x2f;`.
fn skip_char(text: &str, expected: char) -> Option<&str> {
    if let Some(rest) = text.strip_prefix(expected) {
        return Some(rest);
    }
    // JSON in JSON doubles its backslashes.
    let unescaped = text.trim_start_matches('\\');
    let escaped = unescaped.len() < text.len();
    let (found, rest) = match unescaped.strip_prefix('u').filter(|_| escaped) {
        Some(digits) => coded(digits, 4, 16)?,
        None if escaped => return unescaped.strip_prefix(expected),
        None => written(text)?,
    };
    (found == expected).then_some(rest)
}

/// A character that is written as its number in an address or in HTML.
fn written(text: &str) -> Option<(char, &str)> {
    if let Some(digits) = text.strip_prefix('%') {
        return coded(digits, 2, 16);
    }
    let (digits, rest) = text.strip_prefix("&#")?.split_once(';')?;
    let (found, _) = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => coded(digits, digits.len(), 16)?,
        None => coded(digits, digits.len(), 10)?,
    };
    Some((found, rest))
}

/// The character whose number so many digits give.
fn coded(text: &str, digits: usize, radix: u32) -> Option<(char, &str)> {
    let (number, rest) = text.split_at_checked(digits)?;
    let number = u32::from_str_radix(number, radix).ok()?;
    Some((char::from_u32(number)?, rest))
}
