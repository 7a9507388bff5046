//! HTTP/2, where both sides agree to it.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tabella_runtime::{Bytes, HyperTransport, Transport, http};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

use super::authority::Authority;
use super::server::{Script, Server};
use super::{OK, limits, request};

/// A server that speaks HTTP/2 alone, and says what it was asked. It counts its connections.
async fn serve(mut config: ServerConfig) -> (SocketAddr, Arc<AtomicUsize>) {
    config.alpn_protocols = vec![b"h2".to_vec()];
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let connections = Arc::new(AtomicUsize::new(0));
    let counted = connections.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            counted.fetch_add(1, Ordering::SeqCst);
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let stream = acceptor.accept(stream).await.unwrap();
                hyper::server::conn::http2::Builder::new(TokioExecutor::new())
                    .serve_connection(TokioIo::new(stream), service_fn(echo))
                    .await
            });
        }
    });
    (address, connections)
}

async fn echo(request: http::Request<Incoming>) -> Result<http::Response<Full<Bytes>>, Infallible> {
    let line = format!(
        "{:?} {} {}",
        request.version(),
        request.method(),
        request.uri().path()
    );
    let body = request.into_body().collect().await.unwrap().to_bytes();
    let text = [line.as_bytes(), b" ", &body].concat();
    Ok(http::Response::new(Full::new(text.into())))
}

#[tokio::test]
async fn is_spoken_where_both_sides_agree() {
    let authority = Authority::new();
    let (address, connections) = serve(authority.server("127.0.0.1")).await;
    let transport = HyperTransport::builder()
        .only_ca_pem(authority.pem())
        .http2(true)
        .build()
        .unwrap();
    let address = format!("https://{address}/x");
    for _ in 0..3 {
        let answer = transport.send(request(&address), limits()).await.unwrap();
        assert_eq!(answer.body(), "HTTP/2.0 POST /x {}");
    }
    assert_eq!(connections.load(Ordering::SeqCst), 1);
}

/// Calls that start before it is known what the service speaks wait for one connection, or open their own.
#[tokio::test]
async fn is_agreed_on_by_many_calls_at_once() {
    let authority = Authority::new();
    let (address, _) = serve(authority.server("127.0.0.1")).await;
    let transport = HyperTransport::builder()
        .only_ca_pem(authority.pem())
        .http2(true)
        .build()
        .unwrap();
    let transport = Arc::new(transport);
    let calls: Vec<_> = (0..20)
        .map(|number| {
            let transport = transport.clone();
            let asked = request(format_args!("https://{address}/{number}"));
            tokio::spawn(async move { transport.send(asked, limits()).await })
        })
        .collect();
    for (number, call) in calls.into_iter().enumerate() {
        let answer = call.await.unwrap().unwrap();
        assert_eq!(answer.body(), &format!("HTTP/2.0 POST /{number} {{}}"));
    }
}

#[tokio::test]
async fn is_not_spoken_where_the_service_does_not() {
    let authority = Authority::new();
    let mut config = authority.server("127.0.0.1");
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    let server = Server::tls([Script::answer(OK)], config).await;
    for http2 in [true, false] {
        let transport = HyperTransport::builder()
            .only_ca_pem(authority.pem())
            .http2(http2)
            .build()
            .unwrap();
        let address = format!("https://{}/x", server.address);
        let answer = transport.send(request(address), limits()).await.unwrap();
        assert_eq!(answer.body(), "ok");
    }
}
