//! Path, query and header parameters.

use crate::model::{Field, Parameter, ParameterPlace, Path, PathSegment, TypeExpr, WireName};
use crate::source::Located;

use super::links::Links;
use super::place::TablePlace;
use super::tables::Placed;
use super::{About, Remark, Row, Way, rows};

/// Headers that every client sends by itself.
const OWN_HEADERS: [&str; 8] = [
    "x-auth-token",
    "x-security-token",
    "x-project-id",
    "x-domain-id",
    "x-sdk-date",
    "content-type",
    "authorization",
    "host",
];

/// Reads the parameters of all tables, and asks about those of the path that no table tells of.
pub(super) fn read(
    tables: &[Placed<'_>],
    links: &Links,
    path: &Located<Path>,
    remarks: &mut Vec<Remark>,
) -> Vec<Parameter> {
    let mut parameters = Vec::new();
    for placed in tables {
        for (place, row) in placed.rows() {
            let Some(place) = parameter_place(place, row, &path.value, remarks) else {
                continue;
            };
            let mut field = rows::read(row, "", Way::Request, links, remarks).field;
            match place {
                ParameterPlace::Path => require(&mut field, remarks),
                ParameterPlace::Query | ParameterPlace::Header => {}
            }
            make_plain(&mut field, place, remarks);
            parameters.push(Parameter {
                place,
                table: placed.number(),
                field,
            });
        }
    }
    untold(&mut parameters, path, remarks);
    in_order(&mut parameters);
    parameters
}

/// As a spec has them, wherever the page does: by their places, with one table for each, that of the first.
fn in_order(parameters: &mut [Parameter]) {
    parameters.sort_by_key(|parameter| parameter.place);
    for place in parameters.chunk_by_mut(|one, other| one.place == other.place) {
        if let [first, others @ ..] = place {
            for other in others {
                other.table.clone_from(&first.table);
            }
        }
    }
}

/// Where a row is sent; nothing if it is not, or not outside of the body.
fn parameter_place(
    place: TablePlace,
    row: &Row,
    path: &Path,
    remarks: &mut Vec<Remark>,
) -> Option<ParameterPlace> {
    let name = row.name.value.as_str();
    match place {
        TablePlace::Uri if in_path(path, name) => Some(ParameterPlace::Path),
        TablePlace::Uri => Some(ParameterPlace::Query),
        TablePlace::Parameters(ParameterPlace::Path) if !in_path(path, name) => {
            let text = format!("`{name}` is not in the path and is left out");
            remarks.push(Remark::question(About::Table, row.name.span, text));
            None
        }
        TablePlace::Parameters(ParameterPlace::Header) if is_own(name) => None,
        TablePlace::Parameters(place) => Some(place),
        TablePlace::Body | TablePlace::Answer | TablePlace::AnswerHeaders | TablePlace::Type(_) => {
            None
        }
    }
}

fn in_path(path: &Path, name: &str) -> bool {
    path.segments.iter().any(|segment| match segment {
        PathSegment::Parameter(own) => own.as_str() == name,
        PathSegment::Text(_) => false,
    })
}

fn is_own(header: &str) -> bool {
    OWN_HEADERS.contains(&header.to_lowercase().as_str())
}

/// Without a parameter of the path there is no path.
fn require(field: &mut Field, remarks: &mut Vec<Remark>) {
    if !field.required {
        let text = format!(
            "`{}` is in the path and cannot be left out",
            field.name.value
        );
        remarks.push(Remark::guessed(About::Required, field.name.span, text));
        field.required = true;
    }
}

/// Outside of the body, a value is a word, or in the query a list of words.
fn make_plain(field: &mut Field, place: ParameterPlace, remarks: &mut Vec<Remark>) {
    let plain = match &field.ty.value {
        ty if is_scalar(ty) => return,
        TypeExpr::Array(item) if place == ParameterPlace::Query && is_scalar(item) => return,
        TypeExpr::Array(_) if place == ParameterPlace::Query => {
            TypeExpr::Array(Box::new(TypeExpr::String))
        }
        _ => TypeExpr::String,
    };
    let text = format!(
        "`{}` is sent outside of the body, where values are texts; it is taken for that",
        field.name.value
    );
    remarks.push(Remark::guessed(About::Type, field.ty.span, text));
    field.ty.value = plain;
}

fn is_scalar(ty: &TypeExpr) -> bool {
    use TypeExpr::{Boolean, Integer, Number, String};
    matches!(ty, String | Boolean | Integer | Number)
}

fn untold(parameters: &mut Vec<Parameter>, path: &Located<Path>, remarks: &mut Vec<Remark>) {
    for segment in &path.value.segments {
        let PathSegment::Parameter(name) = segment else {
            continue;
        };
        let told = parameters.iter().any(|parameter| {
            parameter.place == ParameterPlace::Path && parameter.field.name == *name
        });
        if !told {
            let text = format!(
                "no table tells of `{}`, which is in the path; it is taken for a string",
                name.value
            );
            remarks.push(Remark::question(About::Table, path.span, text));
            parameters.push(Parameter {
                place: ParameterPlace::Path,
                table: None,
                field: text_field(name),
            });
        }
    }
}

fn text_field(name: &Located<WireName>) -> Field {
    Field {
        name: name.clone(),
        ty: Located::new(TypeExpr::String, name.span),
        required: true,
        nullable: false,
        secret: false,
        deprecated: None,
        description: None,
        default: None,
        fixed: None,
        constraints: crate::model::Constraints::default(),
        server: Vec::new(),
        source: None,
        rust_name: None,
        span: name.span,
    }
}
