//! Whatever is written as JSON is read again as what it was.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::Debug;

use huaweicloud_vpc::runtime::{Limits, TransportFuture};
use huaweicloud_vpc::v3::{
    Client, CreateSubNetworkInterfaceOption, CreateSubNetworkInterfaceResponse,
    SubNetworkInterfaceState,
};
use huaweicloud_vpc::{Bytes, Credentials, DriftKind, Json, Response, Transport, Validation, http};
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestCaseError, TestRng, TestRunner};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::spec::{api, page};
use super::{PROJECT, arbitrary, client, documented};

/// Runs a test over many values, the same ones each time.
fn run<T: Debug>(
    values: &impl Strategy<Value = T>,
    test: impl Fn(&T) -> Result<(), TestCaseError>,
) {
    let config = Config {
        cases: 400,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(config.rng_algorithm);
    let outcome = TestRunner::new_with_rng(config, rng).run(values, |value| test(&value));
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// Compares two things, and shows both if they differ.
fn same<T: PartialEq + Debug>(left: &T, right: &T) -> Result<(), TestCaseError> {
    if left == right {
        return Ok(());
    }
    Err(TestCaseError::fail(format!("{left:?}\nis not\n{right:?}")))
}

/// Writes and reads, as text and as a JSON value.
fn there_and_back<T>(value: &T) -> Result<(), TestCaseError>
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let text = serde_json::to_string(value).unwrap();
    let json = serde_json::to_value(value).unwrap();
    same(&serde_json::from_str::<Json>(&text).unwrap(), &json)?;
    same(&serde_json::from_str::<T>(&text).unwrap(), value)?;
    same(&serde_json::from_value::<T>(json).unwrap(), value)
}

/// The keys of objects that were seen: in any of them, and in each of them.
#[derive(Default)]
struct Keys(Option<(BTreeSet<String>, BTreeSet<String>)>);

impl Keys {
    fn add(&mut self, object: &Json) {
        let keys: BTreeSet<String> = object.as_object().unwrap().keys().cloned().collect();
        let (any, each) = self.0.get_or_insert_with(|| (keys.clone(), keys.clone()));
        any.extend(keys.iter().cloned());
        each.retain(|key| keys.contains(key));
    }

    /// Every field of the spec's type was there once; and only these were there each time.
    fn check(&self, name: &str, always: &[&str]) {
        let api = api();
        let fields = page(&api, "CreateSubNetworkInterface").fields(name);
        let (any, each) = self.0.as_ref().unwrap();
        assert_eq!(
            any.iter().map(String::as_str).collect::<BTreeSet<_>>(),
            fields.into_iter().collect()
        );
        assert_eq!(each.iter().map(String::as_str).collect::<Vec<_>>(), always);
    }
}

#[test]
fn any_right_request_is_accepted_and_read_again() {
    let (client, keys) = (client(Validation::On), RefCell::new(Keys::default()));
    run(&arbitrary::option(), |option| {
        there_and_back(option)?;
        let request = client
            .create_sub_network_interface(option.clone())
            .to_request();
        let request = request.map_err(|error| TestCaseError::fail(error.to_string()))?;
        let mut sent: Json = serde_json::from_slice(request.body()).unwrap();
        let sent = sent["sub_network_interface"].take();
        keys.borrow_mut().add(&sent);
        let read: CreateSubNetworkInterfaceOption = serde_json::from_value(sent).unwrap();
        same(&read, option)
    });
    keys.borrow().check(
        "CreateSubNetworkInterfaceOption",
        &["parent_id", "virsubnet_id"],
    );
}

/// Answers every request with status 201 and this body.
struct Always(Bytes);

impl Transport for Always {
    fn send(&self, _: http::Request<Bytes>, _: Limits) -> TransportFuture<'_> {
        let mut response = http::Response::new(self.0.clone());
        *response.status_mut() = http::StatusCode::CREATED;
        Box::pin(async move { Ok(response) })
    }
}

/// What a client makes of a body.
fn answer(body: String) -> Response<CreateSubNetworkInterfaceResponse> {
    let client = Client::builder()
        .endpoint("http://vpc.example.com")
        .credentials(Credentials::new("AK", "SK"))
        .project_id(PROJECT)
        .transport(Always(body.into()))
        .build()
        .unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime
        .block_on(client.create_sub_network_interface(documented()).send())
        .unwrap()
}

/// The one thing that may be drift here: a state that the page does not name.
fn expected_drift(response: &CreateSubNetworkInterfaceResponse) -> Vec<(String, DriftKind)> {
    let interface = response.sub_network_interface.as_ref();
    match interface.and_then(|interface| interface.state.as_ref()) {
        Some(SubNetworkInterfaceState::Unknown(_)) => {
            vec![(
                "sub_network_interface.state".to_owned(),
                DriftKind::UnknownValue,
            )]
        }
        _ => Vec::new(),
    }
}

#[test]
fn any_answer_of_documented_types_is_read_without_drift() {
    let (keys, drifted) = (RefCell::new(Keys::default()), RefCell::new([0, 0]));
    run(&arbitrary::response(), |response| {
        there_and_back(response)?;
        let text = serde_json::to_string(response).unwrap();
        let answer = answer(text.clone());
        same(answer.body(), response)?;
        same(&answer.raw_body()[..].to_vec(), &text.into_bytes())?;
        let drift = answer
            .drift()
            .iter()
            .map(|one| (one.path.clone(), one.kind));
        let expected = expected_drift(response);
        drifted.borrow_mut()[expected.len()] += 1;
        if let Some(interface) = &response.sub_network_interface {
            keys.borrow_mut()
                .add(&serde_json::to_value(interface).unwrap());
        }
        same(&drift.collect(), &expected)
    });
    let lists = ["allowed_address_pairs", "security_groups", "tags"];
    keys.borrow().check("SubNetworkInterface", &lists);
    assert!(
        drifted.borrow().iter().all(|count| *count > 20),
        "{drifted:?}"
    );
}
