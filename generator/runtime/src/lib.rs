//! What the crates that `tabella` makes call: a client, request signing, validation and tolerant decoding.
//!
//! A made crate holds what its service is: operations, models and their documented limits. This crate holds what is
//! the same for all services: an [`Operation`] is data, and [`ClientCore`] checks it, writes it, signs it, sends
//! it, and reads the answer. It knows nothing of any one service and nothing of the generator.
//!
//! # What happens in a call
//!
//! 1. The values are checked against their documented [rules](Rule); one [`Error`] lists all [violations](Violation).
//! 2. The [`http::Request`] is built and signed with the [`Credentials`].
//! 3. A [`Transport`] carries it. Nothing else in this crate touches the network, and no redirect is followed.
//! 4. The status decides: success gives a [`Response`], anything else an [`Error`] that keeps what the server said.
//! 5. The body is read leniently; where it leaves the documentation, the response carries [drift](Response::drift).
//!
//! What surely was not processed is sent again, and so is what is safe to repeat; a creation is never sent twice. See
//! [`RetryPolicy`].
//!
//! # Logs
//!
//! With a `tracing` subscriber, each attempt is a span at info level under the target `tabella::http`, with the names
//! that OpenTelemetry gives to requests of HTTP, but for `url.full`, since queries may hold what is private:
//! `url.template` and `server.address` stand for it. So is each attempt to look up a project. Each call gives one event
//! under the target `tabella::call`, each attempt that is followed by another one under `tabella::retry`, each drift one
//! under `tabella::drift`, and a renewal of credentials that failed one under `tabella::credentials`, all at debug level.
//!
//! Of an answer they hold, word for word, the id of the request, the code of an error, and the path of drift, which is
//! made of names of fields and keys of maps; no other part of its headers and its body, and nothing that was sent. Secret
//! keys and tokens never appear: where an answer sends one back, `***` stands in its place, as it does in what an
//! [`Error`] shows. What a [provider](CredentialsProvider) says of its own failure is shown as it is.

#![warn(clippy::print_stdout, clippy::print_stderr)]

mod authenticate;
#[cfg(feature = "blocking")]
mod blocking;
mod call;
mod client;
mod clock;
mod credentials;
pub mod decode;
mod encode;
mod environment;
mod error;
mod excerpt;
#[cfg(feature = "files")]
mod files;
mod hook;
mod operation;
mod page;
mod region;
mod request;
mod required;
mod response;
mod retry;
mod secrets;
mod send;
mod sign;
mod skew;
#[cfg(feature = "testing")]
pub mod testing;
mod transport;
mod validate;
mod value;
mod wait;

pub use bytes::Bytes;
pub use http;
pub use http::{HeaderMap, Method, StatusCode};
pub use serde_json::Value as Json;

#[cfg(feature = "blocking")]
pub use blocking::BlockingCore;
pub use call::CallOptions;
pub use client::{ClientBuilder, ClientCore, Validation};
#[cfg(feature = "hyper")]
pub use clock::TokioClock;
pub(crate) use clock::within;
pub use clock::{Clock, Sleep};
#[cfg(feature = "files")]
pub use credentials::ProfileCredentials;
pub use credentials::{
    Credentials, CredentialsChain, CredentialsContext, CredentialsError, CredentialsFuture,
    CredentialsProvider, EnvironmentCredentials, MetadataCredentials,
};
pub use decode::{Context, Decode, Drift, DriftKind, Entry, FromBody, Record};
pub use encode::ObjectWriter;
pub use error::{Attempt, Error, ErrorKind, Sent};
pub use hook::{AttemptInfo, Hook};
pub use operation::{DryRun, DryRunInfo, DryRunOutcome, Info, Operation, Repeat, Service, Source};
pub use page::{Items, Paged, Pages, Start, Turn};
pub use region::Region;
pub use request::{Body, Parameters};
pub use required::IsSet;
pub use response::Response;
pub use retry::RetryPolicy;
pub use sign::{Canonical, Signer, SigningInput, canonical_request};
#[cfg(feature = "hyper")]
pub use transport::{HyperTransport, HyperTransportBuilder, Proxy};
pub use transport::{Limits, Transport, TransportError, TransportErrorKind, TransportFuture};
pub use validate::{
    Checked, CheckedItems, Checker, Nested, Pattern, Place, Rule, Validate, View, Violation,
};
pub use value::{DateTime, DateTimeError, Nullable, Pairs, Secret};
pub use wait::{Wait, Waiter};
