//! A small crate as the generator makes it: one creation with a dry run, one list, one deletion.
#![expect(dead_code, unreachable_pub, reason = "each test uses another part")]

pub mod answers;
pub mod operations;
pub mod requests;
pub mod values;

use std::time::Duration;

use tabella_runtime::{
    Bytes, CallOptions, ClientBuilder, ClientCore, Drift, DryRun, Error, FromBody, Nullable,
    Operation, Response, RetryPolicy, Service, http,
};

use operations::{CreatePort, DeletePort, ListPorts};
use requests::PortOption;

const SERVICE: Service = Service {
    name: "vpc",
    endpoint: "https://vpc.{region}.myhuaweicloud.com",
};

/// Reads the body of an answer as a call does.
pub fn from_body<T: FromBody>(body: &[u8]) -> Result<(T, Vec<Drift>), serde_json::Error> {
    let mut value = T::nothing();
    let drift = T::read_body(&mut value, body)?;
    Ok((value, drift))
}

#[derive(Clone, Debug)]
pub struct Client {
    core: ClientCore,
}

impl From<ClientCore> for Client {
    fn from(core: ClientCore) -> Self {
        Self { core }
    }
}

impl Client {
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new(SERVICE)
    }

    pub fn create_port(&self, port: PortOption) -> Call<CreatePort> {
        Call::new(
            &self.core,
            CreatePort {
                port,
                note: Nullable::Absent,
            },
        )
    }

    pub fn create_port_dry_run(&self, port: PortOption) -> Call<DryRun<CreatePort>> {
        Call::new(
            &self.core,
            DryRun::new(CreatePort {
                port,
                note: Nullable::Absent,
            }),
        )
    }

    pub fn list_ports(&self) -> Call<ListPorts> {
        Call::new(
            &self.core,
            ListPorts {
                limit: None,
                id: None,
                language: None,
            },
        )
    }

    pub fn delete_port(&self, port_id: impl Into<String>) -> Call<DeletePort> {
        Call::new(
            &self.core,
            DeletePort {
                port_id: port_id.into(),
            },
        )
    }
}

#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct Call<O> {
    core: ClientCore,
    options: CallOptions,
    pub(crate) operation: O,
}

impl<O: Operation> Call<O> {
    pub(crate) fn new(core: &ClientCore, operation: O) -> Self {
        Self {
            core: core.clone(),
            options: CallOptions::default(),
            operation,
        }
    }

    pub fn project_id(mut self, project_id: impl Into<String>) -> Self {
        self.options = self.options.project_id(project_id);
        self
    }

    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options = self.options.timeout(timeout);
        self
    }

    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.options = self.options.retry(policy);
        self
    }

    pub fn header(mut self, name: http::HeaderName, value: http::HeaderValue) -> Self {
        self.options = self.options.header(name, value);
        self
    }

    pub fn to_request(&self) -> Result<http::Request<Bytes>, Error> {
        self.core.request(&self.operation, &self.options)
    }

    pub async fn send(self) -> Result<Response<O::Output>, Error> {
        self.core.send(&self.operation, &self.options).await
    }
}
