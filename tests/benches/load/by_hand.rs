//! The calls as somebody would write them who needs this call and no other, on the same HTTP library.

#[expect(dead_code, reason = "the other benchmark uses all of it")]
#[path = "../call/by_hand/mod.rs"]
mod written;

use std::sync::Arc;
use std::time::SystemTime;

use http_body_util::{BodyExt, Full};
use huaweicloud_vpc::Bytes;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};

use crate::{Outcome, measure};

/// Makes so many calls.
pub(crate) fn run(address: &str, calls: usize) -> Outcome {
    let http = Client::builder(TokioExecutor::new())
        .pool_timer(TokioTimer::new())
        .build(HttpConnector::new());
    let service = Arc::new(written::client_at(format!("http://{address}"), address));
    measure::calls(calls, move || {
        let (http, service) = (http.clone(), service.clone());
        async move { call(&http, &service).await }
    })
}

async fn call(http: &Client<HttpConnector, Full<Bytes>>, service: &written::Client) -> Outcome {
    let request = service
        .create(&written::documented(), SystemTime::now())
        .map_err(|refused| format!("{refused:?}"))?;
    let request = request.map(|body| Full::new(Bytes::from(body)));
    let answer = http.request(request).await?;
    if answer.status() != 201 {
        return Err(format!("status {}", answer.status()).into());
    }
    let body = answer.into_body().collect().await?.to_bytes();
    let created = written::decode(&body);
    created
        .map(drop)
        .ok_or_else(|| "the answer cannot be read".into())
}
