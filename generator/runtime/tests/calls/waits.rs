//! Waiting for a state: when it is reached, when it never will be, and how often the service is asked.

use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use crate::made::answers::CreatePortResponse;
use crate::made::values::PortState;
use crate::support::{Rig, busy};
use tabella_runtime::http::{HeaderName, HeaderValue};
use tabella_runtime::testing::{Answer, FakeTransport, Fault};
use tabella_runtime::{
    CallOptions, ClientBuilder, ClientCore, Clock, Credentials, ErrorKind, Info, Method, Operation,
    Parameters, Repeat, Sent, Service, Sleep, Source, Wait, Waiter,
};

pub(super) const MINUTE: Duration = Duration::from_secs(60);

pub(super) const ATTACHED: &Waiter = &Waiter {
    name: "attached",
    field: &["port", "state"],
    is: &["NORMAL"],
    fails: &["ERROR"],
    status: None,
};

pub(super) const GONE: &Waiter = &Waiter {
    name: "gone",
    field: &[],
    is: &[],
    fails: &[],
    status: Some(404),
};

const GONE_UNLESS_ERROR: &Waiter = &Waiter {
    field: ATTACHED.field,
    fails: ATTACHED.fails,
    ..*GONE
};

#[derive(Clone, Debug)]
pub(super) struct ShowPort;

impl Operation for ShowPort {
    type Output = CreatePortResponse;
    const INFO: &'static Info = &Info {
        id: "ShowPort",
        method: Method::GET,
        path: "/v3/{project_id}/vpc/ports/{port_id}",
        source: Source {
            page: "A page",
            updated: "",
        },
        success: &[200],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn parameters(&self, parameters: &mut Parameters<'_>) {
        parameters.path("port_id", "port-1");
    }
}

pub(super) fn core(transport: &FakeTransport, clock: impl Clock) -> ClientCore {
    let service = Service {
        name: "vpc",
        endpoint: "https://vpc.example.com",
    };
    ClientBuilder::<ClientCore>::new(service)
        .endpoint("https://vpc.example.com")
        .credentials(Credentials::new("AK", "SK-secret"))
        .project_id("p1")
        .transport(transport.clone())
        .clock(clock)
        .build()
        .unwrap()
}

impl Rig {
    pub(super) fn attached(&self) -> Wait<ShowPort> {
        let core = core(&self.transport, self.clock.clone());
        Wait::until_value(core, CallOptions::default(), ShowPort, ATTACHED)
    }

    pub(super) fn gone(&self, waiter: &'static Waiter) -> Wait<ShowPort, ClientCore, ()> {
        let core = core(&self.transport, self.clock.clone());
        Wait::until_status(core, CallOptions::default(), ShowPort, waiter)
    }

    pub(super) fn slept(&self) -> Duration {
        self.clock.sleeps().iter().sum()
    }
}

pub(super) fn state(state: &str) -> Answer {
    Answer::json(200, format!(r#"{{"port":{{"state":"{state}"}}}}"#))
}

pub(super) fn not_found() -> Answer {
    Answer::json(404, r#"{"error_code":"VPC.0404","error_msg":"gone"}"#)
}

#[tokio::test]
async fn a_state_that_is_reached_needs_no_wait() {
    let rig = Rig::new();
    rig.transport.then(state("NORMAL"));
    let reached = rig.attached().send().await.unwrap();
    let port = reached.port.as_ref().unwrap();
    assert_eq!(port.state, Some(PortState::Normal));
    assert_eq!(rig.clock.sleeps(), []);
    assert_eq!(rig.transport.requests().len(), 1);
}

#[tokio::test]
async fn asks_ever_more_seldom_until_the_state_is_reached() {
    let rig = Rig::new();
    rig.transport
        .then(Answer::json(200, "{}"))
        .then(Answer::json(200, r#"{"port":{"state":null}}"#))
        .then(state("BUILD"))
        .then(state("NORMAL"));
    rig.attached().send().await.unwrap();
    assert_eq!(rig.transport.requests().len(), 4);
    let sleeps = rig.clock.sleeps();
    for (slept, seconds) in sleeps.iter().zip([2, 4, 8]) {
        let bound = Duration::from_secs(seconds);
        assert!((bound / 2..=bound).contains(slept), "{sleeps:?}");
    }
    assert_eq!(sleeps.len(), 3);
}

#[tokio::test]
async fn pauses_are_as_they_are_set() {
    let rig = Rig::new();
    let (first, longest) = (Duration::from_millis(100), Duration::from_millis(150));
    for _ in 0..9 {
        rig.transport.then(state("BUILD"));
    }
    rig.transport.then(state("NORMAL"));
    rig.attached()
        .interval(first, longest)
        .send()
        .await
        .unwrap();
    let sleeps = rig.clock.sleeps();
    assert_eq!(sleeps.len(), 9);
    assert!((first / 2..=first).contains(&sleeps[0]), "{sleeps:?}");
    let later = longest / 2..=longest;
    assert!(
        sleeps[1..].iter().all(|slept| later.contains(slept)),
        "{sleeps:?}"
    );
}

#[tokio::test]
async fn ends_when_the_state_is_never_reached() {
    let rig = Rig::new();
    rig.transport.then(state("BUILD")).then(state("ERROR"));
    let error = rig.attached().send().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.sent(), error.operation()),
        (ErrorKind::WaitFailed, Sent::Yes, Some("ShowPort"))
    );
    assert_eq!(
        error.to_string(),
        "ShowPort: `attached` is not reached any more: `port.state` is `ERROR`"
    );
    assert_eq!(rig.transport.requests().len(), 2);
}

#[tokio::test]
async fn ends_when_the_time_is_up() {
    let rig = Rig::new();
    rig.transport.otherwise(|_| state("BUILD"));
    let error = rig
        .attached()
        .timeout(10 * MINUTE)
        .send()
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.sent(), error.operation()),
        (ErrorKind::Timeout, Sent::Yes, Some("ShowPort"))
    );
    // The last request is sent when the time is up, neither earlier nor later.
    assert_eq!(rig.slept(), 10 * MINUTE);
    let asked = rig.transport.requests().len();
    assert_eq!(asked, rig.clock.sleeps().len() + 1);
    assert_eq!(
        error.to_string(),
        format!(
            "ShowPort: `attached` was not reached in 600.0 s (asked {asked} times): `port.state` is `BUILD`"
        )
    );
}

#[tokio::test]
async fn waits_five_minutes_if_nothing_else_is_said() {
    let rig = Rig::new();
    rig.transport.otherwise(|_| Answer::json(200, "{}"));
    let error = rig.attached().send().await.unwrap_err();
    assert_eq!(rig.slept(), 5 * MINUTE);
    let text = error.to_string();
    assert!(
        text.ends_with("`port.state` is not in the answer"),
        "{text}"
    );
}

#[tokio::test]
async fn a_state_of_the_last_moment_counts() {
    let rig = Rig::new();
    rig.transport
        .then(state("BUILD").after(MINUTE))
        .then(state("NORMAL"));
    rig.attached()
        .timeout(MINUTE + Duration::from_secs(1))
        .send()
        .await
        .unwrap();
    assert_eq!(rig.slept(), Duration::from_secs(1));
}

#[tokio::test]
async fn no_time_is_one_request() {
    let rig = Rig::new();
    rig.transport.then(state("BUILD"));
    let error = rig
        .attached()
        .timeout(Duration::ZERO)
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert_eq!(rig.transport.steps_left(), 0);
    assert_eq!(rig.clock.sleeps(), []);
    let text = error.to_string();
    assert!(text.contains("(asked 1 time)"), "{text}");
}

#[tokio::test]
async fn a_thing_is_gone_when_the_service_says_so() {
    let rig = Rig::new();
    rig.transport
        .then(state("NORMAL"))
        .then(Answer::new(200))
        .then(not_found());
    rig.gone(GONE).send().await.unwrap();
    assert_eq!(rig.transport.requests().len(), 3);

    let rig = Rig::new();
    rig.transport.otherwise(|_| state("NORMAL"));
    let error = rig.gone(GONE).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    let text = error.to_string();
    assert!(text.ends_with("the answer has status 200 OK"), "{text}");

    let rig = Rig::new();
    rig.transport.then(state("NORMAL")).then(state("ERROR"));
    let error = rig.gone(GONE_UNLESS_ERROR).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WaitFailed);
}

#[tokio::test]
async fn a_404_that_is_not_of_the_service_says_nothing_of_the_resource() {
    let unknown = r#"{"error_code":"APIGW.0101","error_msg":"The API does not exist"}"#;
    for (answer, code) in [
        (Answer::json(404, unknown), Some("APIGW.0101")),
        (Answer::json(404, "<html>not found</html>"), None),
    ] {
        let rig = Rig::new();
        rig.transport.then(answer);
        let error = rig.gone(GONE).send().await.unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Api, code));
        assert_eq!(rig.transport.requests().len(), 1);
    }
}

#[tokio::test]
async fn a_request_ends_soon_after_the_wait() {
    let rig = Rig::new();
    for _ in 0..5 {
        rig.transport.then(Fault::Silence);
    }
    let wait = rig.attached().timeout(MINUTE / 2);
    let error = wait.send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    let end = rig.clock.elapsed();
    assert!(end <= Duration::from_secs(35), "{end:?}");
}

#[tokio::test]
async fn other_errors_end_the_wait_at_once() {
    let rig = Rig::new();
    rig.transport.then(state("BUILD")).then(not_found());
    let error = rig.attached().send().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.code()),
        (ErrorKind::Api, Some("VPC.0404"))
    );
    assert_eq!(rig.transport.requests().len(), 2);

    let rig = Rig::new();
    rig.transport.then(busy(403));
    let error = rig.gone(GONE).send().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.code()),
        (ErrorKind::Api, Some("VPC.0403"))
    );
    assert_eq!(rig.clock.sleeps(), []);
}

#[tokio::test]
async fn each_request_is_retried_as_any_other() {
    let rig = Rig::new();
    rig.transport
        .then(state("BUILD"))
        .then(Fault::Reset)
        .then(busy(503))
        .then(state("NORMAL"));
    rig.attached().send().await.unwrap();
    assert_eq!(rig.transport.steps_left(), 0);
}

#[tokio::test]
async fn a_secret_in_the_place_of_the_state_is_not_shown() {
    let rig = Rig::new();
    rig.transport.otherwise(|_| state("SK-secret TOKEN-secret"));
    let token = HeaderValue::from_static("TOKEN-secret");
    let options = CallOptions::default().header(HeaderName::from_static("x-auth-token"), token);
    let core = core(&rig.transport, rig.clock.clone());
    let wait = Wait::until_value(core, options, ShowPort, ATTACHED);
    let text = wait.send().await.unwrap_err().to_string();
    assert!(text.ends_with("`port.state` is `*** ***`"), "{text}");
}

/// A clock on which no sleep is ever over.
struct Endless;

impl Clock for Endless {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) -> Sleep<'_> {
        Box::pin(std::future::pending())
    }
}

#[test]
fn a_dropped_wait_asks_no_more() {
    let transport = FakeTransport::new();
    transport.otherwise(|_| state("BUILD"));
    let wait = Wait::until_value(
        core(&transport, Endless),
        CallOptions::default(),
        ShowPort,
        ATTACHED,
    );
    {
        let mut wait = pin!(wait.send());
        let mut context = Context::from_waker(Waker::noop());
        for _ in 0..3 {
            assert!(matches!(wait.as_mut().poll(&mut context), Poll::Pending));
        }
    }
    assert_eq!(transport.requests().len(), 1);
}
