//! One request and its answer, within their time.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper_util::client::legacy::connect::{CaptureConnection, Connect, capture_connection};
use hyper_util::client::legacy::{Client, Error as ClientError, ResponseFuture};
use tokio::time::{Instant, timeout_at};

use super::failure::{kind_of, was_given_back};
use crate::Sent;
use crate::transport::{TransportError, TransportErrorKind as Kind};

/// When an exchange must be over.
#[derive(Clone, Copy)]
pub(super) struct Deadlines {
    pub(super) connect: Instant,
    pub(super) end: Instant,
}

/// Sends a request, and gives the answer as it came.
pub(super) async fn exchange<C>(
    client: &Client<C, Full<Bytes>>,
    request: Request<Bytes>,
    deadlines: Deadlines,
    largest: usize,
) -> Result<Response<Bytes>, TransportError>
where
    C: Connect + Clone + Send + Sync + 'static,
{
    let Deadlines { connect, end } = deadlines;
    let mut request = request.map(Full::new);
    let mut connection = capture_connection(&mut request);
    let mut response = client.request(request);
    let connecting = connected(&mut response, &mut connection);
    let answer = match timeout_at(connect, connecting)
        .await
        .map_err(|_| timeout(Sent::No))?
    {
        Some(answer) => answer,
        None => timeout_at(end, response)
            .await
            .map_err(|_| timeout(Sent::Perhaps))?,
    };
    let answer = answer.map_err(|error| failed(error, &connection))?;
    read_body(answer, end, largest).await
}

/// Waits for a connection, or for the answer if that comes first.
async fn connected(
    response: &mut ResponseFuture,
    connection: &mut CaptureConnection,
) -> Option<Result<Response<Incoming>, ClientError>> {
    let mut connection = pin!(connection.wait_for_connection_metadata());
    poll_fn(|context| {
        if let Poll::Ready(answer) = Pin::new(&mut *response).poll(context) {
            return Poll::Ready(Some(answer));
        }
        connection.as_mut().poll(context).map(|_| None)
    })
    .await
}

async fn read_body(
    answer: Response<Incoming>,
    end: Instant,
    largest: usize,
) -> Result<Response<Bytes>, TransportError> {
    let (head, mut body) = answer.into_parts();
    let mut received = Received::Nothing;
    let failure = loop {
        match timeout_at(end, body.frame()).await {
            Err(_) => break timeout(Sent::Yes),
            Ok(None) => return Ok(Response::from_parts(head, received.into_bytes())),
            Ok(Some(Err(error))) => {
                break TransportError::new(Kind::Broken, Sent::Yes).because(error);
            }
            Ok(Some(Ok(frame))) => {
                if let Ok(data) = frame.into_data() {
                    received = received.and(data);
                }
            }
        }
        if received.len() > largest {
            break TransportError::new(Kind::TooLarge, Sent::Yes);
        }
    };
    Err(failure.after(Response::from_parts(head, received.into_bytes())))
}

/// What has come of a body. Most come in one piece, which then need not be copied.
enum Received {
    Nothing,
    One(Bytes),
    Several(BytesMut),
}

impl Received {
    fn and(self, data: Bytes) -> Self {
        let mut all = match self {
            Self::Nothing => return Self::One(data),
            Self::One(first) => BytesMut::from(first),
            Self::Several(all) => all,
        };
        all.extend_from_slice(&data);
        Self::Several(all)
    }

    fn len(&self) -> usize {
        match self {
            Self::Nothing => 0,
            Self::One(data) => data.len(),
            Self::Several(all) => all.len(),
        }
    }

    fn into_bytes(self) -> Bytes {
        match self {
            Self::Nothing => Bytes::new(),
            Self::One(data) => data,
            Self::Several(all) => all.freeze(),
        }
    }
}

/// A request is written to no other connection than the one that was captured for it, and a request that is given back
/// was not taken from the queue of its connection. In all other cases some of it may have arrived.
fn failed(error: ClientError, connection: &CaptureConnection) -> TransportError {
    let unwritten = connection.connection_metadata().is_none() || was_given_back(&error);
    let (kind, sent) = if error.is_connect() {
        (kind_of(&error), Sent::No)
    } else if unwritten {
        (Kind::Broken, Sent::No)
    } else {
        (Kind::Broken, Sent::Perhaps)
    };
    TransportError::new(kind, sent).because(error)
}

pub(super) const fn timeout(sent: Sent) -> TransportError {
    TransportError::new(Kind::Timeout, sent)
}

/// A point in time; one that lies beyond what the clock can tell is a year away, which is as good as never.
pub(super) fn after(start: Instant, time: Duration) -> Instant {
    const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);
    start.checked_add(time).unwrap_or(start + YEAR)
}
