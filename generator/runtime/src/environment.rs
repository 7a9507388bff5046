//! Reading variables of the environment, in one place so that tests can stand in for it.

use std::sync::Arc;

/// Looks up a variable.
pub(crate) type Lookup<'a> = dyn Fn(&str) -> Option<String> + 'a;

/// A source of variables that is kept.
pub(crate) type Variables = Arc<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// Looks in the environment of this process.
pub(crate) fn process(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The value of a variable without blanks around it; a blank value counts as none.
pub(crate) fn get(lookup: &Lookup<'_>, name: &str) -> Option<String> {
    lookup(name)
        .map(|value| value.trim().to_owned())
        .filter(|value| !value.is_empty())
}
