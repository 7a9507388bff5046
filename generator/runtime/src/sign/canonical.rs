//! The text of a request that is signed.

use std::fmt::Write;

use percent_encoding::percent_decode_str;
use sha2::{Digest, Sha256};

use super::hex;
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
    let signed_headers = headers
        .iter()
        .map(|(name, _)| name.as_str())
        .collect::<Vec<_>>()
        .join(";");

    let mut text = format!(
        "{}\n{}\n{}\n",
        input.method.to_uppercase(),
        path(input.path),
        query(input.query)
    );
    for (name, value) in &headers {
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "{name}:{value}");
    }
    let hash = payload_hash(input.body, &headers);
    let _ = write!(text, "\n{signed_headers}\n{hash}");
    Canonical {
        text,
        signed_headers,
    }
}

/// The query as it is signed, which is also the way to send it: sorted by name, then by value.
pub(crate) fn query(pairs: &[(String, String)]) -> String {
    let mut pairs: Vec<_> = pairs.iter().collect();
    pairs.sort();
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(name, value)| format!("{}={}", percent(name), percent(value)))
        .collect();
    pairs.join("&")
}

/// The value of `X-Sdk-Content-Sha256` that a content type asks for.
pub(crate) fn content_hash_header(content_type: &str) -> Option<&'static str> {
    let hashed = ["application/json", "application/bson"];
    (!hashed.iter().any(|hashed| content_type.starts_with(hashed))).then_some(UNSIGNED)
}

fn path(path: &str) -> String {
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let mut encoded = decoded
        .split('/')
        .map(|segment| percent(segment).to_string())
        .collect::<Vec<_>>()
        .join("/");
    if !encoded.ends_with('/') {
        encoded.push('/');
    }
    encoded
}

fn sorted_headers(headers: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut sorted: Vec<_> = headers
        .iter()
        .filter(|(name, _)| !name.contains('_'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let unsigned = find(&sorted, "content-type").and_then(content_hash_header);
    if let (Some(unsigned), None) = (unsigned, find(&sorted, CONTENT_HASH)) {
        sorted.push((CONTENT_HASH.to_owned(), unsigned.to_owned()));
    }
    sorted.sort();
    sorted
}

fn payload_hash(body: &[u8], headers: &[(String, String)]) -> String {
    match find(headers, CONTENT_HASH) {
        Some(hash) if hash != UNSIGNED || !body.is_empty() => hash.to_owned(),
        _ => hex(&Sha256::digest(body)),
    }
}

fn find<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers
        .iter()
        .find(|(found, _)| found == name)
        .map(|(_, value)| value.as_str())
}
