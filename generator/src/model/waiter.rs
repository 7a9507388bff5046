//! States that a caller may wait for.

use serde::Serialize;

use crate::source::Located;

use super::WireName;

/// A state that a caller may wait for, by asking again and again.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Waiter {
    /// Its name, as the end of a method's name: `attached` for `wait_until_attached`.
    pub name: Located<String>,
    /// What holds when it is reached.
    pub description: Located<String>,
    /// When it is reached.
    pub until: Until,
    /// The field that tells the state, if one does, as wire names from the top of the response's body.
    pub field: Option<Located<Vec<WireName>>>,
    /// Values of the field with which it is never reached any more.
    pub fails: Vec<Located<String>>,
}

/// When the state of a [`Waiter`] is reached.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Until {
    /// When the field has one of these values.
    Is(Vec<Located<String>>),
    /// When the service answers with this status.
    Status(Located<u16>),
}

impl Waiter {
    /// The values of the field that mean something: those that it waits for, and those that it fails with.
    pub fn values(&self) -> impl Iterator<Item = &Located<String>> {
        let reached: &[Located<String>] = match &self.until {
            Until::Is(values) => values,
            Until::Status(_) => &[],
        };
        reached.iter().chain(&self.fails)
    }
}
