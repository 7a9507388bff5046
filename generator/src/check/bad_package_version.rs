//! The version of the generated package is no semantic version.
//!
//! A version has three whole numbers without leading zeros, then perhaps a pre-release after `-` and build data after `+`.
//!
//! Bad:
//!
//! ```yaml
//! package_version: "1.0"
//! ```
//!
//! Good:
//!
//! ```yaml
//! package_version: 1.0.0
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};

use super::view::View;
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0221",
    name: "bad-package-version",
    manual: include_str!("bad_package_version.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for version in view
        .api
        .services
        .iter()
        .map(|service| &service.package_version)
    {
        if !is_semantic(version) {
            let message = format!("{} is no semantic version", quoted(version));
            sink.push(
                Diagnostic::error(&RULE, version.span, message)
                    .help("a version has three numbers, such as `0.1.0`"),
            );
        }
    }
}

fn is_semantic(version: &str) -> bool {
    let (rest, build) = version
        .split_once('+')
        .map_or((version, None), |(rest, build)| (rest, Some(build)));
    let (numbers, pre) = rest
        .split_once('-')
        .map_or((rest, None), |(numbers, pre)| (numbers, Some(pre)));
    let parts: Vec<&str> = numbers.split('.').collect();
    parts.len() == 3
        && parts
            .iter()
            .all(|part| is_number(part) && part.parse::<u64>().is_ok())
        && pre.is_none_or(|pre| {
            pre.split('.')
                .all(|part| is_word(part) && !has_leading_zero(part))
        })
        && build.is_none_or(|build| build.split('.').all(is_word))
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()) && !has_leading_zero(part)
}

fn has_leading_zero(part: &str) -> bool {
    part.len() > 1 && part.starts_with('0') && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_word(part: &str) -> bool {
    !part.is_empty()
        && part
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_what_cargo_takes() {
        for good in ["0.1.0", "1.2.3-rc.1", "1.2.3+build.007", "1.2.3-a-b+c"] {
            assert!(is_semantic(good), "{good}");
        }
        for bad in [
            "", "1", "1.0", "1.0.0.0", "01.0.0", "1.0.x", "v1.0.0", "1.0.0-", "1.0.0-01", "1.0.0+",
        ] {
            assert!(!is_semantic(bad), "{bad}");
        }
    }
}
