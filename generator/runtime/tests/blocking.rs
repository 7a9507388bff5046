//! Calls that wait: where they work, where they are refused, and what becomes of their thread.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod made;

use std::sync::{Arc, Barrier};
use std::thread;
use std::time::Duration;

use tabella_runtime::testing::{Answer, FakeTransport};
use tabella_runtime::{
    BlockingCore, Bytes, CallOptions, ClientBuilder, ClientCore, Credentials, Error, ErrorKind,
    Limits, Sent, Service, Transport, TransportFuture, Wait, Waiter, http,
};

use made::operations::ListPorts;

const SERVICE: Service = Service {
    name: "vpc",
    endpoint: "https://vpc.{region}.example.com",
};

fn core(transport: impl Transport) -> BlockingCore {
    let builder = ClientBuilder::<ClientCore>::new(SERVICE)
        .endpoint("https://vpc.example.com")
        .credentials(Credentials::new("AK", "SK"))
        .project_id("p1")
        .transport(transport);
    BlockingCore::new(builder.build().unwrap())
}

fn answering() -> FakeTransport {
    let transport = FakeTransport::new();
    transport.otherwise(|_| Answer::json(200, r#"{"ports": [{"id": "a"}]}"#));
    transport
}

/// Lists ports, and gives how many there are.
fn list(core: &BlockingCore) -> Result<usize, Error> {
    let operation = ListPorts {
        limit: None,
        id: None,
        language: None,
    };
    let answer = core.send(operation, CallOptions::default())?;
    Ok(answer.ports.len())
}

#[track_caller]
fn refused(result: Result<usize, Error>) {
    let error = result.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert_eq!(error.sent(), Sent::No);
    assert_eq!(error.operation(), Some("ListPorts"));
    let text = error.to_string();
    assert!(text.contains("asynchronous client"), "{text}");
    assert!(text.contains("spawn_blocking"), "{text}");
}

fn multi_thread() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .build()
        .unwrap()
}

fn current_thread() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
}

/// Answers when as many calls as the barrier counts are there at once.
struct Together(Arc<tokio::sync::Barrier>);

impl Transport for Together {
    fn send(&self, _: http::Request<Bytes>, _: Limits) -> TransportFuture<'_> {
        Box::pin(async {
            self.0.wait().await;
            let mut answer = http::Response::new(Bytes::from_static(b"{\"ports\": []}"));
            *answer.status_mut() = http::StatusCode::OK;
            Ok(answer)
        })
    }
}

/// Panics at each request.
struct Panicking;

impl Transport for Panicking {
    #[expect(clippy::panic, reason = "it is what the test is about")]
    fn send(&self, _: http::Request<Bytes>, _: Limits) -> TransportFuture<'_> {
        Box::pin(async { panic!("a transport with a bug") })
    }
}

#[test]
fn a_plain_thread_waits_for_its_answer() {
    let transport = answering();
    let core = core(transport.clone());
    assert_eq!(list(&core).unwrap(), 1);
    assert_eq!(list(&core.clone()).unwrap(), 1);
    assert_eq!(transport.requests().len(), 2);
}

#[test]
fn calls_of_many_threads_run_at_once() {
    const THREADS: usize = 64;
    let core = core(Together(Arc::new(tokio::sync::Barrier::new(THREADS))));
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let core = core.clone();
            thread::spawn(move || list(&core))
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap().unwrap(), 0);
    }
}

#[test]
fn where_tokio_lets_threads_block_a_call_waits() {
    for runtime in [multi_thread(), current_thread()] {
        let core = core(answering());
        let found = runtime.block_on(async move {
            let inside = tokio::task::spawn_blocking(move || list(&core));
            inside.await.unwrap()
        });
        assert_eq!(found.unwrap(), 1);
    }
    let core = core(answering());
    let runtime = multi_thread();
    let in_block_on = runtime.block_on(async { tokio::task::block_in_place(|| list(&core)) });
    assert_eq!(in_block_on.unwrap(), 1);
    let in_task =
        runtime.block_on(runtime.spawn(async move { tokio::task::block_in_place(|| list(&core)) }));
    assert_eq!(in_task.unwrap().unwrap(), 1);
}

/// The handle of a runtime alone does not make a thread asynchronous.
#[test]
fn a_thread_that_has_entered_a_runtime_waits() {
    let runtime = current_thread();
    let _entered = runtime.enter();
    assert_eq!(list(&core(answering())).unwrap(), 1);
}

#[test]
fn asynchronous_code_gets_an_error_and_goes_on() {
    for runtime in [multi_thread(), current_thread()] {
        let transport = answering();
        let core = core(transport.clone());
        let in_block_on = core.clone();
        refused(runtime.block_on(async move { list(&in_block_on) }));

        let in_task = core.clone();
        let task = runtime.spawn(async move {
            let first = list(&in_task);
            // The budget that the first call used up comes back.
            tokio::task::yield_now().await;
            (first, list(&in_task))
        });
        let (first, second) = runtime.block_on(task).unwrap();
        refused(first);
        refused(second);

        let local = tokio::task::LocalSet::new();
        let in_local = core.clone();
        let task = local.run_until(async move {
            tokio::task::spawn_local(async move { list(&in_local) })
                .await
                .unwrap()
        });
        refused(runtime.block_on(task));
        assert_eq!(transport.requests().len(), 0);
    }
}

/// After a refused call, the task still gets what it waits for.
#[test]
fn a_task_that_was_refused_still_receives() {
    for runtime in [multi_thread(), current_thread()] {
        let core = core(answering());
        let received = runtime.block_on(async move {
            let (sender, receiver) = tokio::sync::oneshot::channel();
            refused(list(&core));
            sender.send(7).unwrap();
            receiver.await.unwrap()
        });
        assert_eq!(received, 7);
    }
}

#[test]
fn dropping_a_client_in_asynchronous_code_is_fine() {
    for runtime in [multi_thread(), current_thread()] {
        let core = core(answering());
        assert_eq!(list(&core).unwrap(), 1);
        runtime.block_on(async move { drop(core) });
    }
}

/// A transport of a user that panics costs its own call alone.
#[test]
fn a_panic_in_the_transport_ends_one_call() {
    let core = core(Panicking);
    for _ in 0..2 {
        let error = list(&core).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Transport);
        assert_eq!(error.sent(), Sent::Perhaps);
        assert_eq!(error.operation(), Some("ListPorts"));
    }
}

/// Answers, and keeps on which thread it was asked to.
struct Threads {
    inner: FakeTransport,
    threads: Arc<std::sync::Mutex<Vec<thread::ThreadId>>>,
}

impl Transport for Threads {
    fn send(&self, request: http::Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        self.threads.lock().unwrap().push(thread::current().id());
        self.inner.send(request, limits)
    }
}

#[test]
fn clones_share_one_thread() {
    let threads = Arc::default();
    let core = core(Threads {
        inner: answering(),
        threads: Arc::clone(&threads),
    });
    let start = Arc::new(Barrier::new(4));
    let callers: Vec<_> = (0..4)
        .map(|_| {
            let (core, start) = (core.clone(), Arc::clone(&start));
            thread::spawn(move || {
                start.wait();
                list(&core)
            })
        })
        .collect();
    for caller in callers {
        assert_eq!(caller.join().unwrap().unwrap(), 1);
    }
    let seen = threads.lock().unwrap().clone();
    assert_eq!(seen.len(), 4);
    assert!(
        seen.iter()
            .all(|id| *id == seen[0] && *id != thread::current().id())
    );
}

/// What a call leaves running on the client's thread ends with the thread.
#[test]
fn the_thread_ends_with_the_last_clone() {
    struct Leaving(Arc<()>);
    impl Transport for Leaving {
        fn send(&self, request: http::Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
            let held = Arc::clone(&self.0);
            tokio::spawn(async move {
                let held = held;
                std::future::pending::<()>().await;
                drop(held);
            });
            Box::pin(async move { answering().send(request, limits).await })
        }
    }
    let held = Arc::new(());
    let weak = Arc::downgrade(&held);
    let core = core(Leaving(held));
    let clone = core.clone();
    assert_eq!(list(&core).unwrap(), 1);
    drop(core);
    assert_eq!(list(&clone).unwrap(), 1);
    drop(clone);
    let mut looks = 0;
    while weak.upgrade().is_some() {
        assert!(looks < 1000, "the thread goes on");
        looks += 1;
        thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn waits_for_a_state() {
    const LISTED: &Waiter = &Waiter {
        name: "listed",
        field: &["state"],
        is: &["LISTED"],
        fails: &[],
        status: None,
    };
    let transport = FakeTransport::new();
    transport
        .then(Answer::json(200, r#"{"state": "LISTING"}"#))
        .then(Answer::json(
            200,
            r#"{"state": "LISTED", "ports": [{"id": "a"}]}"#,
        ));
    let wait = || {
        let operation = ListPorts {
            limit: None,
            id: None,
            language: None,
        };
        let millisecond = Duration::from_millis(1);
        let core = core(transport.clone());
        Wait::until_value(core, CallOptions::default(), operation, LISTED)
            .interval(millisecond, millisecond)
            .send()
    };
    assert_eq!(wait().unwrap().ports.len(), 1);
    assert_eq!(transport.requests().len(), 2);

    let misplaced = current_thread().block_on(async { wait() });
    refused(misplaced.map(|answer| answer.ports.len()));
    assert_eq!(transport.requests().len(), 2);
}
