//! `service.yaml`

use crate::model::{Runtime, Service};

use super::node::{Entries, Layout, Node, Part};
use super::{names, prose};

pub(super) fn service(service: &Service) -> Node {
    let mut map = Entries::new();
    map.maybe("service", names(Some(&service.id)));
    map.maybe("title", names(Some(&service.title)));
    map.maybe("description", prose(service.description.as_ref()));
    map.maybe("package", names(Some(&service.package)));
    map.maybe("package_version", names(Some(&service.package_version)));
    map.maybe("license", names(service.license.as_ref()));
    map.maybe("endpoint", names(Some(&service.endpoint)));
    let parameters = service.client_parameters.iter();
    let parameters = parameters.map(|one| Part::new(Node::name(one.wire_name())).at(one.span));
    map.list("client_parameters", parameters.collect(), Layout::Line);
    map.put(
        "runtime",
        Part::new(runtime(&service.runtime)).at(service.runtime.span),
    );
    map.block()
}

fn runtime(runtime: &Runtime) -> Node {
    let mut map = Entries::new();
    match runtime {
        Runtime::Path(path) => map.put("path", Part::new(Node::name(path))),
        Runtime::Git { url, rev } => {
            map.put("git", Part::new(Node::name(url)));
            map.maybe("rev", rev.as_ref().map(|rev| Part::new(Node::name(rev))));
        }
        Runtime::Version(version) => map.put("version", Part::new(Node::name(version))),
    }
    map.line()
}
