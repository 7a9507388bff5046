//! Services, their versions and the groups of operations in them.

use serde::Serialize;

use crate::source::Located;

use super::{Operation, Type};

/// Everything that one run reads.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Api {
    /// In the order of their ids.
    pub services: Vec<Service>,
}

/// One service of a cloud: one generated crate.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Service {
    /// Its folder's name and short name, such as `vpc`.
    pub id: Located<String>,
    /// Its name for readers, such as `Virtual Private Cloud`.
    pub title: Located<String>,
    /// A paragraph for readers.
    pub description: Option<Located<String>>,
    /// The name of the generated package, such as `huaweicloud-vpc`.
    pub package: Located<String>,
    /// The version of the generated package.
    pub package_version: Located<String>,
    /// The licence of the generated package, as an SPDX expression.
    pub license: Option<Located<String>>,
    /// The address of the service, with `{region}` where the region's id stands.
    pub endpoint: Located<String>,
    /// Path parameters that the client gives and a call may override.
    pub client_parameters: Vec<Located<ClientParameter>>,
    /// Where the generated manifest finds `tabella-runtime`.
    pub runtime: Located<Runtime>,
    /// In the order of their names.
    pub versions: Vec<Version>,
}

/// A path parameter that belongs to the client rather than to one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientParameter {
    /// `project_id`.
    ProjectId,
}

impl ClientParameter {
    /// The parameter's name in a path.
    #[must_use]
    pub fn wire_name(self) -> &'static str {
        match self {
            Self::ProjectId => "project_id",
        }
    }
}

/// Where the generated manifest finds `tabella-runtime`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Runtime {
    /// A folder, relative to the generated crate.
    Path(String),
    /// A repository, with a revision if one is pinned.
    Git {
        /// The repository's address.
        url: String,
        /// A commit, tag or branch.
        rev: Option<String>,
    },
    /// A version of the package registry.
    Version(String),
}

/// One version of a service's interface: one module, such as `v3`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Version {
    /// Its folder's name, such as `v3`.
    pub name: Located<String>,
    /// Types that several groups share.
    pub types: Vec<Type>,
    /// In the order of their names.
    pub groups: Vec<Group>,
}

/// The operations of one resource: one folder of the spec.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Group {
    /// Its folder's name, such as `sub-network-interfaces`.
    pub name: Located<String>,
    /// Types that several operations of the group share.
    pub types: Vec<Type>,
    /// In the order of their files' names.
    pub operations: Vec<Operation>,
}
