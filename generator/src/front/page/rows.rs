//! A row of a table -> a field of the model.

use crate::model::{CrossFieldRule, Field, ItemConstraints, TypeExpr, TypeName, WireName};
use crate::source::{Located, Span};

use super::links::Links;
use super::{About, Cell, Remark, Row, Subject, Way, meaning, type_cell};

/// A field, and what its row says that does not belong to the field.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) field: Field,
    /// Where it is said that no two items of a list of this type have the field in common.
    pub(super) unique_in_list: Option<Span>,
    /// The status of a check without an effect.
    pub(super) dry_run: Option<Located<u16>>,
    /// Rules between this field and others of its table.
    pub(super) rules: Vec<CrossFieldRule>,
}

/// Reads a row of a table, or of a type, that is called so.
pub(super) fn read(
    row: &Row,
    of: &str,
    way: Way,
    links: &Links,
    remarks: &mut Vec<Remark>,
) -> Read {
    let ty = ty(row, way, links, remarks);
    let subject = Subject {
        name: &row.name.value,
        of,
        ty: &ty.value,
        way,
    };
    let meaning = meaning::read(&Cell::of(&row.description), &subject);
    remarks.extend(meaning.remarks);
    if let (Some(flag), Some(_)) = (&row.mandatory, &meaning.default)
        && flag.value
    {
        let text = format!(
            "`{}` must be given, though a default is told",
            row.name.value
        );
        remarks.push(Remark::question(About::Required, flag.span, text));
    }
    if let Some(condition) = &row.condition {
        remarks.push(unclear(row, condition));
    }
    let field = Field {
        name: Located::new(WireName::new(row.name.value.clone()), row.name.span),
        ty,
        required: row.mandatory.as_ref().is_some_and(|flag| flag.value),
        nullable: meaning.nullable.is_some(),
        secret: false,
        deprecated: meaning.deprecated,
        description: meaning.description,
        default: meaning.default,
        fixed: None,
        constraints: meaning.constraints,
        server: meaning.server,
        source: None,
        rust_name: None,
        span: whole(row),
    };
    Read {
        field,
        unique_in_list: meaning.unique_in_list,
        dry_run: meaning.dry_run,
        rules: meaning.rules,
    }
}

/// What is asked where a row may or may not be given, and the page does not say plainly when.
fn unclear(row: &Row, condition: &Located<String>) -> Remark {
    let (name, said) = (&row.name.value, &condition.value);
    let text = if said.is_empty() {
        format!("whether `{name}` must be given is not said; it is taken for optional")
    } else {
        format!(
            "`{said}` stands where it is said whether `{name}` must be given; it is taken for optional"
        )
    };
    Remark::question(About::Required, condition.span, text)
}

/// From the name to the end of what is said about it.
fn whole(row: &Row) -> Span {
    let last = row.description.last().map(|line| line.span);
    let ty = row.ty.as_ref().map(|ty| ty.span);
    let end = last.or(ty).unwrap_or(row.name.span).end;
    Span {
        end: end.max(row.name.span.end),
        ..row.name.span
    }
}

/// The type of a row. Where the page has no column for it, or names a type that it does not table, it may be anything.
fn ty(row: &Row, way: Way, links: &Links, remarks: &mut Vec<Remark>) -> Located<TypeExpr> {
    let Some(written) = &row.ty else {
        let text = format!(
            "the table has no column for types; what is `{}`?",
            row.name.value
        );
        remarks.push(Remark::question(About::Type, row.name.span, text));
        return Located::new(TypeExpr::String, row.name.span);
    };
    let (ty, doubts) = type_cell::read(written);
    let resolved = links.resolve(way, ty);
    let (mut ty, missing) = match resolved {
        Ok(ty) => (ty, None),
        Err((ty, missing)) => (ty, Some(missing)),
    };
    if let Some(name) = untold(row, way, links, &ty) {
        let text = format!(
            "`{}` is taken for the type {name}, after what its row says",
            row.name.value
        );
        remarks.push(Remark::guessed(About::Type, written.span, text));
        tell(&mut ty, &name);
    } else {
        remarks.extend(doubts);
        if let Some(missing) = missing {
            let text = format!("no table describes the type {missing}; anything is taken for it");
            remarks.push(Remark::question(About::Type, written.span, text));
        }
    }
    Located::new(ty, written.span)
}

/// The type of a row that calls it an object and no more: that of the table which it refers to, or which has its name.
fn untold(row: &Row, way: Way, links: &Links, ty: &TypeExpr) -> Option<TypeName> {
    if *ty.item() != TypeExpr::Json {
        return None;
    }
    let cell = row.ty.iter().map(|ty| ty.value.as_str());
    let described = row.description.iter().map(|line| line.text.as_str());
    let found = links
        .referred_to(cell)
        .or_else(|| links.referred_to(described));
    found.or_else(|| links.find(way, &row.name.value)).cloned()
}

fn tell(ty: &mut TypeExpr, name: &TypeName) {
    match ty {
        TypeExpr::Array(item) | TypeExpr::Map(item) => tell(item, name),
        other => *other = TypeExpr::Named(name.clone()),
    }
}

/// Puts it to a list that a field of its items is unique among them.
pub(super) fn make_unique(field: &mut Field, key: &WireName, span: Span) {
    let nothing = Located::new(ItemConstraints::default(), span);
    let items = field.constraints.items.get_or_insert(nothing);
    items.value.unique_by = Some(Located::new(key.as_str().to_owned(), span));
}
