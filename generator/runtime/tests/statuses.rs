//! What a call makes of the answer of the service and of failures on the way.

mod made;
mod scripted;

use scripted::{Scripted, client, port, reply};
use tabella_runtime::{
    Bytes, DriftKind, Error, ErrorKind, Sent, TransportError, TransportErrorKind, http,
};

async fn create(
    status: u16,
    body: &'static str,
) -> Result<(Option<String>, Vec<DriftKind>), Error> {
    let response = client(&Scripted::answering(status, body))
        .create_port(port())
        .send()
        .await?;
    let id = response.port.as_ref().and_then(|port| port.id.clone());
    Ok((
        id,
        response.drift().iter().map(|drift| drift.kind).collect(),
    ))
}

async fn dry_run(status: u16, body: &'static str) -> Result<Option<String>, Error> {
    let response = client(&Scripted::answering(status, body))
        .create_port_dry_run(port())
        .send()
        .await?;
    Ok(response.into_body().code)
}

#[tokio::test]
async fn reads_a_success() {
    let (id, drift) = create(201, r#"{"port":{"id":"x"},"request_id":"in-body"}"#)
        .await
        .unwrap();
    assert_eq!((id.as_deref(), drift), (Some("x"), vec![]));
    let (id, drift) = create(200, r#"{"port":{"id":"x"}}"#).await.unwrap();
    assert_eq!(
        (id.as_deref(), drift),
        (Some("x"), vec![DriftKind::UndocumentedStatus])
    );
    let (id, drift) = create(201, "").await.unwrap();
    assert_eq!((id, drift), (None, vec![DriftKind::EmptyBody]));
    let (_, drift) = create(204, "").await.unwrap();
    assert_eq!(drift, [DriftKind::UndocumentedStatus, DriftKind::EmptyBody]);
}

#[tokio::test]
async fn gives_what_the_answer_was() {
    let transport = Scripted::answering(201, r#"{"port":{"id":"x"},"request_id":"in-body"}"#);
    let response = client(&transport).create_port(port()).send().await.unwrap();
    assert_eq!(response.status(), 201);
    assert_eq!(response.request_id(), Some("from-header"));
    assert_eq!(response.headers()["x-request-id"], "from-header");
    assert!(response.raw_body().starts_with(b"{"));

    let headless = || {
        Ok(http::Response::new(Bytes::from(
            r#"{"ports":[],"request_id":"in-body"}"#,
        )))
    };
    let response = client(&Scripted::new(headless))
        .list_ports()
        .send()
        .await
        .unwrap();
    assert_eq!(response.request_id(), Some("in-body"));
}

#[tokio::test]
async fn tells_a_check_from_a_creation() {
    let error = create(202, r#"{"error_code":"SYS.0202","error_msg":"checked"}"#)
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.sent(), error.code()),
        (ErrorKind::OnlyChecked, Sent::Yes, Some("SYS.0202"))
    );
    assert!(error.to_string().contains("nothing was done"), "{error}");

    for (body, code) in [
        (
            r#"{"error_code":"SYS.0202","error_msg":"m"}"#,
            Some("SYS.0202"),
        ),
        (r#"{"code":202,"message":"m"}"#, Some("202")),
        ("", None),
        ("<html>", None),
        ("[]", None),
    ] {
        assert_eq!(dry_run(202, body).await.unwrap().as_deref(), code, "{body}");
    }

    assert_eq!(dry_run(403, "{}").await.unwrap_err().kind(), ErrorKind::Api);
}

#[tokio::test]
async fn says_what_a_dry_run_did_as_far_as_it_is_known() {
    use ErrorKind::{NotOnlyChecked, UnexpectedStatus};
    let created = r#"{"port":{"id":"x"}}"#;
    for (status, body, kind, id) in [
        (201, created, NotOnlyChecked, Some("x")),
        (201, "{}", NotOnlyChecked, None),
        (201, "<html>", NotOnlyChecked, None),
        (201, "", NotOnlyChecked, None),
        (200, created, NotOnlyChecked, Some("x")),
        (200, "{}", UnexpectedStatus, None),
        (200, r#"{"port":{"id":""}}"#, UnexpectedStatus, None),
        (200, r#"{"port":{"id":null}}"#, UnexpectedStatus, None),
        (203, "<html>", UnexpectedStatus, None),
        (204, "", UnexpectedStatus, None),
    ] {
        let error = dry_run(status, body).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.sent()),
            (kind, Sent::Yes),
            "{status} {body}"
        );
        assert_eq!(error.created_id(), id, "{status} {body}");
        assert_eq!(error.status().unwrap(), status);
        let doubt = "it is not known whether it was carried out";
        let doubts = error.to_string().contains(doubt);
        assert_eq!(doubts, kind == UnexpectedStatus, "{error}");
    }
}

#[tokio::test]
async fn gives_the_errors_of_the_service() {
    for (status, body, code, message) in [
        (
            400,
            r#"{"error_code":"VPC.0001","error_msg":"bad"}"#,
            Some("VPC.0001"),
            Some("bad"),
        ),
        (
            403,
            r#"{"error":{"code":403,"message":"no"}}"#,
            Some("403"),
            Some("no"),
        ),
        (
            404,
            r#"{"NeutronError":{"type":"Gone","message":"m","detail":""}}"#,
            Some("Gone"),
            Some("m"),
        ),
        (
            429,
            r#"{"error_code":"APIGW.0308","error_msg":"slow"}"#,
            Some("APIGW.0308"),
            Some("slow"),
        ),
        (500, "<html>down</html>", None, None),
        (503, "", None, None),
    ] {
        let error = create(status, body).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.sent()),
            (ErrorKind::Api, Sent::Yes),
            "{status}"
        );
        assert_eq!(error.status().unwrap(), status);
        assert_eq!((error.code(), error.message()), (code, message), "{status}");
        assert_eq!(error.request_id(), Some("from-header"));
        assert_eq!(error.raw_body().unwrap(), body);
        assert_eq!(error.operation(), Some("CreatePort"));
        assert!(error.to_string().contains(&status.to_string()), "{error}");
    }
    let error = create(302, "").await.unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::UnexpectedStatus, Sent::Yes)
    );
    let body = r#"{"error_code":"A","error_msg":"b","request_id":"in-body"}"#;
    let headless = move || {
        Ok(http::Response::builder()
            .status(400)
            .body(Bytes::from(body))
            .unwrap())
    };
    let error = client(&Scripted::new(headless))
        .list_ports()
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.request_id(), Some("in-body"));
    assert_eq!(
        error.to_string(),
        "ListPorts: status 400 Bad Request, A: b (request id in-body)"
    );
}

#[tokio::test]
async fn keeps_a_success_that_cannot_be_read() {
    let error = create(201, "<html>created</html>").await.unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Decode, Sent::Yes));
    assert_eq!(error.status().unwrap(), 201);
    assert_eq!(error.raw_body().unwrap(), "<html>created</html>");
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn passes_on_what_the_transport_knows() {
    use TransportErrorKind as Kind;
    for (kind, sent, expected) in [
        (Kind::Configuration, Sent::No, ErrorKind::Configuration),
        (Kind::Resolve, Sent::No, ErrorKind::Connect),
        (Kind::Connect, Sent::No, ErrorKind::Connect),
        (Kind::Proxy, Sent::No, ErrorKind::Connect),
        (Kind::Tls, Sent::No, ErrorKind::Tls),
        (Kind::Busy, Sent::No, ErrorKind::Busy),
        (Kind::Timeout, Sent::No, ErrorKind::Timeout),
        (Kind::Timeout, Sent::Perhaps, ErrorKind::Timeout),
        (Kind::Broken, Sent::Perhaps, ErrorKind::Transport),
        (Kind::TooLarge, Sent::Yes, ErrorKind::TooLarge),
    ] {
        let transport =
            Scripted::new(move || Err(TransportError::new(kind, sent).because("refused")));
        let error = client(&transport)
            .create_port(port())
            .send()
            .await
            .unwrap_err();
        assert_eq!((error.kind(), error.sent()), (expected, sent));
        assert!(error.to_string().contains("refused"), "{error}");
        assert_eq!(error.status(), None);
    }
    let cut =
        || Err(TransportError::new(Kind::Broken, Sent::Yes).after(reply(201, r#"{"port":{"#)));
    let error = client(&Scripted::new(cut))
        .create_port(port())
        .send()
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::Transport, Sent::Yes)
    );
    assert_eq!(error.status().unwrap(), 201);
    assert_eq!(error.raw_body().unwrap(), r#"{"port":{"#);
}
