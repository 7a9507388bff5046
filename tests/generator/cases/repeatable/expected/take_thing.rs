// Made by `tabella generate` from spec/repeatable/v1/things/take-thing.yaml. Do not edit.

use tabella_runtime::{Info, Method, Operation, Repeat, Source};

use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `GET /v1/thing`
    pub fn take_thing(&self) -> Call<TakeThing, C> {
        Call::new(&self.core, TakeThing::default())
    }
}

/// Does what the case is about.
///
/// `GET /v1/thing`
///
/// - Status 204
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TakeThing {}

impl Operation for TakeThing {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "TakeThing",
        method: Method::GET,
        path: "/v1/thing",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[204],
        body: false,
        dry_run: None,
        repeat: Repeat::IfUnprocessed,
    };
}
