//! The pages against their own examples, and the first one against its tables: what is sent, what is read, what is refused.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on stops"
)]

mod arbitrary;
mod boundary;
mod derived;
mod documented;
mod examples;
mod request;
mod response;
mod round_trip;
mod spec;

use huaweicloud_vpc::v3::{Client, CreateSubNetworkInterfaceOption};
use huaweicloud_vpc::{Credentials, Region, Validation};

/// The project in the page's example.
const PROJECT: &str = "8c6fb137a48a428aaf9a0229dca4edb3";
const SUBNET: &str = "08278e6c-61ca-46c1-9fc3-0d4f6c12f193";
const PARENT: &str = "637748df-2986-4350-8303-95d259580fb3";
const GROUP: &str = "6727c950-9f01-47a2-a7aa-7d3686c4c95b";

fn client(validation: Validation) -> Client {
    Client::builder()
        .region(Region::CN_NORTH_4)
        .credentials(Credentials::new("AK", "SK"))
        .project_id(PROJECT)
        .validation(validation)
        .build()
        .unwrap()
}

/// The documented request, as a user writes it.
fn documented() -> CreateSubNetworkInterfaceOption {
    CreateSubNetworkInterfaceOption::builder()
        .virsubnet_id(SUBNET)
        .parent_id(PARENT)
        .security_groups([GROUP])
        .build()
}
