// Made by `tabella generate` from spec/vpc/v3/sub-network-interfaces/attach-sub-network-interface.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, DryRun, DryRunInfo, Entry, Info, IsSet, Method, ObjectWriter,
    Operation, Parameters, Record, Repeat, Rule, Source, Validate, decode,
};

use crate::v3::required::RequiredParentId;
use crate::v3::{Call, Client, SubNetworkInterface};

impl<C: Clone> Client<C> {
    /// Attaches a supplementary network interface to an elastic network interface.
    ///
    /// `POST /v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}/attach`
    ///
    /// No page of this operation was at hand; it is transcribed from the service's definitions.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// use huaweicloud_vpc::v3::AttachSubNetworkInterfaceOption;
    ///
    /// let answer = client
    ///     .attach_sub_network_interface("f8bb6b2a-6a63-4eca-bb40-d31173ae34ea")
    ///     .sub_network_interface(
    ///         AttachSubNetworkInterfaceOption::builder()
    ///             .parent_id("637748df-2986-4350-8303-95d259580fb3")
    ///             .security_groups(["6727c950-9f01-47a2-a7aa-7d3686c4c95b"])
    ///             .build(),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn attach_sub_network_interface(
        &self,
        sub_network_interface_id: impl Into<String>,
    ) -> Call<AttachSubNetworkInterface, C> {
        Call::new(
            &self.core,
            AttachSubNetworkInterface::new(sub_network_interface_id.into()),
        )
    }

    /// Checks whether [`attach_sub_network_interface`](Self::attach_sub_network_interface) would succeed; nothing is changed.
    ///
    /// `dry_run` (Definition of `AttachSubNetworkInterface`) is sent as `true`.
    ///
    /// Whether the request is only checked. If true, the service checks that required parameters are there,
    /// that the request is well-formed and that constraints hold, and attaches nothing: a check that fails
    /// is answered with an error, one that succeeds with status 202. If false, the interface is attached.
    ///
    /// - Default on the server: `false`.
    ///
    /// Success is status 202. The check succeeded and nothing was attached.
    pub fn attach_sub_network_interface_dry_run(
        &self,
        sub_network_interface_id: impl Into<String>,
    ) -> Call<DryRun<AttachSubNetworkInterface>, C> {
        Call::new(
            &self.core,
            DryRun::new(AttachSubNetworkInterface::new(sub_network_interface_id.into())),
        )
    }
}

/// Attaches a supplementary network interface to an elastic network interface.
///
/// `POST /v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}/attach`
///
/// No page of this operation was at hand; it is transcribed from the service's definitions.
///
/// `project_id` (path): The id of the project.
///
/// - Status 200: The supplementary network interface was attached.
///
/// Source: “Definition of `AttachSubNetworkInterface`”, updated 2026-10-31.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AttachSubNetworkInterface {
    /// The id of the supplementary network interface to attach.
    ///
    /// - Required.
    /// - In the path.
    pub sub_network_interface_id: String,
    /// What to attach the interface to. The definitions do not require it, although only it names the
    /// elastic network interface.
    pub sub_network_interface: Option<AttachSubNetworkInterfaceOption>,
}

impl AttachSubNetworkInterface {
    pub(crate) fn new(sub_network_interface_id: String) -> Self {
        Self {
            sub_network_interface_id,
            sub_network_interface: None,
        }
    }
}

impl<C> Call<AttachSubNetworkInterface, C> {
    /// What to attach the interface to. The definitions do not require it, although only it names the
    /// elastic network interface.
    pub fn sub_network_interface(
        mut self,
        value: AttachSubNetworkInterfaceOption,
    ) -> Self {
        self.operation.sub_network_interface = Some(value);
        self
    }
}

impl<C> Call<DryRun<AttachSubNetworkInterface>, C> {
    /// What to attach the interface to. The definitions do not require it, although only it names the
    /// elastic network interface.
    pub fn sub_network_interface(
        mut self,
        value: AttachSubNetworkInterfaceOption,
    ) -> Self {
        self.operation.operation_mut().sub_network_interface = Some(value);
        self
    }
}

impl Operation for AttachSubNetworkInterface {
    type Output = AttachSubNetworkInterfaceResponse;

    const INFO: &'static Info = &Info {
        id: "AttachSubNetworkInterface",
        method: Method::POST,
        path: "/v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}/attach",
        source: Source {
            page: "Definition of AttachSubNetworkInterface",
            updated: "2026-10-31",
        },
        success: &[200],
        body: true,
        dry_run: Some(DryRunInfo {
            field: "dry_run",
            status: 202,
            identifier: None,
        }),
        repeat: Repeat::IfUnprocessed,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.path("sub_network_interface_id", &self.sub_network_interface_id);
    }

    fn body(&self, body: &mut Body<'_>) {
        body.optional("sub_network_interface", &self.sub_network_interface);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("Definition of AttachSubNetworkInterface");
        at.nested("sub_network_interface", &self.sub_network_interface);
    }
}

/// Where and how a supplementary network interface is to be attached.
///
/// Source: Definition of `AttachSubNetworkInterface`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AttachSubNetworkInterfaceOption {
    /// The id of the elastic network interface that is to carry the supplementary one.
    ///
    /// - Required.
    /// - A UUID with hyphens.
    pub parent_id: String,
    /// The ids of the security groups that are to guard the interface, such as
    /// a0608cbf-d047-4f54-8b28-cd7b59853fff.
    ///
    /// - Server: If they are left out, the interface is put into the default security group.
    pub security_groups: Option<Vec<String>>,
    /// Whether security groups take effect on the interface; if false, they are ignored.
    pub security_enabled: Option<bool>,
}

impl AttachSubNetworkInterfaceOption {
    /// Starts an object. Required: `parent_id`.
    pub fn builder() -> AttachSubNetworkInterfaceOptionBuilder {
        AttachSubNetworkInterfaceOptionBuilder { object: Self::empty() }
    }
}

/// Makes [`AttachSubNetworkInterfaceOption`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct AttachSubNetworkInterfaceOptionBuilder<const A: bool = false> {
    object: AttachSubNetworkInterfaceOption,
}

impl<const A: bool> AttachSubNetworkInterfaceOptionBuilder<A> {
    /// The id of the elastic network interface that is to carry the supplementary one.
    ///
    /// - Required.
    /// - A UUID with hyphens.
    pub fn parent_id(
        mut self,
        value: impl Into<String>,
    ) -> AttachSubNetworkInterfaceOptionBuilder<true> {
        self.object.parent_id = value.into();
        AttachSubNetworkInterfaceOptionBuilder { object: self.object }
    }

    /// The ids of the security groups that are to guard the interface, such as
    /// a0608cbf-d047-4f54-8b28-cd7b59853fff.
    ///
    /// - Server: If they are left out, the interface is put into the default security group.
    pub fn security_groups(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.object.security_groups = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Whether security groups take effect on the interface; if false, they are ignored.
    pub fn security_enabled(mut self, value: bool) -> Self {
        self.object.security_enabled = Some(value);
        self
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> AttachSubNetworkInterfaceOption
    where
        IsSet<A>: RequiredParentId,
    {
        self.object
    }
}

impl Validate for AttachSubNetworkInterfaceOption {
    fn validate(&self, at: &mut Checker) {
        at.source("Definition of AttachSubNetworkInterface");
        at.field("parent_id", &self.parent_id, &[Rule::Uuid]);
    }
}

impl Serialize for AttachSubNetworkInterfaceOption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("parent_id", &self.parent_id)?;
        out.optional("security_groups", &self.security_groups)?;
        out.optional("security_enabled", &self.security_enabled)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for AttachSubNetworkInterfaceOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for AttachSubNetworkInterfaceOption {
    const REQUIRED: &'static [&'static str] = &["parent_id"];

    fn empty() -> Self {
        Self {
            parent_id: String::new(),
            security_groups: None,
            security_enabled: None,
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "parent_id" => entry.read(&mut self.parent_id),
            "security_groups" => entry.read(&mut self.security_groups),
            "security_enabled" => entry.read(&mut self.security_enabled),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `AttachSubNetworkInterface`.
///
/// - Status 200: Definition of `AttachSubNetworkInterface`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AttachSubNetworkInterfaceResponse {
    /// The id of the request.
    pub request_id: Option<String>,
    /// The supplementary network interface as it is now.
    pub sub_network_interface: Option<SubNetworkInterface>,
}

impl Serialize for AttachSubNetworkInterfaceResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("request_id", &self.request_id)?;
        out.optional("sub_network_interface", &self.sub_network_interface)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for AttachSubNetworkInterfaceResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for AttachSubNetworkInterfaceResponse {
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
