//! An operation's id after what is sent.

use heck::ToUpperCamelCase;

use crate::model::{Method, Object, Path, PathSegment};

/// What stands behind an operation's id in the names of types that are sent.
const ENDS: [&str; 3] = ["Option", "RequestBody", "Request"];

/// The id that a type of the body tells, and that type: `CreateThingOption` under the key `thing`, sent to `/things`. It is
/// taken where path, key and type agree with each other and with the end of what the title would call the operation, which
/// has more words only: `CreateBigThing`.
pub(super) fn id(
    titled: &str,
    (method, path): (Method, &Path),
    body: Option<&Object>,
) -> Option<(String, String)> {
    let verb = match method {
        Method::Post => "Create",
        Method::Put | Method::Patch => "Update",
        _ => return None,
    };
    let title = titled.strip_prefix(verb)?;
    let things = last_text(path)?.to_upper_camel_case();
    body?.fields.iter().find_map(|field| {
        let model = field.ty.value.named()?.as_str();
        let id = ENDS.iter().find_map(|end| model.strip_suffix(end))?;
        let noun = id.strip_prefix(verb)?;
        let agree = !noun.is_empty()
            && title != noun
            && title.ends_with(noun)
            && field.name.as_str().to_upper_camel_case() == noun
            && is_plural(&things, noun);
        agree.then(|| (id.to_owned(), model.to_owned()))
    })
}

/// The last part of a path that is no parameter.
fn last_text(path: &Path) -> Option<&str> {
    path.segments
        .iter()
        .rev()
        .find_map(|segment| match segment {
            PathSegment::Text(text) => text.split('/').rfind(|part| !part.is_empty()),
            PathSegment::Parameter(_) => None,
        })
}

fn is_plural(many: &str, one: &str) -> bool {
    let changed = one.strip_suffix('y').map(|stem| format!("{stem}ies"));
    many == format!("{one}s")
        || many == format!("{one}es")
        || changed.is_some_and(|changed| many == changed)
}
