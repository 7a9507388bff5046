//! The connections that are kept: those with TLS, and those without.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use http::Uri;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::Connect;
use hyper_util::client::proxy::matcher::Intercept;
use hyper_util::rt::{TokioExecutor, TokioTimer};

use super::dial::Dial;
use super::outgoing::Outgoing;
use super::routes::Routes;
use super::secure::Secure;
use super::tcp::Tcp;
use super::tls::{Offer, Tls};
use crate::transport::TransportError;

pub(super) type Plain = Client<Dial, Outgoing>;
pub(super) type Secured = Client<Secure<Dial>, Outgoing>;

/// Makes connections and keeps them. TLS is set up when it is first needed.
pub(super) struct Pools {
    pub(super) tcp: Tcp,
    pub(super) routes: Routes,
    pub(super) tls: Tls,
    pub(super) offer: Offer,
    pub(super) idle: Idle,
    pub(super) plain: OnceLock<Plain>,
    pub(super) secure: OnceLock<Secured>,
}

/// How many connections without work are kept for a host, and how long.
#[derive(Clone, Copy)]
pub(super) struct Idle {
    pub(super) most: usize,
    pub(super) timeout: Duration,
}

impl Pools {
    pub(super) fn proxy_for(&self, uri: &Uri) -> Option<Intercept> {
        self.routes.proxy_for(uri)
    }

    pub(super) fn plain(&self) -> Result<&Plain, TransportError> {
        if let Some(client) = self.plain.get() {
            return Ok(client);
        }
        let dial = self.dial()?;
        Ok(self.plain.get_or_init(|| client(dial, self.idle)))
    }

    pub(super) fn secure(&self) -> Result<&Secured, TransportError> {
        if let Some(client) = self.secure.get() {
            return Ok(client);
        }
        let config = self.tls.config(self.offer);
        let config = Arc::new(config.map_err(TransportError::configuration)?);
        let connector = Secure::new(self.dial()?, config);
        Ok(self.secure.get_or_init(|| client(connector, self.idle)))
    }

    fn dial(&self) -> Result<Dial, TransportError> {
        let proxy_tls = if self.routes.need_tls() {
            let config = self.tls.config(Offer::Http1);
            Some(Arc::new(config.map_err(TransportError::configuration)?))
        } else {
            None
        };
        Ok(Dial {
            tcp: self.tcp.clone(),
            routes: self.routes.clone(),
            proxy_tls,
        })
    }
}

/// A client that takes another connection where the first had not taken anything of the request, and only there; hyper
/// gives such requests back, and they alone can be tried again.
fn client<C: Connect + Clone>(connector: C, idle: Idle) -> Client<C, Outgoing> {
    Client::builder(TokioExecutor::new())
        .pool_timer(TokioTimer::new())
        .pool_idle_timeout(idle.timeout)
        .pool_max_idle_per_host(idle.most)
        .retry_canceled_requests(true)
        .build(connector)
}
