//! One provider after the other.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{
    Credentials, CredentialsContext, CredentialsError, CredentialsFuture, CredentialsProvider,
    EnvironmentCredentials, MetadataCredentials,
};
use crate::environment::{self, Variables};

/// Asks providers in their order, until one gives credentials.
///
/// A provider that is [not configured](CredentialsError::is_not_configured) is passed over. One that fails ends the
/// search: whoever set half a pair of keys must not find that other keys were used. The error tells of each provider
/// that was asked why it gave nothing; that of one that fails is the source.
///
/// A provider that has once given credentials is set up. If it says later that it is not configured, that is a failure:
/// a client keeps the keys it has while they are good, and does not change to the keys of another account.
///
/// ```
/// # use tabella_runtime::{Credentials, CredentialsChain};
/// let own = Credentials::new("an access key", "its secret key");
/// let chain = CredentialsChain::new().then("own", own);
/// let usual_first = CredentialsChain::default().then("fallback", chain);
/// # let _ = usual_first;
/// ```
#[must_use]
pub struct CredentialsChain {
    steps: Vec<Step>,
}

struct Step {
    name: Cow<'static, str>,
    provider: Box<dyn CredentialsProvider>,
    /// Whether it has given credentials before.
    gave: AtomicBool,
}

impl CredentialsChain {
    /// A chain without providers.
    pub const fn new() -> Self {
        Self { steps: Vec::new() }
    }

    /// The [default](Self::default) chain, with another source of variables than the environment of this process.
    pub fn from_variables(lookup: impl Fn(&str) -> Option<String> + Send + Sync + 'static) -> Self {
        Self::usual(&(Arc::new(lookup) as Variables))
    }

    /// Adds a provider, under the name that errors give it.
    pub fn then(
        mut self,
        name: impl Into<Cow<'static, str>>,
        provider: impl CredentialsProvider,
    ) -> Self {
        self.steps.push(Step {
            name: name.into(),
            provider: Box::new(provider),
            gave: AtomicBool::new(false),
        });
        self
    }

    pub(crate) fn usual(variables: &Variables) -> Self {
        let given = |variables: &Variables| {
            let variables = variables.clone();
            move |name: &str| variables(name)
        };
        let environment = EnvironmentCredentials::from_variables(given(variables));
        let chain = Self::new().then("environment", environment);
        #[cfg(feature = "files")]
        let chain = chain.then(
            "profile",
            super::ProfileCredentials::from_variables(given(variables)),
        );
        chain.then("metadata", MetadataCredentials::new())
    }

    async fn first(
        &self,
        context: CredentialsContext<'_>,
    ) -> Result<Credentials, CredentialsError> {
        let mut tried = Vec::new();
        for step in &self.steps {
            let name = &step.name;
            match step.provider.provide(context).await {
                Ok(credentials) => {
                    step.gave.store(true, Ordering::Relaxed);
                    return Ok(credentials);
                }
                Err(error) if error.is_not_configured() && !step.gave.load(Ordering::Relaxed) => {
                    tried.push(format!("{name}: {}", told(&error)));
                }
                Err(error) => {
                    let text = list(format!("{name} fails, and no other is asked"), &tried);
                    return Err(CredentialsError::failed(text).because(error));
                }
            }
        }
        if self.steps.is_empty() {
            return Err(CredentialsError::not_configured("the chain has no steps"));
        }
        let text = list("no provider is configured".to_owned(), &tried);
        Err(CredentialsError::not_configured(text))
    }
}

impl Default for CredentialsChain {
    /// The [environment](EnvironmentCredentials), then the user's [profile](crate::ProfileCredentials), then the
    /// [metadata](MetadataCredentials) of a cloud server. Nothing is read or asked before credentials are needed.
    fn default() -> Self {
        Self::from_variables(environment::process)
    }
}

impl CredentialsProvider for CredentialsChain {
    fn provide<'a>(&'a self, context: CredentialsContext<'a>) -> CredentialsFuture<'a> {
        Box::pin(self.first(context))
    }
}

impl fmt::Debug for CredentialsChain {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.steps.iter().map(|step| &step.name);
        formatter.write_str("CredentialsChain ")?;
        formatter.debug_list().entries(names).finish()
    }
}

/// The text, with the providers that were passed over before.
fn list(text: String, passed: &[String]) -> String {
    if passed.is_empty() {
        return text;
    }
    format!("{text} ({})", passed.join("; "))
}

/// An error with its causes, in one line.
fn told(error: &CredentialsError) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}
