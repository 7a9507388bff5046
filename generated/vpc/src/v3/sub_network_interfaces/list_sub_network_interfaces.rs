// Made by `tabella generate` from spec/vpc/v3/sub-network-interfaces/list-sub-network-interfaces.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Checker, Entry, Error, Info, Method, ObjectWriter, Operation, Paged, Parameters,
    Record, Repeat, Rule, Source, Turn, decode,
};

use crate::v3::{Call, Client, SubNetworkInterface};

impl<C: Clone> Client<C> {
    /// Lists supplementary network interfaces.
    ///
    /// `GET /v3/{project_id}/vpc/sub-network-interfaces`
    ///
    /// One answer has 2,000 of them at most. Filters narrow the list; each takes several values. The page
    /// gives their types as an array alone; that it is one of strings, the service's later definitions say.
    /// These also give the properties of the creation's answer, tags of key and value among them, where
    /// this page tables 14 properties and tags as strings.
    ///
    /// An answer is one page of the list. [`Call::pages`] gives all of them, one after the other, and
    /// [`Call::items`] what is on them.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// let answer = client
    ///     .list_sub_network_interfaces()
    ///     .vpc_id(["63b97e6b-3598-430f-9eb8-1caf06937be8"])
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// let mut items = client
    ///     .list_sub_network_interfaces()
    ///     .vpc_id(["63b97e6b-3598-430f-9eb8-1caf06937be8"])
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The service documents these, beside what every call can fail with;
    /// [`ListSubNetworkInterfacesErrorCode::of`] tells which it is:
    ///
    /// - 400 [`VPC.0007`](ListSubNetworkInterfacesErrorCode::Vpc0007): The project of the path is not that of
    ///   the credentials.
    /// - 401 [`VPC.0008`](ListSubNetworkInterfacesErrorCode::Vpc0008): The token is not valid.
    /// - 403 [`VPC.0010`](ListSubNetworkInterfacesErrorCode::Vpc0010): A policy of a system beneath the
    ///   service forbids the call.
    /// - 403 [`VPC.2201`](ListSubNetworkInterfacesErrorCode::Vpc2201): The fine-grained permissions of the
    ///   caller do not allow the call.
    /// - 403 [`VPC.2701`](ListSubNetworkInterfacesErrorCode::Vpc2701): The caller has no permission for the
    ///   call, or the account is frozen or short of money.
    pub fn list_sub_network_interfaces(&self) -> Call<ListSubNetworkInterfaces, C> {
        Call::new(&self.core, ListSubNetworkInterfaces::default())
    }
}

/// Lists supplementary network interfaces.
///
/// `GET /v3/{project_id}/vpc/sub-network-interfaces`
///
/// One answer has 2,000 of them at most. Filters narrow the list; each takes several values. The page
/// gives their types as an array alone; that it is one of strings, the service's later definitions say.
/// These also give the properties of the creation's answer, tags of key and value among them, where
/// this page tables 14 properties and tags as strings.
///
/// `project_id` (path, Table 1): The id of the project.
///
/// - Status 200: A page of the list.
///
/// Source: “Querying Supplementary Network Interfaces”.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListSubNetworkInterfaces {
    /// Descriptions to look for.
    ///
    /// - In the query (Table 2).
    pub description: Option<Vec<String>>,
    /// Ids of supplementary network interfaces to look for.
    ///
    /// - In the query (Table 2).
    pub id: Option<Vec<String>>,
    /// How many supplementary network interfaces an answer has at most. The page has the upper bound in its
    /// introduction; the lower one is that of the service's definitions.
    ///
    /// - In the query (Table 2).
    /// - 0 to 2000 (implied by the page, not stated).
    pub limit: Option<i64>,
    /// MAC addresses to look for, each as a whole.
    ///
    /// - In the query (Table 2).
    pub mac_address: Option<Vec<String>>,
    /// The id of the supplementary network interface after which the answer starts: `page_info.next_marker`
    /// of the answer before. Without it, the answer is the first page.
    ///
    /// - In the query (Table 2).
    pub marker: Option<String>,
    /// Ids of the elastic network interfaces whose supplementary ones are looked for.
    ///
    /// - In the query (Table 2).
    pub parent_id: Option<Vec<String>>,
    /// Private IPv4 addresses to look for.
    ///
    /// - In the query (Table 2).
    pub private_ip_address: Option<Vec<String>>,
    /// Ids of the virtual subnets whose supplementary network interfaces are looked for.
    ///
    /// - In the query (Table 2).
    pub virsubnet_id: Option<Vec<String>>,
    /// Ids of the VPCs whose supplementary network interfaces are looked for.
    ///
    /// - In the query (Table 2).
    pub vpc_id: Option<Vec<String>>,
}

impl<C> Call<ListSubNetworkInterfaces, C> {
    /// Descriptions to look for.
    ///
    /// - In the query (Table 2).
    pub fn description(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.operation.description = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Ids of supplementary network interfaces to look for.
    ///
    /// - In the query (Table 2).
    pub fn id(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.operation.id = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// How many supplementary network interfaces an answer has at most. The page has the upper bound in its
    /// introduction; the lower one is that of the service's definitions.
    ///
    /// - In the query (Table 2).
    /// - 0 to 2000 (implied by the page, not stated).
    pub fn limit(mut self, value: i64) -> Self {
        self.operation.limit = Some(value);
        self
    }

    /// MAC addresses to look for, each as a whole.
    ///
    /// - In the query (Table 2).
    pub fn mac_address(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.operation.mac_address = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The id of the supplementary network interface after which the answer starts: `page_info.next_marker`
    /// of the answer before. Without it, the answer is the first page.
    ///
    /// - In the query (Table 2).
    pub fn marker(mut self, value: impl Into<String>) -> Self {
        self.operation.marker = Some(value.into());
        self
    }

    /// Ids of the elastic network interfaces whose supplementary ones are looked for.
    ///
    /// - In the query (Table 2).
    pub fn parent_id(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.operation.parent_id = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Private IPv4 addresses to look for.
    ///
    /// - In the query (Table 2).
    pub fn private_ip_address(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.operation.private_ip_address =
            Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Ids of the virtual subnets whose supplementary network interfaces are looked for.
    ///
    /// - In the query (Table 2).
    pub fn virsubnet_id(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.operation.virsubnet_id = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Ids of the VPCs whose supplementary network interfaces are looked for.
    ///
    /// - In the query (Table 2).
    pub fn vpc_id(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.operation.vpc_id = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl Operation for ListSubNetworkInterfaces {
    type Output = ListSubNetworkInterfacesResponse;

    const INFO: &'static Info = &Info {
        id: "ListSubNetworkInterfaces",
        method: Method::GET,
        path: "/v3/{project_id}/vpc/sub-network-interfaces",
        source: Source {
            page: "Querying Supplementary Network Interfaces",
            updated: "",
        },
        success: &[200],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.query("description", &self.description);
        to.query("id", &self.id);
        to.query("limit", &self.limit);
        to.query("mac_address", &self.mac_address);
        to.query("marker", &self.marker);
        to.query("parent_id", &self.parent_id);
        to.query("private_ip_address", &self.private_ip_address);
        to.query("virsubnet_id", &self.virsubnet_id);
        to.query("vpc_id", &self.vpc_id);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("Querying Supplementary Network Interfaces, Table 2");
        at.field("limit", &self.limit, &[Rule::Range(Some(0), Some(2000))]);
    }
}

impl Paged for ListSubNetworkInterfaces {
    type Item = SubNetworkInterface;

    const LIMIT: &'static str = "limit";

    const LIST: &'static str = "sub_network_interfaces";

    const NEXT: Option<&'static str> = Some("page_info.next_marker");

    fn items(page: &mut Self::Output) -> Option<&mut Vec<SubNetworkInterface>> {
        Some(&mut page.sub_network_interfaces)
    }

    fn turn(&mut self, page: &Self::Output, _: usize) -> Turn {
        let next = page.page_info.as_ref().and_then(|at| at.next_marker.as_ref());
        Turn::by_marker(&mut self.marker, next)
    }
}

/// Where in a list a page lies.
///
/// Source: Querying Supplementary Network Interfaces, Table 6.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PageInfo {
    /// The id of the first item of this page.
    pub previous_marker: Option<String>,
    /// How many items this page has.
    pub current_count: Option<i64>,
    /// The id of the last item of this page. The last page has none.
    pub next_marker: Option<String>,
}

impl Serialize for PageInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("previous_marker", &self.previous_marker)?;
        out.optional("current_count", &self.current_count)?;
        out.optional("next_marker", &self.next_marker)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for PageInfo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for PageInfo {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "previous_marker" => entry.read(&mut self.previous_marker),
            "current_count" => entry.read(&mut self.current_count),
            "next_marker" => entry.read(&mut self.next_marker),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `ListSubNetworkInterfaces`.
///
/// - Status 200: Querying Supplementary Network Interfaces, Table 4.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListSubNetworkInterfacesResponse {
    /// The id of the request.
    ///
    /// - A UUID with hyphens.
    pub request_id: Option<String>,
    /// The supplementary network interfaces of this page.
    pub sub_network_interfaces: Vec<SubNetworkInterface>,
    /// Where in the list this page lies.
    pub page_info: Option<PageInfo>,
}

impl Serialize for ListSubNetworkInterfacesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("request_id", &self.request_id)?;
        out.field("sub_network_interfaces", &self.sub_network_interfaces)?;
        out.optional("page_info", &self.page_info)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ListSubNetworkInterfacesResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ListSubNetworkInterfacesResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "request_id" => entry.read(&mut self.request_id),
            "sub_network_interfaces" => entry.read(&mut self.sub_network_interfaces),
            "page_info" => entry.read(&mut self.page_info),
            _ => entry.unknown(),
        }
    }
}

/// Error codes that are documented for [`ListSubNetworkInterfaces`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListSubNetworkInterfacesErrorCode {
    /// `VPC.0007` (status 400): The project of the path is not that of the credentials.
    Vpc0007,
    /// `VPC.0008` (status 401): The token is not valid.
    Vpc0008,
    /// `VPC.0010` (status 403): A policy of a system beneath the service forbids the call.
    Vpc0010,
    /// `VPC.2201` (status 403): The fine-grained permissions of the caller do not allow the call.
    Vpc2201,
    /// `VPC.2701` (status 403): The caller has no permission for the call, or the account is frozen or
    /// short of money.
    Vpc2701,
    /// A code that the documentation does not name.
    Unknown(String),
}

impl ListSubNetworkInterfacesErrorCode {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Vpc0007 => "VPC.0007",
            Self::Vpc0008 => "VPC.0008",
            Self::Vpc0010 => "VPC.0010",
            Self::Vpc2201 => "VPC.2201",
            Self::Vpc2701 => "VPC.2701",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for ListSubNetworkInterfacesErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for ListSubNetworkInterfacesErrorCode {
    fn from(value: &str) -> Self {
        match value {
            "VPC.0007" => Self::Vpc0007,
            "VPC.0008" => Self::Vpc0008,
            "VPC.0010" => Self::Vpc0010,
            "VPC.2201" => Self::Vpc2201,
            "VPC.2701" => Self::Vpc2701,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for ListSubNetworkInterfacesErrorCode {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl ListSubNetworkInterfacesErrorCode {
    /// The code of an error; none where the service gave no code, or did not answer.
    #[must_use]
    pub fn of(error: &Error) -> Option<Self> {
        error.code().map(Self::from)
    }
}
