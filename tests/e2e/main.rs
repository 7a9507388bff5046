//! Calls over a real connection: what is on the wire, and what the caller gets for each kind of answer.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod answers;
mod blocking;
mod broken;
mod drifted;
mod each_answer;
mod faults;
mod log;
mod logged;
mod paging;
mod secrets;
mod spans;
mod told;
mod tolerance;
mod waits;
mod wire;

use std::time::Duration;

use huaweicloud_vpc::v3::{Client, CreateSubNetworkInterfaceOption};
use huaweicloud_vpc::{ClientBuilder, Credentials};
use tabella_tests::Server;

const AK: &str = "FAKEAKEXAMPLE0000001";
const SK: &str = "FakeSecretKeyForTestsOnly0123456789";
const PROJECT: &str = "8c6fb137a48a428aaf9a0229dca4edb3";
const DOCUMENTED: &str = include_str!("../golden/data/response.json");

fn builder(server: &Server) -> ClientBuilder<Client> {
    Client::builder()
        .endpoint(&server.address)
        .credentials(Credentials::new(AK, SK))
        .project_id(PROJECT)
        .timeout(Duration::from_secs(20))
}

fn client(server: &Server) -> Client {
    builder(server).build().unwrap()
}

fn option() -> CreateSubNetworkInterfaceOption {
    CreateSubNetworkInterfaceOption::builder()
        .virsubnet_id("08278e6c-61ca-46c1-9fc3-0d4f6c12f193")
        .parent_id("637748df-2986-4350-8303-95d259580fb3")
        .description("网卡 é")
        .build()
}
