// Made by `tabella generate` from spec/one-path/v1/things/lock-thing.yaml. Do not edit.

use tabella_runtime::{
    Body, Checker, Info, Method, Operation, Parameters, Repeat, Rule, Source,
};

use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/things/{thing_id}/action`
    pub fn lock_thing(&self, thing_id: impl Into<String>) -> Call<LockThing, C> {
        Call::new(&self.core, LockThing::new(thing_id.into()))
    }
}

/// Does what the case is about.
///
/// `POST /v1/things/{thing_id}/action`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LockThing {
    /// The id of the thing.
    ///
    /// - Required.
    /// - In the path (Table 1).
    /// - A UUID with hyphens.
    pub thing_id: String,
    /// Whether in any case.
    pub force: Option<bool>,
}

impl LockThing {
    pub(crate) fn new(thing_id: String) -> Self {
        Self { thing_id, force: None }
    }
}

impl<C> Call<LockThing, C> {
    /// Whether in any case.
    pub fn force(mut self, value: bool) -> Self {
        self.operation.force = Some(value);
        self
    }
}

impl Operation for LockThing {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "LockThing",
        method: Method::POST,
        path: "/v1/things/{thing_id}/action",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[200],
        body: true,
        dry_run: None,
        repeat: Repeat::IfUnprocessed,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.query("mode", &"hard/1");
        to.query("level", &3);
        to.header("X-Api-Mode", &"lock");
        to.path("thing_id", &self.thing_id);
    }

    fn body(&self, body: &mut Body<'_>) {
        body.field("action", &"lock");
        body.optional("force", &self.force);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 1");
        at.field("thing_id", &self.thing_id, &[Rule::Uuid]);
    }
}
