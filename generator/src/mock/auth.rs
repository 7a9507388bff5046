//! Whether a request proves who sends it, as the gateway checks it.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};
use tabella_runtime::{Canonical, Secret, Signer, SigningInput, canonical_request};

use super::answer::Refusal;
use super::input::Incoming;
use super::record::{HIDDEN, is_secret_header};

/// So far the clocks of both sides may be apart.
const TOLERANCE: Duration = Duration::from_secs(15 * 60);

/// Who may call. Without keys and without a token, everybody may.
#[derive(Clone, Debug, Default)]
pub(super) struct Guard {
    pub(super) keys: Option<Keys>,
    pub(super) security_token: Option<Secret>,
    pub(super) token: Option<Secret>,
}

/// An access key, and what checks signatures with its secret key.
#[derive(Clone, Debug)]
pub(super) struct Keys {
    pub(super) access_key: String,
    pub(super) signer: Signer,
}

impl Guard {
    pub(super) fn check(&self, incoming: &Incoming, now: SystemTime) -> Result<(), Refusal> {
        if self.keys.is_none() && self.token.is_none() {
            return Ok(());
        }
        match (
            incoming.header("authorization"),
            incoming.header("x-auth-token"),
        ) {
            (_, Some(given)) => match &self.token {
                Some(token) if same(given, token) => Ok(()),
                _ => Err(Refusal::unauthorized("the token is invalid or has expired")),
            },
            (Some(authorization), None) => self.check_signature(authorization, incoming, now),
            (None, None) => Err(Refusal::unauthorized(
                "neither the header Authorization nor X-Auth-Token was found",
            )),
        }
    }

    fn check_signature(
        &self,
        authorization: &str,
        incoming: &Incoming,
        now: SystemTime,
    ) -> Result<(), Refusal> {
        let claim = Claim::parse(authorization)
            .ok_or_else(|| Refusal::unauthorized("the header Authorization is malformed"))?;
        let keys = self
            .keys
            .as_ref()
            .filter(|keys| keys.access_key == claim.access_key);
        let Some(keys) = keys else {
            return Err(Refusal::unauthorized("the access key does not exist"));
        };
        self.check_security_token(incoming)?;
        let date = date(&claim, incoming, now)?;
        let canonical = canonical(&claim, incoming, |_, value| value)?;
        if keys.signer.verify(&canonical, date, claim.signature) {
            return Ok(());
        }
        let shown = canonical_to_show(&claim, incoming)?;
        Err(Refusal::unauthorized(&format!(
            "verify aksk signature fail, canonicalRequest:{}",
            shown.text.replace('\n', "|")
        )))
    }

    fn check_security_token(&self, incoming: &Incoming) -> Result<(), Refusal> {
        let Some(token) = &self.security_token else {
            return Ok(());
        };
        match incoming.header("x-security-token") {
            Some(given) if same(given, token) => Ok(()),
            Some(_) => Err(Refusal::unauthorized(
                "the security token is invalid or has expired",
            )),
            None => Err(Refusal::unauthorized(
                "the header X-Security-Token was not found",
            )),
        }
    }
}

/// What the header `Authorization` says.
struct Claim<'h> {
    access_key: &'h str,
    signed_headers: Vec<&'h str>,
    signature: &'h str,
}

impl<'h> Claim<'h> {
    fn parse(header: &'h str) -> Option<Self> {
        let parts = header.strip_prefix("SDK-HMAC-SHA256 ")?;
        let part = |name: &str| {
            let mut parts = parts.split(',').map(str::trim);
            parts.find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
        };
        Some(Self {
            access_key: part("Access")?,
            signed_headers: part("SignedHeaders")?.split(';').collect(),
            signature: part("Signature")?,
        })
    }
}

/// The date of a request, if it is signed and not too far from now.
fn date<'i>(
    claim: &Claim<'_>,
    incoming: &'i Incoming,
    now: SystemTime,
) -> Result<&'i str, Refusal> {
    let signed = claim.signed_headers.contains(&"x-sdk-date");
    let Some(text) = incoming.header("x-sdk-date").filter(|_| signed) else {
        return Err(Refusal::unauthorized("the header X-Sdk-Date is not signed"));
    };
    let date =
        DateTime::strptime("%Y%m%dT%H%M%SZ", text).and_then(|date| date.to_zoned(TimeZone::UTC));
    let Ok(date) = date.map(|date| SystemTime::from(date.timestamp())) else {
        return Err(Refusal::unauthorized("the header X-Sdk-Date is malformed"));
    };
    let apart = now
        .duration_since(date)
        .unwrap_or_else(|early| early.duration());
    if apart <= TOLERANCE {
        return Ok(text);
    }
    let now = Timestamp::try_from(now)
        .unwrap_or_default()
        .strftime("%Y%m%dT%H%M%SZ");
    Err(Refusal::unauthorized(&format!(
        "the request has expired: X-Sdk-Date is {text}, and it is {now}"
    )))
}

/// The request in the form in which it was signed, its values as `show` leaves them.
fn canonical<'i>(
    claim: &Claim<'_>,
    incoming: &'i Incoming,
    show: fn(&str, &'i str) -> &'i str,
) -> Result<Canonical, Refusal> {
    let mut headers = Vec::new();
    for name in &claim.signed_headers {
        let Some(value) = incoming.header(name) else {
            return Err(Refusal::unauthorized(&format!(
                "the signed header {name} was not found"
            )));
        };
        headers.push((*name, show(name, value)));
    }
    Ok(canonical_request(&SigningInput {
        method: &incoming.method,
        path: &incoming.path,
        query: &incoming.pairs(),
        headers: &headers,
        body: &incoming.body,
    }))
}

/// The same with the secrets in it hidden.
fn canonical_to_show(claim: &Claim<'_>, incoming: &Incoming) -> Result<Canonical, Refusal> {
    canonical(claim, incoming, |name, value| {
        if is_secret_header(name) {
            HIDDEN
        } else {
            value
        }
    })
}

/// Whether a text is a secret; their hashes are compared, so that the time does not tell how much of it is right.
fn same(given: &str, secret: &Secret) -> bool {
    Sha256::digest(given.as_bytes()) == Sha256::digest(secret.expose().as_bytes())
}
