// Made by `tabella generate` from spec/no-body/v1/things/delete-thing.yaml. Do not edit.

use tabella_runtime::{
    Checker, Info, Method, Operation, Parameters, Repeat, Rule, Source,
};

use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `DELETE /v1/things/{thing_id}`
    ///
    /// ```no_run
    /// # async fn example(client: case_no_body::v1::Client) -> Result<(), case_no_body::Error> {
    /// let call = client.delete_thing("1f5fca65-6a75-47c8-942b-db1bbb81a22a");
    /// let answer = call.send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_thing(&self, thing_id: impl Into<String>) -> Call<DeleteThing, C> {
        Call::new(&self.core, DeleteThing::new(thing_id.into()))
    }
}

/// Does what the case is about.
///
/// `DELETE /v1/things/{thing_id}`
///
/// - Status 204: Done.
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteThing {
    /// The id of the thing.
    ///
    /// - Required.
    /// - In the path (Table 1).
    /// - A UUID with hyphens.
    pub thing_id: String,
}

impl DeleteThing {
    pub(crate) fn new(thing_id: String) -> Self {
        Self { thing_id }
    }
}

impl Operation for DeleteThing {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "DeleteThing",
        method: Method::DELETE,
        path: "/v1/things/{thing_id}",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[204],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.path("thing_id", &self.thing_id);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 1");
        at.field("thing_id", &self.thing_id, &[Rule::Uuid]);
    }
}
