//! Whom the transport trusts, and how it proves who calls.

use tabella_runtime::TransportErrorKind as Kind;
use tabella_runtime::{HyperTransport, HyperTransportBuilder, Sent, Transport, TransportError};

use super::authority::Authority;
use super::server::{Script, Server};
use super::{OK, limits, request, text, told};

async fn call(builder: HyperTransportBuilder, server: &Server) -> Result<(), TransportError> {
    let address = format!("https://{}/x", server.address);
    let answer = builder
        .build()
        .unwrap()
        .send(request(address), limits())
        .await?;
    assert_eq!(answer.body(), "ok");
    Ok(())
}

#[tokio::test]
async fn trusts_the_authorities_that_it_is_given() {
    let (authority, other) = (Authority::new(), Authority::new());
    let server = Server::tls([Script::answer(OK)], authority.server("127.0.0.1")).await;
    let builder = HyperTransport::builder;

    call(builder().extra_ca_pem(authority.pem()), &server)
        .await
        .unwrap();
    call(builder().only_ca_pem(authority.pem()), &server)
        .await
        .unwrap();
    let both = other.pem() + &authority.pem();
    call(builder().only_ca_pem(both), &server).await.unwrap();
    let one_by_one = builder()
        .extra_ca_pem(other.pem())
        .extra_ca_pem(authority.pem());
    call(one_by_one, &server).await.unwrap();
    call(builder().danger_accept_invalid_certificates(), &server)
        .await
        .unwrap();
    assert_eq!(server.requests().len(), 5);

    for distrusting in [
        builder(),
        builder().extra_ca_pem(other.pem()),
        builder().only_ca_pem(other.pem()),
    ] {
        let error = call(distrusting, &server).await.unwrap_err();
        assert_eq!(told(&error), (Kind::Tls, Sent::No));
        let text = text(&error);
        assert!(text.contains("invalid peer certificate"), "{text}");
    }
    assert_eq!(server.requests().len(), 5);
}

#[tokio::test]
async fn wants_the_certificate_of_the_host_that_it_calls() {
    let authority = Authority::new();
    let server = Server::tls([Script::answer(OK)], authority.server("other.example")).await;
    let builder = || HyperTransport::builder().extra_ca_pem(authority.pem());
    let error = call(builder(), &server).await.unwrap_err();
    assert_eq!(told(&error), (Kind::Tls, Sent::No));
    assert!(text(&error).contains("not valid for"), "{}", text(&error));
    call(builder().danger_accept_invalid_certificates(), &server)
        .await
        .unwrap();
}

#[tokio::test]
async fn asks_whether_a_host_without_tls_speaks_http() {
    let refusal = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
    let server = Server::plain([Script::answer(refusal)]).await;
    let error = call(HyperTransport::builder(), &server).await.unwrap_err();
    assert_eq!(told(&error), (Kind::Tls, Sent::No));
    let text = text(&error);
    assert!(
        text.contains("InvalidContentType") && text.contains("`http`"),
        "{text}"
    );
}

/// The other side said nothing that could not be agreed on: it may be better later.
#[tokio::test]
async fn a_connection_that_breaks_in_the_handshake_is_no_disagreement() {
    let server = Server::plain([Script::Cut(Vec::new())]).await;
    let error = call(HyperTransport::builder(), &server).await.unwrap_err();
    assert_eq!(told(&error), (Kind::Connect, Sent::No));
}

#[tokio::test]
async fn proves_who_calls() {
    let authority = Authority::new();
    let server = Server::tls([Script::answer(OK)], authority.asking_server("127.0.0.1")).await;
    let builder = || HyperTransport::builder().only_ca_pem(authority.pem());
    let (certificate, key) = authority.identity("client.example").pem();
    call(builder().client_certificate_pem(certificate, key), &server)
        .await
        .unwrap();

    // With TLS 1.3 the server refuses when the handshake is over for the client, so that it may have been written to.
    let error = call(builder(), &server).await.unwrap_err();
    assert_eq!(told(&error), (Kind::Tls, Sent::Perhaps));
    let said = text(&error);
    assert!(said.contains("CertificateRequired"), "{said}");
    assert!(said.contains("`client_certificate_pem`"), "{said}");
    let (certificate, key) = Authority::new().identity("client.example").pem();
    let stranger = builder().client_certificate_pem(certificate, key);
    let error = call(stranger, &server).await.unwrap_err();
    assert_eq!(told(&error), (Kind::Tls, Sent::Perhaps));
    assert!(text(&error).contains("fatal alert"), "{}", text(&error));
    assert_eq!(server.requests().len(), 1);
}
