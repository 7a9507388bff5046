//! Credentials made ready for many requests.

use std::time::SystemTime;

use bytes::Bytes;
use http::Request;
use http::header::{HeaderName, HeaderValue};

use super::Credentials;
use crate::authenticate::Authenticator;
use crate::{Error, ErrorKind};

const DOMAIN: HeaderName = HeaderName::from_static("x-domain-id");

/// Credentials, checked and with what can be prepared once.
pub(crate) struct Identity {
    credentials: Credentials,
    authenticator: Authenticator,
    domain: Option<HeaderValue>,
}

impl Identity {
    /// Fails when something in the credentials cannot stand in a header.
    pub(crate) fn new(credentials: &Credentials) -> Result<Self, Error> {
        let domain = credentials.domain().map(HeaderValue::from_str).transpose();
        let unusable = |_| {
            let text = "the id of the domain holds characters that no header can have";
            Error::unsent(ErrorKind::Configuration, text)
        };
        Ok(Self {
            authenticator: Authenticator::new(credentials)?,
            domain: domain.map_err(unusable)?,
            credentials: credentials.clone(),
        })
    }

    pub(crate) const fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    pub(crate) const fn authenticator(&self) -> &Authenticator {
        &self.authenticator
    }

    /// Puts the proof onto a request, as its last step before it is sent. Gives the text that was signed.
    pub(crate) fn apply(
        &self,
        request: &mut Request<Bytes>,
        now: SystemTime,
    ) -> Result<Option<String>, Error> {
        if let Some(domain) = &self.domain {
            let headers = request.headers_mut();
            headers.entry(DOMAIN).or_insert_with(|| domain.clone());
        }
        self.authenticator.apply(request, now)
    }
}
