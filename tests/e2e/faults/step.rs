//! What a server does with a connection or a request, as data.

use std::sync::Arc;

use tabella_tests::Request;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

use super::super::DOCUMENTED;

pub(crate) const LISTED: &str = include_str!("../../golden/data/list-response.json");

/// Reads so much, says this, and ends so.
#[derive(Clone)]
pub(crate) struct Step {
    pub(crate) read: Read,
    pub(crate) say: Vec<u8>,
    pub(crate) make: Option<Make>,
    pub(crate) end: End,
    pub(crate) tls: Option<TlsAcceptor>,
}

/// An answer that depends on the request.
pub(crate) type Make = Arc<dyn Fn(&Request) -> Vec<u8> + Send + Sync>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Read {
    Nothing,
    /// Whatever comes first, which need not be HTTP.
    Some,
    /// A request without its body.
    Head,
    /// A request with its body.
    All,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// As a server that has said all.
    Close,
    /// With a reset.
    Reset,
    /// Not at all: what more comes is read, until the other side leaves.
    Drain,
    /// As [`Drain`](Self::Drain), and it is told that the other side has to wait.
    Hold,
    /// Not at all: the next request may come.
    Keep,
}

impl Step {
    fn new(read: Read, say: impl Into<Vec<u8>>, end: End) -> Self {
        Self {
            read,
            say: say.into(),
            make: None,
            end,
            tls: None,
        }
    }

    /// Whether it is done to a connection, before any request.
    pub(crate) fn greets(&self) -> bool {
        self.tls.is_some() || matches!(self.read, Read::Nothing | Read::Some)
    }

    /// What it says to a request.
    pub(crate) fn bytes(&self, request: &Request) -> Vec<u8> {
        match &self.make {
            Some(make) => make(request),
            None => self.say.clone(),
        }
    }
}

/// Reads the request, says this and closes.
pub(crate) fn says(bytes: impl Into<Vec<u8>>) -> Step {
    Step::new(Read::All, bytes, End::Close)
}

/// Says a whole answer and keeps the connection. To close it without a word would leave open whether the next request
/// is lost on it.
pub(crate) fn answers(bytes: impl Into<Vec<u8>>) -> Step {
    Step::new(Read::All, bytes, End::Keep)
}

/// As [`says`], and then is still.
pub(crate) fn holds_after(bytes: impl Into<Vec<u8>>) -> Step {
    Step::new(Read::All, bytes, End::Hold)
}

/// Answers before it reads the body, which it reads then or not.
pub(crate) fn says_early(bytes: impl Into<Vec<u8>>, end: End) -> Step {
    Step::new(Read::Head, bytes, end)
}

/// Ends the connection with a reset, having read so much.
pub(crate) fn resets(read: Read) -> Step {
    Step::new(read, [], End::Reset)
}

/// Closes the connection.
pub(crate) fn closes() -> Step {
    Step::new(Read::Nothing, [], End::Close)
}

/// Speaks HTTP to whoever begins with TLS.
pub(crate) fn plain_text() -> Step {
    let bytes = response(400, "", "the plain HTTP request was sent to HTTPS port");
    Step::new(Read::Some, bytes, End::Close)
}

/// Says what this makes of the request, and keeps the connection.
pub(crate) fn makes(make: impl Fn(&Request) -> Vec<u8> + Send + Sync + 'static) -> Step {
    Step {
        make: Some(Arc::new(make)),
        ..answers([])
    }
}

/// Answers as documented.
pub(crate) fn well() -> Step {
    makes(documented)
}

/// The documented answer to a creation or a list.
pub(crate) fn documented(request: &Request) -> Vec<u8> {
    let (status, body) = documented_body(request);
    response(status, "", body)
}

pub(crate) fn documented_body(request: &Request) -> (u16, &'static str) {
    match request.method.as_str() {
        "POST" => (201, DOCUMENTED),
        _ => (200, LISTED),
    }
}

/// Answers with an error in the shape of the service.
pub(crate) fn error(status: u16, code: &str, headers: &str) -> Step {
    let body = format!(r#"{{"error_code":"{code}","error_msg":"no","request_id":"r"}}"#);
    answers(response(status, headers, &body))
}

/// A whole response.
pub(crate) fn response(status: u16, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    sized(status, headers, length, body.as_bytes())
}

/// A response with any length in its header.
pub(crate) fn sized(status: u16, headers: &str, length: usize, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status} Any\r\ncontent-length: {length}\r\n{headers}\r\n");
    [head.as_bytes(), body].concat()
}

/// Has a certificate that nobody vouches for.
pub(crate) fn self_signed() -> Step {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    Step {
        tls: Some(TlsAcceptor::from(Arc::new(config))),
        ..closes()
    }
}
