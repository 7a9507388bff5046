//! The span of each attempt has the names that OpenTelemetry gives to requests of HTTP.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use huaweicloud_vpc::http::Method;
use huaweicloud_vpc::runtime::testing::FakeClock;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::{DefaultGuard, set_default};
use tracing::{Event, Metadata, Subscriber};

use super::PROJECT;
use super::faults::case::{builder, send};
use super::faults::server::Server;
use super::faults::step::{Read, Step, error, resets, well};

type Fields = BTreeMap<&'static str, String>;

/// Keeps the fields of the spans of attempts, in order.
#[derive(Clone, Default)]
struct Spans(Arc<Mutex<Vec<Fields>>>);

impl Spans {
    fn start() -> (Self, DefaultGuard) {
        let spans = Self::default();
        let guard = set_default(spans.clone());
        (spans, guard)
    }
}

impl Subscriber for Spans {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "tabella::http"
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Texts::default();
        span.record(&mut fields);
        let mut spans = self.0.lock().unwrap();
        spans.push(fields.0);
        Id::from_u64(spans.len() as u64)
    }

    fn record(&self, id: &Id, values: &Record<'_>) {
        let mut fields = Texts::default();
        values.record(&mut fields);
        let index = usize::try_from(id.into_u64()).unwrap() - 1;
        self.0.lock().unwrap()[index].extend(fields.0);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, _: &Event<'_>) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// The values as text.
#[derive(Default)]
struct Texts(Fields);

impl Visit for Texts {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }
}

/// A name and its value.
type Value = (&'static str, &'static str);

/// What every attempt of this call tells, and then what this one does.
fn span(method: &Method, port: u16, more: &[Value]) -> Fields {
    let operation = match *method {
        Method::POST => "CreateSubNetworkInterface",
        _ => "ListSubNetworkInterfaces",
    };
    let template = "/v3/{project_id}/vpc/sub-network-interfaces";
    let name = format!("{method} {template}");
    let port = port.to_string();
    let all = [
        ("otel.kind", "client"),
        ("otel.name", &name),
        ("rpc.method", operation),
        ("http.request.method", method.as_str()),
        ("url.template", template),
        ("server.address", "127.0.0.1"),
        ("server.port", &port),
    ];
    let texts = all.iter().chain(more);
    texts
        .map(|(name, value)| (*name, (*value).to_owned()))
        .collect()
}

const STATUS: &str = "http.response.status_code";
const AGAIN: &str = "http.request.resend_count";
const FAILED: Value = ("otel.status_code", "ERROR");

/// A call, what the server does, and what each attempt tells.
type Case = (Method, Vec<Step>, Vec<Vec<Value>>);

fn cases() -> Vec<Case> {
    let missing = || vec![error(404, "VPC.0202", "")];
    let not_found = [(STATUS, "404"), ("error.type", "404"), FAILED];
    let lost = [("error.type", "transport"), FAILED];
    let unavailable = [(STATUS, "503"), ("error.type", "503"), FAILED, (AGAIN, "1")];
    let in_the_end = vec![resets(Read::All), error(503, "VPC.0503", ""), well()];
    vec![
        (Method::GET, vec![well()], vec![vec![(STATUS, "200")]]),
        (Method::POST, vec![well()], vec![vec![(STATUS, "201")]]),
        (Method::GET, missing(), vec![not_found.to_vec()]),
        (Method::POST, missing(), vec![not_found.to_vec()]),
        (Method::POST, in_the_end.clone(), vec![lost.to_vec()]),
        (
            Method::GET,
            in_the_end,
            vec![
                lost.to_vec(),
                unavailable.to_vec(),
                vec![(STATUS, "200"), (AGAIN, "2")],
            ],
        ),
    ]
}

#[tokio::test]
async fn each_attempt_is_a_span() {
    for (method, script, expected) in cases() {
        let server = Server::start(script);
        let client = builder(server.address(), &FakeClock::new())
            .build()
            .unwrap();
        let (spans, _guard) = Spans::start();
        let _ = send(&client, &method).await;
        let expected = expected.iter().map(|more| span(&method, server.port, more));
        assert_eq!(*spans.0.lock().unwrap(), expected.collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn a_failure_to_connect_is_a_span_too() {
    let client = builder("http://127.0.0.1:1".to_owned(), &FakeClock::new());
    let client = client.build().unwrap();
    let (spans, _guard) = Spans::start();
    let _ = send(&client, &Method::POST).await.unwrap_err();
    let failed = [("error.type", "connect"), FAILED];
    let expected = [&[][..], &[(AGAIN, "1")], &[(AGAIN, "2")]]
        .map(|again| span(&Method::POST, 1, &[&failed, again].concat()));
    let spans = spans.0.lock().unwrap();
    assert_eq!(*spans, expected);
    assert!(
        !format!("{spans:?}").contains(PROJECT),
        "the template has its place only"
    );
}
