//! What the caller gets for each shape of an answer that can be read.

use huaweicloud_vpc::v3::UpdateSubNetworkInterfaceOption;
use huaweicloud_vpc::{Error, ErrorKind, Sent};
use tabella_tests::{Answer, Server};

use super::{DOCUMENTED, client, option};

/// What a creation fails with when this is the answer.
pub(crate) async fn failure(answer: Answer) -> Error {
    let server = Server::start(answer);
    client(&server)
        .create_sub_network_interface(option())
        .send()
        .await
        .unwrap_err()
}

async fn dry_run_failure(answer: Answer) -> Error {
    let server = Server::start(answer);
    client(&server)
        .create_sub_network_interface_dry_run(option())
        .send()
        .await
        .unwrap_err()
}

#[tokio::test]
async fn errors_of_the_cloud_in_every_shape() {
    for (status, body, code, message) in [
        (
            400,
            r#"{"request_id":"r","error_code":"VPC.0001","error_msg":"bad"}"#,
            Some("VPC.0001"),
            Some("bad"),
        ),
        (
            401,
            r#"{"error_msg":"no","error_code":"APIGW.0301","request_id":"r"}"#,
            Some("APIGW.0301"),
            Some("no"),
        ),
        (
            403,
            r#"{"error":{"code":403,"message":"no"}}"#,
            Some("403"),
            Some("no"),
        ),
        (
            404,
            r#"{"code":"VPC.0003","message":"not there"}"#,
            Some("VPC.0003"),
            Some("not there"),
        ),
        (
            404,
            r#"{"NeutronError":{"type":"NotFound","message":"gone","detail":""}}"#,
            Some("NotFound"),
            Some("gone"),
        ),
        (
            409,
            r#"{"errorCode":"VPC.2","errorMsg":"in use"}"#,
            Some("VPC.2"),
            Some("in use"),
        ),
        (
            429,
            r#"{"error_code":"APIGW.0308","error_msg":"slow down"}"#,
            Some("APIGW.0308"),
            Some("slow down"),
        ),
        (
            500,
            r#"{"error_msg":"only a message"}"#,
            None,
            Some("only a message"),
        ),
        (502, "<html><body>Bad Gateway</body></html>", None, None),
        (503, "", None, None),
        (500, "[1, 2]", None, None),
    ] {
        let error = failure(Answer::http(status, "x-request-id: the-id\r\n", body)).await;
        assert_eq!(error.kind(), ErrorKind::Api, "{status} {body}");
        assert_eq!(error.sent(), Sent::Yes);
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        assert_eq!(
            (error.code(), error.message()),
            (code, message),
            "{status} {body}"
        );
        assert_eq!(error.request_id(), Some("the-id"));
        assert_eq!(
            error.raw_body().map(|body| &body[..]),
            Some(body.as_bytes())
        );
        assert!(error.to_string().contains(&status.to_string()), "{error}");
    }
    let error = failure(Answer::json(
        400,
        r#"{"request_id":"in the body","error_code":"a","error_msg":"b"}"#,
    ))
    .await;
    assert_eq!(error.request_id(), Some("in the body"));
}

#[tokio::test]
async fn a_202_to_a_creation_created_nothing() {
    for body in ["", r#"{"error_code":"SYS.0202","error_msg":"checked"}"#] {
        let error = failure(Answer::json(202, body)).await;
        assert_eq!(
            (error.kind(), error.sent()),
            (ErrorKind::OnlyChecked, Sent::Yes)
        );
        assert!(error.to_string().contains("nothing was done"), "{error}");
    }
}

#[tokio::test]
async fn a_dry_run_succeeds_by_its_status_alone() {
    for body in [
        "",
        "<html>",
        "[]",
        r#"{"code":"SYS.0202","message":"checked"}"#,
        r#"{"error_code":"SYS.0202"}"#,
    ] {
        let server = Server::start(Answer::http(202, "", body));
        let answer = client(&server)
            .create_sub_network_interface_dry_run(option())
            .send()
            .await
            .unwrap();
        let named = body.contains("SYS.0202").then_some("SYS.0202");
        assert_eq!(answer.body().code.as_deref(), named, "{body}");
    }
}

#[tokio::test]
async fn a_201_to_a_dry_run_gives_the_created_id() {
    let error = dry_run_failure(Answer::json(201, DOCUMENTED)).await;
    assert_eq!(error.kind(), ErrorKind::NotOnlyChecked);
    assert_eq!(
        error.created_id(),
        Some("1f5fca65-6a75-47c8-942b-db1bbb81a22a")
    );
    let error = dry_run_failure(Answer::json(201, "")).await;
    assert_eq!(
        (error.kind(), error.created_id()),
        (ErrorKind::NotOnlyChecked, None)
    );
    let error = dry_run_failure(Answer::json(200, DOCUMENTED)).await;
    assert_eq!(error.kind(), ErrorKind::NotOnlyChecked);
}

#[tokio::test]
async fn another_success_of_a_dry_run_tells_nothing() {
    for (status, body) in [(200, "{}"), (200, ""), (204, ""), (203, "<html>")] {
        let error = dry_run_failure(Answer::json(status, body)).await;
        assert_eq!(
            (error.kind(), error.sent(), error.created_id()),
            (ErrorKind::UnexpectedStatus, Sent::Yes, None)
        );
        let doubt = "it is not known whether it was carried out";
        assert!(error.to_string().contains(doubt), "{error}");
    }
}

/// An update has a dry run too, and nothing is said of a creation there.
#[tokio::test]
async fn a_dry_run_of_an_update_creates_nothing() {
    let updated = include_str!("../golden/data/update-response.json");
    let option = || UpdateSubNetworkInterfaceOption::builder().build();
    let server = Server::start(Answer::json(200, updated));
    let checked = client(&server).update_sub_network_interface_dry_run("an-id", option());
    let carried_out = checked.send().await.unwrap_err();
    assert_eq!(carried_out.kind(), ErrorKind::NotOnlyChecked);
    assert_eq!(carried_out.created_id(), None);

    let server = Server::start(Answer::json(202, ""));
    let update = client(&server).update_sub_network_interface("an-id", option());
    let only_checked = update.send().await.unwrap_err();
    assert_eq!(only_checked.kind(), ErrorKind::OnlyChecked);

    let server = Server::start(Answer::json(204, ""));
    let checked = client(&server).update_sub_network_interface_dry_run("an-id", option());
    let unclear = checked.send().await.unwrap_err();
    assert_eq!(unclear.kind(), ErrorKind::UnexpectedStatus);

    for error in [carried_out, only_checked, unclear] {
        assert!(!error.to_string().contains("created"), "{error}");
    }
}
