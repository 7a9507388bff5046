//! Two lists as the generator makes them, and a service that gives their pages.

use tabella_runtime::testing::{Answer, FakeTransport};
use tabella_runtime::{
    CallOptions, ClientBuilder, ClientCore, Credentials, Entry, Info, Items, Method, Operation,
    Paged, Pages, Parameters, Record, Repeat, Service, Source, Turn,
};

const SOURCE: Source = Source {
    page: "A page",
    updated: "2025-08-19",
};

/// A list by marker, with its items below an object.
#[derive(Clone, Default)]
pub(crate) struct ByMarker {
    pub(crate) marker: Option<String>,
    pub(crate) limit: Option<i64>,
}

impl Operation for ByMarker {
    type Output = MarkerPage;
    const INFO: &'static Info = &Info {
        id: "ListThings",
        method: Method::GET,
        path: "/v1/{project_id}/things",
        source: SOURCE,
        success: &[200],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.query("marker", &self.marker);
        to.query("limit", &self.limit);
    }
}

impl Paged for ByMarker {
    type Item = String;
    const LIMIT: &'static str = "limit";
    const LIST: &'static str = "data.things";
    const NEXT: Option<&'static str> = Some("next");

    fn items(page: &mut MarkerPage) -> Option<&mut Vec<String>> {
        page.data.as_mut().map(|at| &mut at.things)
    }

    fn turn(&mut self, page: &MarkerPage, _: usize) -> Turn {
        Turn::by_marker(&mut self.marker, page.next.as_ref())
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct MarkerPage {
    pub(crate) data: Option<Data>,
    pub(crate) next: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Data {
    pub(crate) things: Vec<String>,
}

impl Record for MarkerPage {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "data" => entry.read(&mut self.data),
            "next" => entry.read(&mut self.next),
            _ => entry.unknown(),
        }
    }
}

impl Record for Data {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "things" => entry.read(&mut self.things),
            _ => entry.unknown(),
        }
    }
}

/// A list by offset, which may give a total.
#[derive(Clone, Default)]
pub(crate) struct ByOffset {
    pub(crate) offset: Option<i64>,
}

impl Operation for ByOffset {
    type Output = OffsetPage;
    const INFO: &'static Info = &Info {
        id: "CountThings",
        method: Method::GET,
        path: "/v1/{project_id}/things",
        source: SOURCE,
        success: &[200],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.query("offset", &self.offset);
    }
}

impl Paged for ByOffset {
    type Item = String;
    const LIMIT: &'static str = "limit";
    const LIST: &'static str = "things";
    const NEXT: Option<&'static str> = None;

    fn items(page: &mut OffsetPage) -> Option<&mut Vec<String>> {
        Some(&mut page.things)
    }

    fn turn(&mut self, page: &OffsetPage, items: usize) -> Turn {
        Turn::by_offset(&mut self.offset, items, page.total.as_ref())
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct OffsetPage {
    pub(crate) things: Vec<String>,
    pub(crate) total: Option<i64>,
}

impl Record for OffsetPage {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "things" => entry.read(&mut self.things),
            "total" => entry.read(&mut self.total),
            _ => entry.unknown(),
        }
    }
}

/// A service that answers with these bodies, in this order.
pub(crate) fn service(bodies: &[&'static str]) -> FakeTransport {
    let transport = FakeTransport::new();
    for body in bodies {
        transport.then(Answer::json(200, *body));
    }
    transport
}

pub(crate) fn core(transport: &FakeTransport) -> ClientCore {
    ClientBuilder::new(Service {
        name: "svc",
        endpoint: "https://svc.{region}.example.com",
    })
    .endpoint("https://svc.example.com")
    .credentials(Credentials::new("AK", "SK"))
    .project_id("p1")
    .transport(transport.clone())
    .build()
    .unwrap()
}

pub(crate) fn pages<O: Paged>(transport: &FakeTransport, operation: O) -> Pages<O> {
    Pages::new(core(transport), operation, CallOptions::default())
}

pub(crate) fn items<O: Paged>(transport: &FakeTransport, operation: O) -> Items<O> {
    Items::new(core(transport), operation, CallOptions::default())
}

/// The value of a query parameter in each request, or nothing.
pub(crate) fn asked(transport: &FakeTransport, name: &str) -> Vec<Option<String>> {
    let requests = transport.requests();
    let value = |query: Vec<(String, String)>| query.into_iter().find(|(key, _)| key == name);
    let values = requests.iter().map(|request| value(request.query()));
    values.map(|found| found.map(|(_, value)| value)).collect()
}

/// Three pages by marker, the one in the middle empty.
pub(crate) const THREE: &[&str] = &[
    r#"{"data": {"things": ["a", "b"]}, "next": "m1"}"#,
    r#"{"data": {"things": []}, "next": "m2"}"#,
    r#"{"data": {"things": ["c"]}}"#,
];
