//! Who calls: a pair of keys, or a token; and where they come from.
//!
//! [`Credentials`] are a value. What gives them is a [`CredentialsProvider`]: the value itself, one of the providers
//! here, or one that a user writes. A client asks its provider through a [`Cache`].

mod cache;
mod chain;
mod environment;
mod identity;
mod metadata;
#[cfg(feature = "files")]
mod profile;
mod provider;
mod turns;

use std::fmt;
use std::time::SystemTime;

use secrecy::SecretString;

use crate::environment as variables;
use crate::{Error, ErrorKind};

pub(crate) use cache::{Cache, Left};
pub use chain::CredentialsChain;
pub use environment::EnvironmentCredentials;
pub(crate) use environment::from_lookup;
pub(crate) use identity::Identity;
pub use metadata::MetadataCredentials;
#[cfg(feature = "files")]
pub use profile::ProfileCredentials;
pub use provider::{CredentialsContext, CredentialsError, CredentialsFuture, CredentialsProvider};
pub(crate) use turns::Turns;

/// Who calls.
///
/// ```
/// # use tabella_runtime::Credentials;
///
/// let credentials = Credentials::new("an access key", "its secret key").project_id("8c6fb137a48a428aaf9a0229dca4edb3");
/// assert!(!format!("{credentials:?}").contains("secret key"));
/// ```
#[derive(Clone)]
#[must_use]
pub struct Credentials {
    proof: Proof,
    project_id: Option<String>,
    domain_id: Option<String>,
    iam_endpoint: Option<String>,
    expires_at: Option<SystemTime>,
}

/// What proves who calls.
#[derive(Clone)]
pub(crate) enum Proof {
    Keys {
        access_key: String,
        secret_key: SecretString,
        security_token: Option<SecretString>,
    },
    Token(SecretString),
}

impl Credentials {
    /// An access key (AK) and its secret key (SK), with which requests are signed.
    pub fn new(access_key: impl Into<String>, secret_key: impl Into<String>) -> Self {
        Self::of(Proof::Keys {
            access_key: access_key.into(),
            secret_key: SecretString::from(secret_key.into()),
            security_token: None,
        })
    }

    /// A token of the identity service. It is sent as `X-Auth-Token` and nothing is signed; it ends after a day.
    pub fn token(token: impl Into<String>) -> Self {
        Self::of(Proof::Token(SecretString::from(token.into())))
    }

    fn of(proof: Proof) -> Self {
        Self {
            proof,
            project_id: None,
            domain_id: None,
            iam_endpoint: None,
            expires_at: None,
        }
    }

    /// The security token that belongs to temporary keys. Without keys it means nothing and is not kept.
    pub fn security_token(mut self, token: impl Into<String>) -> Self {
        if let Proof::Keys { security_token, .. } = &mut self.proof {
            *security_token = Some(SecretString::from(token.into()));
        }
        self
    }

    /// The project that the keys are used in; a client uses it unless it is given one itself.
    pub fn project_id(mut self, project_id: impl Into<String>) -> Self {
        self.project_id = Some(project_id.into());
        self
    }

    /// The account that the keys are used in, for services that are not bound to a region. It is sent, and signed, as
    /// `X-Domain-Id`.
    pub fn domain_id(mut self, domain_id: impl Into<String>) -> Self {
        self.domain_id = Some(domain_id.into());
        self
    }

    /// Where the identity service that knows these credentials is found, for the lookup of a project. A client uses it
    /// unless it is given one itself.
    pub fn iam_endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.iam_endpoint = Some(endpoint.into());
        self
    }

    /// Sets when the credentials end. A client does not call with credentials that have ended, and asks a
    /// [provider](CredentialsProvider) for new ones some time before. It goes by the time of the service, once that has
    /// refused a signature because the clock of this machine is off.
    pub fn expires_at(mut self, moment: SystemTime) -> Self {
        self.expires_at = Some(moment);
        self
    }

    /// The keys in the environment.
    ///
    /// Read are `HUAWEICLOUD_SDK_AK` and `HUAWEICLOUD_SDK_SK`, with `HUAWEICLOUD_SDK_SECURITY_TOKEN` if it is set; if
    /// neither key is set, `CLOUD_SDK_AK` and `CLOUD_SDK_SK`. Both keys always come from one of these families.
    /// `HUAWEICLOUD_SDK_PROJECT_ID` gives the project for either, and `HUAWEICLOUD_SDK_DOMAIN_ID` the account. Blanks
    /// around values are dropped and a blank value counts as none.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::MissingCredentials`] when only one key of a family is set, or none at all.
    pub fn from_env() -> Result<Self, Error> {
        Self::from_variables(variables::process)
    }

    /// As [`from_env`](Self::from_env), with another source of variables.
    ///
    /// # Errors
    ///
    /// As [`from_env`](Self::from_env).
    pub fn from_variables(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, Error> {
        let missing = |text| Error::unsent(ErrorKind::MissingCredentials, text);
        let found = from_lookup(&lookup).map_err(missing)?;
        found.ok_or_else(|| missing(environment::nothing_set()))
    }

    pub(crate) const fn proof(&self) -> &Proof {
        &self.proof
    }

    /// The access key; a token has none. It is no secret: every signed request shows it.
    #[must_use]
    pub fn access_key(&self) -> Option<&str> {
        match &self.proof {
            Proof::Keys { access_key, .. } => Some(access_key),
            Proof::Token(_) => None,
        }
    }

    /// The project that they were given, if any.
    #[must_use]
    pub fn project(&self) -> Option<&str> {
        self.project_id.as_deref()
    }

    /// The account that they were given, if any.
    #[must_use]
    pub fn domain(&self) -> Option<&str> {
        self.domain_id.as_deref()
    }

    pub(crate) fn identity_service(&self) -> Option<&str> {
        self.iam_endpoint.as_deref()
    }

    /// When they end, if they do.
    #[must_use]
    pub const fn end(&self) -> Option<SystemTime> {
        self.expires_at
    }

    /// Whether they have ended.
    pub(crate) fn ended(&self, now: SystemTime) -> bool {
        self.expires_at.is_some_and(|end| end <= now)
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let proof = match &self.proof {
            Proof::Keys {
                security_token: None,
                ..
            } => "keys",
            Proof::Keys {
                security_token: Some(_),
                ..
            } => "temporary keys",
            Proof::Token(_) => "token",
        };
        formatter
            .debug_struct("Credentials")
            .field("proof", &proof)
            .field("project_id", &self.project_id)
            .field("domain_id", &self.domain_id)
            // It is not checked yet, and may hold a password.
            .field("iam_endpoint", &self.iam_endpoint.as_ref().map(|_| "set"))
            .field("expires_at", &self.expires_at)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_all_but_its_secrets() {
        let end = SystemTime::UNIX_EPOCH;
        let credentials = Credentials::new("AK", "SK").project_id("p").domain_id("d");
        let credentials = credentials.expires_at(end);
        assert_eq!(credentials.access_key(), Some("AK"));
        assert_eq!(credentials.project(), Some("p"));
        assert_eq!(credentials.domain(), Some("d"));
        assert_eq!(credentials.end(), Some(end));
        assert_eq!(Credentials::token("t").access_key(), None);
    }

    #[test]
    fn never_shows_a_secret() {
        let keys = Credentials::new("AK", "hunter2")
            .security_token("hunter2")
            .iam_endpoint("https://user:hunter2@iam.example.com")
            .project_id("p");
        for credentials in [keys, Credentials::token("hunter2")] {
            let shown = format!("{credentials:?} {credentials:#?}");
            assert!(!shown.contains("hunter2"), "{shown}");
        }
    }
}
