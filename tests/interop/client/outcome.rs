//! What came of a call, as a caller of the public API sees it.

use huaweicloud_vpc::v3::{
    CreateSubNetworkInterfaceResponse, ListSubNetworkInterfacesResponse,
    ShowSubNetworkInterfaceResponse, UpdateSubNetworkInterfaceResponse,
};
use huaweicloud_vpc::{DryRunOutcome, Error, Response};
use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::Result;

/// `status` without `error` is a success.
#[derive(Default, Serialize)]
pub(crate) struct Outcome {
    status: Option<u16>,
    body: Json,
    error: Option<String>,
    code: Option<String>,
    message: Option<String>,
    request_id: Option<String>,
}
