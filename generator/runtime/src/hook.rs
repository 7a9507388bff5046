//! Looking at, and changing, each attempt of each call.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

use crate::Error;

/// Is told of each attempt, before it is signed and after it has ended: for headers of one's own, metrics, audits.
/// An `Arc` of a hook is one too, for several clients.
///
/// When a client [looks up its project](crate::ClientBuilder::project_id), that is an attempt as well, of
/// `KeystoneListProjects` at the host of the identity service.
///
/// ```
/// use std::time::Duration;
/// # use tabella_runtime::{AttemptInfo, Bytes, Error, Hook, http};
///
/// struct Trace;
///
/// impl Hook for Trace {
///     fn before(&self, _: &AttemptInfo<'_>, request: &mut http::Request<Bytes>) {
///         request.headers_mut().insert("x-trace", http::HeaderValue::from_static("on"));
///     }
///
///     fn after(
///         &self,
///         attempt: &AttemptInfo<'_>,
///         result: Result<&http::Response<Bytes>, &Error>,
///         took: Duration,
///     ) {
///         let status = result.map(|reply| reply.status()).ok();
///         println!("{} #{}: {status:?} in {took:?}", attempt.operation, attempt.number);
///     }
/// }
/// ```
pub trait Hook: Send + Sync + 'static {
    /// Sees the whole request before it is signed, and may change it. It holds no proof of who calls, unless the caller
    /// set one. What is changed here is not checked again.
    fn before(&self, attempt: &AttemptInfo<'_>, request: &mut http::Request<Bytes>) {
        let _ = (attempt, request);
    }

    /// Sees what became of it: the answer of a success as it came, or the error. That of an attempt that is followed by
    /// another one is seen here alone. It is not called when the future of the call is dropped meanwhile.
    fn after(
        &self,
        attempt: &AttemptInfo<'_>,
        result: Result<&http::Response<Bytes>, &Error>,
        took: Duration,
    ) {
        let _ = (attempt, result, took);
    }
}

impl<H: Hook + ?Sized> Hook for Box<H> {
    fn before(&self, attempt: &AttemptInfo<'_>, request: &mut http::Request<Bytes>) {
        (**self).before(attempt, request);
    }

    fn after(
        &self,
        attempt: &AttemptInfo<'_>,
        result: Result<&http::Response<Bytes>, &Error>,
        took: Duration,
    ) {
        (**self).after(attempt, result, took);
    }
}

impl<H: Hook + ?Sized> Hook for Arc<H> {
    fn before(&self, attempt: &AttemptInfo<'_>, request: &mut http::Request<Bytes>) {
        (**self).before(attempt, request);
    }

    fn after(
        &self,
        attempt: &AttemptInfo<'_>,
        result: Result<&http::Response<Bytes>, &Error>,
        took: Duration,
    ) {
        (**self).after(attempt, result, took);
    }
}

/// Which attempt of which call it is.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AttemptInfo<'a> {
    /// The operation, as `CreateSubNetworkInterface`, or `KeystoneListProjects` for the lookup of a project.
    pub operation: &'static str,
    /// 1 for the first attempt.
    pub number: u32,
    /// The host that is called, with its port if that is not the usual one.
    pub host: &'a str,
}
