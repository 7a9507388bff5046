//! `POST /v3/{project_id}/vpc/sub-network-interfaces`

use super::words::narrow;

/// Methods as they are written before an address.
const METHODS: [&str; 7] = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

/// The method and the address of a line such as `POST /v3/{project_id}/ports`, or of a line that has the method alone.
///
/// ```
/// use tabella::front::page::request_line;
///
/// assert_eq!(request_line("GET /v1/ports"), Some(("GET", "/v1/ports")));
/// assert_eq!(request_line("POST"), Some(("POST", "")));
/// assert_eq!(request_line("GET requests have no body."), None);
/// ```
#[must_use]
pub fn request_line(line: &str) -> Option<(&'static str, &str)> {
    let line = line.trim();
    let method = METHODS
        .into_iter()
        .find(|method| line.starts_with(method))?;
    let rest = &line[method.len()..];
    let address = rest.trim_start();
    if address.is_empty() {
        return Some((method, ""));
    }
    (rest.len() > address.len() && is_address(address)).then_some((method, address))
}

/// A path or a URL, in one word.
pub(super) fn is_address(text: &str) -> bool {
    let Some(narrow) = narrow(text.get(..text.len().min(12)).unwrap_or(text)) else {
        return false;
    };
    let start = narrow.starts_with(['/', '{']) || narrow.to_lowercase().starts_with("http");
    start && !text.trim().contains(char::is_whitespace)
}
