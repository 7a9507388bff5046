// Made by `tabella generate` from spec/paging-ways/v1/boxes/list-boxes.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Entry, Info, Method, ObjectWriter, Operation, Paged, Parameters, Record, Repeat,
    Source, Turn, decode,
};

use crate::v1::{BoxObject, Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `GET /v1/boxes`
    ///
    /// An answer is one page of the list. [`Call::pages`] gives all of them, one after the other, and
    /// [`Call::items`] what is on them.
    pub fn list_boxes(&self) -> Call<ListBoxes, C> {
        Call::new(&self.core, ListBoxes::default())
    }
}

/// Does what the case is about.
///
/// `GET /v1/boxes`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBoxes {
    /// How many boxes a page has.
    ///
    /// - In the query.
    pub limit: Option<i64>,
    /// The id of the last box of the page before.
    ///
    /// - Wire name: `items`.
    /// - In the query.
    pub items_parameter: Option<String>,
}

impl<C> Call<ListBoxes, C> {
    /// How many boxes a page has.
    ///
    /// - In the query.
    pub fn limit(mut self, value: i64) -> Self {
        self.operation.limit = Some(value);
        self
    }

    /// The id of the last box of the page before.
    ///
    /// - Wire name: `items`.
    /// - In the query.
    pub fn items_parameter(mut self, value: impl Into<String>) -> Self {
        self.operation.items_parameter = Some(value.into());
        self
    }
}

impl Operation for ListBoxes {
    type Output = ListBoxesResponse;

    const INFO: &'static Info = &Info {
        id: "ListBoxes",
        method: Method::GET,
        path: "/v1/boxes",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[200],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.query("limit", &self.limit);
        to.query("items", &self.items_parameter);
    }
}

impl Paged for ListBoxes {
    type Item = BoxObject;

    const LIMIT: &'static str = "limit";

    const LIST: &'static str = "boxes";

    const NEXT: Option<&'static str> = Some("boxes.label.id");

    fn items(page: &mut Self::Output) -> Option<&mut Vec<BoxObject>> {
        Some(&mut page.boxes)
    }

    fn turn(&mut self, page: &Self::Output, _: usize) -> Turn {
        let next = page
            .boxes
            .last()
            .and_then(|at| at.label.as_ref())
            .and_then(|at| at.id.as_ref());
        Turn::by_marker(&mut self.items_parameter, next)
    }
}

/// The answer to `ListBoxes`.
///
/// - Status 200: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBoxesResponse {
    /// The boxes.
    pub boxes: Vec<BoxObject>,
}

impl Serialize for ListBoxesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("boxes", &self.boxes)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ListBoxesResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ListBoxesResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "boxes" => entry.read(&mut self.boxes),
            _ => entry.unknown(),
        }
    }
}
