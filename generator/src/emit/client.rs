//! The client of a version, the handle that sends, and the markers of required fields. Methods of the client stand
//! with their operations: see `methods`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::lower::plan::{Crate, RequiredField, VersionModule};

use super::format::RustFile;
use super::scope::Scope;

// Expands to:
//     pub struct Client<C = ClientCore> { core: C }
//     impl Client {
//         pub fn builder() -> ClientBuilder<Self> { ... }
//     }
pub(super) fn client(of: &Crate, version: &VersionModule) -> RustFile {
    let mut scope = Scope::new(&version.name, []);
    let core = scope.runtime("ClientCore");
    let builder = scope.runtime("ClientBuilder");
    let service = scope.runtime("Service");
    let (name, endpoint) = (&of.service, &of.endpoint);
    let line = format!(
        "Calls {} {}. Cheap to clone; clones share their connections.",
        version.title, version.version
    );
    let doc = scope.doc(&[line]);
    let items = quote! {
        const SERVICE: #service = #service { name: #name, endpoint: #endpoint };

        #doc
        #[derive(Clone, Debug)]
        pub struct Client<C = #core> { pub(crate) core: C }

        impl From<#core> for Client {
            fn from(core: #core) -> Self { Self { core } }
        }

        impl Client {
            /// Starts a client. It needs a region or an endpoint, and credentials before its first call.
            pub fn builder() -> #builder<Self> { #builder::new(SERVICE) }
        }
    };
    RustFile {
        doc: Vec::new(),
        head: scope.lines(),
        texts: scope.into_texts(),
        items: vec![items],
    }
}

/// The handle of a call that is not sent yet. It stands in the generated crate, and not in the runtime, so that
/// each call can have setters of its own.
pub(super) fn handle(version: &VersionModule) -> RustFile {
    let mut scope = Scope::new(&version.name, []);
    scope.std("pin", "Pin");
    scope.std("time", "Duration");
    for name in [
        "Bytes",
        "CallOptions",
        "ClientCore",
        "Error",
        "Items",
        "Operation",
        "Paged",
        "Pages",
        "Response",
        "RetryPolicy",
        "http",
    ] {
        scope.runtime(name);
    }
    let project = version.project.then(|| {
        quote! {
            /// Sends to another project than the client's, in the path and as `X-Project-Id`.
            pub fn project_id(mut self, project_id: impl Into<String>) -> Self {
                self.options = self.options.project_id(project_id);
                self
            }
        }
    });
    let items = quote! {
        /// A call that is not sent yet: set what is optional, then [`send`](Self::send) it.
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent before `.send()`"]
        pub struct Call<O, C = ClientCore> {
            pub(crate) core: C,
            pub(crate) options: CallOptions,
            pub(crate) operation: O,
        }

        impl<O: Operation, C: Clone> Call<O, C> {
            pub(crate) fn new(core: &C, operation: O) -> Self {
                Self { core: core.clone(), options: CallOptions::default(), operation }
            }

            #project

            /// Gives the whole call this long, in place of the client's timeout.
            pub fn timeout(mut self, timeout: Duration) -> Self {
                self.options = self.options.timeout(timeout);
                self
            }

            /// When and how often this call is tried again, in place of the client's policy.
            pub fn retry(mut self, policy: RetryPolicy) -> Self {
                self.options = self.options.retry(policy);
                self
            }

            /// Sets a header, in place of one of that name which the client would set.
            ///
            /// A request with an `Authorization` or `X-Auth-Token` header that is set here is sent as it is, without a
            /// signature of the client's credentials.
            pub fn header(mut self, name: http::HeaderName, value: http::HeaderValue) -> Self {
                self.options = self.options.header(name, value);
                self
            }

            /// What is called, with everything set so far.
            pub fn operation(&self) -> &O {
                &self.operation
            }

        }

        impl<O: Operation, C: AsRef<ClientCore>> Call<O, C> {
            /// The request as it would be sent, before it is signed. Nothing is sent.
            ///
            /// # Errors
            ///
            /// A value breaks its documentation, or the project is not known.
            pub fn to_request(&self) -> Result<http::Request<Bytes>, Error> {
                self.core.as_ref().request(&self.operation, &self.options)
            }
        }

        impl<O: Paged, C> Call<O, C> {
            /// The whole list from here on, page by page. Each page is a call with what is set so far.
            pub fn pages(self) -> Pages<O, C> {
                Pages::new(self.core, self.operation, self.options)
            }

            /// The whole list from here on, item by item.
            pub fn items(self) -> Items<O, C> {
                Items::new(self.core, self.operation, self.options)
            }
        }

        impl<O: Operation> Call<O> {
            /// Checks the request, signs it, sends it, and reads the answer.
            ///
            /// # Errors
            ///
            /// A value breaks its documentation, the service cannot be reached, or it answers with an error.
            /// [`Error::sent`] says whether the request went out.
            pub async fn send(self) -> Result<Response<O::Output>, Error> {
                self.core.send(&self.operation, &self.options).await
            }
        }

        /// `call.await` is `call.send().await`.
        impl<O: Operation> IntoFuture for Call<O> {
            type Output = Result<Response<O::Output>, Error>;
            type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

            fn into_future(self) -> Self::IntoFuture {
                Box::pin(self.send())
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

// Expands to:
//     #[diagnostic::on_unimplemented(message = "the required field `key` is not set", ...)]
//     pub trait RequiredKey {}
//
//     impl RequiredKey for IsSet<true> {}
pub(super) fn required_fields(version: &VersionModule, fields: &[RequiredField]) -> RustFile {
    let mut scope = Scope::new(&version.name, []);
    let is_set = scope.runtime("IsSet");
    let items = fields.iter().map(|field| {
        let marker = &field.marker;
        let message = format!("the required field `{}` is not set", field.setter);
        let label = format!("call `.{}(...)` before `.build()`", field.setter);
        let doc = scope.doc(&[format!("`{}` is set.", field.setter)]);
        quote! {
            #doc
            #[diagnostic::on_unimplemented(message = #message, label = #label)]
            pub trait #marker {}

            impl #marker for #is_set<true> {}
        }
    });
    let items: Vec<TokenStream> = items.collect();
    let doc =
        "What builders require: a builder's `build` compiles once each of its markers is met.";
    RustFile {
        doc: vec![doc.to_owned()],
        head: scope.lines(),
        texts: scope.into_texts(),
        items,
    }
}
