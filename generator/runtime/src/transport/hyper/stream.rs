//! A connection to a host or to a proxy, before the TLS that is spoken with the host.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_rustls::MaybeHttpsStream;
use hyper_util::client::legacy::connect::{Connected, Connection};

use super::tcp::Socket;

/// A connection: bare TCP, or TLS where the proxy wants it.
pub(super) struct Stream {
    io: MaybeHttpsStream<Socket>,
    hop: Hop,
}

/// Who reads the requests first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Hop {
    Host,
    /// A proxy, which needs the whole address of what is asked for.
    Proxy,
}

impl Stream {
    pub(super) fn new(io: MaybeHttpsStream<Socket>, hop: Hop) -> Self {
        Self { io, hop }
    }

    fn io(self: Pin<&mut Self>) -> Pin<&mut MaybeHttpsStream<Socket>> {
        Pin::new(&mut self.get_mut().io)
    }
}

impl Connection for Stream {
    fn connected(&self) -> Connected {
        self.io.connected().proxy(self.hop == Hop::Proxy)
    }
}

impl Read for Stream {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        self.io().poll_read(context, buffer)
    }
}

impl Write for Stream {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.io().poll_write(context, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.io().poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.io().poll_shutdown(context)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.io().poll_write_vectored(context, parts)
    }
}
