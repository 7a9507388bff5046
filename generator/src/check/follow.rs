//! Follows a path of wire names through the body of a response.

use crate::model::{Field, TypeExpr, WireName};

use super::view::{OperationView, View};
use super::words::{did_you_mean_field, quoted, type_words};

/// What a path may lead through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Through {
    /// Objects.
    Objects,
    /// Objects and lists of objects.
    ObjectsAndLists,
}

/// Why a path does not lead anywhere.
pub(super) struct Lost {
    /// The sentence.
    pub(super) message: String,
    /// What to do.
    pub(super) help: Option<String>,
}

/// The field that a path leads to in a response of an operation. One response that has it is enough, since a second
/// one may have no body; if none has it, the first one with a body says why. It is no field at all where the path comes
/// to a type that is unknown, since that is reported where the type is named.
pub(super) fn in_responses<'a>(
    view: &View<'a>,
    operation: &OperationView<'a>,
    path: &[WireName],
    through: Through,
) -> Result<Option<&'a Field>, Lost> {
    let bodies = operation
        .operation
        .responses
        .iter()
        .filter_map(|response| response.body.as_ref());
    let mut first = None;
    for body in bodies {
        match follow(view, operation, &body.fields, path, through) {
            Ok(field) => return Ok(field),
            Err(lost) => first = first.or(Some(lost)),
        }
    }
    Err(first.unwrap_or(Lost {
        message: String::from("no response has a body"),
        help: None,
    }))
}

fn follow<'a>(
    view: &View<'a>,
    operation: &OperationView<'a>,
    top: &'a [Field],
    path: &[WireName],
    through: Through,
) -> Result<Option<&'a Field>, Lost> {
    let mut fields = top;
    let mut found: Option<&Field> = None;
    for name in path {
        if let Some(parent) = found {
            fields = inside(view, operation, parent, through)?;
        }
        let field = step(fields, name, found)?;
        if field
            .ty
            .named()
            .is_some_and(|name| view.find(operation.scope, name).is_none())
        {
            return Ok(None);
        }
        found = Some(field);
    }
    found.map(Some).ok_or_else(|| Lost {
        message: String::from("the path is empty"),
        help: None,
    })
}

fn step<'a>(
    fields: &'a [Field],
    name: &WireName,
    parent: Option<&Field>,
) -> Result<&'a Field, Lost> {
    fields
        .iter()
        .find(|field| field.name.value == *name)
        .ok_or_else(|| {
            let place = parent.map_or(String::from("the response"), |field| {
                quoted(field.name.as_str())
            });
            Lost {
                message: format!("{place} has no field {}", quoted(name.as_str())),
                help: did_you_mean_field(name.as_str(), fields),
            }
        })
}

fn inside<'a>(
    view: &View<'a>,
    operation: &OperationView<'a>,
    field: &Field,
    through: Through,
) -> Result<&'a [Field], Lost> {
    let ty = match through {
        Through::Objects => &field.ty.value,
        Through::ObjectsAndLists => field.ty.item(),
    };
    let name = match ty {
        TypeExpr::Named(name) => view.find_type(operation.scope, name),
        _ => None,
    };
    name.map(|ty| ty.fields.as_slice()).ok_or_else(|| Lost {
        message: format!(
            "{} is {}, which has no fields",
            quoted(field.name.as_str()),
            type_words(ty)
        ),
        help: None,
    })
}
