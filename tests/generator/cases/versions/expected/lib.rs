// Made by `tabella generate` from spec/versions/service.yaml. Do not edit.

//! Versions: models, builders, validators and a client.

pub mod v1;
pub mod v2;

pub use tabella_runtime as runtime;
#[cfg(feature = "blocking")]
pub use tabella_runtime::BlockingCore;
#[cfg(feature = "hyper")]
pub use tabella_runtime::HyperTransport;
#[cfg(feature = "files")]
pub use tabella_runtime::ProfileCredentials;
#[cfg(feature = "hyper")]
pub use tabella_runtime::Proxy;
#[cfg(feature = "testing")]
pub use tabella_runtime::testing;
pub use tabella_runtime::{
    Attempt, AttemptInfo, Bytes, ClientBuilder, ClientCore, Clock, Credentials,
    CredentialsChain, CredentialsContext, CredentialsError, CredentialsFuture,
    CredentialsProvider, DateTime, Drift, DriftKind, DryRun, DryRunOutcome,
    EnvironmentCredentials, Error, ErrorKind, Hook, Items, Json, Limits,
    MetadataCredentials, Nullable, Pages, Region, Response, RetryPolicy, Secret, Sent,
    Transport, TransportError, TransportErrorKind, TransportFuture, Validation,
    Violation, Wait, http,
};
