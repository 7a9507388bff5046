//! A subscriber that writes down all fields of all events and spans.

use std::error::Error;
use std::fmt::{Debug, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::{DefaultGuard, set_default};
use tracing::{Event, Metadata, Subscriber};

/// Everything that was told so far, a line for each event and for each span.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    lines: Mutex<Vec<String>>,
    spans: AtomicU64,
}

impl Log {
    /// Writes down what is told in this thread, until the guard is dropped.
    pub(crate) fn start() -> (Self, DefaultGuard) {
        let log = Self::default();
        let guard = set_default(log.clone());
        (log, guard)
    }

    /// The lines so far.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.0.lines.lock().unwrap().clone()
    }

    /// The lines so far whose target is this one, without it.
    pub(crate) fn of(&self, target: &str) -> Vec<String> {
        let start = format!("{target}: ");
        let lines = self.lines().into_iter();
        lines
            .filter_map(|line| line.strip_prefix(&start).map(str::to_owned))
            .collect()
    }

    fn write(&self, start: &str, fields: impl FnOnce(&mut Line)) {
        let mut line = Line(start.to_owned());
        fields(&mut line);
        self.0.lines.lock().unwrap().push(line.0);
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let start = format!(
            "{}: span {}",
            span.metadata().target(),
            span.metadata().name()
        );
        self.write(&start, |line| span.record(line));
        Id::from_u64(1 + self.0.spans.fetch_add(1, Ordering::Relaxed))
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        self.write("span: more", |line| values.record(line));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let start = format!("{}:", event.metadata().target());
        self.write(&start, |line| event.record(line));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// `target: name=value name=value`, texts as they are.
struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {}={value:?}", field.name()).unwrap();
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        write!(self.0, " {}={value}", field.name()).unwrap();
    }

    fn record_error(&mut self, field: &Field, mut error: &(dyn Error + 'static)) {
        write!(self.0, " {}={error} {error:?}", field.name()).unwrap();
        while let Some(source) = error.source() {
            write!(self.0, " {source} {source:?}").unwrap();
            error = source;
        }
    }
}

#[test]
fn whatever_is_told_is_written_down() {
    let (log, _guard) = Log::start();
    let error = std::io::Error::other("a-secret-in-an-error");
    let span = tracing::trace_span!(
        "a span",
        one = "a-secret-in-a-span",
        two = tracing::field::Empty
    );
    span.record("two", "a-secret-that-came-late");
    span.in_scope(|| {
        tracing::trace!(target: "there", key = "a-secret-in-a-field", number = 5, "a-secret-in-{}", "a-message");
        tracing::trace!(target: "there", error = &error as &dyn Error, shown = ?["a-secret-in-a-list"]);
    });
    assert_eq!(
        log.lines(),
        [
            "e2e::log: span a span one=a-secret-in-a-span",
            "span: more two=a-secret-that-came-late",
            "there: message=a-secret-in-a-message key=a-secret-in-a-field number=5",
            "there: error=a-secret-in-an-error Custom { kind: Other, error: \"a-secret-in-an-error\" } shown=[\"a-secret-in-a-list\"]",
        ]
    );
    assert_eq!(log.of("there").len(), 2);
}
