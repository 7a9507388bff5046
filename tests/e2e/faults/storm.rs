//! An outage is not made worse by those who call.

use huaweicloud_vpc::Error;
use huaweicloud_vpc::http::Method;
use huaweicloud_vpc::runtime::testing::FakeClock;
use tokio::task::JoinSet;

use super::case::{builder, send};
use super::server::Server;
use super::step::error;

/// What the budget of a client holds.
const RETRIES: usize = 100;

#[tokio::test(flavor = "multi_thread")]
async fn the_budget_ends_the_retries_of_all_calls() {
    let server = Server::start(vec![error(503, "VPC.0503", "")]);
    let client = builder(server.address(), &FakeClock::new())
        .build()
        .unwrap();
    let mut calls = JoinSet::new();
    for call in 0..300 {
        let client = client.clone();
        let method = if call % 3 == 0 {
            Method::POST
        } else {
            Method::GET
        };
        calls.spawn(async move { send(&client, &method).await.unwrap_err() });
    }
    let errors = calls.join_all().await;
    assert!(errors.iter().all(Error::is_server_error));
    let requests = server.requests();
    let creations = requests
        .iter()
        .filter(|reached| reached.request.method == "POST");
    assert_eq!(creations.count(), 100, "one for each call");
    assert_eq!(requests.len(), 300 + RETRIES);
    let attempts: usize = errors.iter().map(|error| error.attempts().len()).sum();
    assert_eq!(attempts, requests.len());
}
