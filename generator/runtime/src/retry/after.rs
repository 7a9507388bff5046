//! Times in the headers of an answer.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};
use jiff::fmt::rfc2822;

/// How long the service asks to wait: seconds, or a date, which is compared with that of the answer: the clock here may
/// be off.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = parse(text)?;
    Some(
        until
            .duration_since(http_date(headers)?)
            .unwrap_or_default(),
    )
}

/// The time at which the service answered, by its own clock.
pub(crate) fn http_date(headers: &HeaderMap) -> Option<SystemTime> {
    parse(headers.get(DATE)?.to_str().ok()?.trim())
}

fn parse(text: &str) -> Option<SystemTime> {
    rfc2822::parse(text)
        .ok()
        .map(|zoned| zoned.timestamp().into())
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    const AT: &str = "Tue, 19 Aug 2025 08:09:10 GMT";

    fn wait(value: &'static str, date: Option<&'static str>) -> Option<Duration> {
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, HeaderValue::from_static(value));
        if let Some(date) = date {
            headers.insert(DATE, HeaderValue::from_static(date));
        }
        retry_after(&headers)
    }

    #[test]
    fn reads_seconds_and_dates() {
        assert_eq!(wait("7", None), Some(Duration::from_secs(7)));
        assert_eq!(wait(" 0 ", None), Some(Duration::ZERO));
        let date = Some("Tue, 19 Aug 2025 08:08:10 GMT");
        assert_eq!(wait(AT, date), Some(Duration::from_secs(60)));
        assert_eq!(
            wait("Tue, 19 Aug 2025 08:00:00 GMT", date),
            Some(Duration::ZERO)
        );
    }

    #[test]
    fn passes_over_what_is_neither() {
        assert_eq!(wait(AT, None), None);
        for value in ["", "soon", "-1", "1.5", "99999999999999999999999"] {
            assert_eq!(wait(value, None), None, "{value}");
        }
    }
}
