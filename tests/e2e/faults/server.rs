//! A server that does wrong on purpose, byte by byte, and counts what reached it.

use std::net::TcpListener as StdListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use tabella_tests::Request;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime;
use tokio::sync::Notify;

use super::step::{End, Read, Step};

/// Takes a step of its script for each connection and each request on it; the last one again and again.
#[derive(Clone)]
pub(crate) struct Server {
    pub(crate) port: u16,
    seen: Arc<Seen>,
}

#[derive(Default)]
struct Seen {
    taken: AtomicUsize,
    connections: AtomicUsize,
    requests: Mutex<Vec<Reached>>,
    holding: Notify,
    closed: Notify,
}

/// A request that reached the server.
#[derive(Clone, Debug)]
pub(crate) struct Reached {
    pub(crate) request: Request,
    /// Whether it was not refused: a service may have done what it asks for.
    pub(crate) processed: bool,
}

impl Server {
    /// Serves on a thread of its own, so that the time of the caller's runtime may stand still.
    pub(crate) fn start(script: Vec<Step>) -> Self {
        let listener = StdListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            seen: Arc::default(),
        };
        let serving = server.clone();
        thread::spawn(move || {
            let runtime = runtime::Builder::new_current_thread();
            let runtime = { runtime }.enable_all().build().unwrap();
            runtime.block_on(serving.serve(listener, script.into()));
        });
        server
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The requests that reached it, with their bodies unless a step does not read them.
    pub(crate) fn requests(&self) -> Vec<Reached> {
        self.seen.requests.lock().unwrap().clone()
    }

    pub(crate) fn connections(&self) -> usize {
        self.seen.connections.load(Ordering::SeqCst)
    }

    /// Waits until it has said all that it will say and keeps the other side waiting.
    pub(crate) async fn holding(&self) {
        self.seen.holding.notified().await;
    }

    /// Waits until it has closed a connection.
    pub(crate) async fn closed(&self) {
        self.seen.closed.notified().await;
    }

    async fn serve(self, listener: StdListener, script: Arc<[Step]>) {
        let listener = TcpListener::from_std(listener).unwrap();
        while let Ok((stream, _)) = listener.accept().await {
            self.seen.connections.fetch_add(1, Ordering::SeqCst);
            let (server, script) = (self.clone(), script.clone());
            tokio::spawn(async move {
                server.connection(stream, &script).await;
                server.seen.closed.notify_one();
            });
        }
    }

    async fn connection(&self, mut stream: TcpStream, script: &[Step]) {
        let mut bytes = Vec::new();
        loop {
            let coming = &script[self.index(script)];
            if coming.greets() {
                self.take(script);
                return greet(coming, stream).await;
            }
            let Some(head) = read(Request::parse_head, &mut stream, &mut bytes).await else {
                return;
            };
            let step = self.take(script);
            let whole = match step.read {
                Read::All => read(Request::parse, &mut stream, &mut bytes).await,
                _ => Some(head),
            };
            let Some((request, length)) = whole else {
                return;
            };
            let answer = step.bytes(&request);
            self.reached(request, &answer);
            bytes.drain(..length);
            if stream.write_all(&answer).await.is_err() {
                return;
            }
            match step.end {
                End::Keep => {}
                End::Hold => {
                    self.seen.holding.notify_one();
                    return drain(&mut stream).await;
                }
                end => return leave(end, stream).await,
            }
        }
    }

    fn index(&self, script: &[Step]) -> usize {
        self.seen.taken.load(Ordering::SeqCst).min(script.len() - 1)
    }

    fn take<'s>(&self, script: &'s [Step]) -> &'s Step {
        let index = self.index(script);
        self.seen.taken.fetch_add(1, Ordering::SeqCst);
        &script[index]
    }

    /// Kept before the answer is given, since a test looks as soon as it has that.
    fn reached(&self, request: Request, answer: &[u8]) {
        let refused = [&b"HTTP/1.1 401"[..], b"HTTP/1.1 429"];
        let processed = !refused.iter().any(|start| answer.starts_with(start));
        let mut requests = self.seen.requests.lock().unwrap();
        requests.push(Reached { request, processed });
    }
}

/// What is done to a connection before a request was read on it.
async fn greet(step: &Step, mut stream: TcpStream) {
    if let Some(tls) = &step.tls {
        // No client gets through the handshake, which is all that is of interest.
        drop(tls.accept(stream).await);
        return;
    }
    if step.end == End::Reset {
        // A reset before the client has its connection would be a failure to connect.
        let _ = stream.peek(&mut [0]).await;
    }
    if step.read == Read::Some {
        let _ = stream.read(&mut [0; 4096]).await;
        let _ = stream.write_all(&step.say).await;
    }
    leave(step.end, stream).await;
}

type Parse = fn(&[u8]) -> Option<(Request, usize)>;

async fn read(
    parse: Parse,
    stream: &mut TcpStream,
    bytes: &mut Vec<u8>,
) -> Option<(Request, usize)> {
    loop {
        if let Some(request) = parse(bytes) {
            return Some(request);
        }
        if stream.read_buf(bytes).await.ok()? == 0 {
            return None;
        }
    }
}

async fn leave(end: End, mut stream: TcpStream) {
    match end {
        End::Reset => stream.set_zero_linger().unwrap(),
        End::Close | End::Keep => drop(stream.shutdown().await),
        End::Drain | End::Hold => drain(&mut stream).await,
    }
}

async fn drain(stream: &mut TcpStream) {
    let mut buffer = [0; 4096];
    while stream.read(&mut buffer).await.is_ok_and(|count| count > 0) {}
}
