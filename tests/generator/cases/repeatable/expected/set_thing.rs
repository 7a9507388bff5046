// Made by `tabella generate` from spec/repeatable/v1/things/set-thing.yaml. Do not edit.

use tabella_runtime::{Info, Method, Operation, Repeat, Source};

use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `PUT /v1/thing`
    pub fn set_thing(&self) -> Call<SetThing, C> {
        Call::new(&self.core, SetThing::default())
    }
}

/// Does what the case is about.
///
/// `PUT /v1/thing`
///
/// - Status 204
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SetThing {}

impl Operation for SetThing {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "SetThing",
        method: Method::PUT,
        path: "/v1/thing",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[204],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };
}
