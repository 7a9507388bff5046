//! The file of regions, as the vendor's own SDKs read it.
//!
//! ```yaml
//! VPC:
//!   - {id: cn-north-4, endpoint: https://vpc.example.com}
//!   - {id: xx-1, endpoints: [https://a.example.com, https://b.example.com]}
//! ```

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::overrides::Set;
use crate::environment::Lookup;
use crate::files::{self, Named};
use crate::{Error, ErrorKind, Region};

const VARIABLE: &str = "HUAWEICLOUD_SDK_REGIONS_FILE";
const USUAL: &str = "regions.yaml";

/// Regions by the names of services.
type Regions = BTreeMap<String, Vec<Entry>>;

#[derive(Deserialize)]
#[serde(try_from = "Row")]
struct Entry {
    id: String,
    endpoints: Vec<String>,
}

/// An entry as it is written: one endpoint or several.
#[derive(Deserialize)]
struct Row {
    id: String,
    endpoint: Option<String>,
    #[serde(default)]
    endpoints: Vec<String>,
}

impl TryFrom<Row> for Entry {
    type Error = String;

    fn try_from(row: Row) -> Result<Self, String> {
        let Row {
            id,
            endpoint,
            mut endpoints,
        } = row;
        match (endpoint, endpoints.is_empty()) {
            (Some(endpoint), true) => endpoints.push(endpoint),
            (Some(_), false) => return Err(format!("`{id}` has `endpoint` and `endpoints`")),
            (None, true) => return Err(format!("`{id}` has neither `endpoint` nor `endpoints`")),
            (None, false) => {}
        }
        Ok(Self { id, endpoints })
    }
}

/// What the file says of a service in a region.
pub(super) fn endpoints(
    service: &str,
    region: &Region,
    lookup: &Lookup<'_>,
) -> Result<Option<Set>, Error> {
    let Some(place) = files::place(lookup, VARIABLE, USUAL) else {
        return Ok(None);
    };
    match (files::read(&place.path), place.named) {
        (Ok(Some(text)), _) => {
            let found = find(service, region, &text).map_err(|error| {
                bad(&place.path, "is no list of regions").because(Box::new(error))
            })?;
            let place = named(&place.path);
            Ok(found.map(|endpoints| Set { endpoints, place }))
        }
        (Ok(None), Named::Usual) => Ok(None),
        (Ok(None), Named::By(variable)) => Err(bad(
            &place.path,
            &format!("does not exist, but {variable} names it"),
        )),
        (Err(error), _) => Err(bad(&place.path, "cannot be read").because(Box::new(error))),
    }
}

fn find(
    service: &str,
    region: &Region,
    text: &str,
) -> Result<Option<Vec<String>>, serde_yaml::Error> {
    let regions: Option<Regions> = serde_yaml::from_str(text)?;
    let of_service = regions.into_iter().flatten();
    let of_service = of_service.filter(|(name, _)| name.eq_ignore_ascii_case(service));
    let mut entries = of_service.flat_map(|(_, entries)| entries);
    let found = entries.find(|entry| entry.id == region.as_str());
    Ok(found.map(|entry| entry.endpoints))
}

fn named(path: &Path) -> String {
    format!("the file of regions {}", path.display())
}

fn bad(path: &Path, what: &str) -> Error {
    let text = format!("{} {what}", named(path));
    Error::unsent(ErrorKind::Configuration, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "
VPC:
  - {id: cn-north-1, endpoint: https://one}
  - id: xx-1
    endpoints: [https://a, https://b]
ecs: [{id: xx-1, endpoint: https://other}]
";

    #[test]
    fn finds_a_service_in_any_case() {
        for (service, region, expected) in [
            ("vpc", "cn-north-1", Some(vec!["https://one"])),
            ("VPC", "xx-1", Some(vec!["https://a", "https://b"])),
            ("ECS", "xx-1", Some(vec!["https://other"])),
            ("vpc", "cn-north-2", None),
            ("rds", "xx-1", None),
        ] {
            let found = find(service, &Region::new(region), FILE).unwrap();
            let expected = expected.map(|list| list.into_iter().map(str::to_owned).collect());
            assert_eq!(found, expected, "{service} {region}");
        }
        for empty in ["", "# nothing\n", "vpc: []"] {
            assert_eq!(find("vpc", &Region::CN_NORTH_1, empty).unwrap(), None);
        }
    }

    #[test]
    fn says_where_a_file_is_wrong() {
        for (text, message, line) in [
            ("VPC:\n  - {id: a}\n", "`a` has neither", 2),
            (
                "VPC:\n- id: a\n  endpoint: x\n  endpoints: [y]\n",
                "`a` has `endpoint` and",
                2,
            ),
            ("VPC:\n  - {endpoint: x}\n", "missing field `id`", 2),
            ("VPC: text\n", "expected a sequence", 1),
            ("VPC: [\n", "", 2),
        ] {
            let error = find("vpc", &Region::new("a"), text).err().unwrap();
            assert!(error.to_string().contains(message), "{text}: {error}");
            assert_eq!(error.location().unwrap().line(), line, "{text}: {error}");
        }
    }
}
