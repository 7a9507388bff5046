// Made by `tabella generate` from spec/paging/v1/things/list-things.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Checker, DateTime, Entry, Info, Method, ObjectWriter, Operation, Paged, Parameters,
    Record, Repeat, Rule, Source, Turn, decode,
};

use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `GET /v1/{project_id}/things`
    ///
    /// An answer is one page of the list. [`Call::pages`] gives all of them, one after the other, and
    /// [`Call::items`] what is on them.
    ///
    /// ```no_run
    /// # async fn example(client: case_paging::v1::Client) -> Result<(), case_paging::Error> {
    /// let answer = client
    ///     .list_things()
    ///     .limit(2)
    ///     .id([
    ///         "1f5fca65-6a75-47c8-942b-db1bbb81a22a",
    ///         "2f5fca65-6a75-47c8-942b-db1bbb81a22a",
    ///     ])
    ///     .port([80])
    ///     .shared(true)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// ```no_run
    /// # async fn example(client: case_paging::v1::Client) -> Result<(), case_paging::Error> {
    /// let mut items = client
    ///     .list_things()
    ///     .limit(2)
    ///     .id([
    ///         "1f5fca65-6a75-47c8-942b-db1bbb81a22a",
    ///         "2f5fca65-6a75-47c8-942b-db1bbb81a22a",
    ///     ])
    ///     .port([80])
    ///     .shared(true)
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_things(&self) -> Call<ListThings, C> {
        Call::new(&self.core, ListThings::default())
    }
}

/// Does what the case is about.
///
/// `GET /v1/{project_id}/things`
///
/// `project_id` (path, Table 1): The id of the project.
///
/// - Status 200: The things.
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListThings {
    /// How many things a page has.
    ///
    /// - In the query (Table 3).
    /// - 0 to 2000.
    /// - Default on the server: `2000`.
    pub limit: Option<i64>,
    /// The last thing of the page before.
    ///
    /// - In the query (Table 3).
    /// - A UUID with hyphens.
    pub marker: Option<String>,
    /// Ids to look for.
    ///
    /// - In the query (Table 3).
    /// - At most 100 items.
    /// - Each item: a UUID with hyphens.
    pub id: Option<Vec<String>>,
    /// Ports to look for.
    ///
    /// - In the query (Table 3).
    /// - Each item: 1 to 65535.
    pub port: Option<Vec<i64>>,
    /// Whether to look for shared things.
    ///
    /// - In the query (Table 3).
    pub shared: Option<bool>,
    /// A trace.
    ///
    /// - Wire name: `X-Trace-Id`.
    /// - In the headers (Table 2).
    /// - At most 64 characters.
    pub x_trace_id: Option<String>,
}

impl<C> Call<ListThings, C> {
    /// How many things a page has.
    ///
    /// - In the query (Table 3).
    /// - 0 to 2000.
    /// - Default on the server: `2000`.
    pub fn limit(mut self, value: i64) -> Self {
        self.operation.limit = Some(value);
        self
    }

    /// The last thing of the page before.
    ///
    /// - In the query (Table 3).
    /// - A UUID with hyphens.
    pub fn marker(mut self, value: impl Into<String>) -> Self {
        self.operation.marker = Some(value.into());
        self
    }

    /// Ids to look for.
    ///
    /// - In the query (Table 3).
    /// - At most 100 items.
    /// - Each item: a UUID with hyphens.
    pub fn id(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.operation.id = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Ports to look for.
    ///
    /// - In the query (Table 3).
    /// - Each item: 1 to 65535.
    pub fn port(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.operation.port = Some(value.into_iter().collect());
        self
    }

    /// Whether to look for shared things.
    ///
    /// - In the query (Table 3).
    pub fn shared(mut self, value: bool) -> Self {
        self.operation.shared = Some(value);
        self
    }

    /// A trace.
    ///
    /// - Wire name: `X-Trace-Id`.
    /// - In the headers (Table 2).
    /// - At most 64 characters.
    pub fn x_trace_id(mut self, value: impl Into<String>) -> Self {
        self.operation.x_trace_id = Some(value.into());
        self
    }
}

impl Operation for ListThings {
    type Output = ListThingsResponse;

    const INFO: &'static Info = &Info {
        id: "ListThings",
        method: Method::GET,
        path: "/v1/{project_id}/things",
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
        to.query("marker", &self.marker);
        to.query("id", &self.id);
        to.query("port", &self.port);
        to.query("shared", &self.shared);
        to.header("X-Trace-Id", &self.x_trace_id);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 3");
        at.field("limit", &self.limit, &[Rule::Range(Some(0), Some(2000))]);
        at.field("marker", &self.marker, &[Rule::Uuid]);
        at.field(
            "id",
            &self.id,
            &[Rule::Count(None, Some(100)), Rule::Each(&[Rule::Uuid])],
        );
        at.field(
            "port",
            &self.port,
            &[Rule::Each(&[Rule::Range(Some(1), Some(65_535))])],
        );
        at.source("A Page, Table 2");
        at.field("X-Trace-Id", &self.x_trace_id, &[Rule::Length(None, Some(64))]);
    }
}

impl Paged for ListThings {
    type Item = Thing;

    const LIMIT: &'static str = "limit";

    const LIST: &'static str = "things";

    const NEXT: Option<&'static str> = Some("page_info.next_marker");

    fn items(page: &mut Self::Output) -> Option<&mut Vec<Thing>> {
        Some(&mut page.things)
    }

    fn turn(&mut self, page: &Self::Output, _: usize) -> Turn {
        let next = page.page_info.as_ref().and_then(|at| at.next_marker.as_ref());
        Turn::by_marker(&mut self.marker, next)
    }
}

/// The object `Thing`.
///
/// Source: A Page, Table 5.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// The id.
    ///
    /// - A UUID with hyphens.
    pub id: Option<String>,
    /// When it was made.
    ///
    /// - A date and time.
    pub created_at: Option<DateTime>,
}

impl Serialize for Thing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("id", &self.id)?;
        out.optional("created_at", &self.created_at)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Thing {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Thing {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "id" => entry.read(&mut self.id),
            "created_at" => entry.read(&mut self.created_at),
            _ => entry.unknown(),
        }
    }
}

/// The object `PageInfo`.
///
/// Source: A Page, Table 6.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PageInfo {
    /// The last thing of this page.
    pub next_marker: Option<String>,
}

impl Serialize for PageInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("next_marker", &self.next_marker)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for PageInfo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for PageInfo {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "next_marker" => entry.read(&mut self.next_marker),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `ListThings`.
///
/// - Status 200: A Page, Table 4.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListThingsResponse {
    /// The things.
    pub things: Vec<Thing>,
    /// Where the list goes on.
    pub page_info: Option<PageInfo>,
}

impl Serialize for ListThingsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("things", &self.things)?;
        out.optional("page_info", &self.page_info)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ListThingsResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ListThingsResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "things" => entry.read(&mut self.things),
            "page_info" => entry.read(&mut self.page_info),
            _ => entry.unknown(),
        }
    }
}
