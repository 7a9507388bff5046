// Made by `tabella generate` from spec/paging-ways/v1/boxes/list-names.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Entry, Info, Method, ObjectWriter, Operation, Paged, Parameters, Record, Repeat,
    Source, Turn, decode,
};

use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `GET /v1/names`
    ///
    /// An answer is one page of the list. [`Call::pages`] gives all of them, one after the other, and
    /// [`Call::items`] what is on them.
    pub fn list_names(&self) -> Call<ListNames, C> {
        Call::new(&self.core, ListNames::default())
    }
}

/// Does what the case is about.
///
/// `GET /v1/names`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListNames {
    /// How many names a page has.
    ///
    /// - In the query.
    pub limit: Option<i64>,
    /// How many names come before.
    ///
    /// - In the query.
    pub offset: Option<i64>,
}

impl<C> Call<ListNames, C> {
    /// How many names a page has.
    ///
    /// - In the query.
    pub fn limit(mut self, value: i64) -> Self {
        self.operation.limit = Some(value);
        self
    }

    /// How many names come before.
    ///
    /// - In the query.
    pub fn offset(mut self, value: i64) -> Self {
        self.operation.offset = Some(value);
        self
    }
}

impl Operation for ListNames {
    type Output = ListNamesResponse;

    const INFO: &'static Info = &Info {
        id: "ListNames",
        method: Method::GET,
        path: "/v1/names",
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
        to.query("offset", &self.offset);
    }
}

impl Paged for ListNames {
    type Item = String;

    const LIMIT: &'static str = "limit";

    const LIST: &'static str = "names";

    const NEXT: Option<&'static str> = None;

    fn items(page: &mut Self::Output) -> Option<&mut Vec<String>> {
        Some(&mut page.names)
    }

    fn turn(&mut self, _: &Self::Output, items: usize) -> Turn {
        Turn::by_offset(&mut self.offset, items, None)
    }
}

/// The answer to `ListNames`.
///
/// - Status 200: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListNamesResponse {
    /// The names.
    pub names: Vec<String>,
}

impl Serialize for ListNamesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("names", &self.names)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ListNamesResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ListNamesResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "names" => entry.read(&mut self.names),
            _ => entry.unknown(),
        }
    }
}
