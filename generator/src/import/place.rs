//! Where in a spec an operation belongs.

use std::path::PathBuf;

use heck::ToKebabCase;

use crate::diagnostic::Diagnostic;
use crate::front::page::{About, Remark};
use crate::model::{Operation, PathSegment};

use super::Options;
use super::rules::NO_PLACE;

/// The folder and file of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) service: String,
    pub(super) version: String,
    pub(super) group: String,
    /// Without its ending.
    pub(super) file: String,
}

impl Place {
    /// The operation's file below the spec folder.
    pub(super) fn path(&self) -> PathBuf {
        let mut path = self.group_folder();
        path.push(format!("{}.yaml", self.file));
        path
    }

    pub(super) fn version_folder(&self) -> PathBuf {
        [&self.service, &self.version].iter().collect()
    }

    pub(super) fn group_folder(&self) -> PathBuf {
        self.version_folder().join(&self.group)
    }
}

/// Says where an operation belongs in a spec that has these services. What the path does not tell is guessed.
pub(super) fn find(
    operation: &Operation,
    services: &[String],
    options: &Options,
    remarks: &mut Vec<Remark>,
) -> Result<Place, Diagnostic> {
    let span = operation.path.span;
    let mut guess = |text: String| remarks.push(Remark::guessed(About::Place, span, text));
    let mut parts = parts(operation);
    let version = take_version(&mut parts).unwrap_or_else(|| {
        guess("the path begins with no version; the files are put under v1".to_owned());
        "v1".to_owned()
    });
    let service = match service(&parts, services, options) {
        Some(Found::Said(service)) => service,
        Some(Found::Guessed(service)) => {
            guess(format!(
                "the operation is one of the service `{service}`; `--service` names another one"
            ));
            service
        }
        None => {
            let text = "the path does not say to which service the operation belongs";
            return Err(Diagnostic::error(&NO_PLACE, span, text).help("name it with `--service`"));
        }
    };
    let inside = parts.iter().filter(|part| **part != service);
    let group = options.group.as_deref().map(folder_name).or_else(|| {
        let mut names = inside.map(|part| folder_name(part));
        names.find(|name| !name.is_empty())
    });
    let group = group.unwrap_or_else(|| {
        let group = folder_name(operation.resource.name.as_str());
        guess(format!(
            "the group is `{group}`, after the resource; `--group` names another one"
        ));
        group
    });
    Ok(Place {
        service,
        version,
        group,
        file: folder_name(operation.id.as_str()),
    })
}

/// The parts of the path that are no parameters.
fn parts(operation: &Operation) -> Vec<&str> {
    let texts = operation
        .path
        .segments
        .iter()
        .filter_map(|segment| match segment {
            PathSegment::Text(text) => Some(text.split('/')),
            PathSegment::Parameter(_) => None,
        });
    texts.flatten().filter(|part| !part.is_empty()).collect()
}

/// The version with which a path begins, or which stands behind the name of its service, as in `/scaling/v1/groups`.
fn take_version(parts: &mut Vec<&str>) -> Option<String> {
    let begin = parts.iter().take(2);
    let (at, version) = begin
        .enumerate()
        .find_map(|(at, part)| Some((at, version(part)?)))?;
    parts.remove(at);
    Some(version)
}

/// `v3` and `v2.0` are versions, whose folders are `v3` and `v2-0`.
fn version(part: &str) -> Option<String> {
    let numbers = part.strip_prefix(['v', 'V'])?;
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = numbers.len() < 12 && numbers.split('.').all(number);
    fits.then(|| format!("v{}", numbers.replace('.', "-")))
}

enum Found {
    Said(String),
    Guessed(String),
}

/// A service that is named, one that the path names, the only one there is, or else one after the path's first part.
fn service(parts: &[&str], services: &[String], options: &Options) -> Option<Found> {
    if let Some(named) = &options.service {
        return Some(Found::Said(folder_name(named)));
    }
    if let Some(known) = services
        .iter()
        .find(|known| parts.contains(&known.as_str()))
    {
        return Some(Found::Said(known.clone()));
    }
    if let [only] = services {
        return Some(Found::Guessed(only.clone()));
    }
    // A path of one part names the resource alone.
    let [first, _, ..] = parts else { return None };
    let name = folder_name(first);
    (services.is_empty() && !name.is_empty()).then_some(Found::Guessed(name))
}

/// A name of a folder or file: `[a-z][a-z0-9-]*`, or nothing if nothing of the text can be one.
pub(super) fn folder_name(text: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let kebab = text.chars().map(plain).collect::<String>().to_kebab_case();
    let start = kebab.trim_start_matches(|c: char| !c.is_ascii_lowercase());
    start
        .chars()
        .take(80)
        .collect::<String>()
        .trim_end_matches('-')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_become_folders() {
        let cases = [
            ("v3", Some("v3")),
            ("v2.0", Some("v2-0")),
            ("V1", Some("v1")),
            ("vpc", None),
            ("v", None),
            ("v1.", None),
            ("{version}", None),
        ];
        for (part, expected) in cases {
            assert_eq!(version(part).as_deref(), expected, "{part}");
        }
    }

    #[test]
    fn names_of_folders_are_plain() {
        let cases = [
            ("sub-network-interfaces", "sub-network-interfaces"),
            ("CreateSubNetworkInterface", "create-sub-network-interface"),
            ("private_nat", "private-nat"),
            ("../../etc", "etc"),
            ("9lives", "lives"),
            ("子网", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(folder_name(text), expected, "{text}");
        }
    }
}
