//! The text of a request that is signed.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::hash;
use crate::request::percent;

/// The header that stands for the hash of the body.
pub(crate) const CONTENT_HASH: &str = "x-sdk-content-sha256";
const UNSIGNED: &str = "UNSIGNED-PAYLOAD";

/// What of a request is signed.
#[derive(Clone, Copy, Debug)]
pub struct SigningInput<'a> {
    /// The method, in any case.
    pub method: &'a str,
    /// The path as it is sent, percent-encoded or not, without the query.
    pub path: &'a str,
    /// Names and values of the query, before any encoding and in any order.
    pub query: &'a [(String, String)],
    /// The headers to sign, names in any case. Names with an underscore are left out, since gateways drop them.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body.
    pub body: &'a [u8],
}

/// A request in the form in which it is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Canonical {
    /// The lines that are hashed and signed.
    pub text: String,
    /// The names of the signed headers, as `host;x-sdk-date`.
    pub signed_headers: String,
}

/// Writes a request in the form in which it is signed.
///
/// When a gateway refuses a signature, it shows the text that it expected, with `|` for line breaks: compare it with
/// [`Canonical::text`].
///
/// Two habits of the vendor's own signers are kept. The path is percent-decoded as a whole before it is encoded again,
/// so an encoded slash in a path value becomes a separator here (and only here). And a body whose content type is
/// neither JSON nor BSON is not hashed: the header `X-Sdk-Content-Sha256: UNSIGNED-PAYLOAD` takes its place, except
/// that an empty body has the hash of nothing.
#[must_use]
pub fn canonical_request(input: &SigningInput<'_>) -> Canonical {
    let headers = sorted_headers(input.headers);
    let mut signed_headers = String::with_capacity(128);
    for (name, _) in &headers {
        if !signed_headers.is_empty() {
            signed_headers.push(';');
        }
        signed_headers.push_str(name);
    }

    let mut text = String::with_capacity(512);
    text.push_str(&input.method.to_ascii_uppercase());
    text.push('\n');
    push_path(&mut text, input.path);
    text.push('\n');
    push_query(&mut text, input.query);
    text.push('\n');
    for (name, value) in &headers {
        text.extend([name, ":", value, "\n"]);
    }
    text.extend(["\n", &signed_headers, "\n"]);
    push_payload_hash(&mut text, input.body, &headers);
    Canonical {
        text,
        signed_headers,
    }
}

/// Writes a query as it is signed, which is also the way to send it: sorted by name, then by value.
pub(crate) fn push_query(text: &mut String, pairs: &[(String, String)]) {
    let mut pairs: Vec<_> = pairs.iter().collect();
    pairs.sort();
    for (index, (name, value)) in pairs.into_iter().enumerate() {
        if index > 0 {
            text.push('&');
        }
        text.extend(percent(name));
        text.push('=');
        text.extend(percent(value));
    }
}

/// The value of `X-Sdk-Content-Sha256` that a content type asks for.
pub(crate) fn content_hash_header(content_type: &str) -> Option<&'static str> {
    let hashed = ["application/json", "application/bson"];
    (!hashed.iter().any(|hashed| content_type.starts_with(hashed))).then_some(UNSIGNED)
}

fn push_path(text: &mut String, path: &str) {
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    for (index, segment) in decoded.split('/').enumerate() {
        if index > 0 {
            text.push('/');
        }
        text.extend(percent(segment));
    }
    if !text.ends_with('/') {
        text.push('/');
    }
}

/// Names in lower case, and values.
type Headers<'a> = Vec<(Cow<'a, str>, &'a str)>;

fn sorted_headers<'a>(headers: &[(&'a str, &'a str)]) -> Headers<'a> {
    let mut sorted = Vec::with_capacity(headers.len() + 1);
    let kept = headers.iter().filter(|(name, _)| !name.contains('_'));
    sorted.extend(kept.map(|(name, value)| (lowercase(name), value.trim())));
    let unsigned = find(&sorted, "content-type").and_then(content_hash_header);
    if let (Some(unsigned), None) = (unsigned, find(&sorted, CONTENT_HASH)) {
        sorted.push((CONTENT_HASH.into(), unsigned));
    }
    sorted.sort();
    sorted
}

fn lowercase(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        name.to_ascii_lowercase().into()
    } else {
        name.into()
    }
}

fn push_payload_hash(text: &mut String, body: &[u8], headers: &Headers<'_>) {
    match find(headers, CONTENT_HASH) {
        Some(given) if given != UNSIGNED || !body.is_empty() => text.push_str(given),
        _ => text.push_str(hash(body).as_str()),
    }
}

fn find<'a>(headers: &Headers<'a>, name: &str) -> Option<&'a str> {
    headers
        .iter()
        .find(|(found, _)| found == name)
        .map(|(_, value)| *value)
}
