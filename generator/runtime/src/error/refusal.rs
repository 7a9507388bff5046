//! Why a signature was refused.
//!
//! A gateway that refuses one shows the request as it understood it, with `|` for line breaks. Held against the text that
//! was signed here, it tells what differs; equal texts leave the key alone.

use http::StatusCode;

use super::Error;

/// What stands before the text of the gateway.
const ECHO: &str = "canonicalRequest:";
/// The lines of a canonical request before its headers: method, path, query.
const BEFORE_HEADERS: [&str; 3] = ["method", "path", "query"];

/// Adds to a refusal what is known about its cause. Nothing was signed if a token or a proof of the caller's own was sent.
pub(crate) fn explain_refusal(error: Error, signed: Option<&str>) -> Error {
    if error.status() != Some(StatusCode::UNAUTHORIZED) {
        return error;
    }
    let theirs = error
        .message()
        .and_then(|message| Some(message.split_once(ECHO)?.1.to_owned()));
    let text = match signed.zip(theirs) {
        Some((signed, theirs)) => compare(signed, &theirs),
        None => "the service does not accept the credentials".to_owned(),
    };
    error.explained(text)
}

/// What a gateway says before it shows the request: the part for one line.
pub(super) fn before_echo(message: &str) -> &str {
    let (before, _) = message.split_once(ECHO).unwrap_or((message, ""));
    before.trim_end_matches([',', ' '])
}

fn compare(signed: &str, theirs: &str) -> String {
    let ours = lines(signed.split('\n'));
    let theirs = lines(theirs.trim_end().split('|'));
    if let Some(difference) = difference(&ours, &theirs) {
        return format!("the service signed another request: {difference}");
    }
    "the service signed the same request with another result: the secret key is not the one of this access key, or the \
     access key is of another account"
        .to_owned()
}

/// A part of a canonical request, and its name.
type Line<'a> = (&'a str, &'a str);

/// Names the parts: an empty line ends the headers, and two more lines follow.
fn lines<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Line<'a>> {
    let mut names = BEFORE_HEADERS.into_iter();
    let mut after_headers = ["signed headers", "hash of the body"].into_iter();
    let mut in_headers = true;
    let mut lines = Vec::new();
    for text in texts {
        if let Some(name) = names.next() {
            lines.push((name, text));
        } else if in_headers && text.is_empty() {
            in_headers = false;
        } else if in_headers {
            lines.push(text.split_once(':').unwrap_or((text, "")));
        } else if let Some(name) = after_headers.next() {
            lines.push((name, text));
        }
    }
    lines
}

fn difference(ours: &[Line<'_>], theirs: &[Line<'_>]) -> Option<String> {
    for (name, our_value) in ours {
        match theirs.iter().find(|(theirs, _)| theirs == name) {
            Some((_, their_value)) if their_value == our_value => {}
            Some((_, their_value)) => {
                return Some(format!(
                    "its {} is `{their_value}`, here it was `{our_value}`{}",
                    part(name),
                    cause(name)
                ));
            }
            None => {
                return Some(format!(
                    "it has no {}, here it was `{our_value}`{}",
                    part(name),
                    cause(name)
                ));
            }
        }
    }
    let more = theirs
        .iter()
        .find(|(name, _)| ours.iter().all(|(ours, _)| ours != name))?;
    Some(format!(
        "it has a {} that was not signed here",
        part(more.0)
    ))
}

fn part(name: &str) -> String {
    if BEFORE_HEADERS.contains(&name) || name.contains(' ') {
        name.to_owned()
    } else {
        format!("header `{name}`")
    }
}

/// What usually makes this part differ.
fn cause(name: &str) -> &'static str {
    match name {
        "host" => " (a proxy or an endpoint that forwards under another name changes it)",
        "path" => " (a proxy adds or removes a part of the path, or the endpoint has one too many)",
        "query" => " (something on the way writes the query anew)",
        "hash of the body" => " (something on the way changes the body)",
        "method" => " (something on the way changes the method)",
        "signed headers" => "",
        _ => " (something on the way changes or drops this header)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIGNED: &str = "GET\n/v3/p/ports/\nid=1\nhost:vpc.example.com\nx-sdk-date:20250819T080910Z\n\n\
                          host;x-sdk-date\ne3b0";

    fn said(theirs: &str) -> String {
        compare(SIGNED, theirs)
    }

    #[test]
    fn names_the_first_part_that_differs() {
        let echo = SIGNED.replace('\n', "|");
        for (from, to, expected) in [
            ("GET", "PUT", "its method is `PUT`, here it was `GET`"),
            ("/v3/p", "/base/v3/p", "its path is `/base/v3/p/ports/`"),
            ("id=1", "", "its query is ``, here it was `id=1`"),
            (
                "vpc.example.com",
                "10.0.0.1",
                "its header `host` is `10.0.0.1`",
            ),
            (
                "x-sdk-date:20250819T080910Z|",
                "",
                "it has no header `x-sdk-date`",
            ),
            (
                "||",
                "|x-more:1||",
                "it has a header `x-more` that was not signed",
            ),
            ("e3b0", "abcd", "its hash of the body is `abcd`"),
        ] {
            let said = said(&echo.replace(from, to));
            assert!(said.contains(expected), "{said}");
        }
    }

    #[test]
    fn equal_texts_leave_the_key() {
        let said = said(&SIGNED.replace('\n', "|"));
        assert!(said.contains("the secret key is not the one"), "{said}");
    }

    #[test]
    fn reads_any_text() {
        for theirs in ["", "|", "||||||||||", "网|:|:|", "GET"] {
            assert!(!said(theirs).is_empty());
        }
    }
}
