//! Lists that are read in parts: a query with a limit, and a marker or an offset.

use crate::model::{
    Object, Paging, PagingStyle, Parameter, ParameterPlace, Response, Type, TypeExpr, WireName,
};
use crate::source::Located;

use super::{About, Remark};

/// What answers call the marker of the next page.
const NEXT: [&str; 2] = ["next_marker", "next"];
/// What answers call the number of all items.
const TOTALS: [&str; 5] = [
    "total_count",
    "total",
    "total_num",
    "total_record",
    "total_records",
];

/// The paging of an operation, if its query and its answer have what it takes.
pub(super) fn find(
    parameters: &[Parameter],
    responses: &[Response],
    types: &[Type],
    remarks: &mut Vec<Remark>,
) -> Option<Paging> {
    let limit = in_query(parameters, "limit")?;
    let by_marker = in_query(parameters, "marker").map(|start| (PagingStyle::Marker, start));
    let by_offset = || in_query(parameters, "offset").map(|start| (PagingStyle::Offset, start));
    let (style, start) = by_marker.or_else(by_offset)?;
    let body = responses
        .iter()
        .find_map(|response| response.body.as_ref())?;
    let lists = |field: &&crate::model::Field| matches!(field.ty.value, TypeExpr::Array(_));
    let mut lists = body.fields.iter().filter(lists);
    let (Some(list), None) = (lists.next(), lists.next()) else {
        return None;
    };
    let next = next(body, types).or_else(|| last_id(list, types));
    let total = leaf(body, types, &TOTALS);
    let (next, total) = match style {
        PagingStyle::Marker => (Some(next?), None),
        PagingStyle::Offset => (None, total),
    };
    remarks.push(Remark::guessed(
        About::Paging,
        start.span,
        format!(
            "the list `{}` is read in parts, by `{}` and `{}`",
            list.name.value, limit.value, start.value
        ),
    ));
    Some(Paging {
        style: Located::new(style, start.span),
        limit,
        items: Located::new(vec![list.name.value.clone()], list.span),
        start,
        next,
        total,
    })
}

fn in_query(parameters: &[Parameter], name: &str) -> Option<Located<WireName>> {
    let mut query = parameters
        .iter()
        .filter(|parameter| parameter.place == ParameterPlace::Query);
    let found = query.find(|parameter| parameter.field.name.as_str() == name)?;
    Some(found.field.name.clone())
}

fn next(body: &Object, types: &[Type]) -> Option<Located<Vec<WireName>>> {
    leaf(body, types, &NEXT)
}

/// The way to a field of one of these names, at the top of an answer or one object below.
fn leaf(body: &Object, types: &[Type], names: &[&str]) -> Option<Located<Vec<WireName>>> {
    let is = |name: &WireName| names.contains(&name.as_str());
    for field in &body.fields {
        if is(&field.name) {
            return Some(Located::new(
                vec![field.name.value.clone()],
                field.name.span,
            ));
        }
        let TypeExpr::Named(name) = &field.ty.value else {
            continue;
        };
        let ty = types.iter().find(|ty| ty.name.value == *name);
        let inner = ty.and_then(|ty| ty.fields.iter().find(|inner| is(&inner.name)));
        if let Some(inner) = inner {
            let way = vec![field.name.value.clone(), inner.name.value.clone()];
            return Some(Located::new(way, inner.span));
        }
    }
    None
}

/// Without a marker in the answer, the id of the last item is the marker.
fn last_id(list: &crate::model::Field, types: &[Type]) -> Option<Located<Vec<WireName>>> {
    let name = list.ty.named()?;
    let ty = types.iter().find(|ty| ty.name.value == *name)?;
    let id = ty.fields.iter().find(|field| field.name.as_str() == "id")?;
    let way = vec![list.name.value.clone(), id.name.value.clone()];
    Some(Located::new(way, id.span))
}
