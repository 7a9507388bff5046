//! Endpoints of regions that a user sets for all programs, by a variable or in a file.

use crate::environment::{self, Lookup};
use crate::{Error, Region};

/// What a user set.
pub(crate) struct Set {
    pub(crate) endpoints: Vec<String>,
    /// The variable or the file that says so, for errors.
    pub(crate) place: String,
}

/// The endpoints that the user set for a service in a region, if any: the variable wins over the file.
pub(crate) fn endpoints(
    service: &str,
    region: &Region,
    lookup: &Lookup<'_>,
) -> Result<Option<Set>, Error> {
    let variable = variable(service, region);
    if let Some(list) = environment::get(lookup, &variable) {
        let parts = list.split(',').map(str::trim);
        let parts = parts.filter(|part| !part.is_empty());
        return Ok(Some(Set {
            endpoints: parts.map(str::to_owned).collect(),
            place: format!("the variable {variable}"),
        }));
    }
    in_file(service, region, lookup)
}

/// The variable for a service in a region, as `HUAWEICLOUD_SDK_REGION_VPC_CN_NORTH_4`.
fn variable(service: &str, region: &Region) -> String {
    format!("HUAWEICLOUD_SDK_REGION_{service}_{region}")
        .to_uppercase()
        .replace('-', "_")
}

#[cfg(feature = "files")]
fn in_file(service: &str, region: &Region, lookup: &Lookup<'_>) -> Result<Option<Set>, Error> {
    super::file::endpoints(service, region, lookup)
}

#[cfg(not(feature = "files"))]
#[expect(
    clippy::unnecessary_wraps,
    reason = "with the feature, a file may be bad"
)]
fn in_file(_: &str, _: &Region, _: &Lookup<'_>) -> Result<Option<Set>, Error> {
    Ok(None)
}
