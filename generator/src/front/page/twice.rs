//! What two tables of one type say of its rows.

use crate::model::{Constraints, Field, Type, ValueSetKind};

use super::{About, Remark};

/// Asks about what the second table says otherwise. The first one holds: it is the request's, if one is, and requests are
/// what is checked.
pub(super) fn compare(first: &Type, second: &Type, remarks: &mut Vec<Remark>) {
    for field in &first.fields {
        let twin = second.fields.iter().find(|twin| twin.name == field.name);
        let Some(twin) = twin.filter(|twin| speaks(twin) && differ(field, twin)) else {
            continue;
        };
        let text = format!(
            "`{}` of {} is tabled twice, and the tables do not say the same of it; the first one is taken",
            field.name.value, first.name.value
        );
        remarks.push(Remark::question(About::Table, twin.span, text));
    }
}

fn differ(field: &Field, twin: &Field) -> bool {
    plain(field) != plain(twin) || field.default != twin.default
}

/// What a row demands, without what always differs between requests and answers.
fn plain(field: &Field) -> Constraints {
    let mut constraints = field.constraints.clone();
    if let Some(values) = &mut constraints.value.values {
        values.value.kind.value = ValueSetKind::Open;
    }
    constraints
}

fn speaks(field: &Field) -> bool {
    field.constraints != Constraints::default() || field.default.is_some()
}
