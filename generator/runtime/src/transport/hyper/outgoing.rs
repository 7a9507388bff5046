//! The body of a request, which knows whether anything of the request may have been written.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body_util::Full;
use hyper::body::{Body, Frame, SizeHint};

use crate::Sent;

const WAITING: u8 = 0;
const TAKEN: u8 = 1;
const GIVEN_UP: u8 = 2;

/// A body in one piece. A connection that takes a request from its queue asks the body how long it is before it can
/// write the first line, and nobody asks before: a body that was never asked belongs to a request that was not written.
///
/// Of a request that was given up before, the body is never complete, so that no service can carry it out.
pub(super) struct Outgoing {
    data: Full<Bytes>,
    taken: Taken,
}

/// Whether a connection has taken a request, or it was given up: what came first holds.
#[derive(Clone, Default)]
pub(super) struct Taken(Arc<AtomicU8>);

/// The request was given up before a connection took it.
#[derive(Debug)]
pub(super) struct GivenUp;

impl Outgoing {
    pub(super) fn new(data: Bytes, taken: Taken) -> Self {
        Self {
            data: Full::new(data),
            taken,
        }
    }
}

impl Taken {
    /// Gives the request up, unless a connection has taken it, and says whether anything may have been sent.
    pub(super) fn give_up(&self) -> Sent {
        match self.turn_from_waiting(GIVEN_UP) {
            TAKEN => Sent::Perhaps,
            _ => Sent::No,
        }
    }

    /// Takes it for a connection.
    fn take(&self) -> Result<(), GivenUp> {
        match self.turn_from_waiting(TAKEN) {
            GIVEN_UP => Err(GivenUp),
            _ => Ok(()),
        }
    }

    /// What it is now.
    fn turn_from_waiting(&self, to: u8) -> u8 {
        let (changed, unchanged) = (Ordering::SeqCst, Ordering::SeqCst);
        match self.0.compare_exchange(WAITING, to, changed, unchanged) {
            Ok(_) => to,
            Err(other) => other,
        }
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = GivenUp;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if let Err(given_up) = self.taken.take() {
            return Poll::Ready(Some(Err(given_up)));
        }
        let frame = Pin::new(&mut self.data).poll_frame(context);
        frame.map_err(|never| match never {})
    }

    fn is_end_stream(&self) -> bool {
        self.taken.take().is_ok() && self.data.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let size = self.data.size_hint();
        match self.taken.take() {
            Ok(()) => size,
            // More than ever comes, so that also a request without a body stays incomplete.
            Err(GivenUp) => SizeHint::with_exact(size.lower().max(1)),
        }
    }
}

impl fmt::Display for GivenUp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the request was given up before a connection took it")
    }
}

impl std::error::Error for GivenUp {}

#[cfg(test)]
mod tests {
    use http::{Method, Request};
    use http_body_util::BodyExt;
    use hyper_util::client::legacy::Client;
    use hyper_util::rt::TokioExecutor;
    use tokio::io::AsyncReadExt;
    use tokio::net::TcpListener;

    use super::*;

    #[tokio::test]
    async fn what_comes_first_holds() {
        for text in ["", "{}"] {
            let taken = Taken::default();
            let body = Outgoing::new(text.into(), taken.clone());
            assert_eq!(body.size_hint().exact(), Some(text.len() as u64));
            assert_eq!(taken.give_up(), Sent::Perhaps);
            assert_eq!(body.is_end_stream(), text.is_empty());
            assert_eq!(body.collect().await.unwrap().to_bytes(), text);

            let taken = Taken::default();
            let body = Outgoing::new(text.into(), taken.clone());
            assert_eq!(taken.give_up(), Sent::No);
            assert!(!body.is_end_stream());
            assert!(body.size_hint().exact() > Some(0));
            assert!(body.collect().await.is_err());
            assert_eq!(taken.give_up(), Sent::No);
        }
    }

    /// A connection that takes a request just after it was given up may write its head, but never all of it.
    #[tokio::test]
    async fn a_request_that_was_given_up_is_never_whole() {
        for (method, text) in [
            (Method::GET, ""),
            (Method::DELETE, ""),
            (Method::POST, ""),
            (Method::POST, "{}"),
        ] {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            let received = tokio::spawn(async move {
                let (mut stream, _) = listener.accept().await.unwrap();
                let mut received = String::new();
                stream.read_to_string(&mut received).await.unwrap();
                received
            });
            let taken = Taken::default();
            assert_eq!(taken.give_up(), Sent::No);
            let mut request = Request::new(Outgoing::new(text.into(), taken));
            *request.uri_mut() = format!("http://{address}/").parse().unwrap();
            *request.method_mut() = method.clone();
            let client = Client::builder(TokioExecutor::new()).build_http();
            client.request(request).await.unwrap_err();
            drop(client);
            let received = received.await.unwrap();
            let Some((head, body)) = received.split_once("\r\n\r\n") else {
                continue;
            };
            assert_eq!(body, "", "{method}");
            assert!(head.contains("content-length: "), "{method}: {head}");
            assert!(!head.contains("content-length: 0"), "{method}: {head}");
        }
    }
}
