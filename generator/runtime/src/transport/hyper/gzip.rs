//! Bodies that come compressed.

use std::io::Read;

use bytes::Bytes;
use flate2::read::MultiGzDecoder;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH};
use http::{HeaderMap, HeaderValue, Response};

use crate::Sent;
use crate::transport::{TransportError, TransportErrorKind as Kind};

/// Says that answers may come compressed, unless the caller says something of it.
///
/// This is done after the request was signed: a proxy may change the header, and no service asks for it to be signed.
pub(super) fn accept(headers: &mut HeaderMap) {
    let header = headers.entry(ACCEPT_ENCODING);
    header.or_insert(HeaderValue::from_static("gzip"));
}

/// Decompresses a body that is compressed. The headers that told of it are taken away then, for they no longer hold.
pub(super) fn decoded(
    answer: Response<Bytes>,
    largest: usize,
) -> Result<Response<Bytes>, TransportError> {
    if !is_gzip(answer.headers()) || answer.body().is_empty() {
        return Ok(answer);
    }
    match decompress(answer.body(), largest) {
        Ok(Some(body)) => {
            let (mut head, _) = answer.into_parts();
            head.headers.remove(CONTENT_ENCODING);
            head.headers.remove(CONTENT_LENGTH);
            Ok(Response::from_parts(head, body))
        }
        Ok(None) => Err(TransportError::new(Kind::TooLarge, Sent::Yes).after(answer)),
        Err(error) => Err(TransportError::new(Kind::Broken, Sent::Yes)
            .because(format!("the compressed body cannot be read: {error}"))
            .after(answer)),
    }
}

fn is_gzip(headers: &HeaderMap) -> bool {
    let encoding = headers.get(CONTENT_ENCODING).map(HeaderValue::as_bytes);
    encoding.is_some_and(|encoding| {
        encoding.eq_ignore_ascii_case(b"gzip") || encoding.eq_ignore_ascii_case(b"x-gzip")
    })
}

/// Nothing if the result is larger than it may be. No more than that is ever held in memory.
fn decompress(body: &[u8], largest: usize) -> std::io::Result<Option<Bytes>> {
    let limit = u64::try_from(largest).unwrap_or(u64::MAX);
    let mut result = Vec::new();
    MultiGzDecoder::new(body)
        .take(limit.saturating_add(1))
        .read_to_end(&mut result)?;
    Ok((result.len() <= largest).then(|| result.into()))
}
