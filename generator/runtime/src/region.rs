//! Regions: the places where services run.

#[cfg(feature = "files")]
mod file;
mod overrides;

use std::borrow::Cow;
use std::fmt;

use crate::environment::{self, Lookup};
use crate::{Error, ErrorKind};

pub(crate) use overrides::{Set, endpoints};

/// The variable that names the region.
pub(crate) const REGION: &str = "HUAWEICLOUD_SDK_REGION";

/// The id of a region.
///
/// The constants are the regions that were documented when this crate was made. Any other id works as well, so that a
/// new region needs no new release: `Region::new("xx-north-1")`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Region(Cow<'static, str>);

impl Region {
    /// `ae-ad-1`
    pub const AE_AD_1: Self = Self::known("ae-ad-1");
    /// `af-north-1`
    pub const AF_NORTH_1: Self = Self::known("af-north-1");
    /// `af-south-1`
    pub const AF_SOUTH_1: Self = Self::known("af-south-1");
    /// `ap-southeast-1`
    pub const AP_SOUTHEAST_1: Self = Self::known("ap-southeast-1");
    /// `ap-southeast-2`
    pub const AP_SOUTHEAST_2: Self = Self::known("ap-southeast-2");
    /// `ap-southeast-3`
    pub const AP_SOUTHEAST_3: Self = Self::known("ap-southeast-3");
    /// `ap-southeast-4`
    pub const AP_SOUTHEAST_4: Self = Self::known("ap-southeast-4");
    /// `ap-southeast-5`
    pub const AP_SOUTHEAST_5: Self = Self::known("ap-southeast-5");
    /// `cn-east-2`
    pub const CN_EAST_2: Self = Self::known("cn-east-2");
    /// `cn-east-3`
    pub const CN_EAST_3: Self = Self::known("cn-east-3");
    /// `cn-east-4`
    pub const CN_EAST_4: Self = Self::known("cn-east-4");
    /// `cn-east-5`
    pub const CN_EAST_5: Self = Self::known("cn-east-5");
    /// `cn-north-1`
    pub const CN_NORTH_1: Self = Self::known("cn-north-1");
    /// `cn-north-2`
    pub const CN_NORTH_2: Self = Self::known("cn-north-2");
    /// `cn-north-4`
    pub const CN_NORTH_4: Self = Self::known("cn-north-4");
    /// `cn-north-9`
    pub const CN_NORTH_9: Self = Self::known("cn-north-9");
    /// `cn-north-11`
    pub const CN_NORTH_11: Self = Self::known("cn-north-11");
    /// `cn-north-12`
    pub const CN_NORTH_12: Self = Self::known("cn-north-12");
    /// `cn-south-1`
    pub const CN_SOUTH_1: Self = Self::known("cn-south-1");
    /// `cn-south-2`
    pub const CN_SOUTH_2: Self = Self::known("cn-south-2");
    /// `cn-south-4`
    pub const CN_SOUTH_4: Self = Self::known("cn-south-4");
    /// `cn-southwest-2`
    pub const CN_SOUTHWEST_2: Self = Self::known("cn-southwest-2");
    /// `cn-southwest-3`
    pub const CN_SOUTHWEST_3: Self = Self::known("cn-southwest-3");
    /// `eu-west-0`
    pub const EU_WEST_0: Self = Self::known("eu-west-0");
    /// `eu-west-101`
    pub const EU_WEST_101: Self = Self::known("eu-west-101");
    /// `la-north-2`
    pub const LA_NORTH_2: Self = Self::known("la-north-2");
    /// `la-south-2`
    pub const LA_SOUTH_2: Self = Self::known("la-south-2");
    /// `me-east-1`
    pub const ME_EAST_1: Self = Self::known("me-east-1");
    /// `my-kualalumpur-1`
    pub const MY_KUALALUMPUR_1: Self = Self::known("my-kualalumpur-1");
    /// `na-mexico-1`
    pub const NA_MEXICO_1: Self = Self::known("na-mexico-1");
    /// `ru-moscow-1`
    pub const RU_MOSCOW_1: Self = Self::known("ru-moscow-1");
    /// `ru-northwest-2`
    pub const RU_NORTHWEST_2: Self = Self::known("ru-northwest-2");
    /// `sa-brazil-1`
    pub const SA_BRAZIL_1: Self = Self::known("sa-brazil-1");
    /// `tr-west-1`
    pub const TR_WEST_1: Self = Self::known("tr-west-1");

    /// A region by its id: lowercase letters, digits and hyphens. It is checked when a client is built.
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Self(id.into())
    }

    /// The region that the variable `HUAWEICLOUD_SDK_REGION` names.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`] when the variable is not set or blank.
    pub fn from_env() -> Result<Self, Error> {
        Self::from_lookup(&environment::process)
    }

    pub(crate) fn from_lookup(lookup: &Lookup<'_>) -> Result<Self, Error> {
        environment::get(lookup, REGION)
            .map(Self::new)
            .ok_or_else(|| {
                Error::unsent(
                    ErrorKind::Configuration,
                    format!("no region is known; set the variable {REGION}"),
                )
            })
    }

    /// The id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    const fn known(id: &'static str) -> Self {
        Self(Cow::Borrowed(id))
    }

    /// Whether the id can stand in the name of a host.
    pub(crate) fn is_valid(&self) -> bool {
        let id = self.as_str();
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !id.is_empty() && id.bytes().all(plain) && !id.starts_with('-') && !id.ends_with('-')
    }
}

impl fmt::Display for Region {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_which_ids_can_stand_in_a_host() {
        for (id, valid) in [
            ("cn-north-4", true),
            ("x", true),
            ("", false),
            ("CN-NORTH-4", false),
            ("a.b", false),
            ("a/b", false),
            ("-a", false),
            ("a-", false),
            ("a b", false),
            ("é", false),
        ] {
            assert_eq!(Region::new(id).is_valid(), valid, "{id:?}");
        }
    }

    #[test]
    fn reads_the_environment() {
        let region =
            Region::from_lookup(&|name: &str| (name == REGION).then(|| " cn-east-3 ".to_owned()));
        assert_eq!(region.unwrap(), Region::CN_EAST_3);
        let error = Region::from_lookup(&|_: &str| Some("  ".to_owned())).unwrap_err();
        assert!(error.to_string().contains(REGION), "{error}");
    }
}
