//! The body of a request, which knows whether anything of the request may have been written.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body_util::Full;
use hyper::body::{Body, Frame, SizeHint};

use crate::Sent;

/// A body in one piece. A connection that takes a request from its queue asks the body how long it is before it can
/// write the first line, and nobody asks before: a body that was never asked belongs to a request that was not written.
pub(super) struct Outgoing {
    data: Full<Bytes>,
    taken: Taken,
}

/// Whether a connection has taken a request.
#[derive(Clone, Default)]
pub(super) struct Taken(Arc<AtomicBool>);

impl Outgoing {
    pub(super) fn new(data: Bytes, taken: Taken) -> Self {
        Self {
            data: Full::new(data),
            taken,
        }
    }
}

impl Taken {
    pub(super) fn sent(&self) -> Sent {
        if self.0.load(Ordering::SeqCst) {
            Sent::Perhaps
        } else {
            Sent::No
        }
    }

    fn note(&self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        self.taken.note();
        Pin::new(&mut self.data).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.taken.note();
        self.data.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.taken.note();
        self.data.size_hint()
    }
}
