//! What the mock keeps between requests: resources, and the number from which everything made up comes.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, Ipv6Addr};

use serde_json::{Map, Value as Json};

use crate::check::Scope;
use crate::model::Field;

/// The state of the mock. The same calls in the same order lead to the same state.
#[derive(Default)]
pub(super) struct World<'a> {
    kept: BTreeMap<Key, Vec<Kept<'a>>>,
    seed: u64,
}

/// Where resources of one kind lie.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) service: String,
    pub(super) resource: String,
    /// The values of the path above them: the project, and perhaps a resource that has them.
    pub(super) above: Vec<String>,
}

/// A resource.
#[derive(Clone)]
pub(super) struct Kept<'a> {
    pub(super) id: String,
    /// What it has, as answers show it.
    pub(super) object: Map<String, Json>,
    /// What it was given that answers did not show yet.
    pub(super) given: Map<String, Json>,
    /// The rows of `object`.
    pub(super) fields: &'a [Field],
    pub(super) scope: Scope,
}

impl<'a> World<'a> {
    pub(super) fn all(&self, key: &Key) -> &[Kept<'a>] {
        self.kept.get(key).map_or(&[], Vec::as_slice)
    }

    pub(super) fn find(&self, key: &Key, id: &str) -> Option<&Kept<'a>> {
        self.all(key).iter().find(|kept| kept.id == id)
    }

    /// Adds a resource, or puts it in the place of the one with its id.
    pub(super) fn put(&mut self, key: &Key, kept: Kept<'a>) {
        let all = self.kept.entry(key.clone()).or_default();
        match all.iter_mut().find(|other| other.id == kept.id) {
            Some(other) => *other = kept,
            None => all.push(kept),
        }
    }

    pub(super) fn remove(&mut self, key: &Key, id: &str) -> Option<Kept<'a>> {
        let all = self.kept.get_mut(key)?;
        let at = all.iter().position(|kept| kept.id == id)?;
        Some(all.remove(at))
    }

    /// The next of the numbers 1, 2, 3, and so on.
    pub(super) fn number(&mut self) -> u64 {
        self.seed = self.seed.wrapping_add(1);
        self.seed
    }

    pub(super) fn uuid(&mut self) -> String {
        uuid(self.number())
    }

    pub(super) fn ipv4(&mut self) -> Ipv4Addr {
        // The first and the last addresses of a network of 8 bits are taken.
        let number = self.number();
        let byte = |number: u64| u8::try_from(number % 250).unwrap_or_default();
        Ipv4Addr::new(192, 168, byte(number / 250), byte(number) + 2)
    }

    pub(super) fn ipv6(&mut self) -> Ipv6Addr {
        let number = u128::from(self.number());
        Ipv6Addr::from_bits(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0).to_bits() | number)
    }

    pub(super) fn mac(&mut self) -> String {
        let [.., a, b, c] = self.number().to_be_bytes();
        format!("fa:16:3e:{a:02x}:{b:02x}:{c:02x}")
    }
}

/// The id that a number comes to.
pub(super) fn uuid(number: u64) -> String {
    let digits = format!("{:016x}{:016x}", mix(number), mix(!number));
    let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default();
    // The digits 4 and 8 say that it is a random one.
    let parts = [
        part(0..8),
        part(8..12),
        part(13..16),
        part(17..20),
        part(20..32),
    ];
    let [first, second, third, fourth, last] = parts;
    format!("{first}-{second}-4{third}-8{fourth}-{last}")
}

/// Spreads a number over 64 bits (the finalizer of `SplitMix64`), so that made-up ids look like ids.
const fn mix(number: u64) -> u64 {
    let mut mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
