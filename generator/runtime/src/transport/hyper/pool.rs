//! The connections that are kept: those with TLS, and those without.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use http::Uri;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::Connect;
use hyper_util::client::proxy::matcher::Intercept;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use rustls::ClientConfig;
use tokio::runtime::{Handle, Id};
use tokio::sync::oneshot;

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
    pub(super) tls_config: OnceLock<Arc<ClientConfig>>,
    pub(super) kept: Mutex<Vec<Arc<Kept>>>,
}

/// How many connections without work are kept for a host, and how long.
#[derive(Clone, Copy)]
pub(super) struct Idle {
    pub(super) most: usize,
    pub(super) timeout: Duration,
}

/// The connections of one runtime. A connection is read from and written to by a task of the runtime that opened it, so
/// that in another one nothing might ever move on it.
pub(super) struct Kept {
    runtime: Id,
    /// Closed when the runtime has ended, since a task there holds the other end.
    alive: oneshot::Sender<()>,
    plain: OnceLock<Plain>,
    secure: OnceLock<Secured>,
}

impl Pools {
    pub(super) fn proxy_for(&self, uri: &Uri) -> Option<Intercept> {
        self.routes.proxy_for(uri)
    }

    /// The connections of a runtime. Those of runtimes that have ended are let go of when another one comes.
    pub(super) fn of(&self, runtime: &Handle) -> Arc<Kept> {
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.iter().find(|kept| kept.belongs_to(runtime.id()));
        if let Some(known) = known {
            return known.clone();
        }
        all.retain(|kept| !kept.alive.is_closed());
        let new = Arc::new(Kept::new(runtime));
        all.push(new.clone());
        new
    }

    pub(super) fn plain<'k>(&self, kept: &'k Kept) -> Result<&'k Plain, TransportError> {
        if let Some(client) = kept.plain.get() {
            return Ok(client);
        }
        let dial = self.dial()?;
        Ok(kept.plain.get_or_init(|| client(dial, self.idle)))
    }

    pub(super) fn secure<'k>(&self, kept: &'k Kept) -> Result<&'k Secured, TransportError> {
        if let Some(client) = kept.secure.get() {
            return Ok(client);
        }
        let connector = Secure::new(self.dial()?, self.tls_config()?);
        Ok(kept.secure.get_or_init(|| client(connector, self.idle)))
    }

    /// How TLS is spoken with hosts: the same in all runtimes, for it takes time to read whom the system trusts.
    fn tls_config(&self) -> Result<Arc<ClientConfig>, TransportError> {
        if let Some(config) = self.tls_config.get() {
            return Ok(config.clone());
        }
        let config = self.tls.config(self.offer);
        let config = config.map_err(TransportError::configuration)?;
        Ok(self.tls_config.get_or_init(|| Arc::new(config)).clone())
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

impl Kept {
    fn new(runtime: &Handle) -> Self {
        let (alive, end) = oneshot::channel();
        // The task ends with the runtime, or as soon as these connections are let go of.
        runtime.spawn(end);
        Self {
            runtime: runtime.id(),
            alive,
            plain: OnceLock::new(),
            secure: OnceLock::new(),
        }
    }

    /// The id of a runtime may be that of another one that has ended.
    fn belongs_to(&self, runtime: Id) -> bool {
        self.runtime == runtime && !self.alive.is_closed()
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

#[cfg(test)]
mod tests {
    use super::super::HyperTransport;
    use super::*;

    fn runtime() -> tokio::runtime::Runtime {
        tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap()
    }

    #[test]
    fn what_ended_runtimes_had_does_not_pile_up() {
        let pools = HyperTransport::new().pools;
        let lasting = runtime();
        let first = pools.of(lasting.handle());
        for _ in 0..100 {
            pools.of(runtime().handle());
        }
        assert!(Arc::ptr_eq(&first, &pools.of(lasting.handle())));
        assert_eq!(pools.kept.lock().unwrap().len(), 2);
    }

    #[test]
    fn nothing_is_left_in_a_runtime_that_goes_on() {
        let runtime = runtime();
        let pools = HyperTransport::new().pools;
        pools.of(runtime.handle());
        assert_eq!(runtime.metrics().num_alive_tasks(), 1);
        drop(pools);
        runtime.block_on(tokio::task::yield_now());
        assert_eq!(runtime.metrics().num_alive_tasks(), 0);
    }
}
