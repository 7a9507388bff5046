//! One request and its answer, within their time.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{Request, Response};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper_util::client::legacy::connect::Connect;
use hyper_util::client::legacy::{Client, Error as ClientError, ResponseFuture};
use rustls::{AlertDescription as Alert, Error as TlsError};
use tokio::task::coop::{Unconstrained, unconstrained};
use tokio::time::{Instant, Sleep, sleep_until};

use super::failure::{kind_of, said_by_tls};
use super::outgoing::{Outgoing, Taken};
use crate::Sent;
use crate::transport::{TransportError, TransportErrorKind as Kind};

/// When a connection must have taken the request, and when all must be over.
#[derive(Clone, Copy)]
pub(super) struct Deadlines {
    pub(super) connect: Instant,
    pub(super) end: Instant,
}

/// A request in the hands of hyper, which does nothing with it before it is asked for the answer.
pub(super) struct Exchange {
    response: ResponseFuture,
    taken: Taken,
}

impl Exchange {
    pub(super) fn new<C>(client: &Client<C, Outgoing>, request: Request<Bytes>) -> Self
    where
        C: Connect + Clone + Send + Sync + 'static,
    {
        let taken = Taken::default();
        let request = request.map(|body| Outgoing::new(body, taken.clone()));
        Self {
            response: client.request(request),
            taken,
        }
    }

    /// Sends it, and gives the answer as it came.
    pub(super) async fn answer(
        self,
        deadlines: Deadlines,
        largest: usize,
    ) -> Result<Response<Bytes>, TransportError> {
        let Deadlines { connect, end } = deadlines;
        let Self {
            mut response,
            taken,
        } = self;
        let in_time = match until(connect, &mut response).await {
            // A connection has taken it before it could be given up, so that this is no longer a matter of connecting.
            None if taken.give_up() == Sent::Perhaps => until(end, &mut response).await,
            in_time => in_time,
        };
        let answer = in_time
            .ok_or_else(|| timeout(taken.give_up()))?
            .map_err(|error| failed(error, taken.give_up()))?;
        read_body(answer, end, largest).await
    }
}

async fn read_body(
    answer: Response<Incoming>,
    end: Instant,
    largest: usize,
) -> Result<Response<Bytes>, TransportError> {
    let (head, mut body) = answer.into_parts();
    let mut received = Received::Nothing;
    let failure = loop {
        match until(end, body.frame()).await {
            None => break timeout(Sent::Yes),
            Some(None) => return Ok(Response::from_parts(head, received.into_bytes())),
            Some(Some(Err(error))) => {
                break TransportError::new(Kind::Broken, Sent::Yes).because(error);
            }
            Some(Some(Ok(frame))) => {
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

fn failed(error: ClientError, sent: Sent) -> TransportError {
    if error.is_connect() {
        return TransportError::new(kind_of(&error), sent).because(error);
    }
    // With TLS 1.3 the handshake is over for the client before the other side has looked at its certificate.
    match said_by_tls(&error) {
        Some(said @ TlsError::AlertReceived(Alert::CertificateRequired)) => {
            let hint = "the client needs a certificate, by `client_certificate_pem`";
            TransportError::new(Kind::Tls, sent).because(format!("{said}: {hint}"))
        }
        Some(TlsError::AlertReceived(alert)) if is_of_certificates(*alert) => {
            TransportError::new(Kind::Tls, sent).because(error)
        }
        _ => TransportError::new(Kind::Broken, sent).because(error),
    }
}

/// Whether the other side does not accept a certificate, which it will not do next time either.
const fn is_of_certificates(alert: Alert) -> bool {
    matches!(
        alert,
        Alert::BadCertificate
            | Alert::UnsupportedCertificate
            | Alert::CertificateRevoked
            | Alert::CertificateExpired
            | Alert::CertificateUnknown
            | Alert::UnknownCA
            | Alert::AccessDenied
            | Alert::DecryptError
    )
}

const fn timeout(sent: Sent) -> TransportError {
    TransportError::new(Kind::Timeout, sent)
}

/// What the work brings, unless the time is up before. A timer is set only for work that is not done at once.
pub(super) async fn until<T>(end: Instant, work: impl Future<Output = T>) -> Option<T> {
    let mut work = pin!(work);
    let mut timer = pin!(None::<Unconstrained<Sleep>>);
    poll_fn(|context| {
        if let Poll::Ready(done) = work.as_mut().poll(context) {
            return Poll::Ready(Some(done));
        }
        if timer.is_none() {
            // Work that uses up what Tokio lets a task do at a time must leave the timer its turn.
            timer.set(Some(unconstrained(sleep_until(end))));
        }
        match timer.as_mut().as_pin_mut() {
            Some(timer) => timer.poll(context).map(|()| None),
            None => Poll::Pending,
        }
    })
    .await
}

/// A point in time; one that lies beyond what the clock can tell is a year away, which is as good as never.
pub(super) fn after(start: Instant, time: Duration) -> Instant {
    const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);
    start.checked_add(time).unwrap_or(start + YEAR)
}

#[cfg(test)]
mod tests {
    use tokio::task::coop::consume_budget;
    use tokio::time::timeout;

    use super::*;

    #[tokio::test]
    async fn a_limit_holds_for_work_that_leaves_no_budget() {
        let busy = async {
            loop {
                consume_budget().await;
            }
        };
        let end = Instant::now() + Duration::from_millis(20);
        let ended = timeout(Duration::from_secs(10), until::<()>(end, busy)).await;
        assert_eq!(ended, Ok(None));
    }
}
