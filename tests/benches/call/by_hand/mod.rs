//! The documented call as somebody would write it who needs this call and no other.
//!
//! It does what the generated crate does, and nothing that the generated crate does not: the same checks, all problems
//! at once, the same bytes, the same headers and signature. What it lacks is everything that makes the generated
//! crate useful beyond that: other operations, messages that name the rule and the page, drift, dry runs.

mod check;
mod model;
mod sign;

use std::time::SystemTime;

use http::header::{AUTHORIZATION, CONTENT_TYPE, HOST, USER_AGENT};
use http::{HeaderValue, Request};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::data;
use check::Problem;
pub(crate) use model::NewInterface;
use model::{Body, Created, Pair};
use sign::Keys;

const JSON: &str = "application/json";
const USER_AGENT_VALUE: &str = concat!("tabella/", env!("CARGO_PKG_VERSION"));

/// What a signature wants to have encoded.
const RESERVED: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// Calls the service in one region and project.
pub(crate) struct Client {
    keys: Keys,
    /// Scheme, host and port.
    base: String,
    host: String,
    project: String,
}

/// A client with the keys of the benchmark.
pub(crate) fn client() -> Client {
    let host = format!("vpc.{}.myhuaweicloud.com", data::REGION);
    client_at(format!("https://{host}"), &host)
}

/// A client that calls another address.
pub(crate) fn client_at(base: String, host: &str) -> Client {
    Client {
        keys: Keys::new(data::ACCESS_KEY, data::SECRET_KEY),
        base,
        host: host.to_owned(),
        project: data::PROJECT.to_owned(),
    }
}

/// The documented request.
pub(crate) fn documented() -> NewInterface {
    NewInterface {
        virsubnet_id: data::SUBNET.to_owned(),
        parent_id: data::PARENT.to_owned(),
        security_groups: Some(vec![data::GROUP.to_owned()]),
        ..NewInterface::default()
    }
}

/// A request with every field.
pub(crate) fn full(text: &data::Full) -> NewInterface {
    NewInterface {
        virsubnet_id: text.subnet.to_owned(),
        vlan_id: Some(text.vlan.to_owned()),
        parent_id: data::PARENT.to_owned(),
        description: Some(text.description.to_owned()),
        ipv6_enable: Some(true),
        private_ip_address: Some(text.ipv4.to_owned()),
        ipv6_ip_address: Some(text.ipv6.to_owned()),
        security_groups: Some(vec![data::GROUP.to_owned()]),
        project_id: Some(data::PROJECT.to_owned()),
        allowed_address_pairs: Some(vec![Pair {
            ip_address: Some(text.block.to_owned()),
            mac_address: Some(text.mac.to_owned()),
        }]),
    }
}

/// Reads the documented answer.
pub(crate) fn decode(body: &[u8]) -> Option<Created> {
    serde_json::from_slice(body).ok()
}

/// Why there is no request.
#[derive(Debug)]
pub(crate) enum Refused {
    /// Values break rules.
    Invalid(Vec<Problem>),
    /// The body cannot be written.
    Body,
    /// A part of the request cannot stand where it has to.
    Http,
}

impl Client {
    /// The request, checked and signed.
    pub(crate) fn create(
        &self,
        interface: &NewInterface,
        now: SystemTime,
    ) -> Result<Request<Vec<u8>>, Refused> {
        let problems = check::check(interface);
        if !problems.is_empty() {
            return Err(Refused::Invalid(problems));
        }
        let body = serde_json::to_vec(&Body {
            sub_network_interface: interface,
        })
        .map_err(|_| Refused::Body)?;
        self.signed(body, &sign::date(now))
            .map_err(|_| Refused::Http)
    }

    fn signed(&self, body: Vec<u8>, date: &str) -> Result<Request<Vec<u8>>, http::Error> {
        let Self {
            keys,
            base,
            host,
            project,
        } = self;
        let encoded = utf8_percent_encode(project, &RESERVED);
        let path = format!("/v3/{encoded}/vpc/sub-network-interfaces");
        let headers = [
            ("content-type", JSON),
            ("host", host),
            ("x-project-id", project),
            ("x-sdk-date", date),
        ];
        let mut authorization = HeaderValue::try_from(keys.sign(&path, &headers, &body, date))?;
        authorization.set_sensitive(true);
        Request::post(format!("{base}{path}"))
            .header(HOST, host)
            .header(USER_AGENT, USER_AGENT_VALUE)
            .header(CONTENT_TYPE, JSON)
            .header("x-project-id", project)
            .header("x-sdk-date", date)
            .header(AUTHORIZATION, authorization)
            .body(body)
    }
}
