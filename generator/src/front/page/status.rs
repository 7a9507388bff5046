//! Lines that say to which status a table or an example belongs.

use super::words::folded;

/// The status that a line announces: `Status code: 201`, `When the status code is 201, the response parameters are as
/// follows:`. A sentence that merely speaks of a status announces none.
///
/// ```
/// use tabella::front::page::status_of;
///
/// assert_eq!(status_of("Status code: 201"), Some(201));
/// assert_eq!(status_of("Status code 202 is returned if the check succeeds."), None);
/// ```
#[must_use]
pub fn status_of(line: &str) -> Option<u16> {
    if !line.contains(|letter: char| letter.is_numeric()) {
        return None;
    }
    let line = folded(line)?;
    let (before, rest) = line.split_once("status code")?;
    let rest = rest.trim_start_matches(['s', ' ', ':']);
    let rest = rest.strip_prefix("is").unwrap_or(rest);
    let rest = rest.trim_start_matches([' ', ':']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let status = rest[..digits].parse().ok()?;
    let after = rest[digits..].trim();
    let announced = match before.trim_end() {
        "" | "http" => is_phrase(after),
        "when the" | "if the" | "for" | "when" | "if" => after.is_empty() || after.ends_with(':'),
        _ => false,
    };
    (announced && (100..600).contains(&status)).then_some(status)
}

/// What may stand behind a status: nothing, or the words of its own, such as `Not Found`.
fn is_phrase(after: &str) -> bool {
    let words = after.trim_matches(['(', ')', ':', '-', ' ']);
    let letters = |letter: char| letter.is_ascii_alphabetic() || matches!(letter, ' ' | '-' | '\'');
    let reason = words.chars().all(letters) && words.split(' ').count() <= 3;
    reason && !words.starts_with("is ") && words != "is"
}

#[cfg(test)]
mod tests {
    use super::status_of;

    #[test]
    fn announced_statuses_are_read() {
        for line in [
            "Status code: 404",
            "Status Code:404",
            "Status code 404",
            "Status\u{A0}code：404",
            "Status code: 404 Not Found",
            "HTTP status code 404 (Not Found)",
            "When the status code is 404, the response parameters are as follows:",
            "If the status code is 404:",
        ] {
            assert_eq!(status_of(line), Some(404), "{line}");
        }
    }

    #[test]
    fn sentences_about_statuses_are_not() {
        for line in [
            "404",
            "Status code",
            "Status Codes",
            "Status code: 4040",
            "Status code: 99",
            "Status code 404 is returned.",
            "Status code: 404 comes back if there is none of that name",
            "If the status code is 404, the interface is gone.",
            "response code 202 will be returned.",
        ] {
            assert_eq!(status_of(line), None, "{line}");
        }
    }
}
