//! Several addresses of one service.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tabella_runtime::http::Request;
use tabella_runtime::testing::{Answer, FakeClock, FakeTransport, Fault, Step};
use tabella_runtime::{
    Bytes, Credentials, ErrorKind, Limits, Region, RetryPolicy, Sent, Transport, TransportError,
    TransportErrorKind, TransportFuture,
};

use crate::made::Client;
use crate::made::requests::PortOption;
use crate::support::{StillClock, list, listed, placeless, said, variables};

const HOSTS: [&str; 3] = ["a.example.com", "b.example.com", "c.example.com"];

/// What each host does with requests; one that is not listed answers.
#[derive(Clone, Default)]
struct Cloud(Arc<Mutex<BTreeMap<&'static str, Step>>>);

impl Cloud {
    fn set(&self, host: &'static str, step: impl Into<Step>) {
        self.0.lock().unwrap().insert(host, step.into());
    }

    fn mend(&self, host: &'static str) {
        self.0.lock().unwrap().remove(host);
    }

    fn transport(&self) -> FakeTransport {
        let (transport, cloud) = (FakeTransport::new(), self.clone());
        transport.otherwise(move |sent| {
            let answer = match sent.method().as_str() {
                "POST" => Answer::json(201, r#"{"port":{"id":"x"}}"#),
                _ => listed(),
            };
            let broken = cloud.0.lock().unwrap();
            let step = broken.get(sent.request().uri().host().unwrap()).cloned();
            step.unwrap_or_else(|| answer.into())
        });
        transport
    }
}

fn client(transport: &FakeTransport, clock: &FakeClock, policy: RetryPolicy) -> Client {
    placeless(transport)
        .endpoints(HOSTS)
        .clock(clock.clone())
        .credentials(Credentials::new("AK", "SK"))
        .project_id("p")
        .retry(policy)
        .build()
        .unwrap()
}

fn hosts(transport: &FakeTransport) -> String {
    let requests = transport.requests();
    let letters = requests.iter().map(|sent| {
        let host = sent.request().uri().host().unwrap();
        assert_eq!(sent.header("host"), Some(host));
        &host[..1]
    });
    letters.collect()
}

fn port() -> PortOption {
    PortOption::builder()
        .subnet_id("08278e6c-61ca-46c1-9fc3-0d4f6c12f193")
        .build()
}

/// Has no free connection, and keeps which hosts were to be called.
#[derive(Clone, Default)]
struct Busy(Arc<Mutex<Vec<String>>>);

impl Transport for Busy {
    fn send(&self, request: Request<Bytes>, _: Limits) -> TransportFuture<'_> {
        let host = request.uri().host().unwrap().to_owned();
        self.0.lock().unwrap().push(host);
        let busy = TransportError::new(TransportErrorKind::Busy, Sent::No);
        Box::pin(std::future::ready(Err(busy)))
    }
}

#[tokio::test]
async fn what_cannot_be_reached_leads_to_the_next_at_once_and_for_later_calls() {
    for fault in [Fault::Refused, Fault::Unresolved, Fault::TlsFailed] {
        let (cloud, clock) = (Cloud::default(), FakeClock::new());
        let transport = cloud.transport();
        let client = client(&transport, &clock, RetryPolicy::never());
        cloud.set(HOSTS[0], fault);
        list(&client).await.unwrap();
        client.create_port(port()).send().await.unwrap();
        cloud.mend(HOSTS[0]);
        list(&client).await.unwrap();
        assert_eq!(hosts(&transport), "abbb");
        cloud.set(HOSTS[1], Fault::Refused);
        client.create_port(port()).send().await.unwrap();
        assert_eq!(hosts(&transport), "abbbbc");
        assert!(clock.sleeps().is_empty());
        let debug = format!("{client:?}");
        assert!(HOSTS.iter().all(|host| debug.contains(host)), "{debug}");
    }
}

/// The limits of this side are no reason to leave an address, nor to ask it again.
#[tokio::test]
async fn a_transport_without_a_free_connection_leads_nowhere_else() {
    let transport = Busy::default();
    let client = placeless(&FakeTransport::new())
        .endpoints(HOSTS)
        .transport(transport.clone())
        .credentials(Credentials::new("AK", "SK"))
        .project_id("p")
        .retry(RetryPolicy::default().attempt_timeout(Duration::from_secs(5)))
        .build()
        .unwrap();
    for _ in 0..2 {
        let error = list(&client).await.unwrap_err();
        assert_eq!((error.kind(), error.sent()), (ErrorKind::Busy, Sent::No));
        assert!(error.is_safe_to_retry() && !error.is_connection());
        let shown = error.to_string();
        assert!(
            shown.contains("in use") && shown.contains("nothing was sent"),
            "{shown}"
        );
    }
    assert_eq!(*transport.0.lock().unwrap(), [HOSTS[0], HOSTS[0]]);
}

#[tokio::test]
async fn the_first_follows_the_last() {
    let (cloud, clock) = (Cloud::default(), FakeClock::new());
    let transport = cloud.transport();
    let client = client(&transport, &clock, RetryPolicy::never());
    cloud.set(HOSTS[0], Fault::Refused);
    cloud.set(HOSTS[1], Fault::Refused);
    list(&client).await.unwrap();
    cloud.set(HOSTS[2], Fault::Refused);
    cloud.mend(HOSTS[0]);
    list(&client).await.unwrap();
    assert_eq!(hosts(&transport), "abcca");
    assert!(clock.sleeps().is_empty());
}

#[tokio::test]
async fn an_error_of_all_names_each() {
    let (cloud, clock) = (Cloud::default(), FakeClock::new());
    let transport = cloud.transport();
    for host in HOSTS {
        cloud.set(host, Fault::Refused);
    }
    let once = client(&transport, &clock, RetryPolicy::never());
    let error = list(&once).await.unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Connect, Sent::No));
    let tried: Vec<_> = error
        .attempts()
        .iter()
        .map(|attempt| attempt.host.as_str())
        .collect();
    assert_eq!(tried, HOSTS);
    assert!(clock.sleeps().is_empty());
    let shown = said(&error);
    assert!(
        shown.contains("calling c.example.com")
            && shown.contains("before it: connect (a.example.com), connect (b.example.com)"),
        "{shown}"
    );

    // A policy counts rounds, not addresses, and waits between the rounds.
    let twice = client(&transport, &clock, RetryPolicy::default().attempts(2));
    let error = list(&twice).await.unwrap_err();
    assert_eq!(error.attempts().len(), 6);
    assert_eq!(hosts(&transport), "abcabcabc");
    assert!(clock.sleeps().len() <= 1, "{:?}", clock.sleeps());
}

#[tokio::test]
async fn what_may_have_arrived_is_not_sent_elsewhere() {
    for fault in [
        Step::from(Fault::Reset),
        Fault::Silence.into(),
        Answer::new(500).into(),
        Answer::new(503).into(),
    ] {
        let (cloud, clock) = (Cloud::default(), FakeClock::new());
        let transport = cloud.transport();
        cloud.set(HOSTS[0], fault);
        let client = client(&transport, &clock, RetryPolicy::default().attempts(5));
        let error = client.create_port(port()).send().await.unwrap_err();
        assert_ne!(error.sent(), Sent::No);
        assert_eq!(
            (hosts(&transport).as_str(), error.attempts().len()),
            ("a", 1)
        );
    }
}

#[tokio::test]
async fn the_variable_of_a_region_may_list_several() {
    let cloud = Cloud::default();
    let transport = cloud.transport();
    cloud.set(HOSTS[0], Fault::Refused);
    let list_of_hosts = HOSTS.join(",");
    let set = [(
        "HUAWEICLOUD_SDK_REGION_VPC_CN_NORTH_4",
        list_of_hosts.as_str(),
    )];
    let client = placeless(&transport)
        .region(Region::CN_NORTH_4)
        .credentials(Credentials::new("AK", "SK").project_id("p"))
        .variables(variables(&set))
        .unwrap()
        .build()
        .unwrap();
    list(&client).await.unwrap();
    assert_eq!(hosts(&transport), "ab");
}

#[tokio::test]
async fn calls_that_fail_together_move_on_by_one_address() {
    let cloud = Cloud::default();
    let transport = cloud.transport();
    cloud.set(HOSTS[0], Fault::Refused);
    let client = placeless(&transport)
        .endpoints(HOSTS)
        .transport(YieldingTransport(transport.clone()))
        .clock(StillClock::new())
        .credentials(Credentials::new("AK", "SK").project_id("p"))
        .build()
        .unwrap();
    let (one, two, three) = tokio::join!(list(&client), list(&client), list(&client));
    for result in [one, two, three] {
        result.unwrap();
    }
    assert_eq!(hosts(&transport), "aaabbb");
}

/// Lets other tasks go first.
struct YieldingTransport(FakeTransport);

impl Transport for YieldingTransport {
    fn send(&self, request: Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        Box::pin(async move {
            tokio::task::yield_now().await;
            self.0.send(request, limits).await
        })
    }
}

/// Does not get a connection to the first host in time.
struct Unanswered(FakeTransport);

impl Transport for Unanswered {
    fn send(&self, request: Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        let late = request.uri().host() == Some(HOSTS[0]);
        let sending = self.0.send(request, limits);
        Box::pin(async move {
            let reply = sending.await?;
            if late {
                return Err(TransportError::new(TransportErrorKind::Timeout, Sent::No));
            }
            Ok(reply)
        })
    }
}

#[tokio::test]
async fn a_host_that_does_not_answer_in_time_is_not_reached_either() {
    let transport = Cloud::default().transport();
    let client = placeless(&transport)
        .endpoints(HOSTS)
        .transport(Unanswered(transport.clone()))
        .credentials(Credentials::new("AK", "SK").project_id("p"))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    list(&client).await.unwrap();
    client.create_port(port()).send().await.unwrap();
    assert_eq!(hosts(&transport), "abb");
}
