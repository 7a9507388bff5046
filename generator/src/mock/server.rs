//! The server: a thread that speaks HTTP, and a thread that is the cloud.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Arc, mpsc};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming as Body;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use crate::check::Checked;
use crate::lower;
use crate::source::Sources;

use super::auth::Guard;
use super::cloud::{Clock, Cloud};
use super::fault::Injection;
use super::http::{Desk, Job, router};
use super::impossible::ImpossibleFault;
use super::record::Received;
use super::shared::Shared;
use super::wire;

/// How long no connection is taken after one could not be.
const PAUSE: Duration = Duration::from_millis(10);

/// A mock that runs. It ends when it is dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    threads: Vec<JoinHandle<()>>,
}

impl Server {
    /// Where it listens, as `http://127.0.0.1:8080`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Lets something go wrong: a [`Fault`](super::Fault) for the next request, or for those that an [`Injection`] says.
    ///
    /// # Errors
    ///
    /// The fault can never happen: it is of an operation that is not served, has a status outside of 200 to 599, or is for
    /// no request.
    pub fn inject(&self, injection: impl Into<Injection>) -> Result<(), ImpossibleFault> {
        self.shared.inject(injection.into())
    }

    /// The faults that are still to come; of those for several requests, how many are left.
    #[must_use]
    pub fn faults(&self) -> Vec<Injection> {
        self.shared.pending()
    }

    /// Takes back the faults that are still to come.
    pub fn clear_faults(&self) {
        self.shared.clear_faults();
    }

    /// The requests that came so far, in order, without secrets: the last [`REMEMBERED`](super::REMEMBERED) of them.
    #[must_use]
    pub fn requests(&self) -> Vec<Received> {
        self.shared.requests()
    }

    /// Forgets the requests that came so far.
    pub fn clear_requests(&self) {
        self.shared.clear_requests();
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Server")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        for thread in self.threads.drain(..) {
            // One that panicked has said so.
            let _ = thread.join();
        }
    }
}

/// What the cloud is made of.
pub(super) struct Parts {
    pub(super) checked: Checked,
    pub(super) guard: Guard,
    pub(super) project: String,
    pub(super) clock: Clock,
    pub(super) shared: Shared,
}

/// Starts both threads.
pub(super) fn start(parts: Parts, port: u16) -> io::Result<Server> {
    let runtime = Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .build()?;
    // The caller may be in a runtime, where this one must not wait.
    let listener = listen(port)?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let shared = Arc::new(parts.shared);
    let (jobs, waiting) = mpsc::channel();
    let desk = Desk {
        jobs,
        shared: Arc::clone(&shared),
    };
    let (stop, stopped) = oneshot::channel();
    let remembered = Arc::clone(&shared);
    let Parts {
        checked,
        guard,
        project,
        clock,
        ..
    } = parts;
    let cloud = thread::Builder::new()
        .name("mock-cloud".to_owned())
        .spawn(move || {
            let plan = lower::lower(&checked, &Sources::default());
            let cloud = Cloud::new(&checked, &plan, guard, project, clock, remembered);
            work(cloud, &waiting);
        })?;
    let wires = thread::Builder::new()
        .name("mock-http".to_owned())
        .spawn(move || serve(&runtime, listener, desk, stopped))?;
    Ok(Server {
        address,
        shared,
        stop: Some(stop),
        threads: vec![wires, cloud],
    })
}

/// Takes a port of loopback; an error names it.
fn listen(port: u16) -> io::Result<std::net::TcpListener> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{address}: {error}"));
    std::net::TcpListener::bind(address).map_err(named)
}

/// Answers until nobody can ask any more. A panic, which has said so, ends one answer: its sender is dropped. What the cloud
/// kept is as far as that request came.
fn work(mut cloud: Cloud<'_>, jobs: &mpsc::Receiver<Job>) {
    for job in jobs {
        let answer = AssertUnwindSafe(|| cloud.reply(&job.incoming));
        if let Ok(reply) = panic::catch_unwind(answer) {
            // Whoever does not wait any more needs no reply.
            let _ = job.reply.send(reply);
        }
    }
}

/// Serves until it is told to stop, or its handle is gone. Open connections end with the runtime.
fn serve(
    runtime: &Runtime,
    listener: std::net::TcpListener,
    desk: Desk,
    stopped: oneshot::Receiver<()>,
) {
    runtime.spawn(accept(listener, router(desk)));
    let _ = runtime.block_on(stopped);
}

async fn accept(listener: std::net::TcpListener, router: Router) {
    // It does not wait, as the runtime asks of it, so that this cannot fail.
    let Ok(listener) = TcpListener::from_std(listener) else {
        return;
    };
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(connection(stream, router.clone()));
            }
            // A connection that went away before it was taken is no reason to stop. But where there can be no more open
            // files, each attempt fails at once until another connection ends.
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

async fn connection(stream: TcpStream, router: Router) {
    let mock = TowerToHyperService::new(router);
    let service = service_fn(move |request: hyper::Request<Body>| {
        let response = mock.call(request.map(axum::body::Body::new) as Request);
        async { wire::or_dropped(response.await) }
    });
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new());
    // It fails where a fault broke it, or the other side did.
    let _ = server.serve_connection(TokioIo::new(stream), service).await;
}
