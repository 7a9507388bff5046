//! What gives credentials, and what it is handed to find them.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use super::Credentials;
use crate::{Clock, Transport};

/// Gives credentials when a client needs them.
///
/// A client asks at its first call, keeps what it was given, and asks again some time before that
/// [ends](Credentials::expires_at). Credentials without an end are asked for once. However many calls wait, the
/// provider is asked once at a time. [`Credentials`] give themselves.
///
/// While the old credentials are good, the call that asks waits for new ones for a quarter of the time that it has left,
/// and for 15 seconds at most; then it goes on with the old.
///
/// It is one of the calls that asks, for all that wait. A program that keeps the future of that call without polling it,
/// as in a branch of `select!` that it has left, holds up the others, each until its own timeout. Dropping it lets another
/// call ask.
///
/// ```
/// use std::time::Duration;
/// # use tabella_runtime::{Credentials, CredentialsContext, CredentialsError, CredentialsFuture, CredentialsProvider};
///
/// /// Asks the program's own vault, each time for an hour.
/// struct Vault;
///
/// # impl Vault {
/// #     async fn keys(&self) -> std::io::Result<(String, String)> {
/// #         Ok(("an access key".to_owned(), "its secret key".to_owned()))
/// #     }
/// # }
/// impl CredentialsProvider for Vault {
///     fn provide<'a>(&'a self, context: CredentialsContext<'a>) -> CredentialsFuture<'a> {
///         Box::pin(async move {
///             let failed = |error| CredentialsError::failed("the vault did not answer").because(error);
///             let (access_key, secret_key) = self.keys().await.map_err(failed)?;
///             let end = context.clock().now() + Duration::from_secs(3600);
///             Ok(Credentials::new(access_key, secret_key).expires_at(end))
///         })
///     }
/// }
/// ```
pub trait CredentialsProvider: Send + Sync + 'static {
    /// Finds credentials. The future may be dropped at any time, and another call may then ask anew.
    fn provide<'a>(&'a self, context: CredentialsContext<'a>) -> CredentialsFuture<'a>;

    /// The credentials, if they are known without asking and never change. They are checked when a client is built,
    /// and then not asked for.
    fn known(&self) -> Option<&Credentials> {
        None
    }
}

/// Credentials on their way.
pub type CredentialsFuture<'a> =
    Pin<Box<dyn Future<Output = Result<Credentials, CredentialsError>> + Send + 'a>>;

/// What a provider is handed: the transport and the clock of the client that asks.
#[derive(Clone, Copy)]
pub struct CredentialsContext<'a> {
    transport: &'a dyn Transport,
    clock: &'a dyn Clock,
}

impl<'a> CredentialsContext<'a> {
    /// For asking a provider by hand.
    #[must_use]
    pub const fn new(transport: &'a dyn Transport, clock: &'a dyn Clock) -> Self {
        Self { transport, clock }
    }

    /// What carries requests. It neither signs nor retries them, and only some transports
    /// [end them in time](Transport::keeps_limits).
    #[must_use]
    pub const fn transport(&self) -> &'a dyn Transport {
        self.transport
    }

    /// What tells the time: the clock of the client, corrected once a service has refused a signature for its time.
    #[must_use]
    pub const fn clock(&self) -> &'a dyn Clock {
        self.clock
    }
}

impl fmt::Debug for CredentialsContext<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("CredentialsContext")
            .finish_non_exhaustive()
    }
}

impl CredentialsProvider for Credentials {
    fn provide<'a>(&'a self, _: CredentialsContext<'a>) -> CredentialsFuture<'a> {
        Box::pin(std::future::ready(Ok(self.clone())))
    }

    fn known(&self) -> Option<&Credentials> {
        Some(self)
    }
}

impl<P: CredentialsProvider + ?Sized> CredentialsProvider for Box<P> {
    fn provide<'a>(&'a self, context: CredentialsContext<'a>) -> CredentialsFuture<'a> {
        (**self).provide(context)
    }

    fn known(&self) -> Option<&Credentials> {
        (**self).known()
    }
}

impl<P: CredentialsProvider + ?Sized> CredentialsProvider for Arc<P> {
    fn provide<'a>(&'a self, context: CredentialsContext<'a>) -> CredentialsFuture<'a> {
        (**self).provide(context)
    }

    fn known(&self) -> Option<&Credentials> {
        (**self).known()
    }
}

/// Why a provider gave no credentials.
///
/// What it says is shown by the [`Error`](crate::Error) of a call, so it must not hold secrets.
#[derive(Clone, Debug)]
pub struct CredentialsError {
    kind: Kind,
    message: Arc<str>,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    NotConfigured,
    Failed,
}

impl CredentialsError {
    /// The provider is not set up here, as when its file does not exist. A chain goes on to its next step.
    #[must_use]
    pub fn not_configured(message: impl Into<String>) -> Self {
        Self::new(Kind::NotConfigured, message.into())
    }

    /// The provider is set up and fails. A chain stops here, so that a mistake does not lead to other keys being used.
    #[must_use]
    pub fn failed(message: impl Into<String>) -> Self {
        Self::new(Kind::Failed, message.into())
    }

    fn new(kind: Kind, message: String) -> Self {
        Self {
            kind,
            message: message.into(),
            source: None,
        }
    }

    /// Adds the cause, whose text is shown too.
    #[must_use]
    pub fn because(mut self, source: impl StdError + Send + Sync + 'static) -> Self {
        self.source = Some(Arc::new(source));
        self
    }

    /// Whether the provider is not set up here, rather than failing.
    #[must_use]
    pub fn is_not_configured(&self) -> bool {
        self.kind == Kind::NotConfigured
    }
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl StdError for CredentialsError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source
            .as_deref()
            .map(|source| source as &(dyn StdError + 'static))
    }
}
