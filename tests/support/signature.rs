//! SDK-HMAC-SHA256 as the gateway checks it, written anew from the public description: the project's own signer is
//! not asked.

use std::fmt::Write as _;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::Request;

/// Whether a request bears the signature of this key.
#[must_use]
pub fn verify(request: &Request, access_key: &str, secret_key: &str) -> bool {
    let Some(header) = request.headers.get("authorization") else {
        return false;
    };
    let Some(rest) = header.strip_prefix("SDK-HMAC-SHA256 ") else {
        return false;
    };
    let part = |name: &str| {
        rest.split(", ")
            .find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
    };
    let (Some(access), Some(names), Some(signature)) =
        (part("Access"), part("SignedHeaders"), part("Signature"))
    else {
        return false;
    };
    let date = &request.headers["x-sdk-date"];
    let must_be_signed = ["host", "x-sdk-date"];
    must_be_signed
        .iter()
        .all(|name| names.split(';').any(|signed| signed == *name))
        && access == access_key
        && signature == sign(&canonical(request, names), date, secret_key)
}

/// The header `Authorization` of a request that has all the headers which are to be signed.
#[must_use]
pub fn authorization(request: &Request, names: &str, access_key: &str, secret_key: &str) -> String {
    let date = &request.headers["x-sdk-date"];
    let signature = sign(&canonical(request, names), date, secret_key);
    format!("SDK-HMAC-SHA256 Access={access_key}, SignedHeaders={names}, Signature={signature}")
}

fn canonical(request: &Request, names: &str) -> String {
    let (path, query) = request
        .target
        .split_once('?')
        .unwrap_or((&request.target, ""));
    let slash = if path.ends_with('/') { "" } else { "/" };
    let mut pairs: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty()).collect();
    pairs.sort_unstable();
    let mut text = format!("{}\n{path}{slash}\n{}\n", request.method, pairs.join("&"));
    for name in names.split(';') {
        let _ = writeln!(text, "{name}:{}", request.headers[name]);
    }
    let _ = write!(text, "\n{names}\n{}", hex(&Sha256::digest(&request.body)));
    text
}

fn sign(canonical: &str, date: &str, secret_key: &str) -> String {
    let text = format!(
        "SDK-HMAC-SHA256\n{date}\n{}",
        hex(&Sha256::digest(canonical.as_bytes()))
    );
    let mut mac = Hmac::<Sha256>::new_from_slice(secret_key.as_bytes()).unwrap();
    mac.update(text.as_bytes());
    hex(&mac.finalize().into_bytes())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
