//! How often the identity service is asked for a project, and who waits for its answer.

use std::time::Duration;

use tabella_runtime::testing::{Answer, FakeClock, FakeTransport, Fault};
use tabella_runtime::{Clock, Credentials, Error, ErrorKind, RetryPolicy, Sent};
use tokio::task::{JoinSet, yield_now};

use crate::projects::{ONE, in_region, keys, knows, knows_one, lookups};
use crate::support::{Gives, SlowTransport, StillClock, list, listed};

#[tokio::test]
async fn is_looked_up_again_for_another_access_key_only() {
    let clock = StillClock::new();
    let now = clock.clone();
    let hour = Duration::from_secs(3600);
    let provider = Gives::new(move |count| {
        let access_key = if count < 3 { "AK1" } else { "AK2" };
        Ok(Credentials::new(access_key, format!("s{count}")).expires_at(now.now() + hour))
    });
    let transport = knows_one();
    let client = in_region(&transport)
        .credentials(provider)
        .clock(clock.clone())
        .build()
        .unwrap();
    let mut counts = Vec::new();
    for _ in 0..3 {
        list(&client).await.unwrap();
        counts.push(lookups(&transport).len());
        clock.advance(hour);
    }
    assert_eq!(counts, [1, 1, 2]);
}

async fn together(fails: bool) -> (Vec<Result<(), Error>>, usize) {
    let inner = knows(move || {
        if fails {
            Fault::Refused.into()
        } else {
            Answer::json(200, ONE).into()
        }
    });
    let transport = SlowTransport::new(inner.clone());
    let client = in_region(&inner)
        .credentials(keys())
        .retry(RetryPolicy::never())
        .transport(transport.clone())
        .clock(StillClock::new())
        .build()
        .unwrap();
    let mut calls = JoinSet::new();
    for _ in 0..100 {
        let client = client.clone();
        calls.spawn(async move { list(&client).await });
    }
    for _ in 0..10 {
        yield_now().await;
    }
    transport.open();
    let results = calls.join_all().await;
    (results, lookups(&inner).len())
}

#[tokio::test]
async fn is_looked_up_once_for_all_who_wait() {
    let (results, asked) = together(false).await;
    assert_eq!(
        (
            results.iter().filter(|result| result.is_ok()).count(),
            asked
        ),
        (100, 1)
    );
    let (results, asked) = together(true).await;
    assert_eq!(
        (
            results.iter().filter(|result| result.is_err()).count(),
            asked
        ),
        (100, 1)
    );
}

#[tokio::test]
async fn a_refusal_of_other_keys_is_no_answer_for_those_who_wait() {
    let inner = FakeTransport::new();
    inner.otherwise(|sent| match sent.header("authorization") {
        Some(proof) if proof.contains("Access=AK1") => Answer::new(403),
        _ if sent.path() == "/v3/projects" => Answer::json(200, ONE),
        _ => listed(),
    });
    let transport = SlowTransport::new(inner.clone());
    let clock = StillClock::new();
    let now = clock.clone();
    let hour = Duration::from_secs(3600);
    let provider = Gives::new(move |count| {
        Ok(Credentials::new(format!("AK{count}"), "SK").expires_at(now.now() + hour))
    });
    let client = in_region(&inner)
        .credentials(provider)
        .transport(transport.clone())
        .clock(clock.clone())
        .build()
        .unwrap();
    let mut calls = Vec::new();
    for _ in 0..2 {
        let client = client.clone();
        calls.push(tokio::spawn(async move { list(&client).await }));
        for _ in 0..10 {
            yield_now().await;
        }
        clock.advance(hour);
    }
    transport.open();
    let [first, second] = calls.try_into().unwrap();
    assert!(first.await.unwrap().unwrap_err().is_forbidden());
    // The project is that of the second keys.
    second.await.unwrap().unwrap();
    assert_eq!(lookups(&inner).len(), 2);
}

#[tokio::test]
async fn a_call_waits_for_the_lookup_no_longer_than_its_timeout() {
    let inner = knows_one();
    let clock = FakeClock::new();
    let client = in_region(&inner)
        .credentials(keys())
        .transport(SlowTransport::new(inner.clone()))
        .clock(clock.clone())
        .timeout(Duration::from_secs(9))
        .build()
        .unwrap();
    let error = list(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Timeout, Sent::No));
    assert_eq!(clock.sleeps(), [Duration::from_secs(9)]);
}
