//! What only the whole page shows to be unclear.

use std::collections::{BTreeMap, BTreeSet};

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

/// Words of rules between parameters.
const RULES: [&str; 9] = [
    "both",
    "either",
    "neither",
    "cannot",
    "must",
    "together",
    "mandatory",
    "required",
    "exclusive",
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
        let outside = [TablePlace::Uri, TablePlace::AnswerHeaders];
        let parameters = matches!(placed.place, TablePlace::Parameters(_));
        !parameters && !outside.contains(&placed.place) && !placed.of_error()
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

/// Asks about limits, and about rules between parameters, that are told of the call as a whole.
pub(super) fn limits(document: &Document, tables: &[Placed<'_>], remarks: &mut Vec<Remark>) {
    let names: BTreeSet<&str> = sent(tables).map(|row| row.name.value.as_str()).collect();
    let roles = [SectionRole::Function, SectionRole::Limits];
    let sections = document
        .sections
        .iter()
        .filter(|section| roles.contains(&section.role));
    for part in sections.flat_map(|section| &section.parts) {
        let Part::Line(line) = part else { continue };
        if is_limit(line) {
            let text = "a limit is told of the call as a whole; does a parameter have it?";
            remarks.push(Remark::question(About::Range, line.span, text));
        }
        if is_rule(line, &names) {
            let text = "a rule between parameters is told of the call as a whole, and is not read";
            remarks.push(Remark::question(About::Rule, line.span, text));
        }
    }
}

/// The rows of everything that is sent.
fn sent<'a>(tables: &'a [Placed<'_>]) -> impl Iterator<Item = &'a Row> {
    let tables = tables.iter().filter(|placed| placed.way() == Way::Request);
    tables.flat_map(|placed| &placed.table.rows)
}

/// `a and b cannot be both specified.`
fn is_rule(line: &Line, names: &BTreeSet<&str>) -> bool {
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    let words = line.text.split(|letter: char| !part(letter));
    let told: BTreeSet<&str> = words.clone().filter(|word| names.contains(word)).collect();
    told.len() > 1
        && words
            .into_iter()
            .any(|word| RULES.contains(&word.to_lowercase().as_str()))
}

fn is_limit(line: &Line) -> bool {
    let text = line.text.to_lowercase();
    let number = text.contains(|letter: char| letter.is_ascii_digit());
    number && LIMITS.iter().any(|words| text.contains(words))
}
