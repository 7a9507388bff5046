//! The lookup of a project is seen by `tracing`. A program of its own: with other tests beside it, one that has no
//! subscriber might meet the span first, and then it would be off for all.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "made/mod.rs"]
mod made;

use std::sync::{Arc, Mutex};

use tabella_runtime::testing::{Answer, FakeClock, FakeTransport};
use tabella_runtime::{Credentials, Region};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// What spans tell.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

/// Keeps the names of the operations of spans and retries, and what spans record later.
impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        ["tabella::http", "tabella::retry"].contains(&metadata.target())
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut Values(self));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Values(self));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut Values(self));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Values<'a>(&'a Log);

impl Visit for Values<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        let name = field.name();
        if ["rpc.method", "http.response.status_code", "operation"].contains(&name) {
            let line = format!("{name} {value:?}");
            self.0.0.lock().unwrap().push(line);
        }
    }
}

#[tokio::test]
async fn each_attempt_of_the_lookup_is_a_span_and_a_retry_is_logged() {
    let transport = FakeTransport::new();
    let projects = r#"{"projects":[{"id":"p1","name":"cn-north-4"}]}"#;
    transport
        .then(Answer::new(503))
        .then(Answer::json(200, projects))
        .then(Answer::json(200, r#"{"ports":[]}"#));
    let client = made::Client::builder()
        .region(Region::CN_NORTH_4)
        .credentials(Credentials::new("AK", "SK"))
        .transport(transport)
        .clock(FakeClock::new())
        .build()
        .unwrap();
    let log = Log::default();
    let guard = tracing::subscriber::set_default(log.clone());
    client.list_ports().send().await.unwrap();
    drop(guard);
    let lines = [
        r#"rpc.method "KeystoneListProjects""#,
        "http.response.status_code 503",
        r#"operation "KeystoneListProjects""#,
        r#"rpc.method "KeystoneListProjects""#,
        "http.response.status_code 200",
        r#"rpc.method "ListPorts""#,
        "http.response.status_code 200",
    ];
    assert_eq!(*log.0.lock().unwrap(), lines);
}
