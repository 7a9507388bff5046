// Made by `tabella generate` from spec/versions/service.yaml. Do not edit.

//! Versions: models, builders, validators and a client.

pub mod v1;
pub mod v2;

pub use tabella_runtime as runtime;
pub use tabella_runtime::{
    Bytes, ClientBuilder, Credentials, DateTime, Drift, DriftKind, DryRun,
    DryRunOutcome, Error, ErrorKind, HyperTransport, Json, Nullable, Region, Response,
    Secret, Sent, Transport, Validation, Violation, http,
};
