//! Putting the proof of who calls onto a request, as its last step before it is sent.

use std::borrow::Cow;
use std::fmt::Write;
use std::time::SystemTime;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, Request};
use jiff::Timestamp;
use jiff::tz::Offset;
use percent_encoding::percent_decode_str;
use secrecy::{ExposeSecret, SecretString};

use crate::credentials::{Credentials, Proof};
use crate::sign::{
    CONTENT_HASH, Canonical, Signer, SigningInput, canonical_request, content_hash_header,
};
use crate::{Error, ErrorKind};

pub(crate) const AUTH_TOKEN: HeaderName = HeaderName::from_static("x-auth-token");
pub(crate) const SECURITY_TOKEN: HeaderName = HeaderName::from_static("x-security-token");
const SDK_DATE: HeaderName = HeaderName::from_static("x-sdk-date");
const HASH: HeaderName = HeaderName::from_static(CONTENT_HASH);

/// The headers that are signed where they exist. `User-Agent` is not among them, since proxies change it.
const SIGNED: [&str; 7] = [
    "content-type",
    "host",
    "x-domain-id",
    "x-project-id",
    CONTENT_HASH,
    "x-sdk-date",
    "x-security-token",
];

/// Credentials made ready for many requests.
pub(crate) enum Authenticator {
    Signs {
        signer: Signer,
        security_token: Option<HeaderValue>,
    },
    Shows(HeaderValue),
}

impl Authenticator {
    pub(crate) fn new(credentials: &Credentials) -> Result<Self, Error> {
        match credentials.proof() {
            Proof::Token(token) => Ok(Self::Shows(sensitive(token, "the token")?)),
            Proof::Keys {
                access_key,
                secret_key,
                security_token,
            } => {
                // The access key is written into a header later; better to say now that it cannot be.
                sensitive(&SecretString::from(access_key.as_str()), "the access key")?;
                if secret_key.expose_secret().trim().is_empty() {
                    return Err(blank("the secret key"));
                }
                let token = security_token
                    .as_ref()
                    .map(|token| sensitive(token, "the security token"))
                    .transpose()?;
                let signer = Signer::new(access_key.as_str(), secret_key.expose_secret());
                Ok(Self::Signs {
                    signer,
                    security_token: token,
                })
            }
        }
    }

    /// What must not be shown: the token, or the secret key with its security token.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let (key, token) = match self {
            Self::Shows(token) => (None, Some(token)),
            Self::Signs {
                signer,
                security_token,
            } => (Some(signer.secret_key()), security_token.as_ref()),
        };
        let token = token.map(|token| String::from_utf8_lossy(token.as_bytes()));
        key.map(Cow::Borrowed).into_iter().chain(token)
    }

    /// Signs a request, or shows the token. Gives the text that was signed.
    pub(crate) fn apply(
        &self,
        request: &mut Request<Bytes>,
        now: SystemTime,
    ) -> Result<Option<String>, Error> {
        match self {
            Self::Shows(token) => {
                request.headers_mut().insert(AUTH_TOKEN, token.clone());
                Ok(None)
            }
            Self::Signs {
                signer,
                security_token,
            } => {
                let headers = request.headers_mut();
                if let Some(token) = security_token {
                    headers.insert(SECURITY_TOKEN, token.clone());
                }
                let date = date(headers, now)?;
                add_content_hash(headers);
                let canonical = canonical(request);
                let authorization = signer.authorization(&canonical, &date);
                let mut value =
                    HeaderValue::try_from(authorization).map_err(|_| unusable("the access key"))?;
                value.set_sensitive(true);
                request.headers_mut().insert(AUTHORIZATION, value);
                Ok(Some(canonical.text))
            }
        }
    }
}

/// Whether a request already proves who calls.
pub(crate) fn is_authenticated(headers: &HeaderMap) -> bool {
    headers.contains_key(AUTHORIZATION) || headers.contains_key(AUTH_TOKEN)
}

fn sensitive(secret: &SecretString, what: &str) -> Result<HeaderValue, Error> {
    let text = secret.expose_secret().trim();
    let mut value = HeaderValue::from_str(text).map_err(|_| unusable(what))?;
    value.set_sensitive(true);
    if text.is_empty() {
        return Err(blank(what));
    }
    Ok(value)
}

fn blank(what: &str) -> Error {
    Error::unsent(ErrorKind::MissingCredentials, format!("{what} is blank"))
}

fn unusable(what: &str) -> Error {
    Error::unsent(
        ErrorKind::Configuration,
        format!("{what} holds characters that no header can have"),
    )
}

/// The date that the request carries, or now.
fn date(headers: &mut HeaderMap, now: SystemTime) -> Result<Cow<'static, str>, Error> {
    if let Some(date) = headers.get(SDK_DATE).and_then(|date| date.to_str().ok()) {
        return Ok(date.to_owned().into());
    }
    let date = sdk_date(now).ok_or_else(|| {
        Error::unsent(
            ErrorKind::Configuration,
            "the clock of this machine is off by thousands of years",
        )
    })?;
    let value = HeaderValue::from_str(&date).map_err(|_| unusable("the date"))?;
    headers.insert(SDK_DATE, value);
    Ok(date.into())
}

/// A time as `20250819T080910Z`.
fn sdk_date(time: SystemTime) -> Option<String> {
    let time = Offset::UTC.to_datetime(Timestamp::try_from(time).ok()?);
    let mut text = String::with_capacity(16);
    let (year, month, day) = (time.year(), time.month(), time.day());
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    write!(
        text,
        "{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z"
    )
    .ok()?;
    Some(text)
}

fn add_content_hash(headers: &mut HeaderMap) {
    let content_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    if let Some(hash) = content_type.and_then(content_hash_header) {
        headers
            .entry(HASH)
            .or_insert(HeaderValue::from_static(hash));
    }
}

fn canonical(request: &Request<Bytes>) -> Canonical {
    let mut headers = [("", ""); SIGNED.len()];
    let mut count = 0;
    // There are few headers, so to look at each costs less than to hash seven names. Of several with one name, the first
    // is signed.
    for (name, value) in request.headers() {
        let name = name.as_str();
        let taken = headers.iter().any(|(taken, _)| *taken == name);
        if taken || !SIGNED.contains(&name) {
            continue;
        }
        let text = std::str::from_utf8(value.as_bytes());
        if let (Ok(text), Some(place)) = (text, headers.get_mut(count)) {
            *place = (name, text);
            count += 1;
        }
    }
    let query = pairs(request.uri().query().unwrap_or_default());
    let input = SigningInput {
        method: request.method().as_str(),
        path: request.uri().path(),
        query: &query,
        headers: headers.get(..count).unwrap_or_default(),
        body: request.body(),
    };
    canonical_request(&input)
}

/// The names and values of a query before they were encoded.
fn pairs(query: &str) -> Vec<(String, String)> {
    let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let pair = |pair: &str| {
        pair.split_once('=')
            .map_or((decode(pair), String::new()), |(name, value)| {
                (decode(name), decode(value))
            })
    };
    query
        .split('&')
        .filter(|part| !part.is_empty())
        .map(pair)
        .collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const AK: &str = "FAKEAKEXAMPLE0000001";
    const SK: &str = "FakeSecretKeyForTestVectorsOnly0123456789";

    fn signed(uri: &str, headers: &[(&'static str, &str)]) -> Request<Bytes> {
        let mut request = Request::get(uri).header("host", "vpc.cn-north-4.myhuaweicloud.com");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut request = request.body(Bytes::new()).unwrap();
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_755_590_950);
        Authenticator::new(&Credentials::new(AK, SK))
            .unwrap()
            .apply(&mut request, now)
            .unwrap();
        request
    }

    #[test]
    fn signs_as_the_vendor_does() {
        let path = "/v3/8c6fb137a48a428aaf9a0229dca4edb3/vpc/sub-network-interfaces";
        let request = signed(
            &format!("https://vpc.cn-north-4.myhuaweicloud.com{path}"),
            &[],
        );
        assert_eq!(request.headers()["x-sdk-date"], "20250819T080910Z");
        // The signature of the vector `get-minimal`.
        let signature = "5dc44d8b6ea85574c014bf36824118035e9873fc94eb3950dbc8483af1ed8806";
        assert_eq!(
            request.headers()["authorization"],
            format!(
                "SDK-HMAC-SHA256 Access={AK}, SignedHeaders=host;x-sdk-date, Signature={signature}"
            )
        );
        assert!(request.headers()["authorization"].is_sensitive());
    }

    #[test]
    fn signs_the_query_before_its_encoding() {
        let request = signed("https://x/?Id=z&id=a%20c%26&empty=", &[("user-agent", "u")]);
        let canonical = canonical_request(&SigningInput {
            method: "GET",
            path: "/",
            query: &[("id", "a c&"), ("Id", "z"), ("empty", "")]
                .map(|(a, b)| (a.to_owned(), b.to_owned())),
            headers: &[
                ("host", "vpc.cn-north-4.myhuaweicloud.com"),
                ("x-sdk-date", "20250819T080910Z"),
            ],
            body: b"",
        });
        let expected = Signer::new(AK, SK).authorization(&canonical, "20250819T080910Z");
        assert_eq!(request.headers()["authorization"], expected);
    }

    #[test]
    fn keeps_a_date_and_marks_a_body_that_is_not_hashed() {
        let given = [
            ("x-sdk-date", "20200101T000000Z"),
            ("content-type", "text/plain"),
        ];
        let request = signed("https://x/", &given);
        assert_eq!(request.headers()["x-sdk-date"], "20200101T000000Z");
        assert_eq!(
            request.headers()["x-sdk-content-sha256"],
            "UNSIGNED-PAYLOAD"
        );
        let authorization = request.headers()["authorization"].to_str().unwrap();
        assert!(
            authorization
                .contains("SignedHeaders=content-type;host;x-sdk-content-sha256;x-sdk-date,")
        );
    }

    #[test]
    fn refuses_what_cannot_stand_in_a_header() {
        for credentials in [
            Credentials::new("a\nb", "s"),
            Credentials::new("", "s"),
            Credentials::new("a", "s").security_token("a\rb"),
            Credentials::token(" "),
        ] {
            assert!(Authenticator::new(&credentials).is_err(), "{credentials:?}");
        }
    }
}
