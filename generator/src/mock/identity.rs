//! The one call of the identity service that clients make by themselves: they ask it for the project of a region.

use serde_json::json;

use super::answer::Answer;
use super::input::Incoming;

/// The name that the official SDKs have for the call.
pub(super) const OPERATION: &str = "KeystoneListProjects";

/// Whether a request, which is for no operation of the spec, asks for projects.
pub(super) fn is_asked(incoming: &Incoming) -> bool {
    incoming.method == "GET" && incoming.path.trim_end_matches('/') == "/v3/projects"
}

/// The only project, in whatever region is asked for: projects of regions have their names.
pub(super) fn projects(incoming: &Incoming, id: &str) -> Answer {
    let pairs = incoming.pairs();
    let asked = pairs.iter().find(|(name, _)| name == "name");
    let region = asked.map_or("mock", |(_, region)| region.as_str());
    let project = json!({
        "id": id,
        "name": region,
        "description": "",
        "domain_id": DOMAIN,
        "parent_id": DOMAIN,
        "is_domain": false,
        "enabled": true,
    });
    Answer::json(
        200,
        &json!({"projects": [project], "links": {"next": null, "previous": null}}),
    )
}

/// The account that has the project.
const DOMAIN: &str = "fedcba9876543210fedcba9876543210";
