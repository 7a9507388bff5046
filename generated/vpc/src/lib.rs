// Made by `tabella generate` from spec/vpc/service.yaml. Do not edit.

//! Virtual Private Cloud: models, builders, validators and a client.
//!
//! Isolated virtual networks of the cloud: networks, subnets, network interfaces, and the security
//! groups and access control lists that guard them.

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
