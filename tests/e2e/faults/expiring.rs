//! Keys that end while many calls are made: one renewal for all, and no request with a key that has ended.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use huaweicloud_vpc::Credentials;
use huaweicloud_vpc::http::Method;
use huaweicloud_vpc::runtime::testing::FakeClock;
use huaweicloud_vpc::runtime::{Clock, CredentialsContext, CredentialsFuture, CredentialsProvider};
use tabella_tests::{Request, verify};
use tokio::task::{JoinSet, yield_now};

use super::case::{builder, send};
use super::server::Server;
use super::step::{documented, makes, response};

const HOUR: Duration = Duration::from_secs(3600);
const CALLS: usize = 100;

/// Makes keys that are good for an hour. Their access key says until when.
#[derive(Clone, Default)]
struct Keys(Arc<AtomicU32>);

impl CredentialsProvider for Keys {
    fn provide<'a>(&'a self, context: CredentialsContext<'a>) -> CredentialsFuture<'a> {
        Box::pin(async move {
            self.0.fetch_add(1, Ordering::SeqCst);
            // Others come while this is under way.
            for _ in 0..100 {
                yield_now().await;
            }
            let end = context.clock().now() + HOUR;
            let access_key = seconds(end).to_string();
            let secret_key = secret_key(&access_key);
            Ok(Credentials::new(access_key, secret_key).expires_at(end))
        })
    }
}

fn secret_key(access_key: &str) -> String {
    format!("the secret key of {access_key}")
}

fn seconds(time: SystemTime) -> u64 {
    time.duration_since(SystemTime::UNIX_EPOCH)
        .unwrap()
        .as_secs()
}

/// Takes what a key signed that has not ended.
fn gateway(request: &Request, clock: &FakeClock) -> Vec<u8> {
    let access_key = request.headers["authorization"]
        .split_once("Access=")
        .and_then(|(_, rest)| rest.split(',').next())
        .unwrap();
    let good = access_key.parse::<u64>().unwrap() > seconds(clock.now());
    if good && verify(request, access_key, &secret_key(access_key)) {
        return documented(request);
    }
    response(401, "", r#"{"error_code":"APIGW.0301","error_msg":"no"}"#)
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_renewed_once_for_all_who_call() {
    // The keys take their time to come, and no time passes meanwhile.
    let clock = FakeClock::new().still();
    let service = clock.clone();
    let server = Server::start(vec![makes(move |request| gateway(request, &service))]);
    let keys = Keys::default();
    let client = builder(server.address(), &clock)
        .credentials(keys.clone())
        .build()
        .unwrap();
    // At first there are none; then they are good, about to end, new and good, and have ended.
    for (minutes, asked) in [(0, 1), (20, 1), (35, 2), (10, 2), (180, 3)] {
        clock.advance(Duration::from_secs(minutes * 60));
        let mut calls = JoinSet::new();
        for call in 0..CALLS {
            let client = client.clone();
            let method = if call % 2 == 0 {
                Method::POST
            } else {
                Method::GET
            };
            calls.spawn(async move { send(&client, &method).await });
        }
        for ended in calls.join_all().await {
            assert!(ended.is_ok(), "after {minutes} minutes: {ended:?}");
        }
        assert_eq!(
            keys.0.load(Ordering::SeqCst),
            asked,
            "after {minutes} minutes"
        );
    }
    assert_eq!(server.requests().len(), 5 * CALLS);
}
