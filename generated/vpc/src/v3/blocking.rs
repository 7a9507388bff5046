// Made by `tabella generate` from spec/vpc/service.yaml. Do not edit.

use tabella_runtime::{BlockingCore, Error, Operation, Response};

use crate::v3::{Call, Client};

/// The client with the same calls, whose `send` waits for the answer. [`Client::blocking`] makes it. Needs the
/// feature `blocking`.
pub type BlockingClient = Client<BlockingCore>;

impl Client {
    /// A client whose calls wait for their answer, for code that is not asynchronous.
    ///
    /// It shares this client's settings. Its calls run on a thread of its own, which starts with the first call
    /// and ends when the last clone is dropped. It may be used by many threads at once, and in an asynchronous
    /// program inside `spawn_blocking`.
    ///
    /// Needs the feature `blocking`.
    #[must_use]
    pub fn blocking(&self) -> BlockingClient {
        Client {
            core: BlockingCore::new(self.core.clone()),
        }
    }
}

impl<O: Operation> Call<O, BlockingCore> {
    /// Checks the request, signs it, sends it, waits, and reads the answer.
    ///
    /// # Errors
    ///
    /// A value breaks its documentation, the service cannot be reached, or it answers with an error.
    /// [`Error::sent`] says whether the request went out. Called by asynchronous code, it sends nothing and
    /// says so.
    pub fn send(self) -> Result<Response<O::Output>, Error> {
        self.core.send(self.operation, self.options)
    }
}
