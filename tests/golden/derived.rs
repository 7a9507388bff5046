//! The edges of every constraint that the spec has for the request, found in the spec itself.
//!
//! The table by hand in `boundary.rs` says what the page means; this one cannot forget a row.

mod edges;
mod formats;
mod items;
mod kinds;
mod mocked;
mod probes;
mod rows;

use huaweicloud_vpc::v3::CreateSubNetworkInterfaceOption;
use huaweicloud_vpc::{Error, ErrorKind, Json, Sent, Validation};
use tabella::model::{Api, Constraints, Operation};

use crate::client;
use crate::spec::{api, page};
use probes::{Probe, probes};
use rows::{Row, rows};

/// Every constraint of the request: where it is, and its rule.
const EXPECTED: &[(&str, &str)] = &[
    ("sub_network_interface.virsubnet_id", "uuid"),
    ("sub_network_interface.vlan_id", "integer_text"),
    ("sub_network_interface.description", "length"),
    ("sub_network_interface.description", "forbid"),
    ("sub_network_interface.private_ip_address", "ipv4"),
    ("sub_network_interface.ipv6_ip_address", "ipv6"),
    (
        "sub_network_interface.allowed_address_pairs[0].ip_address",
        "ip_or_cidr",
    ),
    (
        "sub_network_interface.allowed_address_pairs[0].mac_address",
        "mac",
    ),
];

/// A row of the request and one of its constraints.
struct Edge<'a> {
    row: Row<'a>,
    probe: Probe,
}

/// The page's own request.
fn documented() -> Json {
    serde_json::from_str(include_str!("data/request.json")).unwrap()
}

/// Every constraint of the request's rows.
fn edges(api: &Api) -> Vec<Edge<'_>> {
    let page = page(api, "CreateSubNetworkInterface");
    let pairs = rows(&page, &documented()).into_iter().flat_map(|row| {
        let probes = probes(row.field).into_iter();
        probes.map(move |probe| Edge {
            row: row.clone(),
            probe,
        })
    });
    pairs.collect()
}

/// What the client says of a request, and what it would send.
fn sent(request: &Json) -> Result<Json, Error> {
    let option = &request["sub_network_interface"];
    let option: CreateSubNetworkInterfaceOption = serde_json::from_value(option.clone()).unwrap();
    let call = client(Validation::On).create_sub_network_interface(option);
    let request = call.to_request()?;
    Ok(serde_json::from_slice(request.body()).unwrap())
}

/// What is wrong with the treatment of a value that keeps a constraint.
fn inside(edge: &Edge<'_>, value: &Json) -> Option<String> {
    let request = edge.row.with(value);
    let (path, rule) = (&edge.row.place.path, edge.probe.rule);
    match sent(&request) {
        Ok(sent) if sent == request => None,
        Ok(sent) => Some(format!("{path} {value}: {sent} would be sent")),
        Err(error) => Some(format!("{path} {value} is inside of {rule}: {error}")),
    }
}

/// What is wrong with the treatment of a value that breaks a constraint.
fn outside(edge: &Edge<'_>, value: &Json) -> Option<String> {
    let path = format!("{}{}", edge.row.place.path, edge.probe.at);
    let rule = edge.probe.rule;
    let Err(error) = sent(&edge.row.with(value)) else {
        return Some(format!(
            "{path} {value} is outside of {rule}, and was accepted"
        ));
    };
    let violations = error.violations();
    let right = (error.kind(), error.sent()) == (ErrorKind::Invalid, Sent::No)
        && violations.iter().all(|one| one.path() == path)
        && violations.iter().any(|one| one.rule() == rule);
    (!right).then(|| format!("{path} {value} is outside of {rule}: {error}"))
}

#[test]
fn every_constraint_of_the_request_has_its_edges() {
    let api = api();
    let edges = edges(&api);
    let found: Vec<(&str, &str)> = edges
        .iter()
        .map(|edge| (edge.row.place.path.as_str(), edge.probe.rule))
        .collect();
    assert_eq!(found, EXPECTED);
    let mut problems = Vec::new();
    for edge in &edges {
        let Probe {
            rule,
            inside: good,
            outside: bad,
            ..
        } = &edge.probe;
        if good.is_empty() || bad.is_empty() {
            problems.push(format!(
                "{}: no rule makes the edges of {rule}",
                edge.row.place.path
            ));
        }
        problems.extend(good.iter().filter_map(|value| inside(edge, value)));
        problems.extend(bad.iter().filter_map(|value| outside(edge, value)));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn nothing_else_of_the_request_is_constrained() {
    let api = api();
    let page = page(&api, "CreateSubNetworkInterface");
    let Operation {
        parameters, body, ..
    } = page.operation;
    for parameter in parameters {
        let field = &parameter.field;
        let name = &field.name.value;
        assert_eq!(field.constraints, Constraints::default(), "{name}");
    }
    let rows = rows(&page, &documented());
    let types = rows.iter().filter_map(|row| row.field.ty.named());
    let rules = types.flat_map(|name| &page.named(name).rules);
    let rules = rules.chain(&body.as_ref().unwrap().rules);
    assert_eq!(
        rules.count(),
        0,
        "rules between rows have no edges here yet"
    );
}
