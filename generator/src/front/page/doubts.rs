//! What only the whole page shows to be unclear.

use std::collections::BTreeMap;

use crate::model::{DryRun, TypeExpr};

use super::place::TablePlace;
use super::tables::Placed;
use super::{About, Document, Line, Part, Remark, Row, SectionRole, Way, statuses, type_cell};

/// Words before or behind a number that limits something.
const LIMITS: [&str; 6] = [
    "at most",
    "up to",
    "a maximum of",
    "maximum of",
    "no more than",
    "or fewer",
];

/// Asks about a check without an effect whose status no table and no list has.
pub(super) fn untabled_check(
    document: &Document,
    tables: &[Placed<'_>],
    dry_run: Option<&DryRun>,
    remarks: &mut Vec<Remark>,
) {
    let Some(status) = dry_run.map(|dry_run| &dry_run.status) else {
        return;
    };
    let listed = statuses::listed(document);
    let told = tables.iter().filter_map(|placed| placed.status.as_ref());
    let mut known = listed.iter().map(|(status, _)| status).chain(told);
    if !known.any(|known| known == status) {
        let text = format!(
            "status {} is told here alone; nothing shows what comes with it",
            status.value
        );
        remarks.push(Remark::question(About::Status, status.span, text));
    }
}

/// Asks about parameters that are of one type when they are sent and of another one when they come back.
pub(super) fn two_types(tables: &[Placed<'_>], remarks: &mut Vec<Remark>) {
    let mut received: BTreeMap<&str, TypeExpr> = BTreeMap::new();
    for row in rows(tables, Way::Answer) {
        if let Some(ty) = scalar(row) {
            received.entry(&row.name.value).or_insert(ty);
        }
    }
    for row in rows(tables, Way::Request) {
        let (Some(sent), Some(received)) = (scalar(row), received.get(row.name.value.as_str()))
        else {
            continue;
        };
        if sent != *received {
            let span = row.ty.as_ref().map_or(row.name.span, |ty| ty.span);
            let text = format!(
                "`{}` has one type here and another one in the answer",
                row.name.value
            );
            remarks.push(Remark::question(About::Type, span, text));
        }
    }
}

/// The rows of bodies and of types.
fn rows<'a>(tables: &'a [Placed<'_>], way: Way) -> impl Iterator<Item = &'a Row> {
    let inside = |placed: &&Placed<'_>| {
        !matches!(placed.place, TablePlace::Parameters(_) | TablePlace::Uri) && !placed.of_error()
    };
    let tables = tables.iter().filter(inside);
    let tables = tables.filter(move |placed| placed.way() == way);
    tables.flat_map(|placed| &placed.table.rows)
}

fn scalar(row: &Row) -> Option<TypeExpr> {
    let (ty, _) = type_cell::read(row.ty.as_ref()?);
    let plain = matches!(
        ty,
        TypeExpr::String | TypeExpr::Boolean | TypeExpr::Integer | TypeExpr::Number
    );
    plain.then_some(ty)
}

/// Asks about limits that are told of the call as a whole.
pub(super) fn limits(document: &Document, remarks: &mut Vec<Remark>) {
    let roles = [SectionRole::Function, SectionRole::Limits];
    let sections = document
        .sections
        .iter()
        .filter(|section| roles.contains(&section.role));
    for part in sections.flat_map(|section| &section.parts) {
        if let Part::Line(line) = part
            && is_limit(line)
        {
            let text = "a limit is told of the call as a whole; does a parameter have it?";
            remarks.push(Remark::question(About::Range, line.span, text));
        }
    }
}

fn is_limit(line: &Line) -> bool {
    let text = line.text.to_lowercase();
    let number = text.contains(|letter: char| letter.is_ascii_digit());
    number && LIMITS.iter().any(|words| text.contains(words))
}
