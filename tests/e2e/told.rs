//! What an error tells of an answer, in one piece.

use huaweicloud_vpc::{Error, ErrorKind, Sent};
use tabella_tests::{Answer, Server, verify};

use super::{AK, SK, client, option};

/// All that an error tells of an answer.
#[derive(Debug, PartialEq)]
pub(crate) struct Told<'a> {
    pub(crate) kind: ErrorKind,
    pub(crate) sent: Sent,
    pub(crate) status: Option<u16>,
    pub(crate) code: Option<&'a str>,
    pub(crate) message: Option<&'a str>,
    pub(crate) request_id: Option<&'a str>,
}

impl<'a> Told<'a> {
    fn by(error: &'a Error) -> Self {
        Self {
            kind: error.kind(),
            sent: error.sent(),
            status: error.status().map(|status| status.as_u16()),
            code: error.code(),
            message: error.message(),
            request_id: error.request_id(),
        }
    }

    /// The service answered, and nothing of the answer but its status and its id can be read.
    pub(crate) const fn unread(kind: ErrorKind, status: u16) -> Self {
        Self {
            kind,
            sent: Sent::Yes,
            status: Some(status),
            code: None,
            message: None,
            request_id: Some("the-id"),
        }
    }

    /// The service says in its own words what is wrong.
    pub(crate) const fn said(
        kind: ErrorKind,
        status: u16,
        code: &'a str,
        message: &'a str,
    ) -> Self {
        Self {
            code: Some(code),
            message: Some(message),
            ..Self::unread(kind, status)
        }
    }

    /// The connection ended before there was an answer: the request may have been carried out.
    pub(crate) const NOTHING: Self = Self {
        kind: ErrorKind::Transport,
        sent: Sent::Perhaps,
        status: None,
        code: None,
        message: None,
        request_id: None,
    };
}

/// An answer with an id.
pub(crate) fn answer(status: u16, body: &str) -> Answer {
    Answer::http(status, "x-request-id: the-id\r\n", body)
}

/// An answer with an id, word for word, after which the connection is closed.
pub(crate) fn raw(status: u16, rest: &str) -> Answer {
    let head = format!("HTTP/1.1 {status} Any\r\nx-request-id: the-id\r\n");
    Answer::Bytes(format!("{head}{rest}").into_bytes())
}

/// Makes the call, and looks whether it went out just once and signed.
pub(crate) async fn fails_with(name: &str, answer: Answer, expected: Told<'_>) {
    let server = Server::start(answer);
    let call = client(&server).create_sub_network_interface(option());
    let error = call.send().await.unwrap_err();
    assert_eq!(Told::by(&error), expected, "{name}: {error}");
    assert_eq!(error.operation(), Some("CreateSubNetworkInterface"));
    let requests = server.requests();
    // What was turned away unread may be sent again, and nothing else.
    let times = if error.is_throttled() { 3 } else { 1 };
    assert_eq!(requests.len(), times, "{name}");
    assert!(verify(&requests[0], AK, SK), "{name}");
}
