//! The address of an example is not the address of its operation.
//!
//! After the host comes the operation's path, with a value (or a placeholder in braces) in place of each parameter, and
//! then perhaps a query that consists of the operation's query parameters.
//!
//! Bad:
//!
//! ```yaml
//! path: /v3/{project_id}/ports
//! examples:
//!   - request: {url: "https://{Endpoint}/v2/8c6fb137a48a428aaf9a0229dca4edb3/ports"}
//! ```
//!
//! Good:
//!
//! ```yaml
//! path: /v3/{project_id}/ports
//! examples:
//!   - request: {url: "https://{Endpoint}/v3/8c6fb137a48a428aaf9a0229dca4edb3/ports"}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{Operation, ParameterPlace, PathSegment};
use crate::source::Located;

use super::rows::rows_in;
use super::view::{OperationView, View};
use super::words::{did_you_mean_field, quoted};

pub(super) static RULE: Rule = Rule {
    code: "T0403",
    name: "example-url-mismatch",
    manual: include_str!("example_url_mismatch.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for seen in &view.operations {
        for request in seen
            .operation
            .examples
            .iter()
            .filter_map(|example| example.request.as_ref())
        {
            one(seen, &request.url, sink);
        }
    }
}

fn one(seen: &OperationView<'_>, url: &Located<String>, sink: &mut Sink) {
    let text = url.trim();
    let (address, query) = text
        .split_once('?')
        .map_or((text, ""), |(address, query)| (address, query));
    let path = path_of(address, &seen.service.endpoint);
    if !fits(path, &seen.operation.path.segments) {
        let message = format!(
            "the example calls {}, which is not the path of this operation",
            quoted(path)
        );
        sink.push(
            Diagnostic::error(&RULE, url.span, message).also(seen.operation.path.span, "the path"),
        );
    }
    keys(seen.operation, query, url, sink);
}

/// What comes after scheme and host, and after the path of the service's endpoint if it has one.
fn path_of<'t>(address: &'t str, endpoint: &str) -> &'t str {
    let path = after_host(address);
    let base = after_host(endpoint).trim_end_matches('/');
    let path = path
        .strip_prefix(base)
        .filter(|rest| rest.starts_with('/'))
        .unwrap_or(path);
    path.strip_suffix('/')
        .filter(|rest| !rest.is_empty())
        .unwrap_or(path)
}

fn after_host(address: &str) -> &str {
    let Some((_, rest)) = address.split_once("://") else {
        return address;
    };
    rest.find('/').map_or("", |at| &rest[at..])
}

/// Whether a path is the template with a text without `/` in place of each parameter.
fn fits(path: &str, template: &[PathSegment]) -> bool {
    let mut rest = path;
    for (at, segment) in template.iter().enumerate() {
        match segment {
            PathSegment::Text(text) => {
                let text = if at + 1 == template.len() {
                    text.trim_end_matches('/')
                } else {
                    text
                };
                let Some(after) = rest.strip_prefix(text) else {
                    return false;
                };
                rest = after;
            }
            PathSegment::Parameter(_) => {
                let next = template.get(at + 1).and_then(|next| match next {
                    PathSegment::Text(text) => text.chars().next(),
                    PathSegment::Parameter(_) => None,
                });
                let ends = |one: char| one == '/' || Some(one) == next;
                let end = rest.find(ends).unwrap_or(rest.len());
                if end == 0 {
                    return false;
                }
                rest = &rest[end..];
            }
        }
    }
    rest.is_empty()
}

fn keys(operation: &Operation, query: &str, url: &Located<String>, sink: &mut Sink) {
    let rows = || rows_in(operation, ParameterPlace::Query);
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let key = pair.split_once('=').map_or(pair, |(key, _)| key);
        if rows().any(|row| row.name.as_str() == key) {
            continue;
        }
        let message = format!(
            "the example has {} in its query, which is no parameter",
            quoted(key)
        );
        sink.push(
            Diagnostic::error(&RULE, url.span, message).maybe_help(did_you_mean_field(key, rows())),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::WireName;
    use crate::source::Span;

    fn parameter(name: &str) -> PathSegment {
        PathSegment::Parameter(Located::new(WireName::new(name), Span::default()))
    }

    #[test]
    fn a_path_fits_its_template() {
        let template = [
            PathSegment::Text("/v3/".into()),
            parameter("project_id"),
            PathSegment::Text("/ports".into()),
        ];
        for good in ["/v3/8c6f/ports", "/v3/{project_id}/ports"] {
            assert!(fits(good, &template), "{good}");
        }
        for bad in [
            "",
            "/v3//ports",
            "/v3/8c6f/port",
            "/v3/8c6f/ports/1",
            "/v2/8c6f/ports",
            "/v3/a/b/ports",
        ] {
            assert!(!fits(bad, &template), "{bad}");
        }
    }

    #[test]
    fn the_path_comes_after_the_host_and_the_endpoint() {
        let endpoint = "https://vpc.{region}.example.com/base";
        assert_eq!(
            path_of("https://{Endpoint}/v3/ports", endpoint),
            "/v3/ports"
        );
        assert_eq!(
            path_of("https://vpc.example.com/base/v3/ports/", endpoint),
            "/v3/ports"
        );
        assert_eq!(path_of("/v3/ports", endpoint), "/v3/ports");
        assert_eq!(path_of("https://host", endpoint), "");
    }
}
