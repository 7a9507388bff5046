//! What a map is made of.

use std::collections::BTreeMap;

/// Pairs of a key and a value: a map, an array, or anything else that yields them.
///
/// ```
/// use std::collections::BTreeMap;
/// # use tabella_runtime::Pairs;
///
/// let labels: BTreeMap<String, String> = [("stage", "test"), ("team", "net")].into_map();
/// assert_eq!(labels["team"], "net");
/// ```
pub trait Pairs<V> {
    /// The map. Of several values for a key, the last one stays.
    fn into_map(self) -> BTreeMap<String, V>;
}

impl<I, K, T, V> Pairs<V> for I
where
    I: IntoIterator<Item = (K, T)>,
    K: Into<String>,
    T: Into<V>,
{
    fn into_map(self) -> BTreeMap<String, V> {
        let pairs = self.into_iter();
        pairs
            .map(|(key, value)| (key.into(), value.into()))
            .collect()
    }
}
