//! How often a provider is asked, and what becomes of calls meanwhile.

use std::time::Duration;

use tabella_runtime::testing::{FakeClock, FakeTransport};
use tabella_runtime::{Clock, Credentials, CredentialsError, Error, ErrorKind, Sent};
use tokio::task::{JoinHandle, JoinSet, yield_now};

use crate::made::Client;
use crate::support::{Gives, SECRET, StillClock, assert_silent, list, placeless, said, transport};

const MINUTE: Duration = Duration::from_secs(60);

struct Rig {
    clock: StillClock,
    transport: FakeTransport,
    provider: Gives,
    client: Client,
}

impl Rig {
    /// A client whose provider numbers its keys and answers so.
    fn new(
        clock: StillClock,
        answer: impl Fn(usize) -> Result<Credentials, CredentialsError> + Send + Sync + 'static,
    ) -> Self {
        let (transport, provider) = (transport(), Gives::new(answer));
        let client = client(&transport, &provider, clock.clone());
        Self {
            clock,
            transport,
            provider,
            client,
        }
    }

    /// A client whose keys are good for so long each time.
    fn good_for(time: Duration) -> Self {
        let clock = StillClock::new();
        let now = clock.clone();
        Self::new(clock, move |count| {
            Ok(keys(count).expires_at(now.now() + time))
        })
    }

    fn spawn(&self) -> JoinHandle<Result<(), Error>> {
        let client = self.client.clone();
        tokio::spawn(async move { list(&client).await })
    }

    /// Which keys signed each request.
    fn signers(&self) -> Vec<String> {
        let of = |authorization: &str| {
            let (_, rest) = authorization.split_once("Access=").unwrap();
            rest.split(',').next().unwrap().to_owned()
        };
        let requests = self.transport.requests();
        requests
            .iter()
            .map(|sent| of(sent.header("authorization").unwrap()))
            .collect()
    }
}

fn keys(count: usize) -> Credentials {
    Credentials::new(format!("AK{count}"), SECRET)
}

fn client(transport: &FakeTransport, provider: &Gives, clock: impl Clock) -> Client {
    placeless(transport)
        .endpoint("https://vpc.example.com")
        .project_id("p")
        .credentials(provider.clone())
        .clock(clock)
        .build()
        .unwrap()
}

/// Lets each task go as far as it can.
async fn settle() {
    for _ in 0..10 {
        yield_now().await;
    }
}

#[tokio::test]
async fn asks_once_for_all_who_wait() {
    let rig = Rig::good_for(120 * MINUTE);
    rig.provider.set_open(false);
    let mut calls = JoinSet::new();
    for _ in 0..100 {
        let client = rig.client.clone();
        calls.spawn(async move { list(&client).await });
    }
    settle().await;
    assert_eq!(rig.transport.requests().len(), 0);
    rig.provider.set_open(true);
    for result in calls.join_all().await {
        result.unwrap();
    }
    assert_eq!((rig.provider.asked(), rig.signers().len()), (1, 100));
}

#[tokio::test]
async fn tells_all_who_wait_why_it_failed() {
    let rig = Rig::new(StillClock::new(), |count| match count {
        1 => Err(CredentialsError::failed("the vault is shut")),
        _ => Ok(keys(count)),
    });
    rig.provider.set_open(false);
    let calls = [rig.spawn(), rig.spawn(), rig.spawn()];
    settle().await;
    rig.provider.set_open(true);
    for call in calls {
        let error = call.await.unwrap().unwrap_err();
        assert!(said(&error).contains("the vault is shut"), "{error}");
        assert_eq!(
            (error.kind(), error.sent()),
            (ErrorKind::MissingCredentials, Sent::No)
        );
    }
    assert_eq!(rig.provider.asked(), 1);
    list(&rig.client).await.unwrap();
    assert_eq!(rig.provider.asked(), 2, "a call that comes later asks anew");
}

#[tokio::test]
async fn keys_without_an_end_are_asked_for_once() {
    let rig = Rig::new(StillClock::new(), |count| Ok(keys(count)));
    for _ in 0..3 {
        list(&rig.client).await.unwrap();
        rig.clock.advance(10_000 * MINUTE);
    }
    assert_eq!(rig.signers(), ["AK1", "AK1", "AK1"]);
}

#[tokio::test]
async fn renews_before_the_end() {
    // Forty minutes before it, or when two thirds of the time are over.
    for (good, kept) in [(24 * 60, 23 * 60 + 20), (120, 80), (30, 20)] {
        let second = Duration::from_secs(1);
        let rig = Rig::good_for(good * MINUTE);
        list(&rig.client).await.unwrap();
        rig.clock.advance((kept - 1) * MINUTE + 59 * second);
        list(&rig.client).await.unwrap();
        rig.clock.advance(second);
        list(&rig.client).await.unwrap();
        assert_eq!(rig.signers(), ["AK1", "AK1", "AK2"], "{good}");
    }
}

#[tokio::test]
async fn one_caller_renews_while_others_go_on() {
    let rig = Rig::good_for(120 * MINUTE);
    list(&rig.client).await.unwrap();
    rig.clock.advance(90 * MINUTE);
    rig.provider.set_open(false);
    let renewing = rig.spawn();
    settle().await;
    list(&rig.client).await.unwrap();
    list(&rig.client).await.unwrap();
    rig.provider.set_open(true);
    renewing.await.unwrap().unwrap();
    list(&rig.client).await.unwrap();
    assert_eq!(rig.signers(), ["AK1", "AK1", "AK1", "AK2", "AK2"]);
    assert_eq!(rig.provider.asked(), 2);
}

#[tokio::test]
async fn the_same_nearly_ended_keys_are_not_asked_for_at_every_call() {
    let clock = StillClock::new();
    let end = clock.now() + MINUTE;
    let rig = Rig::new(clock, move |count| Ok(keys(count).expires_at(end)));
    for _ in 0..59 {
        list(&rig.client).await.unwrap();
        rig.clock.advance(Duration::from_secs(1));
    }
    // At the begin, after two thirds of what was left each time, and not within ten seconds.
    assert_eq!(rig.provider.asked(), 3);
}

#[tokio::test]
async fn goes_on_with_good_keys_when_they_cannot_be_renewed() {
    let clock = StillClock::new();
    let (now, begin) = (clock.clone(), clock.now());
    let rig = Rig::new(clock, move |count| {
        let healthy = now.now() == begin || now.now() >= begin + 100 * MINUTE;
        if healthy {
            Ok(keys(count).expires_at(now.now() + 120 * MINUTE))
        } else {
            Err(CredentialsError::failed("the vault is shut"))
        }
    });
    list(&rig.client).await.unwrap();
    rig.clock.advance(90 * MINUTE);
    for _ in 0..30 {
        list(&rig.client).await.unwrap();
        rig.clock.advance(Duration::from_secs(10));
    }
    let asked = rig.provider.asked();
    assert_eq!(asked, 1 + 5, "once a minute for five minutes");
    assert!(rig.signers().iter().all(|signer| signer == "AK1"));

    rig.clock.advance(10 * MINUTE);
    list(&rig.client).await.unwrap();
    assert_eq!(rig.signers().last().unwrap(), &format!("AK{}", asked + 1));
}

#[tokio::test]
async fn keys_that_have_ended_are_never_sent() {
    let clock = StillClock::new();
    let end = clock.now() + MINUTE;
    let rig = Rig::new(clock, move |count| match count {
        2 | 3 => Err(CredentialsError::failed("the vault is shut")),
        _ => Ok(keys(count).expires_at(end)),
    });
    list(&rig.client).await.unwrap();
    rig.clock.advance(MINUTE);
    for message in [
        "the vault is shut",
        "the vault is shut",
        "credentials that have ended",
    ] {
        let error = list(&rig.client).await.unwrap_err();
        assert!(said(&error).contains(message), "{error}");
        assert_eq!(
            (error.kind(), error.sent()),
            (ErrorKind::MissingCredentials, Sent::No)
        );
        assert!(error.is_auth());
    }
    assert_eq!(rig.signers(), ["AK1"]);

    let known = placeless(&rig.transport)
        .endpoint("https://vpc.example.com")
        .project_id("p")
        .credentials(keys(1).expires_at(end))
        .clock(rig.clock.clone())
        .build()
        .unwrap();
    let error = list(&known).await.unwrap_err();
    assert!(
        said(&error).contains("a provider can give new ones"),
        "{error}"
    );
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::MissingCredentials, Sent::No)
    );
}

#[tokio::test]
async fn a_call_that_is_dropped_leaves_the_turn_to_others() {
    let rig = Rig::good_for(120 * MINUTE);
    rig.provider.set_open(false);
    let (dropped, waiting) = (rig.spawn(), rig.spawn());
    settle().await;
    dropped.abort();
    assert!(dropped.await.unwrap_err().is_cancelled());
    rig.provider.set_open(true);
    waiting.await.unwrap().unwrap();
    assert_eq!(rig.signers(), ["AK2"]);

    rig.clock.advance(90 * MINUTE);
    rig.provider.set_open(false);
    let dropped = rig.spawn();
    settle().await;
    dropped.abort();
    assert!(dropped.await.unwrap_err().is_cancelled());
    rig.provider.set_open(true);
    rig.clock.advance(MINUTE);
    list(&rig.client).await.unwrap();
    assert_eq!(rig.signers(), ["AK2", "AK4"]);
}

#[tokio::test]
async fn a_call_waits_for_its_provider_no_longer_than_its_timeout() {
    let (clock, transport) = (FakeClock::new(), transport());
    let provider = Gives::new(|count| Ok(keys(count)));
    provider.set_open(false);
    let client = client(&transport, &provider, clock.clone());
    let error = client
        .list_ports()
        .timeout(7 * MINUTE)
        .send()
        .await
        .unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Timeout, Sent::No));
    assert!(
        said(&error).contains("before it was known who calls"),
        "{error}"
    );
    assert_eq!(clock.sleeps(), [7 * MINUTE]);
    assert_eq!(transport.requests().len(), 0);
    assert_silent(&format!("{client:?}"));
}

#[tokio::test]
async fn a_provider_that_hangs_does_not_end_calls_whose_keys_are_good() {
    let (clock, transport) = (FakeClock::new(), transport());
    let now = clock.clone();
    let provider = Gives::new(move |count| Ok(keys(count).expires_at(now.now() + 120 * MINUTE)));
    let client = client(&transport, &provider, clock.clone());
    list(&client).await.unwrap();
    clock.advance(90 * MINUTE);
    provider.set_open(false);
    for _ in 0..5 {
        list(&client).await.unwrap();
    }
    assert_eq!(
        clock.sleeps(),
        [Duration::from_secs(15)],
        "it is waited for once"
    );
    assert_eq!(provider.asked(), 2);
    provider.set_open(true);
    clock.advance(MINUTE);
    list(&client).await.unwrap();
    assert_eq!(provider.asked(), 3);
}

#[tokio::test]
async fn renewing_good_keys_takes_a_quarter_of_a_short_call() {
    let second = Duration::from_secs(1);
    let (clock, transport) = (FakeClock::new(), transport());
    let now = clock.clone();
    let provider = Gives::new(move |count| Ok(keys(count).expires_at(now.now() + 120 * MINUTE)));
    let client = client(&transport, &provider, clock.clone());
    list(&client).await.unwrap();
    clock.advance(90 * MINUTE);
    provider.set_open(false);
    let call = client.list_ports().timeout(4 * second);
    call.send().await.unwrap();
    assert_eq!(clock.sleeps(), [second]);
    let given = transport.requests().last().unwrap().limits().total;
    assert_eq!(given, 3 * second, "the rest is left for the call");
}

#[tokio::test]
async fn a_dropped_renewal_is_not_begun_again_at_once() {
    let rig = Rig::good_for(120 * MINUTE);
    list(&rig.client).await.unwrap();
    rig.clock.advance(90 * MINUTE);
    rig.provider.set_open(false);
    let dropped = rig.spawn();
    settle().await;
    dropped.abort();
    assert!(dropped.await.unwrap_err().is_cancelled());
    let next = rig.spawn();
    settle().await;
    assert!(next.is_finished(), "it goes on with the good keys");
    assert_eq!(rig.signers(), ["AK1", "AK1"]);
}
