//! The ways through proxies.

use tabella_runtime::TransportErrorKind as Kind;
use tabella_runtime::{HyperTransport, Proxy, Sent, Transport};
use tokio::net::TcpListener;

use super::authority::Authority;
use super::proxy_server::{Opener, Speech};
use super::server::{Script, Server};
use super::{OK, limits, request, text, told};

/// The name of a service that only proxies can find.
const SERVICE: &str = "service.invalid";

fn through(proxy: Proxy, authority: &Authority) -> HyperTransport {
    HyperTransport::builder()
        .proxy(proxy)
        .only_ca_pem(authority.pem())
        .build()
        .unwrap()
}

#[tokio::test]
async fn a_proxy_reads_requests_without_tls() {
    let authority = Authority::new();
    let server = Server::plain([Script::answer(OK)]).await;
    let address = server.address;
    let user = Some("Basic dXNlcjpwQHNz");
    for (proxy, authorization) in [
        (Proxy::http(address.to_string()), None),
        (Proxy::all(format!("http://{address}/")), None),
        (Proxy::all(format!("http://user:p%40ss@{address}")), user),
        (
            Proxy::all(format!("http://{address}")).basic_auth("user", "p@ss"),
            user,
        ),
    ] {
        let asked = request(format_args!("http://{SERVICE}:81/x?y=1"));
        let transport = through(proxy, &authority);
        transport.send(asked, limits()).await.unwrap();
        let heard = server.requests().pop().unwrap();
        let line = format!("POST http://{SERVICE}:81/x?y=1 HTTP/1.1\r\n");
        assert!(heard.starts_with(&line), "{heard}");
        assert!(
            heard.contains(&format!("host: {SERVICE}:81\r\n")),
            "{heard}"
        );
        let header = heard
            .lines()
            .find_map(|line| line.strip_prefix("proxy-authorization: "));
        assert_eq!(header, authorization);
    }
}

#[tokio::test]
async fn a_proxy_opens_a_way_for_tls() {
    let authority = Authority::new();
    let server = Server::tls([Script::answer(OK)], authority.server(SERVICE)).await;
    let opener = Opener::http(server.address).await;
    let proxy = Proxy::https(format!("http://user:p%40ss@{}", opener.address));
    let transport = through(proxy, &authority);
    for _ in 0..2 {
        let asked = request(format_args!("https://{SERVICE}/x"));
        let answer = transport.send(asked, limits()).await.unwrap();
        assert_eq!(answer.body(), "ok");
    }
    let [head] = &opener.asked()[..] else {
        panic!("the way is used again: {:?}", opener.asked());
    };
    let line = format!("CONNECT {SERVICE}:443 HTTP/1.1\r\n");
    assert!(head.starts_with(&line), "{head}");
    let authorization = "Proxy-Authorization: Basic dXNlcjpwQHNz\r\n";
    assert!(head.contains(authorization), "{head}");
    for heard in server.requests() {
        assert!(heard.starts_with("POST /x HTTP/1.1\r\n"), "{heard}");
        assert!(!heard.to_ascii_lowercase().contains("proxy"), "{heard}");
    }
}

#[tokio::test]
async fn a_proxy_may_be_spoken_to_over_tls() {
    let authority = Authority::new();
    let server = Server::tls([Script::answer(OK)], authority.server(SERVICE)).await;
    let speech = Speech::https(authority.server("127.0.0.1"));
    let opener = Opener::start(speech, server.address).await;
    let proxy = || Proxy::all(format!("https://{}", opener.address));
    let asked = || request(format_args!("https://{SERVICE}/x"));
    let transport = through(proxy(), &authority);
    transport.send(asked(), limits()).await.unwrap();
    assert_eq!(opener.asked().len(), 1);

    let error = through(proxy(), &Authority::new())
        .send(asked(), limits())
        .await
        .unwrap_err();
    assert_eq!(told(&error), (Kind::Tls, Sent::No));
    assert!(text(&error).contains("with the proxy"), "{}", text(&error));
}

#[tokio::test]
async fn socks_leads_to_services_with_and_without_tls() {
    let authority = Authority::new();
    let secure = Server::tls([Script::answer(OK)], authority.server(SERVICE)).await;
    let plain = Server::plain([Script::answer(OK)]).await;
    for (scheme, server, target) in [
        ("https", &secure, format!("{SERVICE}:443")),
        ("http", &plain, format!("{SERVICE}:80")),
    ] {
        for user in [false, true] {
            let opener = Opener::start(Speech::Socks { user }, server.address).await;
            let mut proxy = Proxy::all(format!("socks5h://{}", opener.address));
            if user {
                proxy = proxy.basic_auth("user", "p@ss");
            }
            let asked = request(format_args!("{scheme}://{SERVICE}/x"));
            let transport = through(proxy, &authority);
            transport.send(asked, limits()).await.unwrap();
            assert_eq!(opener.asked().join(" "), target);
        }
    }
    let heard = plain.requests();
    assert!(heard[0].starts_with("POST /x HTTP/1.1\r\n"), "{heard:?}");
}

#[tokio::test]
async fn socks_takes_addresses_where_names_are_looked_up_here() {
    let authority = Authority::new();
    let server = Server::plain([Script::answer(OK)]).await;
    let opener = Opener::start(Speech::Socks { user: false }, server.address).await;
    let transport = through(
        Proxy::all(format!("socks5://{}", opener.address)),
        &authority,
    );
    let asked = request("http://127.0.0.9:82/x");
    transport.send(asked, limits()).await.unwrap();
    assert_eq!(opener.asked(), ["127.0.0.9:82"]);

    let asked = request(format_args!("http://{SERVICE}/x"));
    let error = transport.send(asked, limits()).await.unwrap_err();
    assert_eq!(told(&error), (Kind::Resolve, Sent::No));
}

#[tokio::test]
async fn tells_a_proxy_that_refuses_from_one_that_is_not_there() {
    let authority = Authority::new();
    let server = Server::tls([Script::answer(OK)], authority.server(SERVICE)).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let closed = listener.local_addr().unwrap();
    drop(listener);
    let refusal = |answer| Opener::start(Speech::Http(answer), server.address);
    let forbidden = refusal("HTTP/1.1 403 Forbidden\r\n\r\n").await;
    let asking = refusal("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n").await;
    let socks = Opener::start(Speech::Socks { user: true }, server.address).await;
    for (proxy, kind, reason) in [
        (format!("http://{closed}"), Kind::Connect, "refused"),
        (format!("socks5h://{closed}"), Kind::Connect, "refused"),
        ("http://proxy.invalid:1".to_owned(), Kind::Resolve, "dns"),
        (
            format!("http://{}", forbidden.address),
            Kind::Proxy,
            "unsuccessful",
        ),
        (
            format!("http://{}", asking.address),
            Kind::Proxy,
            "authorization required",
        ),
        (format!("socks5h://{}", socks.address), Kind::Proxy, "SOCKS"),
    ] {
        let asked = request(format_args!("https://{SERVICE}/x"));
        let transport = through(Proxy::all(proxy), &authority);
        let error = transport.send(asked, limits()).await.unwrap_err();
        assert_eq!(told(&error), (kind, Sent::No));
        for part in ["with the proxy", reason] {
            assert!(text(&error).contains(part), "{}", text(&error));
        }
    }
    assert!(server.requests().is_empty());

    let asking = Server::plain([Script::answer(
        "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n",
    )])
    .await;
    let asked = request(format_args!("http://{SERVICE}/x"));
    let transport = through(Proxy::all(asking.address.to_string()), &authority);
    let error = transport.send(asked, limits()).await.unwrap_err();
    assert_eq!(told(&error), (Kind::Proxy, Sent::No));
}

#[tokio::test]
async fn some_hosts_are_called_without_a_proxy() {
    let authority = Authority::new();
    let server = Server::plain([Script::answer(OK)]).await;
    let proxy = Server::plain([Script::answer(OK)]).await;
    let address = format!("http://{}/x", server.address);
    let all = || Proxy::all(proxy.address.to_string());
    for (proxy, straight) in [
        (all(), false),
        (all().no_proxy("service.example, 127.0.0.1"), true),
        (all().no_proxy("127.0.0.0/8"), true),
        (all().no_proxy("10.0.0.0/8 ::1"), false),
        (all().no_proxy("*"), true),
        (Proxy::https("http://proxy.invalid"), true),
    ] {
        let before = server.requests().len();
        let transport = through(proxy, &authority);
        transport.send(request(&address), limits()).await.unwrap();
        assert_eq!(server.requests().len() > before, straight);
    }
    assert_eq!(proxy.requests().len(), 2);
}

#[tokio::test]
async fn the_first_proxy_that_is_meant_is_taken() {
    let (one, other) = (
        Server::plain([Script::answer(OK)]).await,
        Server::plain([Script::answer(OK)]).await,
    );
    let transport = HyperTransport::builder()
        .proxy(Proxy::all(one.address.to_string()).no_proxy("a.invalid"))
        .proxy(Proxy::all(other.address.to_string()))
        .build()
        .unwrap();
    for host in ["a.invalid", "sub.a.invalid", "b.invalid"] {
        let asked = request(format_args!("http://{host}/"));
        transport.send(asked, limits()).await.unwrap();
    }
    assert_eq!((one.requests().len(), other.requests().len()), (1, 2));
}
