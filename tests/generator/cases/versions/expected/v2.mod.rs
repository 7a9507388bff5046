// Made by `tabella generate` from spec/versions/service.yaml. Do not edit.

//! Versions v2: its client and everything that the client sends and receives.

#[cfg(feature = "blocking")]
mod blocking;
mod call;
mod client;
mod client_operations;
pub mod required;
mod things;
mod types;

#[cfg(feature = "blocking")]
pub use self::blocking::BlockingClient;
pub use self::call::Call;
pub use self::client::Client;
pub use self::client_operations::{
    PutThing, PutThingOption, PutThingOptionBuilder, PutThingResponse,
};
pub use self::things::{ShowThing, ShowThingResponse};
pub use self::types::Thing;
