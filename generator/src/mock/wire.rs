//! Answers on the wire, whole or broken as asked.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, StatusCode};
use hyper::body::Frame;
use tokio::time::Sleep;

use super::answer::Answer;
use super::cloud::Reply;
use super::fault::Fault;

/// Long enough for what was written before to leave: a connection that is closed at once may take it along.
const MOMENT: Duration = Duration::from_millis(20);

/// Marks an answer in whose place the connection is closed.
#[derive(Clone)]
pub(super) struct Dropped;

/// An answer as a response.
pub(super) async fn response(reply: Reply) -> Response {
    let Reply { answer, fault } = reply;
    match &fault {
        Some(Fault::Drop | Fault::DropAnswer) => {
            let mut response = Response::new(Body::empty());
            response.extensions_mut().insert(Dropped);
            response
        }
        Some(Fault::Delay { milliseconds }) => {
            tokio::time::sleep(Duration::from_millis(*milliseconds)).await;
            whole(&answer)
        }
        Some(fault) => broken(answer, fault),
        None => whole(&answer),
    }
}

/// An answer as it is meant.
pub(super) fn whole(answer: &Answer) -> Response {
    let body = answer.body.clone().unwrap_or_default();
    with_body(answer, Body::from(body))
}

fn broken(mut answer: Answer, fault: &Fault) -> Response {
    let body = answer.body.clone().unwrap_or_default();
    let half = (0..=body.len() / 2)
        .rev()
        .find(|at| body.is_char_boundary(*at))
        .unwrap_or(0);
    let (first, _) = body.split_at(half);
    match fault {
        Fault::Truncate => answer.body = Some(first.to_owned()),
        Fault::Empty => answer.body = Some(String::new()),
        Fault::NotJson => answer.body = Some("this is no JSON".to_owned()),
        Fault::Cut => {
            return pieces(
                &answer,
                body.len(),
                [
                    Piece::Bytes(first.to_owned()),
                    Piece::Pause(MOMENT),
                    Piece::Break,
                ],
            );
        }
        Fault::WrongLength => {
            let length = body.len() + 10;
            return pieces(
                &answer,
                length,
                [Piece::Bytes(body), Piece::Pause(MOMENT), Piece::Break],
            );
        }
        Fault::DelayBody { milliseconds } => {
            let pause = Duration::from_millis(*milliseconds);
            return pieces(
                &answer,
                body.len(),
                [Piece::Pause(pause), Piece::Bytes(body)],
            );
        }
        _ => {}
    }
    whole(&answer)
}

fn pieces<const N: usize>(answer: &Answer, length: usize, pieces: [Piece; N]) -> Response {
    let body = Pieces {
        left: VecDeque::from(pieces),
        pause: None,
    };
    let mut response = with_body(answer, Body::new(body));
    response
        .headers_mut()
        .insert(CONTENT_LENGTH, HeaderValue::from(length));
    response
}

fn with_body(answer: &Answer, body: Body) -> Response {
    let mut response = Response::new(body);
    // A fault can ask for any number.
    *response.status_mut() =
        StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    if answer.body.is_some() {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(answer.content_type));
    }
    for (name, value) in &answer.headers {
        add(headers, name, value);
    }
    response
}

fn add(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(HeaderName::from_static(name), value);
    }
}

/// A part of a body that comes in its own time.
enum Piece {
    Bytes(String),
    Pause(Duration),
    /// The connection is closed.
    Break,
}

struct Pieces {
    left: VecDeque<Piece>,
    pause: Option<Pin<Box<Sleep>>>,
}

impl hyper::body::Body for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        loop {
            if let Some(pause) = &mut self.pause {
                match pause.as_mut().poll(context) {
                    Poll::Pending => return Poll::Pending,
                    Poll::Ready(()) => self.pause = None,
                }
            }
            match self.left.pop_front() {
                None => return Poll::Ready(None),
                Some(Piece::Bytes(bytes)) => {
                    return Poll::Ready(Some(Ok(Frame::data(Bytes::from(bytes)))));
                }
                Some(Piece::Break) => {
                    return Poll::Ready(Some(Err(io::Error::other("broken on purpose"))));
                }
                Some(Piece::Pause(time)) => self.pause = Some(Box::pin(tokio::time::sleep(time))),
            }
        }
    }
}

/// A response, or the end of the connection.
pub(super) fn or_dropped(response: Result<Response, Infallible>) -> Result<Response, io::Error> {
    let Ok(response) = response;
    match response.extensions().get::<Dropped>() {
        Some(Dropped) => Err(io::Error::other("dropped on purpose")),
        None => Ok(response),
    }
}
