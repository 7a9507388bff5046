//! What an address has behind its path: `?limit={limit}&marker={marker}`.

use std::collections::BTreeSet;

use crate::model::{Parameter, ParameterPlace};
use crate::source::Located;

use super::{About, Remark};

/// The path of an address, and its query. The query may be written as a part of the path, as in `/ports{?limit,marker}`.
pub(super) fn cut(address: &str) -> (&str, &str) {
    let address = address.split('#').next().unwrap_or_default();
    let Some((path, query)) = address.split_once('?') else {
        return (address, "");
    };
    match path.strip_suffix('{') {
        Some(path) => (path, query.strip_suffix('}').unwrap_or(query)),
        None => (path, query),
    }
}

/// A path without the host before it, which is an address such as `https://{Endpoint}/v1/ports`.
pub(super) fn without_host(address: &str) -> &str {
    let scheme = address.find("://").map(|at| at + 3);
    let host = scheme.or_else(|| address.starts_with('{').then_some(0));
    let Some(start) = host else { return address };
    let path = address.get(start..).and_then(|rest| rest.find('/'));
    path.and_then(|path| address.get(start + path..))
        .unwrap_or(address)
}

/// Asks about what the addresses of a call have in their queries and no table has, and about values that they give.
pub(super) fn compare(
    addresses: &[Located<String>],
    parameters: &[Parameter],
    remarks: &mut Vec<Remark>,
) {
    let mut seen = BTreeSet::new();
    for (address, name, value) in addresses.iter().flat_map(pairs) {
        if !seen.insert(name) {
            continue;
        }
        let told = parameters.iter().any(|parameter| {
            parameter.place == ParameterPlace::Query && parameter.field.name.as_str() == name
        });
        let (about, text) = if !told {
            let text =
                format!("no table tells of `{name}`, which is in the address; it is left out");
            (About::Table, text)
        } else if is_fixed(name, value) {
            let text =
                format!("the address has `{name}` with the value `{value}`: is it always sent so?");
            (About::Values, text)
        } else {
            continue;
        };
        remarks.push(Remark::question(about, address.span, text));
    }
}

/// The names in a query, each with what is put behind it.
fn pairs(address: &Located<String>) -> impl Iterator<Item = (&Located<String>, &str, &str)> {
    let (_, query) = cut(&address.value);
    let pairs = query.split(['&', ',']).map(move |pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (address, name.trim_matches(['{', '}', '[', ']', '*']), value)
    });
    pairs.filter(|(_, name, _)| !name.is_empty())
}

/// Whether a value is meant as it stands, and is no name of one.
fn is_fixed(name: &str, value: &str) -> bool {
    let stands_for = value.starts_with(['{', '$', '<', '[', ':']) || value.starts_with("xx");
    !value.is_empty() && value != name && !stands_for
}

#[cfg(test)]
mod tests {
    use super::{cut, is_fixed, without_host};

    #[test]
    fn a_query_is_no_part_of_the_path() {
        assert_eq!(cut("/v1/{id}"), ("/v1/{id}", ""));
        assert_eq!(cut("/v1/{id}?a={a}&b#c"), ("/v1/{id}", "a={a}&b"));
        assert_eq!(cut("/v1/{id}{?a,b}"), ("/v1/{id}", "a,b"));
    }

    #[test]
    fn a_host_is_no_part_of_the_path() {
        for address in [
            "/v1/{id}",
            "https://{Endpoint}/v1/{id}",
            "http://svc.example.com/v1/{id}",
            "{Endpoint}/v1/{id}",
        ] {
            assert_eq!(without_host(address), "/v1/{id}", "{address}");
        }
        assert_eq!(without_host("https://{Endpoint}"), "https://{Endpoint}");
    }

    #[test]
    fn a_value_in_braces_stands_for_any() {
        assert!(is_fixed("action", "start"));
        for value in ["", "{action}", "action", "xxx", "<which>"] {
            assert!(!is_fixed("action", value), "{value}");
        }
    }
}
