// Made by `tabella generate` from spec/versions/service.yaml. Do not edit.

//! Versions: models, builders, validators and a client.

pub mod v1;
pub mod v2;

pub use tabella_runtime as runtime;
#[cfg(feature = "blocking")]
pub use tabella_runtime::BlockingCore;
#[cfg(feature = "hyper")]
pub use tabella_runtime::HyperTransport;
#[cfg(feature = "hyper")]
pub use tabella_runtime::Proxy;
pub use tabella_runtime::{
    Bytes, ClientBuilder, ClientCore, Credentials, DateTime, Drift, DriftKind, DryRun,
    DryRunOutcome, Error, ErrorKind, Items, Json, Nullable, Pages, Region, Response,
    Secret, Sent, Transport, Validation, Violation, Wait, http,
};
