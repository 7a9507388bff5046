//! Keys in the environment.

use std::fmt;
use std::sync::Arc;

use super::{
    Credentials, CredentialsContext, CredentialsError, CredentialsFuture, CredentialsProvider,
};
use crate::environment::{self, Lookup, Variables};

/// Gives the keys in the environment, which it reads when it is asked. [`Credentials::from_env`] says which variables
/// these are, and reads them at once.
///
/// Only one key of a pair is a failure; none at all means "not configured".
#[derive(Clone)]
pub struct EnvironmentCredentials {
    variables: Variables,
}

impl EnvironmentCredentials {
    /// Reads the environment of this process.
    #[must_use]
    pub fn new() -> Self {
        Self::from_variables(environment::process)
    }

    /// Reads another source of variables.
    #[must_use]
    pub fn from_variables(lookup: impl Fn(&str) -> Option<String> + Send + Sync + 'static) -> Self {
        Self {
            variables: Arc::new(lookup),
        }
    }

    fn read(&self) -> Result<Credentials, CredentialsError> {
        from_lookup(&*self.variables)
            .map_err(CredentialsError::failed)?
            .ok_or_else(|| CredentialsError::not_configured(nothing_set()))
    }
}

impl Default for EnvironmentCredentials {
    fn default() -> Self {
        Self::new()
    }
}

impl CredentialsProvider for EnvironmentCredentials {
    fn provide<'a>(&'a self, _: CredentialsContext<'a>) -> CredentialsFuture<'a> {
        Box::pin(std::future::ready(self.read()))
    }
}

impl fmt::Debug for EnvironmentCredentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("EnvironmentCredentials")
            .finish_non_exhaustive()
    }
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
const DOMAIN_ID: &str = "HUAWEICLOUD_SDK_DOMAIN_ID";

/// The keys in the environment, if there are any. Half a pair is an error, in words.
pub(crate) fn from_lookup(lookup: &Lookup<'_>) -> Result<Option<Credentials>, String> {
    for family in &FAMILIES {
        let Some(mut credentials) = family.read(lookup)? else {
            continue;
        };
        credentials.project_id = environment::get(lookup, PROJECT_ID);
        credentials.domain_id = environment::get(lookup, DOMAIN_ID);
        return Ok(Some(credentials));
    }
    Ok(None)
}

/// What is missing when no key is set.
pub(super) fn nothing_set() -> String {
    let [first, second] = FAMILIES;
    format!(
        "no keys in the environment: set {} and {}, or {} and {}",
        first.access_key, first.secret_key, second.access_key, second.secret_key
    )
}

impl Family {
    fn read(&self, lookup: &Lookup<'_>) -> Result<Option<Credentials>, String> {
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
            (Some(_), None) => Err(format!(
                "{access_key} is set, but {secret_key} is missing or blank"
            )),
            (None, Some(_)) => Err(format!(
                "{secret_key} is set, but {access_key} is missing or blank"
            )),
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

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::super::Proof;
    use super::*;
    use crate::{Error, ErrorKind};

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
            (&[("CLOUD_SDK_AK", " "), ("CLOUD_SDK_SK", "")], "no keys"),
            (&[], "no keys"),
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
}
