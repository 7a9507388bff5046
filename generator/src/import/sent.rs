//! The types that a page's request has in its body.

use std::collections::{BTreeMap, BTreeSet};

use crate::front::page::Imported;
use crate::model::{Field, Type};

/// Their names.
pub(super) fn types(imported: &Imported) -> BTreeSet<String> {
    let types = imported.types.iter();
    let by_name: BTreeMap<&str, &Type> = types.map(|ty| (ty.name.as_str(), ty)).collect();
    let mut found = BTreeSet::new();
    let body = imported.operation.body.iter().flat_map(|body| &body.fields);
    let mut open: Vec<&Field> = body.collect();
    while let Some(field) = open.pop() {
        let Some(name) = field.ty.named() else {
            continue;
        };
        if found.insert(name.to_string())
            && let Some(ty) = by_name.get(name.as_str())
        {
            open.extend(&ty.fields);
        }
    }
    found
}
