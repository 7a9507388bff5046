//! The fake clock and the fake transport, as tests of programs use them.

use std::time::Duration;

use tabella_runtime::testing::{FakeClock, FakeTransport, Fault};
use tabella_runtime::{
    Clock, Credentials, CredentialsContext, CredentialsFuture, CredentialsProvider, ErrorKind, Sent,
};
use tokio::task::yield_now;

use crate::made::Client;
use crate::support::listed;

const MINUTE: Duration = Duration::from_secs(60);

/// Gives keys after it has waited for others this many times.
struct Late(u32);

impl CredentialsProvider for Late {
    fn provide<'a>(&'a self, _: CredentialsContext<'a>) -> CredentialsFuture<'a> {
        Box::pin(async move {
            for _ in 0..self.0 {
                yield_now().await;
            }
            Ok(Credentials::new("AK", "SK").project_id("p"))
        })
    }
}

fn client(provider: Late, transport: &FakeTransport, clock: FakeClock) -> Client {
    Client::builder()
        .endpoint("https://vpc.example.com")
        .credentials(provider)
        .transport(transport.clone())
        .clock(clock)
        .timeout(MINUTE)
        .build()
        .unwrap()
}

#[tokio::test]
async fn a_script_is_written_in_one_go() {
    let transport = FakeTransport::new()
        .then(Fault::Refused)
        .then(listed())
        .otherwise(|_| Fault::Reset);
    let call = client(Late(0), &transport, transport.clock()).list_ports();
    call.clone().send().await.unwrap();
    assert_eq!(transport.steps_left(), 0);
    call.send().await.unwrap_err();
    assert_eq!(transport.requests().len(), 5);
}

/// As in reality: what the service keeps waiting is over when the time of the call is.
#[tokio::test]
async fn on_its_own_clock_silence_takes_the_time_of_the_call() {
    let transport = FakeTransport::new();
    transport.then(Fault::Silence).then(listed());
    let clock = transport.clock();
    let call = client(Late(0), &transport, clock.clone()).list_ports();
    let error = call.send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert_eq!(error.attempts().len(), 1);
    assert_eq!((clock.elapsed(), transport.steps_left()), (MINUTE, 1));
}

#[tokio::test]
async fn what_was_not_sent_in_time_takes_its_time() {
    let connect = Duration::from_secs(10);
    for (fault, kind, attempts, takes) in [
        (Fault::ConnectTimeout, ErrorKind::Timeout, 3, 3 * connect),
        (Fault::Busy, ErrorKind::Busy, 1, MINUTE),
    ] {
        let transport = FakeTransport::new();
        for _ in 0..3 {
            transport.then(fault.clone());
        }
        let clock = transport.clock();
        let call = client(Late(0), &transport, clock.clone()).list_ports();
        let error = call.send().await.unwrap_err();
        assert_eq!((error.kind(), error.sent()), (kind, Sent::No), "{error}");
        assert_eq!(error.attempts().len(), attempts);
        let waits: Duration = clock.sleeps().iter().sum();
        assert_eq!(clock.elapsed(), takes + waits);
    }
}

#[tokio::test]
async fn what_the_script_lacks_is_named() {
    let transport = FakeTransport::new();
    let call = client(Late(0), &transport, transport.clock()).list_ports();
    let error = call.clone().send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "ListPorts: the script of the fake transport has no answer (calling vpc.example.com): \
         GET /v3/p/vpc/ports (nothing was sent)"
    );
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::Configuration, Sent::No)
    );

    // That an earlier attempt may have arrived stays true.
    transport.then(Fault::Reset);
    let error = call.send().await.unwrap_err();
    let shown = error.to_string();
    assert!(
        shown.contains("no answer") && shown.contains("/ports (attempt 2; before it: transport)"),
        "{shown}"
    );
    assert_eq!(error.sent(), Sent::Perhaps);
    let [first, last] = error.attempts() else {
        panic!("{shown}")
    };
    assert_eq!((first.sent, last.sent), (Sent::Perhaps, Sent::No));
}

#[tokio::test]
async fn on_a_still_clock_a_provider_may_wait() {
    let transport = FakeTransport::new();
    transport.then(listed());
    let clock = FakeClock::new().still();
    let call = client(Late(10), &transport, clock.clone()).list_ports();
    call.send().await.unwrap();
    assert_eq!(clock.elapsed(), Duration::ZERO);
    assert!(clock.sleeps().is_empty());
}

#[tokio::test]
async fn a_still_clock_wakes_those_whose_time_is_up() {
    let transport = FakeTransport::new();
    let clock = FakeClock::new().still();
    let call = client(Late(u32::MAX), &transport, clock.clone()).list_ports();
    let call = tokio::spawn(call.send());
    let (short, long) = (clock.clone(), clock.clone());
    let short = tokio::spawn(async move { short.sleep(MINUTE / 2).await });
    let long = tokio::spawn(async move { long.sleep(2 * MINUTE).await });
    for _ in 0..10 {
        yield_now().await;
    }
    assert!(!call.is_finished() && !short.is_finished());
    clock.advance(MINUTE);
    let error = call.await.unwrap().unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Timeout, Sent::No));
    short.await.unwrap();
    assert!(!long.is_finished());
    clock.advance(MINUTE);
    long.await.unwrap();
    assert!(clock.sleeps().contains(&(2 * MINUTE)));
}
