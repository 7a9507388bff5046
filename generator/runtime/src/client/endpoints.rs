//! The addresses of a service, one of which is in use.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::Endpoint;
use crate::Error;

/// One or more addresses. The first is used until a call cannot reach it, then the next for all calls, and after the last
/// the first again.
#[derive(Debug)]
pub(crate) struct Endpoints {
    first: Endpoint,
    others: Vec<Endpoint>,
    current: AtomicUsize,
}

impl Endpoints {
    pub(super) const fn new(first: Endpoint, others: Vec<Endpoint>) -> Self {
        Self {
            first,
            others,
            current: AtomicUsize::new(0),
        }
    }

    /// Addresses that somebody gave.
    pub(super) fn parse(first: &str, others: &[String]) -> Result<Self, Error> {
        let others = others.iter().map(|given| Endpoint::parse(given));
        Ok(Self::new(
            Endpoint::parse(first)?,
            others.collect::<Result<_, _>>()?,
        ))
    }

    /// The address in use, and which one it is.
    pub(crate) fn current(&self) -> (usize, &Endpoint) {
        let index = self.current.load(Ordering::Relaxed);
        match index
            .checked_sub(1)
            .and_then(|other| self.others.get(other))
        {
            Some(other) => (index, other),
            None => (0, &self.first),
        }
    }

    /// Notes that an address cannot be reached: the next is used from now on, and after the last the first, unless
    /// another call has moved on already.
    pub(crate) fn failed(&self, index: usize) {
        let next = if index < self.others.len() {
            index + 1
        } else {
            0
        };
        let (changed, unchanged) = (Ordering::Relaxed, Ordering::Relaxed);
        // Failure of the exchange means that another call has moved on.
        let _ = self
            .current
            .compare_exchange(index, next, changed, unchanged);
    }

    /// How many there are besides the one in use.
    pub(crate) const fn others(&self) -> usize {
        self.others.len()
    }

    /// All of them, in order.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Endpoint> {
        std::iter::once(&self.first).chain(&self.others)
    }
}
