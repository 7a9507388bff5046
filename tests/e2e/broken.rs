//! What the caller gets when there is no answer, or none that can be read.

use std::time::Duration;

use huaweicloud_vpc::{Credentials, ErrorKind, Sent};
use tabella_tests::{Answer, Server};

use super::answers::failure;
use super::told::{Told, answer as whole, fails_with, raw};
use super::{AK, DOCUMENTED, PROJECT, SK, builder, option};

#[tokio::test]
async fn answers_that_cannot_be_read() {
    let error = failure(Answer::http(201, "", "<html>welcome</html>")).await;
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Decode, Sent::Yes));
    assert_eq!(
        error.raw_body().map(|body| &body[..]),
        Some(&b"<html>welcome</html>"[..])
    );

    let error = failure(Answer::cut(201, r#"{"sub_network"#)).await;
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::Transport, Sent::Yes)
    );
    assert_eq!(error.status().map(|status| status.as_u16()), Some(201));

    let error = failure(Answer::Bytes(b"this is not HTTP\r\n\r\n".to_vec())).await;
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert_ne!(error.sent(), Sent::No);

    let error = failure(Answer::Bytes(Vec::new())).await;
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::Transport, Sent::Perhaps)
    );

    let error = failure(Answer::http(
        302,
        "location: https://elsewhere.example/\r\n",
        "",
    ))
    .await;
    assert_eq!(error.status().map(|status| status.as_u16()), Some(302));
}

#[tokio::test]
async fn a_server_that_is_silent_or_not_there() {
    let server = Server::start(Answer::Silence);
    let client = builder(&server)
        .timeout(Duration::from_millis(200))
        .build()
        .unwrap();
    let error = client
        .create_sub_network_interface(option())
        .send()
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::Timeout, Sent::Perhaps)
    );

    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let client = huaweicloud_vpc::v3::Client::builder()
        .endpoint(format!("http://{free}"))
        .credentials(Credentials::new(AK, SK))
        .project_id(PROJECT)
        .build()
        .unwrap();
    let error = client
        .create_sub_network_interface(option())
        .send()
        .await
        .unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Connect, Sent::No));
}

#[tokio::test]
async fn nothing() {
    fails_with("nothing", Answer::Bytes(Vec::new()), Told::NOTHING).await;
    let half_a_head = Answer::Bytes(b"HTTP/1.1 201 Created\r\nx-request-id: the-".to_vec());
    fails_with("half a head", half_a_head, Told::NOTHING).await;
}

#[tokio::test]
async fn half_a_body() {
    let half = &DOCUMENTED[..DOCUMENTED.len() / 2];
    let error = r#"{"error_code":"VPC.0002","error_m"#;
    // An answer whose status says error is one, whatever is missing of it.
    for (status, body, kind) in [
        (201, half, ErrorKind::Transport),
        (202, "", ErrorKind::Transport),
        (400, error, ErrorKind::Api),
        (429, error, ErrorKind::Api),
        (500, error, ErrorKind::Api),
    ] {
        let expected = || Told::unread(kind, status);
        let counted = raw(status, &format!("content-length: 4000\r\n\r\n{body}"));
        fails_with("counted", counted, expected()).await;
        let chunk = format!("{:x}\r\n{body}\r\n", body.len().max(1));
        let chunked = raw(
            status,
            &format!("transfer-encoding: chunked\r\n\r\n{chunk}"),
        );
        fails_with("chunked", chunked, expected()).await;
    }
    // Without a length, a connection that ends is the end of the body.
    fails_with(
        "endless",
        raw(201, &format!("\r\n{half}")),
        Told::unread(ErrorKind::Decode, 201),
    )
    .await;
    fails_with(
        "endless",
        raw(500, &format!("\r\n{error}")),
        Told::unread(ErrorKind::Api, 500),
    )
    .await;
}

#[tokio::test]
async fn garbage() {
    for bytes in [
        &b"this is not HTTP\r\n\r\n"[..],
        b"\x16\x03\x01\x02\0\x01\0",
        b"\0\xff\xfe",
        b"\r\n\r\n\r\n",
    ] {
        fails_with("no HTTP", Answer::Bytes(bytes.to_vec()), Told::NOTHING).await;
    }
    for body in ["\u{feff}{}", "{]", "\0\0\0\0", "{} {}", "{'a': 1}"] {
        fails_with(body, whole(201, body), Told::unread(ErrorKind::Decode, 201)).await;
        fails_with(body, whole(500, body), Told::unread(ErrorKind::Api, 500)).await;
    }
    let mut bytes =
        b"HTTP/1.1 201 Any\r\nx-request-id: the-id\r\ncontent-length: 4\r\n\r\n".to_vec();
    bytes.extend(b"\xff\xfe{}");
    fails_with(
        "bytes",
        Answer::Bytes(bytes),
        Told::unread(ErrorKind::Decode, 201),
    )
    .await;
}
