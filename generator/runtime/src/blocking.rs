//! Calls that wait for their answer, for programs that are not asynchronous.
//!
//! The caller's thread waits on a channel; the call itself runs on a thread of the client's own, so that it does not
//! matter whether the caller's thread belongs to a Tokio runtime. Only where other tasks need the thread is it refused.

mod place;
mod worker;

use std::fmt;
use std::sync::Arc;

use crate::{CallOptions, ClientCore, Error, ErrorKind, Operation, Response};

use place::is_in_a_task;
use worker::Worker;

/// What the blocking client of a made crate holds. Clones are cheap; they share their connections and a thread.
/// Needs the feature `blocking`.
///
/// The thread starts with the first call and ends when the last clone is dropped. It may be used from any number of
/// threads at once, inside an asynchronous program too: in `spawn_blocking`, and in `block_in_place`.
#[derive(Clone)]
pub struct BlockingCore {
    core: ClientCore,
    worker: Arc<Worker>,
}

impl BlockingCore {
    /// The same service, credentials and limits, for calls that wait. No thread is started yet. Made crates call it.
    #[doc(hidden)]
    #[must_use]
    pub fn new(core: ClientCore) -> Self {
        Self {
            core,
            worker: Arc::default(),
        }
    }

    /// Sends an operation, waits, and reads the answer. Made crates call it.
    ///
    /// # Errors
    ///
    /// As [`ClientCore::send`]; and [`ErrorKind::Configuration`] when it is called by asynchronous code of Tokio, where
    /// it would stop all that shares the thread, or when the client's thread cannot be started. Nothing was sent then.
    #[doc(hidden)]
    pub fn send<O: Operation>(
        &self,
        operation: O,
        options: CallOptions,
    ) -> Result<Response<O::Output>, Error> {
        self.run(O::INFO.id, |core| async move {
            core.send(&operation, &options).await
        })
    }

    /// Runs calls of an operation on the client's thread and waits for what they come to.
    pub(crate) fn run<T, F>(
        &self,
        operation: &'static str,
        calls: impl FnOnce(ClientCore) -> F,
    ) -> Result<T, Error>
    where
        T: Send + 'static,
        F: Future<Output = Result<T, Error>> + Send + 'static,
    {
        if is_in_a_task() {
            return Err(misplaced().in_operation(operation));
        }
        self.worker
            .run(calls(self.core.clone()))
            .map_err(|error| error.in_operation(operation))?
    }
}

fn misplaced() -> Error {
    let text = "a blocking call in asynchronous code would stop all that shares its thread: \
                use the asynchronous client, or call it in `tokio::task::spawn_blocking`";
    Error::unsent(ErrorKind::Configuration, text)
}

impl AsRef<ClientCore> for BlockingCore {
    fn as_ref(&self) -> &ClientCore {
        &self.core
    }
}

impl fmt::Debug for BlockingCore {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("BlockingCore")
            .field("core", &self.core)
            .finish_non_exhaustive()
    }
}
