//! What both sides send and read.

use std::time::{Duration, SystemTime};

pub(crate) const ACCESS_KEY: &str = "QTWAOYTTINDUT2QVKYUC";
pub(crate) const SECRET_KEY: &str = "MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc";
pub(crate) const REGION: &str = "cn-north-4";
pub(crate) const PROJECT: &str = "8c6fb137a48a428aaf9a0229dca4edb3";
pub(crate) const SUBNET: &str = "08278e6c-61ca-46c1-9fc3-0d4f6c12f193";
pub(crate) const PARENT: &str = "637748df-2986-4350-8303-95d259580fb3";
pub(crate) const GROUP: &str = "6727c950-9f01-47a2-a7aa-7d3686c4c95b";

/// The documented answer, without the blanks that the page has for people and the service does not send.
pub(crate) fn response() -> serde_json::Result<String> {
    let text = include_str!("../../golden/data/response.json");
    serde_json::from_str::<serde_json::Value>(text).map(|json| json.to_string())
}

/// When the requests were made that are compared.
pub(crate) const DATE: &str = "20250819T080910Z";

/// The same time.
pub(crate) fn time() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_755_590_950)
}

/// The values of a request with every field that has a rule.
pub(crate) struct Full {
    pub(crate) subnet: &'static str,
    pub(crate) vlan: &'static str,
    pub(crate) description: &'static str,
    pub(crate) ipv4: &'static str,
    pub(crate) ipv6: &'static str,
    pub(crate) block: &'static str,
    pub(crate) mac: &'static str,
}

/// All as documented.
pub(crate) const RIGHT: Full = Full {
    subnet: SUBNET,
    vlan: "551",
    description: "Carries the traffic of the second network.",
    ipv4: "192.168.0.219",
    ipv6: "2407:c080:1200:2038:53a4:ad1c:ef34:f4ef",
    block: "192.168.21.0/24",
    mac: "fa:16:3e:26:7e:59",
};

/// Each value breaks each of its rules.
pub(crate) const WRONG: Full = Full {
    subnet: "08278e6c61ca46c19fc30d4f6c12f193",
    vlan: "4095",
    description: "<                                                                                             \
                  more than two hundred and fifty five characters, most of which are blanks                      \
                                                                                                    >",
    ipv4: "256.0.0.1",
    ipv6: "192.168.0.1",
    block: "192.168.21.0/33",
    mac: "fa:16:3e:26:7e:zz",
};
