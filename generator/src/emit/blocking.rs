//! The client whose calls wait. Its methods are those of the client: see `methods`.

use quote::quote;

use crate::lower::plan::VersionModule;
use crate::names::RustName;

use super::format::RustFile;
use super::scope::Scope;

/// What calls that wait add to the client and the handle. It stands in a file of its own, which the feature `blocking`
/// brings.
pub(super) fn blocking(version: &VersionModule) -> RustFile {
    let mut scope = Scope::new(&version.name, []);
    for name in ["BlockingCore", "Error", "Operation", "Response"] {
        scope.runtime(name);
    }
    scope.local(&RustName::fixed("Call"));
    scope.local(&RustName::fixed("Client"));
    let items = quote! {
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
                Client { core: BlockingCore::new(self.core.clone()) }
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
    };
    RustFile {
        doc: Vec::new(),
        head: scope.lines(),
        texts: scope.into_texts(),
        items: vec![items],
    }
}
