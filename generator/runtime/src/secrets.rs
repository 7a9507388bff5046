//! What a call must keep to itself, and how it is kept out of what is shown of an answer.
//!
//! A gateway that refuses a signature shows the request as it understood it, tokens among the rest. So all that an error
//! or an event takes from an answer passes through here. The raw body stays as it came.

mod skip;

use std::borrow::Cow;

use http::header::{AUTHORIZATION, PROXY_AUTHORIZATION};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::authenticate::{AUTH_TOKEN, Authenticator, SECURITY_TOKEN};

use skip::skip;

/// Stands in the place of a secret.
const HIDDEN: &str = "***";

/// Whether a header of this name proves who calls.
pub(crate) fn is_proof(name: &HeaderName) -> bool {
    [
        AUTHORIZATION,
        PROXY_AUTHORIZATION,
        AUTH_TOKEN,
        SECURITY_TOKEN,
    ]
    .contains(name)
}

/// Marks what proves who calls, so that it is not shown.
pub(crate) fn mark(headers: &mut HeaderMap) {
    for (name, value) in headers {
        if is_proof(name) {
            value.set_sensitive(true);
        }
    }
}

/// The secrets of one call.
pub(crate) struct Secrets<'a>(Vec<Cow<'a, str>>);

impl<'a> Secrets<'a> {
    /// Those of the client, and those among the headers that the caller set.
    pub(crate) fn new(authenticator: Option<&'a Authenticator>, headers: &'a Headers) -> Self {
        let held = authenticator.map(Authenticator::secrets);
        let set = headers.0.iter().map(|(name, value)| secret_of(name, value));
        let all = held.into_iter().flatten().chain(set);
        Self(all.filter(|secret| !secret.is_empty()).collect())
    }

    /// The text with a mark in place of each secret, however it is escaped.
    pub(crate) fn hide(&self, text: &str) -> String {
        let mut shown = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            if let Some(after) = self.after(rest) {
                shown.push_str(HIDDEN);
                rest = after;
            } else {
                shown.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
        shown
    }

    /// What follows the longest secret that the text begins with.
    fn after<'t>(&self, text: &'t str) -> Option<&'t str> {
        let ends = self.0.iter().filter_map(|secret| skip(text, secret));
        ends.min_by_key(|rest| rest.len())
    }
}

/// The headers with secrets that a request has before it is signed.
pub(crate) struct Headers(Vec<(HeaderName, HeaderValue)>);

impl Headers {
    /// Most requests have none, and then nothing is allocated.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let secret = headers.iter().filter(|(_, value)| value.is_sensitive());
        Self(
            secret
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect(),
        )
    }
}

/// The part of a header that is secret: what follows the scheme, and of a signed request the signature alone.
fn secret_of<'a>(name: &HeaderName, value: &'a HeaderValue) -> Cow<'a, str> {
    let text = String::from_utf8_lossy(value.as_bytes());
    if name != AUTHORIZATION && name != PROXY_AUTHORIZATION {
        return text;
    }
    let proof = text
        .rsplit_once("Signature=")
        .or_else(|| text.split_once(' '));
    match proof {
        Some((_, proof)) => Cow::Owned(proof.to_owned()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "AAAA/BBBB+CCCC=DDDD/EEEE";

    fn hide(text: &str) -> String {
        Secrets(vec![TOKEN.into(), "key".into(), "key-and-more".into()]).hide(text)
    }

    #[test]
    fn hides_a_secret_however_it_is_written() {
        for text in [
            TOKEN.to_owned(),
            TOKEN.replace('/', r"\/"),
            TOKEN.replace('/', r"\\\/"),
            TOKEN.replace('=', r"\u003d").replace('+', r"\u002B"),
            TOKEN.replace('=', r"\\u003d"),
            TOKEN.replace('/', "%2F").replace('=', "%3d"),
            TOKEN.replace('/', "&#47;").replace('+', "&#x2B;"),
        ] {
            assert_eq!(hide(&format!("网 {text}| {text}")), "网 ***| ***", "{text}");
        }
    }

    #[test]
    fn hides_a_beginning_and_the_longest() {
        assert_eq!(hide("a AAAA/BBBB+CCCC=DD… b"), "a ***… b");
        assert_eq!(hide("a AAAA/BBBB+CC b"), "a AAAA/BBBB+CC b");
        assert_eq!(hide("key-and-more key key-and"), "*** *** ***-and");
    }

    #[test]
    fn leaves_the_rest_alone() {
        for text in [
            "",
            "no",
            r"\",
            r"\u00",
            r"\u",
            "%",
            "%2",
            "&#",
            "&#;",
            "&#x;",
            "%网",
            r"\u网网",
        ] {
            assert_eq!(hide(text), text);
        }
        assert_eq!(Secrets(Vec::new()).hide("text"), "text");
    }

    #[test]
    fn takes_the_secret_part_of_a_header() {
        for (name, value, expected) in [
            (AUTHORIZATION, "Bearer abc", "abc"),
            (AUTHORIZATION, "abc", "abc"),
            (
                AUTHORIZATION,
                "SDK Access=a, SignedHeaders=b, Signature=c",
                "c",
            ),
            (AUTH_TOKEN, "a b", "a b"),
        ] {
            let value = HeaderValue::from_static(value);
            assert_eq!(secret_of(&name, &value), expected);
        }
    }
}
