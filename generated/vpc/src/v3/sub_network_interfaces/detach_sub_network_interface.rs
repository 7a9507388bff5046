// Made by `tabella generate` from spec/vpc/v3/sub-network-interfaces/detach-sub-network-interface.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Entry, Info, Method, ObjectWriter, Operation, Parameters, Record, Repeat, Source,
    decode,
};

use crate::v3::{Call, Client, SubNetworkInterface};

impl<C: Clone> Client<C> {
    /// Detaches a supplementary network interface from its elastic network interface.
    ///
    /// `POST /v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}/detach`
    ///
    /// No page of this operation was at hand; it is transcribed from the service's definitions.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// let answer = client
    ///     .detach_sub_network_interface("f8bb6b2a-6a63-4eca-bb40-d31173ae34ea")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn detach_sub_network_interface(
        &self,
        sub_network_interface_id: impl Into<String>,
    ) -> Call<DetachSubNetworkInterface, C> {
        Call::new(
            &self.core,
            DetachSubNetworkInterface::new(sub_network_interface_id.into()),
        )
    }
}

/// Detaches a supplementary network interface from its elastic network interface.
///
/// `POST /v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}/detach`
///
/// No page of this operation was at hand; it is transcribed from the service's definitions.
///
/// `project_id` (path): The id of the project.
///
/// - Status 200: The supplementary network interface was detached.
///
/// Source: “Definition of `DetachSubNetworkInterface`”, updated 2026-10-31.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DetachSubNetworkInterface {
    /// The id of the supplementary network interface to detach.
    ///
    /// - Required.
    /// - In the path.
    pub sub_network_interface_id: String,
}

impl DetachSubNetworkInterface {
    pub(crate) fn new(sub_network_interface_id: String) -> Self {
        Self { sub_network_interface_id }
    }
}

impl Operation for DetachSubNetworkInterface {
    type Output = DetachSubNetworkInterfaceResponse;

    const INFO: &'static Info = &Info {
        id: "DetachSubNetworkInterface",
        method: Method::POST,
        path: "/v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}/detach",
        source: Source {
            page: "Definition of DetachSubNetworkInterface",
            updated: "2026-10-31",
        },
        success: &[200],
        body: false,
        dry_run: None,
        repeat: Repeat::IfUnprocessed,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.path("sub_network_interface_id", &self.sub_network_interface_id);
    }
}

/// The answer to `DetachSubNetworkInterface`.
///
/// - Status 200: Definition of `DetachSubNetworkInterface`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DetachSubNetworkInterfaceResponse {
    /// The id of the request.
    pub request_id: Option<String>,
    /// The supplementary network interface as it is now: with an empty `parent_id` and `parent_device_id`,
    /// and with -1 for its `vlan_id`.
    pub sub_network_interface: Option<SubNetworkInterface>,
}

impl Serialize for DetachSubNetworkInterfaceResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("request_id", &self.request_id)?;
        out.optional("sub_network_interface", &self.sub_network_interface)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for DetachSubNetworkInterfaceResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for DetachSubNetworkInterfaceResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "request_id" => entry.read(&mut self.request_id),
            "sub_network_interface" => entry.read(&mut self.sub_network_interface),
            _ => entry.unknown(),
        }
    }
}
