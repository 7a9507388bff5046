//! The way in: the routes of the mock's own, and everything else to the cloud.

use std::sync::{Arc, mpsc};

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::response::Response;
use axum::routing::get;
use serde::Serialize;
use tokio::sync::oneshot;

use super::answer::{Answer, Refusal, made_up_code};
use super::asked;
use super::cloud::Reply;
use super::input::Incoming;
use super::shared::Shared;
use super::wire;

/// As large a body the gateway takes, in bytes.
const LARGEST: usize = 12 * 1024 * 1024;

/// A request, and where its reply is waited for.
pub(super) struct Job {
    pub(super) incoming: Incoming,
    pub(super) reply: oneshot::Sender<Reply>,
}

/// What handlers need.
#[derive(Clone)]
pub(super) struct Desk {
    pub(super) jobs: mpsc::Sender<Job>,
    pub(super) shared: Arc<Shared>,
}

/// The routes.
pub(super) fn router(desk: Desk) -> Router {
    Router::new()
        .route("/_mock/faults", get(pending).post(inject).delete(clear))
        .route("/_mock/requests", get(requests).delete(forget))
        .fallback(call)
        .with_state(desk)
}

async fn call(State(desk): State<Desk>, request: Request) -> Response {
    let Ok(incoming) = incoming(request).await else {
        return refused(&desk, &too_large());
    };
    let (reply, waiting) = oneshot::channel();
    // A job that cannot be sent comes back with the sender of its reply, which is not to be kept: it would be waited for.
    if desk.jobs.send(Job { incoming, reply }).is_err() {
        let message = "the mock has stopped";
        return refused(&desk, &Refusal::new(503, made_up_code(503), message));
    }
    match waiting.await {
        Ok(reply) => wire::response(reply).await,
        Err(_) => refused(&desk, &panicked()),
    }
}

/// Nothing answered: the cloud, or the log or clock that it was told to call, panicked.
fn panicked() -> Refusal {
    let message = "the mock panicked at this request, and goes on; what it printed says where";
    Refusal::new(500, made_up_code(500), message)
}

/// A refusal that does not come from the cloud.
fn refused(desk: &Desk, refusal: &Refusal) -> Response {
    let id = desk.shared.request_id();
    wire::whole(&refusal.answer(&id).header("x-request-id", id))
}

async fn incoming(request: Request) -> Result<Incoming, axum::Error> {
    let (head, body) = request.into_parts();
    Ok(Incoming {
        method: head.method.as_str().to_owned(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: head.headers,
        body: to_bytes(body, LARGEST).await?.to_vec(),
    })
}

fn too_large() -> Refusal {
    Refusal::new(413, "APIGW.0201", "Request entity too large")
}

async fn inject(State(desk): State<Desk>, request: Request) -> Response {
    let read = to_bytes(request.into_body(), LARGEST).await;
    let read = read.map_err(|error| error.to_string());
    let injection = read.and_then(|bytes| asked::read(&bytes));
    let done = injection.and_then(|injection| {
        let done = desk.shared.inject(injection);
        done.map_err(|error| error.to_string())
    });
    match done {
        Ok(()) => wire::whole(&Answer::empty(204)),
        Err(sentence) => refused(&desk, &Refusal::new(400, made_up_code(400), sentence)),
    }
}

async fn pending(State(desk): State<Desk>) -> Response {
    wire::whole(&listed(&desk.shared.pending()))
}

async fn clear(State(desk): State<Desk>) -> Response {
    desk.shared.clear_faults();
    wire::whole(&Answer::empty(204))
}

async fn forget(State(desk): State<Desk>) -> Response {
    desk.shared.clear_requests();
    wire::whole(&Answer::empty(204))
}

async fn requests(State(desk): State<Desk>) -> Response {
    wire::whole(&listed(&desk.shared.requests()))
}

fn listed<T: Serialize>(all: &[T]) -> Answer {
    let all = serde_json::to_string(all).unwrap_or_default();
    Answer::text(200, "application/json", all)
}
