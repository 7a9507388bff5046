//! Odd answers to a call that succeeded: the call succeeds, and what did not fit is told.

use huaweicloud_vpc::DriftKind::{
    self, EmptyBody, UndocumentedStatus, UnknownField, UnknownValue, UnreadableTime,
    UnreadableValue, WrongType,
};
use huaweicloud_vpc::Response;
use huaweicloud_vpc::v3::{CreateSubNetworkInterfaceResponse, SubNetworkInterfaceState};
use tabella_tests::{Answer, Server};

use super::{client, option};

async fn answer(status: u16, body: &str) -> Response<CreateSubNetworkInterfaceResponse> {
    let server = Server::start(Answer::json(status, body));
    client(&server)
        .create_sub_network_interface(option())
        .send()
        .await
        .unwrap()
}

fn drift(answer: &Response<CreateSubNetworkInterfaceResponse>) -> Vec<(&str, DriftKind)> {
    answer
        .drift()
        .iter()
        .map(|one| (one.path.as_str(), one.kind))
        .collect()
}

#[tokio::test]
async fn what_is_missing_or_null_is_no_drift() {
    for body in [
        "{}",
        r#"{"sub_network_interface": null}"#,
        r#"{"sub_network_interface": {"id": null, "tags": null, "security_groups": null, "created_at": null, "state": null}}"#,
        r#"{"sub_network_interface": {"parent_device_id": ""}}"#,
        r#"{"sub_network_interface": {"security_groups": [null], "tags": [null]}}"#,
        "null",
    ] {
        assert_eq!(drift(&answer(201, body).await), [], "{body}");
    }
}

#[tokio::test]
async fn what_does_not_fit_is_told_with_its_path() {
    let at = "sub_network_interface";
    for (field, expected) in [
        (r#""new": {"deep": 1}"#, vec![("new", UnknownField)]),
        (r#""state": "BUILDING""#, vec![("state", UnknownValue)]),
        (r#""vlan_id": "551""#, vec![("vlan_id", WrongType)]),
        (
            r#""created_at": "yesterday""#,
            vec![("created_at", UnreadableTime)],
        ),
        (r#""created_at": "2025-02-10T08:17:16""#, vec![]),
        (r#""scope": "an AZ""#, vec![]),
        (
            r#""security_enabled": "true""#,
            vec![("security_enabled", WrongType)],
        ),
        (r#""tags": {"a": 1}"#, vec![("tags", WrongType)]),
        (
            r#""tags": [{"key": 5}, {"kay": "x"}]"#,
            vec![("tags[0].key", WrongType), ("tags[1].kay", UnknownField)],
        ),
        (r#""id": 5"#, vec![("id", WrongType)]),
        (r#""id": 1e400"#, vec![("id", UnreadableValue)]),
        (
            r#""mac_address": "\ud800""#,
            vec![("mac_address", UnreadableValue)],
        ),
    ] {
        let answer = answer(201, &format!(r#"{{"{at}": {{"vpc_id": "v", {field}}}}}"#)).await;
        let expected: Vec<(String, DriftKind)> = expected
            .into_iter()
            .map(|(path, kind)| (format!("{at}.{path}"), kind))
            .collect();
        let found: Vec<(String, DriftKind)> = drift(&answer)
            .into_iter()
            .map(|(path, kind)| (path.to_owned(), kind))
            .collect();
        assert_eq!(found, expected, "{field}");
        let made = answer.into_body().sub_network_interface.unwrap();
        assert_eq!(
            made.vpc_id.as_deref(),
            Some("v"),
            "{field}: the rest is read"
        );
    }
}

#[tokio::test]
async fn what_can_be_read_is_kept() {
    let body = r#"{"sub_network_interface": {"vlan_id": "551", "state": "BUILDING", "created_at": "2025-02-10 08:17:16"}}"#;
    let made = answer(201, body)
        .await
        .into_body()
        .sub_network_interface
        .unwrap();
    assert_eq!(made.vlan_id, Some(551));
    assert_eq!(
        made.state,
        Some(SubNetworkInterfaceState::Unknown("BUILDING".to_owned()))
    );
    assert!(made.created_at.unwrap().to_system_time().is_ok());
}

#[tokio::test]
async fn an_odd_success_is_a_success() {
    assert_eq!(
        drift(&answer(200, "{}").await)
            .iter()
            .map(|one| one.1)
            .collect::<Vec<_>>(),
        [UndocumentedStatus]
    );
    assert_eq!(
        drift(&answer(201, "").await)
            .iter()
            .map(|one| one.1)
            .collect::<Vec<_>>(),
        [EmptyBody]
    );
    assert_eq!(
        drift(&answer(201, "[]").await)
            .iter()
            .map(|one| one.1)
            .collect::<Vec<_>>(),
        [WrongType]
    );
}
