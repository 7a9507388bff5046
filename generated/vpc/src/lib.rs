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
pub use tabella_runtime::Proxy;
pub use tabella_runtime::{
    Bytes, ClientBuilder, ClientCore, Credentials, DateTime, Drift, DriftKind, DryRun,
    DryRunOutcome, Error, ErrorKind, Items, Json, Nullable, Pages, Region, Response,
    Secret, Sent, Transport, Validation, Violation, Wait, http,
};
