// Made by `tabella generate` from spec/vpc/service.yaml. Do not edit.

//! Virtual Private Cloud: models, builders, validators and a client.
//!
//! Isolated virtual networks of the cloud: networks, subnets, network interfaces, and the security
//! groups and access control lists that guard them.
//!
//! ```rust,no_run
//! use huaweicloud_vpc::v3::Client;
//! use huaweicloud_vpc::{Credentials, Error, Region};
//!
//! #[tokio::main]
//! async fn main() -> Result<(), Error> {
//!     let client = Client::builder()
//!         .region(Region::CN_NORTH_4)
//!         .credentials(Credentials::from_env()?)
//!         .build()?;
//!     let answer = client
//!         .list_sub_network_interfaces()
//!         .vpc_id(["63b97e6b-3598-430f-9eb8-1caf06937be8"])
//!         .send()
//!         .await?;
//!     println!("{:#?}", answer.body());
//!     Ok(())
//! }
//! ```
//!
//! The program needs [Tokio](https://tokio.rs) beside this crate:
//!
//! ```toml
//! [dependencies]
//! huaweicloud-vpc = { path = "the folder of this crate" }
//! tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
//! ```
//!
//! Each operation is a method of [`Client`], with its documentation, constraints and errors. The client and the
//! types of the service stand in the module of their version, `v3`, and all else at the root of the crate.
//!
//! ## Features
//!
//! | Feature | By default | What it brings |
//! |---|---|---|
//! | `hyper` | on | [`HyperTransport`], the usual transport: HTTP over TLS on Tokio. Without it, a client is given a transport and a clock. |
//! | `http2` | off | [`HyperTransportBuilder::http2`]: HTTP/2 where the service agrees to it. |
//! | `files` | on | [`ProfileCredentials`], and endpoints of regions: the files that a user keeps for all programs. |
//! | `blocking` | off | [`BlockingClient`]: the same calls for code that is not asynchronous. |
//! | `js` | off | On `wasm32-unknown-unknown`, randomness from JavaScript for the waits of a [`RetryPolicy`], which else are the same in all programs. |
//! | `testing` | off | [`testing`]: a transport that answers as it is told and a clock that stands still, for tests. |
//!
//! ## What happens in a call
//!
//! 1. The values are checked against their documented rules. One [`Error`] lists every [`Violation`], and nothing
//!    is sent; [`ClientBuilder::validation`] switches that off.
//! 2. The request is written with exactly what was set, and signed with the [`Credentials`].
//! 3. A [`Transport`] carries it; no redirect is followed. What surely was not processed is tried again, and so is
//!    what is safe to repeat. A creation whose fate is not known never is: see [`RetryPolicy`].
//! 4. A status of success gives a [`Response`], any other an [`Error`] that keeps what the service said.
//! 5. The answer is read leniently: an unknown field, another type or a new value does not fail it, but is listed
//!    by [`Response::drift`]. Fields of answers are `Option`, since documentation of answers does not say which of
//!    them are always there.
//!
//! ## Where to find what
//!
//! - **Keys:** [`Credentials`] are keys, temporary keys or a token. [`CredentialsChain`] looks for them in the
//!   environment, the user's profile and the metadata of a cloud server; [`CredentialsProvider`] is for a source of
//!   your own. [`ClientBuilder::environment`] takes region, endpoint and keys from outside.
//! - **Regions and endpoints:** [`Region`] takes any id. [`ClientBuilder::region`] tells which variables and files
//!   change its address; of several [`ClientBuilder::endpoints`], the next is called when one cannot be reached.
//!   Without [`ClientBuilder::project_id`], the project of the credentials is used, or looked up.
//! - **Time and retries:** [`ClientBuilder::timeout`] holds for a whole call, [`RetryPolicy::attempt_timeout`] for an
//!   attempt. [`ClientBuilder::retry`] sets when a call is tried again; [`Call`] has the same settings for itself.
//! - **Errors:** [`Error::is_throttled`], [`Error::is_not_found`] and their like say what to do, [`Error::sent`] whether
//!   the request may have arrived. The documented codes of an operation are an enum that ends in `ErrorCode`, whose
//!   `of(&error)` gives the code of an error; an operation whose page has no codes has no such enum.
//! - **Emptying a field:** what is not set is not sent. A field whose page gives `null` a meaning takes a [`Nullable`];
//!   any other is emptied, if the service allows that, with `""` or an empty list, as `Vec::<String>::new()`.
//! - **Lists:** where an answer is one page of a list, [`Call::items`] and [`Call::pages`] read it to its end.
//! - **States:** methods of a call that begin with `wait_until_` give a [`Wait`] until a documented state is reached.
//! - **Dry runs:** methods of the client that end in `_dry_run` only check, and give a [`DryRunOutcome`].
//! - **Hooks:** a [`Hook`] sees each attempt before and after, and may change its request.
//! - **Transport:** [`HyperTransportBuilder`] sets proxies, certificates, HTTP/2 and limits, and
//!   [`ClientBuilder::transport`] takes the result. [`ClientBuilder::user_agent_suffix`] names your program.
//! - **Logs:** with `tracing`, each attempt is a span at info level under the target `tabella::http`. At debug level,
//!   `tabella::call`, `tabella::retry` and `tabella::drift` tell of calls, retries and drift, and `tabella::credentials`
//!   of keys that could not be renewed. Secrets never appear.
//! - **Tests:** [`testing`] has a transport that answers as it is told and a clock that does not wait.
//! - **Without async:** [`BlockingClient`] has the same calls, whose `send` waits and whose lists are iterators.
//! - **Without Tokio:** the usual transport needs Tokio; with another one by [`ClientBuilder::transport`], calls work
//!   outside of it too, and a thread keeps the time. Without the feature `hyper`, the crate opens no sockets, starts no
//!   thread and compiles to `wasm32-unknown-unknown`; [`ClientBuilder::clock`] is then yours to give as well. In a
//!   browser, use the feature `js`; [`Transport`] tells how to wait for what JavaScript brings.
//!
//! [`Call`]: v3::Call
//! [`Call::items`]: v3::Call::items
//! [`Call::pages`]: v3::Call::pages
//! [`Client`]: v3::Client

#![cfg_attr(feature = "blocking", doc = "[`BlockingClient`]: v3::BlockingClient")]
#![cfg_attr(not(feature = "blocking"), doc = "[`BlockingClient`]: #features")]
#![cfg_attr(not(feature = "hyper"), doc = "[`HyperTransport`]: #features")]
#![cfg_attr(not(feature = "hyper"), doc = "[`HyperTransportBuilder`]: #features")]
#![cfg_attr(not(feature = "http2"), doc = "[`HyperTransportBuilder::http2`]: #features")]
#![cfg_attr(not(feature = "files"), doc = "[`ProfileCredentials`]: #features")]
#![cfg_attr(not(feature = "testing"), doc = "[`testing`]: #features")]

pub mod v3;

pub use tabella_runtime as runtime;
#[cfg(feature = "blocking")]
pub use tabella_runtime::BlockingCore;
#[cfg(feature = "hyper")]
pub use tabella_runtime::HyperTransport;
#[cfg(feature = "hyper")]
pub use tabella_runtime::HyperTransportBuilder;
#[cfg(feature = "files")]
pub use tabella_runtime::ProfileCredentials;
#[cfg(feature = "hyper")]
pub use tabella_runtime::Proxy;
#[cfg(feature = "hyper")]
pub use tabella_runtime::TokioClock;
#[cfg(feature = "testing")]
pub use tabella_runtime::testing;
pub use tabella_runtime::{
    Attempt, AttemptInfo, Bytes, CallOptions, ClientBuilder, ClientCore, Clock,
    Credentials, CredentialsChain, CredentialsContext, CredentialsError,
    CredentialsFuture, CredentialsProvider, DateTime, DateTimeError, Drift, DriftKind,
    DryRun, DryRunInfo, DryRunOutcome, EnvironmentCredentials, Error, ErrorKind, Hook,
    Info, Items, Json, Limits, MetadataCredentials, Nullable, Operation, Paged, Pages,
    Region, Repeat, Response, RetryPolicy, Secret, Sent, Sleep, Source, Transport,
    TransportError, TransportErrorKind, TransportFuture, Validation, Violation, Wait,
    http,
};
