//! What goes wrong between a client and a service, on real connections: what the caller gets, after how many attempts,
//! and that a creation which may have been carried out is never sent again.

mod answers;
mod broken;
pub(crate) mod case;
mod clock;
mod connect;
mod early;
mod expiring;
mod gzip;
mod kept;
pub(crate) mod server;
pub(crate) mod step;
mod storm;
mod time;
