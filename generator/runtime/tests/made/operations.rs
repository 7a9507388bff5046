//! The operations.

use tabella_runtime::{
    Body, Checker, DryRun, DryRunInfo, Info, Method, Nullable, Operation, Parameters, Repeat, Rule,
    Source,
};

use super::Call;
use super::answers::{CreatePortResponse, ListPortsResponse};
use super::requests::PortOption;

const SOURCE: Source = Source {
    page: "A page",
    updated: "2025-08-19",
};

#[derive(Clone, Debug)]
pub struct CreatePort {
    pub port: PortOption,
    pub note: Nullable<String>,
}

impl Operation for CreatePort {
    type Output = CreatePortResponse;
    const INFO: &'static Info = &Info {
        id: "CreatePort",
        method: Method::POST,
        path: "/v3/{project_id}/vpc/ports",
        source: SOURCE,
        success: &[201],
        body: true,
        dry_run: Some(DryRunInfo {
            field: "dry_run",
            status: 202,
            identifier: Some("/port/id"),
        }),
        repeat: Repeat::IfUnprocessed,
    };

    fn body(&self, body: &mut Body<'_>) {
        body.field("port", &self.port);
        body.nullable("note", &self.note);
    }

    fn validate(&self, check: &mut Checker) {
        check.source("A page, Table 2");
        check.nested("port", &self.port);
    }
}

impl Call<CreatePort> {
    pub fn note(mut self, note: impl Into<Nullable<String>>) -> Self {
        self.operation.note = note.into();
        self
    }
}

impl Call<DryRun<CreatePort>> {
    pub fn note(mut self, note: impl Into<Nullable<String>>) -> Self {
        self.operation.operation_mut().note = note.into();
        self
    }
}

#[derive(Clone, Debug)]
pub struct ListPorts {
    pub limit: Option<i64>,
    pub id: Option<Vec<String>>,
    pub language: Option<String>,
}

impl Operation for ListPorts {
    type Output = ListPortsResponse;
    const INFO: &'static Info = &Info {
        id: "ListPorts",
        method: Method::GET,
        path: "/v3/{project_id}/vpc/ports",
        source: SOURCE,
        success: &[200],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn parameters(&self, parameters: &mut Parameters<'_>) {
        parameters.query("limit", &self.limit);
        parameters.query("id", &self.id);
        parameters.header("X-Language", &self.language);
    }

    fn validate(&self, check: &mut Checker) {
        check.field("limit", &self.limit, &[Rule::Range(Some(0), Some(2000))]);
    }
}

impl Call<ListPorts> {
    pub fn limit(mut self, limit: i64) -> Self {
        self.operation.limit = Some(limit);
        self
    }

    pub fn id(mut self, id: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.operation.id = Some(id.into_iter().map(Into::into).collect());
        self
    }
}

#[derive(Clone, Debug)]
pub struct DeletePort {
    pub port_id: String,
}

impl Operation for DeletePort {
    type Output = ();
    const INFO: &'static Info = &Info {
        id: "DeletePort",
        method: Method::DELETE,
        path: "/v3/{project_id}/vpc/ports/{port_id}",
        source: SOURCE,
        success: &[204],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn parameters(&self, parameters: &mut Parameters<'_>) {
        parameters.path("port_id", &self.port_id);
    }
}
