// Made by `tabella generate` from spec/vpc/service.yaml. Do not edit.

use std::pin::Pin;
use std::time::Duration;

use tabella_runtime::{
    Bytes, CallOptions, ClientCore, Error, Items, Operation, Paged, Pages, Response,
    RetryPolicy, http,
};

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
        Self {
            core: core.clone(),
            options: CallOptions::default(),
            operation,
        }
    }

    /// Sends to another project than the client's, in the path and as `X-Project-Id`.
    pub fn project_id(mut self, project_id: impl Into<String>) -> Self {
        self.options = self.options.project_id(project_id);
        self
    }

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
