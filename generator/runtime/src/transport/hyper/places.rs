//! How many calls may be under way at once.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use http::Uri;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Places for calls, in all and for each host.
pub(super) struct Places {
    all: Option<Arc<Semaphore>>,
    /// How many there are for a host, and those of the hosts that were called.
    each: Option<(usize, Hosts)>,
}

type Hosts = Mutex<BTreeMap<String, Arc<Semaphore>>>;

/// A place that is taken until this is dropped.
pub(super) struct Place {
    _host: Option<OwnedSemaphorePermit>,
    _all: Option<OwnedSemaphorePermit>,
}

/// Where a call waits for its place; it does not wait where there is no limit.
pub(super) struct Queue {
    host: Option<Arc<Semaphore>>,
    all: Option<Arc<Semaphore>>,
}

impl Places {
    pub(super) fn new(all: Option<usize>, each: Option<usize>) -> Self {
        Self {
            all: all.map(semaphore),
            each: each.map(|places| (places, Mutex::default())),
        }
    }

    /// Where a call waits for its place.
    pub(super) fn queue(&self, uri: &Uri) -> Queue {
        Queue {
            host: self.of_host(uri),
            all: self.all.clone(),
        }
    }

    fn of_host(&self, uri: &Uri) -> Option<Arc<Semaphore>> {
        let (places, hosts) = self.each.as_ref()?;
        let host = uri.authority().map_or("", |authority| authority.as_str());
        let mut hosts = hosts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = hosts.get(host) {
            return Some(known.clone());
        }
        let added = hosts.entry(host.to_owned());
        Some(added.or_insert_with(|| semaphore(*places)).clone())
    }
}

impl Queue {
    /// Whether nobody has to wait, since there is no limit.
    pub(super) const fn is_open(&self) -> bool {
        self.host.is_none() && self.all.is_none()
    }

    /// Waits for a place. One of the host comes first, so that those who wait for a busy host keep no place from others.
    pub(super) async fn place(self) -> Place {
        Place {
            _host: acquire(self.host).await,
            _all: acquire(self.all).await,
        }
    }
}

fn semaphore(places: usize) -> Arc<Semaphore> {
    Arc::new(Semaphore::new(places.min(Semaphore::MAX_PERMITS)))
}

/// A permit; there is no other end of it than a permit, since no semaphore here is ever closed.
async fn acquire(semaphore: Option<Arc<Semaphore>>) -> Option<OwnedSemaphorePermit> {
    semaphore?.acquire_owned().await.ok()
}
