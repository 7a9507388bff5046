//! The thread on which the calls of a blocking client run.

use std::io;
use std::pin::Pin;
use std::sync::mpsc::sync_channel;
use std::sync::{Mutex, PoisonError};
use std::thread;

use tokio::runtime::Builder;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::{Error, ErrorKind, Sent};

type Job = Pin<Box<dyn Future<Output = ()> + Send>>;

/// A thread that starts with its first job, and ends when this is dropped.
#[derive(Default)]
pub(super) struct Worker {
    jobs: Mutex<Option<UnboundedSender<Job>>>,
}

impl Worker {
    /// Runs a future on the thread and waits for what it gives.
    pub(super) fn run<T: Send + 'static>(
        &self,
        future: impl Future<Output = T> + Send + 'static,
    ) -> Result<T, Error> {
        let (give, take) = sync_channel(1);
        let job = async move {
            // The caller waits below, so somebody takes it.
            let _ = give.send(future.await);
        };
        self.jobs()?.send(Box::pin(job)).map_err(|_| ended())?;
        take.recv().map_err(|_| ended())
    }

    /// Where the thread takes its jobs from. A thread that could not be started is tried again by the next call.
    fn jobs(&self) -> Result<UnboundedSender<Job>, Error> {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(jobs) = &*jobs {
            return Ok(jobs.clone());
        }
        let started = start().map_err(|error| {
            let text = "the thread of the blocking client cannot be started";
            Error::unsent(ErrorKind::Configuration, text).because(Box::new(error))
        })?;
        Ok(jobs.insert(started).clone())
    }
}

/// Starts the thread. It has a runtime of its own, which ends with the last sender.
fn start() -> io::Result<UnboundedSender<Job>> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let (sender, receiver) = unbounded_channel();
    thread::Builder::new()
        .name("tabella-blocking".to_owned())
        .spawn(move || runtime.block_on(work(receiver)))?;
    Ok(sender)
}

async fn work(mut jobs: UnboundedReceiver<Job>) {
    while let Some(job) = jobs.recv().await {
        // Each job is a task, so that many run at once, and one that panics takes no other with it.
        tokio::spawn(job);
    }
}

/// The job was lost on its way, which only a panic of a part that the user gave can bring about.
fn ended() -> Error {
    let text = "the call ended without an answer: a part that the client was given, as its transport, panicked";
    Error::new(ErrorKind::Transport, Sent::Perhaps, text)
}
