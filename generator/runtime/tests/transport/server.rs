//! A server that does as it is told, request by request.

use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

/// What the server does once a request has come.
#[derive(Clone, Debug)]
pub(crate) enum Script {
    /// Writes this and keeps the connection.
    Answer(Vec<u8>),
    /// Writes this and closes.
    Cut(Vec<u8>),
    /// Writes this and never goes on.
    Stall(Vec<u8>),
    /// Writes this after a time and keeps the connection.
    Slow(Vec<u8>, Duration),
}

impl Script {
    pub(crate) fn answer(bytes: impl Into<Vec<u8>>) -> Self {
        Self::Answer(bytes.into())
    }
}

pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    heard: Arc<Heard>,
}

#[derive(Default)]
struct Heard {
    callers: Mutex<Vec<IpAddr>>,
    open: AtomicUsize,
    most_open: AtomicUsize,
    closed: watch::Sender<usize>,
    requests: Mutex<Vec<String>>,
}

impl Server {
    /// The first request meets the first script, and so on; the last script is for all that come after.
    pub(crate) async fn plain(scripts: impl IntoIterator<Item = Script>) -> Self {
        Self::start(scripts, None).await
    }

    pub(crate) async fn tls(
        scripts: impl IntoIterator<Item = Script>,
        config: ServerConfig,
    ) -> Self {
        Self::start(scripts, Some(Arc::new(config).into())).await
    }

    async fn start(scripts: impl IntoIterator<Item = Script>, tls: Option<TlsAcceptor>) -> Self {
        let scripts: Arc<[Script]> = scripts.into_iter().collect();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let heard = Arc::new(Heard::default());
        let hearing = heard.clone();
        tokio::spawn(async move {
            while let Ok((stream, caller)) = listener.accept().await {
                hearing.opened(caller.ip());
                let (scripts, heard, tls) = (scripts.clone(), hearing.clone(), tls.clone());
                tokio::spawn(async move {
                    match tls {
                        None => follow(stream, &scripts, &heard).await,
                        Some(tls) => match tls.accept(stream).into_fallible().await {
                            Ok(stream) => follow(stream, &scripts, &heard).await,
                            Err((_, stream)) => hang_up(stream).await,
                        },
                    }
                    heard.closed();
                });
            }
        });
        Self { address, heard }
    }

    pub(crate) fn connections(&self) -> usize {
        self.callers().len()
    }

    /// Where each connection came from.
    pub(crate) fn callers(&self) -> Vec<IpAddr> {
        self.heard.callers.lock().unwrap().clone()
    }

    /// How many connections there were at once.
    pub(crate) fn most_at_once(&self) -> usize {
        self.heard.most_open.load(Ordering::SeqCst)
    }

    /// Waits until this many connections are closed.
    pub(crate) async fn closed(&self, count: usize) {
        let mut closed = self.heard.closed.subscribe();
        closed.wait_for(|closed| *closed >= count).await.unwrap();
    }

    /// All requests so far, word for word.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.heard.requests.lock().unwrap().clone()
    }
}

impl Heard {
    fn opened(&self, caller: IpAddr) {
        self.callers.lock().unwrap().push(caller);
        let open = self.open.fetch_add(1, Ordering::SeqCst) + 1;
        self.most_open.fetch_max(open, Ordering::SeqCst);
    }

    fn closed(&self) {
        self.open.fetch_sub(1, Ordering::SeqCst);
        self.closed.send_modify(|closed| *closed += 1);
    }
}

/// Reads what still comes: a connection that is closed before may take along what was said last.
async fn hang_up(mut stream: TcpStream) {
    stream.shutdown().await.unwrap_or_default();
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest).await;
}

async fn follow<S: AsyncRead + AsyncWrite + Unpin>(
    mut stream: S,
    scripts: &[Script],
    heard: &Heard,
) {
    while let Some(request) = read_request(&mut stream).await {
        let script = {
            let mut requests = heard.requests.lock().unwrap();
            requests.push(request);
            scripts[(requests.len() - 1).min(scripts.len() - 1)].clone()
        };
        match script {
            Script::Answer(bytes) => stream.write_all(&bytes).await.unwrap(),
            Script::Slow(bytes, time) => {
                tokio::time::sleep(time).await;
                stream.write_all(&bytes).await.unwrap();
            }
            Script::Cut(bytes) => {
                stream.write_all(&bytes).await.unwrap();
                return stream.shutdown().await.unwrap_or_default();
            }
            Script::Stall(bytes) => {
                stream.write_all(&bytes).await.unwrap();
                std::future::pending::<()>().await;
            }
        }
    }
}

/// A head, and the body of two bytes that all requests here have.
async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut request = read_head(stream).await?;
    let mut body = [0; 2];
    stream.read_exact(&mut body).await.ok()?;
    request.push_str(std::str::from_utf8(&body).unwrap());
    Some(request)
}

/// All up to the first empty line. What is no HTTP at all counts as a head as well.
pub(crate) async fn read_head(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
        if head[0] == 0x16 {
            // The first byte of a TLS handshake, to a server that speaks none.
            break;
        }
    }
    Some(String::from_utf8_lossy(&head).into_owned())
}
