//! The edges of each format.

use serde_json::Value as Json;
use tabella::model::Format;

use super::probes::Probe;

/// Texts just inside and just outside of a format. A format that is new does not compile before it is here.
pub(crate) fn probe(format: Format) -> Probe {
    let (rule, inside, outside) = match format {
        Format::Uuid => ("uuid", UUID.0, UUID.1),
        Format::Ipv4 => ("ipv4", IPV4.0, IPV4.1),
        Format::Ipv6 => ("ipv6", IPV6.0, IPV6.1),
        Format::Ip => ("ip", IP.0, IP.1),
        Format::Cidr => ("cidr", CIDR.0, CIDR.1),
        Format::IpOrCidr => ("ip_or_cidr", IP_OR_CIDR.0, IP_OR_CIDR.1),
        Format::Mac => ("mac", MAC.0, MAC.1),
        Format::DateTime => ("date_time", DATE_TIME.0, DATE_TIME.1),
    };
    let json = |texts: &[&str]| texts.iter().copied().map(Json::from).collect();
    Probe::new(rule, json(inside), json(outside))
}

/// What is inside and what is outside.
type Edges = (&'static [&'static str], &'static [&'static str]);

const UUID: Edges = (
    &[
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
    ],
    &[
        "",
        "00000000-0000-0000-0000-00000000000",
        "00000000-0000-0000-0000-0000000000000",
        "g0000000-0000-0000-0000-000000000000",
        "0000000-00000-0000-0000-000000000000",
        "00000000000000000000000000000000",
        "{00000000-0000-0000-0000-000000000000}",
        "00000000-0000-0000-0000-00000000000\u{660}",
    ],
);

const IPV4: Edges = (
    &["0.0.0.0", "255.255.255.255"],
    &[
        "",
        "256.0.0.0",
        "0.0.0.256",
        "0.0.0",
        "0.0.0.0.0",
        "01.0.0.0",
        "0.0.0.0 ",
        "0.0.0.0/32",
        "::",
    ],
);

const IPV6: Edges = (
    &[
        "::",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "FFFF::",
        "::ffff:255.255.255.255",
    ],
    &[
        "",
        ":",
        "::g",
        "::10000",
        "0:0:0:0:0:0:0",
        "0:0:0:0:0:0:0:0:0",
        "0::0::0",
        "::ffff:256.0.0.0",
        "fe80::1%eth0",
        "::/128",
        "0.0.0.0",
    ],
);

const IP: Edges = (
    &[
        "0.0.0.0",
        "255.255.255.255",
        "::",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    ],
    &["", "256.0.0.0", "0.0.0", "::g", "0.0.0.0/32", "::/128"],
);

const CIDR: Edges = (
    &[
        "0.0.0.0/0",
        "255.255.255.255/32",
        "::/0",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128",
    ],
    &[
        "",
        "0.0.0.0/33",
        "0.0.0.0/-1",
        "0.0.0.0/",
        "0.0.0.0/00",
        "0.0.0.0",
        "256.0.0.0/8",
        "::/129",
        "::g/64",
        "/24",
    ],
);

const IP_OR_CIDR: Edges = (
    &[
        "0.0.0.0",
        "255.255.255.255",
        "::",
        "0.0.0.0/0",
        "255.255.255.255/32",
        "::/0",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128",
    ],
    &[
        "",
        "256.0.0.0",
        "::g",
        "0.0.0.0/33",
        "0.0.0.0/",
        "::/129",
        "0.0.0.0/0.0.0.0",
        "0.0.0.0-0.0.0.1",
    ],
);

const MAC: Edges = (
    &[
        "00:00:00:00:00:00",
        "ff:ff:ff:ff:ff:ff",
        "FF:FF:FF:FF:FF:FF",
        "00-00-00-00-00-00",
    ],
    &[
        "",
        "00:00:00:00:00",
        "00:00:00:00:00:00:00",
        "0:00:00:00:00:00",
        "g0:00:00:00:00:00",
        "00:00:00:00:00-00",
        "000000000000",
        "0000.0000.0000",
    ],
);

const DATE_TIME: Edges = (
    &[
        "2024-02-29T23:59:59Z",
        "1970-01-01T00:00:00Z",
        "2025-08-19T08:09:10+08:00",
    ],
    &[
        "",
        "2025-02-29T00:00:00Z",
        "2025-13-01T00:00:00Z",
        "2025-01-01T24:00:00Z",
        "2025-01-01",
        "00:00:00",
    ],
);
