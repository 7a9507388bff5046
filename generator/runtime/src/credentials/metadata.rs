//! Keys that an agency gives to a cloud server, from the metadata service of the server.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use jiff::Timestamp;
use serde::Deserialize;

use super::{
    Credentials, CredentialsContext, CredentialsError, CredentialsFuture, CredentialsProvider,
};
use crate::transport;
use crate::{Limits, Sent, TransportError, TransportErrorKind};

const HOST: &str = "169.254.169.254";
const TOKEN: &str = "/meta-data/latest/api/token";
const KEYS: &str = "/openstack/latest/securitykey";
const LIFE: HeaderName = HeaderName::from_static("x-metadata-token-ttl-seconds");
const TOKEN_HEADER: HeaderName = HeaderName::from_static("x-metadata-token");

/// The service is on the same machine, so that an answer comes soon or never.
const LIMITS: Limits = Limits {
    connect: Duration::from_secs(3),
    total: Duration::from_secs(3),
};

/// Gives the temporary keys of the agency that is attached to the cloud server on which the program runs.
///
/// They come from the server's metadata service at `169.254.169.254`, which is asked for a token first; a service that
/// knows no tokens is asked without one. Each request may take three seconds.
///
/// No connection, or no attached agency, means "not configured". Whatever else goes wrong is a failure, so that a
/// [chain](crate::CredentialsChain) does not go on to other keys when the service is only slow.
#[derive(Clone, Copy, Debug, Default)]
pub struct MetadataCredentials;

/// The proof that a program on the machine itself asks.
enum Token {
    Shown(HeaderValue),
    NotKnown,
}

#[derive(Deserialize)]
struct Answer {
    credential: Keys,
}

#[derive(Deserialize)]
struct Keys {
    access: String,
    secret: String,
    securitytoken: String,
    expires_at: String,
}

impl MetadataCredentials {
    /// Asks the metadata service of this machine.
    #[must_use]
    pub const fn new() -> Self {
        Self
    }
}

impl CredentialsProvider for MetadataCredentials {
    fn provide<'a>(&'a self, context: CredentialsContext<'a>) -> CredentialsFuture<'a> {
        Box::pin(async move {
            let mut reply = keys(context, token(context).await?).await?;
            if reply.status() == StatusCode::UNAUTHORIZED {
                reply = keys(context, token(context).await?).await?;
            }
            read(&reply)
        })
    }
}

async fn token(context: CredentialsContext<'_>) -> Result<Token, CredentialsError> {
    let mut request = request(Method::PUT, TOKEN);
    let life = HeaderValue::from_static("21600");
    request.headers_mut().insert(LIFE, life);
    let reply = send(context, request).await?;
    match reply.status().as_u16() {
        404 | 405 | 503 => Ok(Token::NotKnown),
        200..300 => {
            let mut value = HeaderValue::from_bytes(reply.body().trim_ascii())
                .map_err(|_| failed("the metadata service gave a token that no header can have"))?;
            value.set_sensitive(true);
            Ok(Token::Shown(value))
        }
        _ => Err(refused("a token", reply.status())),
    }
}

async fn keys(
    context: CredentialsContext<'_>,
    token: Token,
) -> Result<Response<Bytes>, CredentialsError> {
    let mut request = request(Method::GET, KEYS);
    if let Token::Shown(token) = token {
        request.headers_mut().insert(TOKEN_HEADER, token);
    }
    send(context, request).await
}

fn request(method: Method, path: &'static str) -> Request<Bytes> {
    let mut request = Request::new(Bytes::new());
    let mut uri = http::uri::Parts::default();
    uri.scheme = Some(http::uri::Scheme::HTTP);
    uri.authority = Some(http::uri::Authority::from_static(HOST));
    uri.path_and_query = Some(http::uri::PathAndQuery::from_static(path));
    // The parts are complete, so that they make an address.
    *request.uri_mut() = http::Uri::from_parts(uri).unwrap_or_default();
    *request.method_mut() = method;
    let host = HeaderValue::from_static(HOST);
    request.headers_mut().insert(http::header::HOST, host);
    request
}

async fn send(
    context: CredentialsContext<'_>,
    request: Request<Bytes>,
) -> Result<Response<Bytes>, CredentialsError> {
    let reply = transport::send(context.transport(), context.clock(), request, LIMITS).await;
    // What had come of an answer may be a part of the keys.
    reply.map_err(|error| unanswered(error.without_reply()))
}

/// Where nobody listens, there is no such service. A service that was reached, or that the transport had no time to reach,
/// may have keys: other keys must not be used in their place.
fn unanswered(error: TransportError) -> CredentialsError {
    let text = match (error.kind(), error.sent()) {
        (TransportErrorKind::Resolve | TransportErrorKind::Connect, _)
        | (TransportErrorKind::Timeout, Sent::No) => {
            return CredentialsError::not_configured(format!(
                "no metadata service answers at {HOST}: this is no cloud server, or its metadata is not reachable"
            ))
            .because(error);
        }
        (TransportErrorKind::Configuration | TransportErrorKind::Busy, _) => {
            "the metadata service cannot be asked"
        }
        _ => "the metadata service was asked, and its answer did not come as a whole",
    };
    failed(text).because(error)
}

fn read(reply: &Response<Bytes>) -> Result<Credentials, CredentialsError> {
    match reply.status().as_u16() {
        404 => Err(CredentialsError::not_configured(
            "the metadata service has no keys: attach an agency to the cloud server",
        )),
        200..300 => {
            // What the body holds is not shown: it may be keys.
            let answer = serde_json::from_slice(reply.body());
            let Answer { credential } =
                answer.map_err(|_| failed("the metadata service gave keys in an unknown form"))?;
            credential.ready()
        }
        _ => Err(refused("its keys", reply.status())),
    }
}

impl Keys {
    fn ready(self) -> Result<Credentials, CredentialsError> {
        let end: Timestamp = self.expires_at.parse().map_err(|error| {
            failed("the metadata service gave keys with an unreadable end").because(error)
        })?;
        Ok(Credentials::new(self.access, self.secret)
            .security_token(self.securitytoken)
            .expires_at(SystemTime::from(end)))
    }
}

fn refused(what: &str, status: StatusCode) -> CredentialsError {
    failed(&format!(
        "the metadata service did not give {what}: status {status}"
    ))
}

fn failed(text: &str) -> CredentialsError {
    CredentialsError::failed(text)
}
