//! Filling a path.

use super::{percent, unwritable};
use crate::{Error, ErrorKind};

const PROJECT: &str = "project_id";

/// Adds a path with values in place of the names in braces.
pub(super) fn push(
    path: &mut String,
    template: &str,
    values: &[(&str, String)],
    project_id: Option<&str>,
) -> Result<(), Error> {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            return Err(unwritable(format!(
                "the path `{template}` has a brace that is not closed"
            )));
        };
        path.push_str(before);
        path.extend(percent(value(name, values, project_id)?));
        rest = after;
    }
    path.push_str(rest);
    Ok(())
}

/// Whether a place for the project is left when the given values are in theirs.
pub(super) fn needs_project(template: &str, values: &[(&str, String)]) -> bool {
    template.contains("{project_id}") && values.iter().all(|(name, _)| *name != PROJECT)
}

fn value<'a>(
    name: &str,
    values: &'a [(&str, String)],
    project_id: Option<&'a str>,
) -> Result<&'a str, Error> {
    let given = values
        .iter()
        .find(|(given, _)| *given == name)
        .map(|(_, value)| value.as_str());
    let value = match (given, project_id) {
        (Some(value), _) => value,
        (None, Some(value)) if name == PROJECT => value,
        (None, None) if name == PROJECT => return Err(missing_project()),
        _ => {
            return Err(unwritable(format!(
                "the path parameter `{name}` is not given"
            )));
        }
    };
    // Such a value would make the path lead to another resource.
    match value {
        "" => Err(unwritable(format!("the path parameter `{name}` is empty"))),
        "." | ".." => Err(unwritable(format!(
            "the path parameter `{name}` is `{value}`, which would lead elsewhere"
        ))),
        value => Ok(value),
    }
}

fn missing_project() -> Error {
    Error::unsent(
        ErrorKind::MissingProject,
        "no project is known: give its id to the client with `.project_id(..)`, to the credentials, or to this call",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(
        template: &str,
        values: &[(&str, String)],
        project_id: Option<&str>,
    ) -> Result<String, Error> {
        let mut path = String::new();
        push(&mut path, template, values, project_id).map(|()| path)
    }

    #[test]
    fn fills_and_encodes() {
        let values = [("id", "a/b c网~".to_owned())];
        let path = fill("/v3/{project_id}/x/{id}", &values, Some("p")).unwrap();
        assert_eq!(path, "/v3/p/x/a%2Fb%20c%E7%BD%91~");
    }

    #[test]
    fn refuses_values_that_lead_elsewhere() {
        for (value, said) in [
            ("", "`id` is empty"),
            (".", "`id` is `.`, which"),
            ("..", "`id` is `..`, which"),
        ] {
            let error = fill("/x/{id}", &[("id", value.to_owned())], None).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Request);
            assert!(error.to_string().contains(said), "{error}");
        }
        assert!(fill("/x/{id}", &[("id", "...".to_owned())], None).is_ok());
    }

    #[test]
    fn says_how_to_give_a_project() {
        let error = fill("/v3/{project_id}", &[], None).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::MissingProject);
        assert!(error.to_string().contains(".project_id(..)"), "{error}");
    }

    #[test]
    fn refuses_what_is_not_given() {
        for template in ["/x/{id}", "/x/{id"] {
            assert_eq!(
                fill(template, &[], Some("p")).unwrap_err().kind(),
                ErrorKind::Request
            );
        }
    }
}
