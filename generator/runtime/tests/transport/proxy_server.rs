//! Proxies that open ways.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

use super::server::read_head;

/// A proxy that leads all ways to one server.
pub(crate) struct Opener {
    pub(crate) address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

/// What the proxy speaks.
#[derive(Clone)]
pub(crate) enum Speech {
    /// HTTP, with this answer to a request for a way.
    Http(&'static str),
    /// HTTP over TLS.
    Https(TlsAcceptor),
    /// SOCKS 5; with a user, who then must be `user` with the password `p@ss`.
    Socks { user: bool },
}

impl Speech {
    pub(crate) fn https(config: ServerConfig) -> Self {
        Self::Https(Arc::new(config).into())
    }
}

const OPENED: &str = "HTTP/1.1 200 Connection established\r\n\r\n";

impl Opener {
    pub(crate) async fn http(to: SocketAddr) -> Self {
        Self::start(Speech::Http(OPENED), to).await
    }

    pub(crate) async fn start(speech: Speech, to: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let asking = asked.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(open(stream, speech.clone(), to, asking.clone()));
            }
        });
        Self { address, asked }
    }

    /// What was asked of it: the heads of requests, or host and port.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

async fn open(
    mut stream: TcpStream,
    speech: Speech,
    to: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
) -> Option<()> {
    match speech {
        Speech::Http(answer) => {
            let head = read_head(&mut stream).await?;
            asked.lock().unwrap().push(head);
            stream.write_all(answer.as_bytes()).await.ok()?;
            if answer == OPENED {
                join(stream, to).await;
            }
        }
        Speech::Https(acceptor) => {
            let mut stream = acceptor.accept(stream).await.ok()?;
            let head = read_head(&mut stream).await?;
            asked.lock().unwrap().push(head);
            stream.write_all(OPENED.as_bytes()).await.ok()?;
            join(stream, to).await;
        }
        Speech::Socks { user } => {
            let target = socks(&mut stream, user).await?;
            asked.lock().unwrap().push(target);
            join(stream, to).await;
        }
    }
    Some(())
}

/// The handshake of RFC 1928 and RFC 1929. Gives the host and port that are asked for.
async fn socks(stream: &mut TcpStream, user: bool) -> Option<String> {
    assert_eq!(stream.read_u8().await.ok()?, 5);
    let methods = short_text(stream).await?;
    let method = if user { 2 } else { 0 };
    if !methods.contains(&method) {
        stream.write_all(&[5, 0xff]).await.ok()?;
        return None;
    }
    stream.write_all(&[5, method]).await.ok()?;
    if user {
        assert_eq!(stream.read_u8().await.ok()?, 1);
        let (user, password) = (short_text(stream).await?, short_text(stream).await?);
        let right = user == b"user" && password == b"p@ss";
        stream.write_all(&[1, u8::from(!right)]).await.ok()?;
        if !right {
            return None;
        }
    }
    let mut head = [0; 4];
    stream.read_exact(&mut head).await.ok()?;
    assert_eq!(head[..3], [5, 1, 0]);
    let host = if head[3] == 3 {
        String::from_utf8(short_text(stream).await?).unwrap()
    } else {
        let mut address = [0; 4];
        stream.read_exact(&mut address).await.ok()?;
        std::net::Ipv4Addr::from(address).to_string()
    };
    let port = stream.read_u16().await.ok()?;
    stream
        .write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0])
        .await
        .ok()?;
    Some(format!("{host}:{port}"))
}

/// Bytes with their number in front.
async fn short_text(stream: &mut TcpStream) -> Option<Vec<u8>> {
    let mut text = vec![0; usize::from(stream.read_u8().await.ok()?)];
    stream.read_exact(&mut text).await.ok()?;
    Some(text)
}

/// Passes all on between two connections.
async fn join(mut one: impl AsyncRead + AsyncWrite + Unpin, to: SocketAddr) {
    let mut other = TcpStream::connect(to).await.unwrap();
    // One side hanging up is how these connections end.
    let _ = tokio::io::copy_bidirectional(&mut one, &mut other).await;
}
