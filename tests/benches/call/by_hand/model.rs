//! What is sent and what comes back, with the codec that serde derives.

use serde::{Deserialize, Serialize};

/// The body of the request.
#[derive(Serialize)]
pub(super) struct Body<'a> {
    pub(super) sub_network_interface: &'a NewInterface,
}

/// An interface to create.
#[derive(Default, Serialize)]
pub(crate) struct NewInterface {
    pub(crate) virsubnet_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) vlan_id: Option<String>,
    pub(crate) parent_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) ipv6_enable: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) private_ip_address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) ipv6_ip_address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) security_groups: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) project_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) allowed_address_pairs: Option<Vec<Pair>>,
}

/// An address that may pass an interface.
#[derive(Debug, Default, Deserialize, PartialEq, Serialize)]
pub(crate) struct Pair {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) ip_address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) mac_address: Option<String>,
}

/// The body of the answer.
#[derive(Deserialize, Serialize)]
pub(crate) struct Created {
    request_id: Option<String>,
    sub_network_interface: Option<Interface>,
}

/// An interface as the service knows it.
#[derive(Deserialize, Serialize)]
struct Interface {
    id: Option<String>,
    virsubnet_id: Option<String>,
    private_ip_address: Option<String>,
    ipv6_ip_address: Option<String>,
    mac_address: Option<String>,
    parent_device_id: Option<String>,
    parent_id: Option<String>,
    description: Option<String>,
    vpc_id: Option<String>,
    vlan_id: Option<i64>,
    #[serde(default)]
    security_groups: Vec<String>,
    #[serde(default)]
    tags: Vec<Tag>,
    project_id: Option<String>,
    created_at: Option<String>,
    #[serde(default)]
    allowed_address_pairs: Vec<Pair>,
    state: Option<State>,
    instance_id: Option<String>,
    instance_type: Option<String>,
    scope: Option<String>,
    security_enabled: Option<bool>,
}

/// Whether the interface is attached.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "UPPERCASE")]
enum State {
    Normal,
    Unbound,
}

/// A tag of a resource.
#[derive(Deserialize, Serialize)]
struct Tag {
    key: Option<String>,
    value: Option<String>,
}
