//! Where an answer leaves the documentation, `tracing` is told.

use huaweicloud_vpc::Response;
use huaweicloud_vpc::v3::CreateSubNetworkInterfaceResponse;
use tabella_tests::{Answer, Server};

use super::log::Log;
use super::{DOCUMENTED, builder, option};

/// The drift of an answer as its events should tell it.
fn told(answer: &Response<CreateSubNetworkInterfaceResponse>) -> Vec<String> {
    let drift = answer.drift().iter();
    let lines = drift.map(|one| {
        format!(
            "operation=CreateSubNetworkInterface path={} kind={}",
            one.path,
            one.kind.as_str()
        )
    });
    lines.collect()
}

#[tokio::test]
async fn drift_is_told_with_its_path() {
    let at = "sub_network_interface";
    for (status, body, expected) in [
        (201, DOCUMENTED, vec![]),
        (
            201,
            r#"{"sub_network_interface": {"state": "BUILDING"}}"#,
            vec![(".state", "unknown_value")],
        ),
        (
            201,
            r#"{"sub_network_interface": {"tags": [{}, {"key": 5, "kay": 1}], "vlan_id": "551"}}"#,
            vec![
                (".tags[1].key", "wrong_type"),
                (".tags[1].kay", "unknown_field"),
                (".vlan_id", "wrong_type"),
            ],
        ),
        (
            201,
            r#"{"sub_network_interface": {"created_at": "yesterday", "security_groups": [1]}}"#,
            vec![
                (".created_at", "unreadable_time"),
                (".security_groups[0]", "wrong_type"),
            ],
        ),
    ] {
        let server = Server::start(Answer::json(status, body));
        let client = builder(&server).build().unwrap();
        let (log, _guard) = Log::start();
        let answer = client
            .create_sub_network_interface(option())
            .send()
            .await
            .unwrap();
        let expected: Vec<String> = expected
            .iter()
            .map(|(path, kind)| {
                format!("operation=CreateSubNetworkInterface path={at}{path} kind={kind}")
            })
            .collect();
        assert_eq!(log.of("tabella::drift"), expected, "{body}");
        assert_eq!(told(&answer), expected, "{body}");
    }
}

#[tokio::test]
async fn drift_of_the_answer_as_a_whole_is_told() {
    for (status, body, kinds) in [
        (200, DOCUMENTED, &["undocumented_status"][..]),
        (200, "", &["undocumented_status", "empty_body"]),
        (201, "[]", &["wrong_type"]),
    ] {
        let server = Server::start(Answer::json(status, body));
        let client = builder(&server).build().unwrap();
        let (log, _guard) = Log::start();
        let answer = client
            .create_sub_network_interface(option())
            .send()
            .await
            .unwrap();
        let expected = kinds
            .iter()
            .map(|kind| format!("operation=CreateSubNetworkInterface path= kind={kind}"));
        assert_eq!(log.of("tabella::drift"), expected.collect::<Vec<_>>());
        assert_eq!(told(&answer), log.of("tabella::drift"));
    }
}
