//! A service that answers every creation as the page documents it.

use std::convert::Infallible;
use std::error::Error;
use std::io::Write;

use http::Response;
use http_body_util::{BodyExt, Full};
use huaweicloud_vpc::Bytes;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use crate::{Outcome, data};

/// Serves until it is killed; says first where.
pub(crate) fn serve() -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(accept())
}

async fn accept() -> Outcome {
    let body = Bytes::from(data::response()?);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    std::io::stdout().flush()?;
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let body = body.clone();
        tokio::spawn(async move {
            let answer = service_fn(move |request| answer(request, body.clone()));
            http1::Builder::new()
                .serve_connection(TokioIo::new(stream), answer)
                .await
        });
    }
}

async fn answer(
    request: http::Request<Incoming>,
    body: Bytes,
) -> Result<Response<Full<Bytes>>, Box<dyn Error + Send + Sync>> {
    request.into_body().collect().await?;
    let response = Response::builder()
        .status(201)
        .header("content-type", "application/json")
        .header("x-request-id", "f0893730b622bf32beea6fa5b387a5dc")
        .body(Full::new(body))?;
    Ok::<_, Infallible>(response).map_err(Into::into)
}
