// Made by `tabella generate` from spec/paging-ways/v1/boxes/search-boxes.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Entry, Info, Method, ObjectWriter, Operation, Paged, Parameters, Record, Repeat,
    Source, Turn, decode,
};

use crate::v1::{BoxObject, Call, Client, Rack};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/{project_id}/boxes/{rack_id}/search`
    ///
    /// An answer is one page of the list. [`Call::pages`] gives all of them, one after the other, and
    /// [`Call::items`] what is on them.
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_ways::v1::Client) -> Result<(), case_paging_ways::Error> {
    /// let answer = client.search_boxes("s1", 2, 0).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_ways::v1::Client) -> Result<(), case_paging_ways::Error> {
    /// let mut items = client.search_boxes("s1", 2, 0).items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn search_boxes(
        &self,
        rack_id: impl Into<String>,
        limit: i64,
        offset: i64,
    ) -> Call<SearchBoxes, C> {
        Call::new(&self.core, SearchBoxes::new(rack_id.into(), limit, offset))
    }
}

/// Does what the case is about.
///
/// `POST /v1/{project_id}/boxes/{rack_id}/search`
///
/// `project_id` (path): The id of the project.
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SearchBoxes {
    /// The id of the rack.
    ///
    /// - Required.
    /// - In the path.
    pub rack_id: String,
    /// How many boxes a page has.
    ///
    /// - Required.
    /// - In the query.
    pub limit: i64,
    /// How many boxes come before.
    ///
    /// - Required.
    /// - In the query.
    pub offset: i64,
}

impl SearchBoxes {
    pub(crate) fn new(rack_id: String, limit: i64, offset: i64) -> Self {
        Self { rack_id, limit, offset }
    }
}

impl Operation for SearchBoxes {
    type Output = SearchBoxesResponse;

    const INFO: &'static Info = &Info {
        id: "SearchBoxes",
        method: Method::POST,
        path: "/v1/{project_id}/boxes/{rack_id}/search",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[200],
        body: false,
        dry_run: None,
        repeat: Repeat::IfUnprocessed,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.path("rack_id", &self.rack_id);
        to.query("limit", &self.limit);
        to.query("offset", &self.offset);
    }
}

impl Paged for SearchBoxes {
    type Item = BoxObject;

    const LIMIT: &'static str = "limit";

    const LIST: &'static str = "rack.boxes";

    const NEXT: Option<&'static str> = None;

    fn items(page: &mut Self::Output) -> Option<&mut Vec<BoxObject>> {
        page.rack.as_mut().and_then(|at| at.boxes.as_option_mut())
    }

    fn turn(&mut self, page: &Self::Output, items: usize) -> Turn {
        let total = page
            .rack
            .as_ref()
            .and_then(|at| at.size.as_option())
            .and_then(|at| at.count_of_all_the_boxes_on_the_rack.as_ref());
        Turn::by_offset(&mut self.offset, items, total)
    }
}

/// The answer to `SearchBoxes`.
///
/// - Status 200: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchBoxesResponse {
    /// The rack.
    pub rack: Option<Rack>,
}

impl Serialize for SearchBoxesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("rack", &self.rack)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for SearchBoxesResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for SearchBoxesResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "rack" => entry.read(&mut self.rack),
            _ => entry.unknown(),
        }
    }
}
