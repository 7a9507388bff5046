// Made by `tabella generate` from spec/vpc/service.yaml. Do not edit.

use tabella_runtime::{ClientBuilder, ClientCore, DryRun, Service};

use crate::v3::{Call, CreateSubNetworkInterface, CreateSubNetworkInterfaceOption};

const SERVICE: Service = Service {
    name: "vpc",
    endpoint: "https://vpc.{region}.myhuaweicloud.com",
};

/// Calls Virtual Private Cloud v3. Cheap to clone; clones share their connections.
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
    /// Starts a client. It needs a region or an endpoint, and credentials before its first call.
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new(SERVICE)
    }

    /// Creates a supplementary network interface.
    ///
    /// `POST /v3/{project_id}/vpc/sub-network-interfaces`
    ///
    /// An elastic network interface can carry supplementary ones. With them a cloud server has more
    /// interfaces than its elastic ones alone, so that its networks can be laid out freely and survive
    /// failures.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// use huaweicloud_vpc::v3::CreateSubNetworkInterfaceOption;
    ///
    /// let answer = client
    ///     .create_sub_network_interface(
    ///         CreateSubNetworkInterfaceOption::builder()
    ///             .virsubnet_id("08278e6c-61ca-46c1-9fc3-0d4f6c12f193")
    ///             .parent_id("637748df-2986-4350-8303-95d259580fb3")
    ///             .security_groups(["6727c950-9f01-47a2-a7aa-7d3686c4c95b"])
    ///             .build(),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_sub_network_interface(
        &self,
        sub_network_interface: CreateSubNetworkInterfaceOption,
    ) -> Call<CreateSubNetworkInterface> {
        Call::new(&self.core, CreateSubNetworkInterface::new(sub_network_interface))
    }

    /// Checks whether [`create_sub_network_interface`](Self::create_sub_network_interface) would succeed; nothing is changed.
    ///
    /// `dry_run` (Creating a Supplementary Network Interface, Table 2) is sent as `true`.
    ///
    /// Whether the request is only checked. If true, the service checks that required parameters are there,
    /// that the request is well-formed and that constraints hold, and creates nothing: a check that fails
    /// is answered with an error, one that succeeds with status 202. If false, the interface is created.
    ///
    /// - Default on the server: `false`.
    ///
    /// Success is status 202. The check succeeded and nothing was created. The page tells of this status in
    /// the description of \``dry_run`\` alone and not among its status codes.
    pub fn create_sub_network_interface_dry_run(
        &self,
        sub_network_interface: CreateSubNetworkInterfaceOption,
    ) -> Call<DryRun<CreateSubNetworkInterface>> {
        Call::new(
            &self.core,
            DryRun::new(CreateSubNetworkInterface::new(sub_network_interface)),
        )
    }
}
