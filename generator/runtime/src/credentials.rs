//! Who calls: a pair of keys, or a token.

use std::fmt;

use secrecy::SecretString;

use crate::environment::{self, Lookup};
use crate::{Error, ErrorKind};

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

/// A pair of variables that hold keys.
struct Family {
    access_key: &'static str,
    secret_key: &'static str,
    security_token: Option<&'static str>,
}

const FAMILIES: [Family; 2] = [
    Family {
        access_key: "HUAWEICLOUD_SDK_AK",
        secret_key: "HUAWEICLOUD_SDK_SK",
        security_token: Some("HUAWEICLOUD_SDK_SECURITY_TOKEN"),
    },
    Family {
        access_key: "CLOUD_SDK_AK",
        secret_key: "CLOUD_SDK_SK",
        security_token: None,
    },
];
const PROJECT_ID: &str = "HUAWEICLOUD_SDK_PROJECT_ID";

impl Credentials {
    /// An access key (AK) and its secret key (SK), with which requests are signed.
    pub fn new(access_key: impl Into<String>, secret_key: impl Into<String>) -> Self {
        let secret_key = SecretString::from(secret_key.into());
        Self {
            proof: Proof::Keys {
                access_key: access_key.into(),
                secret_key,
                security_token: None,
            },
            project_id: None,
        }
    }

    /// A token of the identity service. It is sent as `X-Auth-Token` and nothing is signed; it ends after a day.
    pub fn token(token: impl Into<String>) -> Self {
        Self {
            proof: Proof::Token(SecretString::from(token.into())),
            project_id: None,
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

    /// The keys in the environment.
    ///
    /// Read are `HUAWEICLOUD_SDK_AK` and `HUAWEICLOUD_SDK_SK`, with `HUAWEICLOUD_SDK_SECURITY_TOKEN` if it is set; if
    /// neither key is set, `CLOUD_SDK_AK` and `CLOUD_SDK_SK`. Both keys always come from one of these families.
    /// `HUAWEICLOUD_SDK_PROJECT_ID` gives the project for either. Blanks around values are dropped and a blank value
    /// counts as none.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::MissingCredentials`] when only one key of a family is set, or none at all.
    pub fn from_env() -> Result<Self, Error> {
        Self::from_variables(environment::process)
    }

    /// As [`from_env`](Self::from_env), with another source of variables.
    ///
    /// # Errors
    ///
    /// As [`from_env`](Self::from_env).
    pub fn from_variables(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, Error> {
        Self::from_lookup(&lookup)?.ok_or_else(|| {
            let [first, second] = FAMILIES;
            missing(format!(
                "no credentials in the environment: set {} and {}, or {} and {}",
                first.access_key, first.secret_key, second.access_key, second.secret_key
            ))
        })
    }

    /// The keys in the environment, if there are any.
    pub(crate) fn from_lookup(lookup: &Lookup<'_>) -> Result<Option<Self>, Error> {
        for family in &FAMILIES {
            let Some(mut credentials) = family.read(lookup)? else {
                continue;
            };
            credentials.project_id = environment::get(lookup, PROJECT_ID);
            return Ok(Some(credentials));
        }
        Ok(None)
    }

    pub(crate) const fn proof(&self) -> &Proof {
        &self.proof
    }

    /// The project inside.
    pub(crate) fn project(&self) -> Option<&str> {
        self.project_id.as_deref()
    }
}

impl Family {
    fn read(&self, lookup: &Lookup<'_>) -> Result<Option<Credentials>, Error> {
        let Self {
            access_key,
            secret_key,
            security_token,
        } = self;
        match (
            environment::get(lookup, access_key),
            environment::get(lookup, secret_key),
        ) {
            (None, None) => Ok(None),
            (Some(_), None) => Err(missing(format!(
                "{access_key} is set, but {secret_key} is missing or blank"
            ))),
            (None, Some(_)) => Err(missing(format!(
                "{secret_key} is set, but {access_key} is missing or blank"
            ))),
            (Some(access_key), Some(secret_key)) => {
                let credentials = Credentials::new(access_key, secret_key);
                let token = security_token.and_then(|name| environment::get(lookup, name));
                Ok(Some(match token {
                    Some(token) => credentials.security_token(token),
                    None => credentials,
                }))
            }
        }
    }
}

fn missing(text: String) -> Error {
    Error::unsent(ErrorKind::MissingCredentials, text)
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
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    /// Reads credentials from the given variables.
    fn read(variables: &[(&str, &str)]) -> Result<Credentials, Error> {
        Credentials::from_variables(|name| {
            let found = variables.iter().find(|(given, _)| *given == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    /// What credentials hold: access key, secret key, security token.
    fn keys(credentials: &Credentials) -> (&str, &str, Option<&str>) {
        match credentials.proof() {
            Proof::Token(_) => panic!("these are keys"),
            Proof::Keys {
                access_key,
                secret_key,
                security_token,
            } => (
                access_key,
                secret_key.expose_secret(),
                security_token.as_ref().map(ExposeSecret::expose_secret),
            ),
        }
    }

    #[test]
    fn takes_both_keys_from_one_family() {
        let first = [("HUAWEICLOUD_SDK_AK", "a1"), ("HUAWEICLOUD_SDK_SK", "s1")];
        let second = [("CLOUD_SDK_AK", "a2"), ("CLOUD_SDK_SK", " s2\n")];
        let extras = [
            ("HUAWEICLOUD_SDK_SECURITY_TOKEN", "t"),
            ("HUAWEICLOUD_SDK_PROJECT_ID", "p"),
        ];

        let both = [&first[..], &second, &extras].concat();
        assert_eq!(keys(&read(&both).unwrap()), ("a1", "s1", Some("t")));
        assert_eq!(read(&both).unwrap().project(), Some("p"));

        // A security token belongs to the keys of its own family only.
        let other = [&second[..], &extras].concat();
        assert_eq!(keys(&read(&other).unwrap()), ("a2", "s2", None));
        assert_eq!(read(&other).unwrap().project(), Some("p"));
    }

    #[test]
    fn names_the_variable_that_is_missing() {
        let second = [("CLOUD_SDK_AK", "a2"), ("CLOUD_SDK_SK", "s2")];
        let cases: [(&[(&str, &str)], &str); 6] = [
            (
                &[("HUAWEICLOUD_SDK_AK", "a")],
                "HUAWEICLOUD_SDK_SK is missing",
            ),
            (
                &[("HUAWEICLOUD_SDK_SK", "s")],
                "HUAWEICLOUD_SDK_AK is missing",
            ),
            (
                &[("HUAWEICLOUD_SDK_AK", "a"), ("HUAWEICLOUD_SDK_SK", " ")],
                "HUAWEICLOUD_SDK_SK is missing",
            ),
            (&[("CLOUD_SDK_AK", "a")], "CLOUD_SDK_SK is missing"),
            (
                &[("CLOUD_SDK_AK", " "), ("CLOUD_SDK_SK", "")],
                "no credentials",
            ),
            (&[], "no credentials"),
        ];
        for (variables, message) in cases {
            let error = read(variables).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::MissingCredentials);
            assert!(
                error.to_string().contains(message),
                "{variables:?}: {error}"
            );
        }
        // Half a family is an error even where the other family is whole: the keys might be another account's.
        let half = [&[("HUAWEICLOUD_SDK_AK", "a")], &second[..]].concat();
        assert!(read(&half).is_err());
    }

    #[test]
    fn never_shows_a_secret() {
        let keys = Credentials::new("AK", "hunter2")
            .security_token("hunter2")
            .project_id("p");
        for credentials in [keys, Credentials::token("hunter2")] {
            let shown = format!("{credentials:?} {credentials:#?}");
            assert!(!shown.contains("hunter2"), "{shown}");
        }
    }
}
