//! What cannot be set up, and how it is said.

use tabella_runtime::{Error, ErrorKind, HyperTransport, Proxy, Sent, TransportErrorKind};

use super::authority::Authority;
use super::{text, told};

#[test]
fn says_what_cannot_be_used() {
    let authority = Authority::new();
    let (certificate, key) = authority.identity("one.example").pem();
    let (_, other_key) = authority.identity("two.example").pem();
    let builder = HyperTransport::builder;
    for (bad, reason) in [
        (builder().extra_ca_pem("none here"), "holds no certificate"),
        (
            builder().only_ca_pem("-----BEGIN CERTIFICATE-----\n!!\n-----END CERTIFICATE-----\n"),
            "the PEM of a certificate authority cannot be read",
        ),
        (
            builder()
                .extra_ca_pem("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
            "the PEM of a certificate authority cannot be used",
        ),
        (
            builder().client_certificate_pem("", key.clone()),
            "the PEM of the client's certificate holds no certificate",
        ),
        (
            builder().client_certificate_pem(certificate.clone(), certificate.clone()),
            "the PEM of the client's key cannot be read",
        ),
        (
            builder().client_certificate_pem(certificate, other_key),
            "the client's certificate and key cannot be used",
        ),
        (builder().max_connections(0), "no call could be made"),
        (
            builder().max_connections_per_host(0),
            "no call could be made",
        ),
        (builder().proxy(Proxy::all("ftp://p:1")), "not `ftp`"),
        (builder().proxy(Proxy::all("http://")), "cannot be used"),
        (
            builder().proxy(Proxy::all("p:99999")),
            "no number up to 65535",
        ),
        (
            builder().proxy(Proxy::https("http://a:p ss@p:1")),
            "over TLS",
        ),
        (builder().proxy(Proxy::http("")), "without TLS"),
    ] {
        let Err(error) = bad.build() else {
            panic!("not refused: {reason}");
        };
        assert_eq!(told(&error), (TransportErrorKind::Configuration, Sent::No));
        assert!(text(&error).contains(reason), "{}", text(&error));
        let error = Error::from(error);
        assert_eq!(
            (error.kind(), error.sent()),
            (ErrorKind::Configuration, Sent::No)
        );
        assert!(error.to_string().contains(reason), "{error}");
    }
}

#[test]
fn shows_no_password() {
    let proxy = Proxy::all("http://user:word1@proxy").basic_auth("user", "word2");
    let shown = format!(
        "{proxy:?} {:?}",
        HyperTransport::builder().proxy(proxy.clone())
    );
    let bad = Proxy::all("ftp://user:word1@proxy").basic_auth("user", "word2");
    let error = HyperTransport::builder().proxy(bad).build().unwrap_err();
    for shown in [shown, text(&error), format!("{error:?}")] {
        assert!(!shown.contains("word"), "{shown}");
    }
}
