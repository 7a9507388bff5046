// Made by `tabella generate` from spec/vpc/v3/sub-network-interfaces/migrate-sub-network-interface.yaml. Do not edit.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, DryRun, DryRunInfo, Entry, Info, IsSet, Method, ObjectWriter, Operation,
    Record, Repeat, Source, Validate, decode,
};

use crate::v3::required::{RequiredParentId, RequiredSubNetworkInterfaces};
use crate::v3::{Call, Client, SubNetworkInterface};

impl<C: Clone> Client<C> {
    /// Moves supplementary network interfaces to another elastic network interface.
    ///
    /// `PUT /v3/{project_id}/vpc/sub-network-interfaces/migrate`
    ///
    /// No page of this operation was at hand; it is transcribed from the service's definitions. These show
    /// neither an example nor a status of success: that it is 200 is taken from the other operations that
    /// change an interface. What they say of `dry_run` is the text of the creation; what it must mean here
    /// is said in its place.
    pub fn migrate_sub_network_interface(
        &self,
        migration_info: MigrateSubNetworkInterfaceOption,
    ) -> Call<MigrateSubNetworkInterface, C> {
        Call::new(&self.core, MigrateSubNetworkInterface::new(migration_info))
    }

    /// Checks whether [`migrate_sub_network_interface`](Self::migrate_sub_network_interface) would succeed; nothing is changed.
    ///
    /// `dry_run` (Definition of `MigrateSubNetworkInterface`) is sent as `true`.
    ///
    /// Whether the request is only checked. If true, the service checks that required parameters are there,
    /// that the request is well-formed and that constraints hold, and moves nothing: a check that fails is
    /// answered with an error, one that succeeds with status 202. If false, the interfaces are moved.
    ///
    /// - Default on the server: `false`.
    ///
    /// Success is status 202. The check succeeded and nothing was moved.
    pub fn migrate_sub_network_interface_dry_run(
        &self,
        migration_info: MigrateSubNetworkInterfaceOption,
    ) -> Call<DryRun<MigrateSubNetworkInterface>, C> {
        Call::new(
            &self.core,
            DryRun::new(MigrateSubNetworkInterface::new(migration_info)),
        )
    }
}

/// Moves supplementary network interfaces to another elastic network interface.
///
/// `PUT /v3/{project_id}/vpc/sub-network-interfaces/migrate`
///
/// No page of this operation was at hand; it is transcribed from the service's definitions. These show
/// neither an example nor a status of success: that it is 200 is taken from the other operations that
/// change an interface. What they say of `dry_run` is the text of the creation; what it must mean here
/// is said in its place.
///
/// `project_id` (path): The id of the project.
///
/// - Status 200: The supplementary network interfaces were moved.
///
/// Source: “Definition of `MigrateSubNetworkInterface`”, updated 2026-10-31.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MigrateSubNetworkInterface {
    /// What to move, and where to.
    ///
    /// - Required.
    pub migration_info: MigrateSubNetworkInterfaceOption,
}

impl MigrateSubNetworkInterface {
    pub(crate) fn new(migration_info: MigrateSubNetworkInterfaceOption) -> Self {
        Self { migration_info }
    }
}

impl Operation for MigrateSubNetworkInterface {
    type Output = MigrateSubNetworkInterfaceResponse;

    const INFO: &'static Info = &Info {
        id: "MigrateSubNetworkInterface",
        method: Method::PUT,
        path: "/v3/{project_id}/vpc/sub-network-interfaces/migrate",
        source: Source {
            page: "Definition of MigrateSubNetworkInterface",
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

    fn body(&self, body: &mut Body<'_>) {
        body.field("migration_info", &self.migration_info);
    }
}

/// Supplementary network interfaces to move, and the elastic network interface to move them to.
///
/// Source: Definition of `MigrateSubNetworkInterface`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MigrateSubNetworkInterfaceOption {
    /// The id of the elastic network interface that is to carry the supplementary ones.
    ///
    /// - Required.
    pub parent_id: String,
    /// The supplementary network interfaces to move, each as a map of strings. The definitions do not name
    /// the keys; that an interface has its id under “id”, as in answers, is likely.
    ///
    /// - Required.
    pub sub_network_interfaces: Vec<BTreeMap<String, String>>,
}

impl MigrateSubNetworkInterfaceOption {
    /// Starts an object. Required: `parent_id`, `sub_network_interfaces`.
    pub fn builder() -> MigrateSubNetworkInterfaceOptionBuilder {
        MigrateSubNetworkInterfaceOptionBuilder { object: Self::empty() }
    }
}

/// Makes [`MigrateSubNetworkInterfaceOption`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct MigrateSubNetworkInterfaceOptionBuilder<
    const A: bool = false,
    const B: bool = false,
> {
    object: MigrateSubNetworkInterfaceOption,
}

impl<const A: bool, const B: bool> MigrateSubNetworkInterfaceOptionBuilder<A, B> {
    /// The id of the elastic network interface that is to carry the supplementary ones.
    ///
    /// - Required.
    pub fn parent_id(
        mut self,
        value: impl Into<String>,
    ) -> MigrateSubNetworkInterfaceOptionBuilder<true, B> {
        self.object.parent_id = value.into();
        MigrateSubNetworkInterfaceOptionBuilder { object: self.object }
    }

    /// The supplementary network interfaces to move, each as a map of strings. The definitions do not name
    /// the keys; that an interface has its id under “id”, as in answers, is likely.
    ///
    /// - Required.
    pub fn sub_network_interfaces(
        mut self,
        value: impl IntoIterator<Item = BTreeMap<String, String>>,
    ) -> MigrateSubNetworkInterfaceOptionBuilder<A, true> {
        self.object.sub_network_interfaces = value.into_iter().collect();
        MigrateSubNetworkInterfaceOptionBuilder { object: self.object }
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> MigrateSubNetworkInterfaceOption
    where
        IsSet<A>: RequiredParentId,
        IsSet<B>: RequiredSubNetworkInterfaces,
    {
        self.object
    }
}

impl Validate for MigrateSubNetworkInterfaceOption {}

impl Serialize for MigrateSubNetworkInterfaceOption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("parent_id", &self.parent_id)?;
        out.field("sub_network_interfaces", &self.sub_network_interfaces)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for MigrateSubNetworkInterfaceOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for MigrateSubNetworkInterfaceOption {
    const REQUIRED: &'static [&'static str] = &["parent_id", "sub_network_interfaces"];

    fn empty() -> Self {
        Self {
            parent_id: String::new(),
            sub_network_interfaces: Vec::new(),
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "parent_id" => entry.read(&mut self.parent_id),
            "sub_network_interfaces" => entry.read(&mut self.sub_network_interfaces),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `MigrateSubNetworkInterface`.
///
/// - Status 200: Definition of `MigrateSubNetworkInterface`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MigrateSubNetworkInterfaceResponse {
    /// The id of the request.
    pub request_id: Option<String>,
    /// The supplementary network interfaces that were moved.
    pub sub_network_interfaces: Vec<SubNetworkInterface>,
}

impl Serialize for MigrateSubNetworkInterfaceResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("request_id", &self.request_id)?;
        out.field("sub_network_interfaces", &self.sub_network_interfaces)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for MigrateSubNetworkInterfaceResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for MigrateSubNetworkInterfaceResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "request_id" => entry.read(&mut self.request_id),
            "sub_network_interfaces" => entry.read(&mut self.sub_network_interfaces),
            _ => entry.unknown(),
        }
    }
}
