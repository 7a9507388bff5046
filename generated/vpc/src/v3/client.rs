// Made by `tabella generate` from spec/vpc/service.yaml. Do not edit.

use tabella_runtime::{ClientBuilder, ClientCore, Service};

const SERVICE: Service = Service {
    name: "vpc",
    endpoint: "https://vpc.{region}.myhuaweicloud.com",
};

/// Calls Virtual Private Cloud v3. Cheap to clone; clones share their connections.
#[derive(Clone, Debug)]
pub struct Client<C = ClientCore> {
    pub(crate) core: C,
}

impl From<ClientCore> for Client {
    fn from(core: ClientCore) -> Self {
        Self { core }
    }
}

impl Client {
    /// Starts a client. It needs a region or an endpoint, and credentials before its first call.
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new(SERVICE)
    }
}
