//! All types of a version, with what the whole version decides about each: whether it is sent, received, or both.

use std::collections::HashMap;

use crate::model::{Field, Object, Source, Type, TypeExpr, TypeName, Version};

use super::rules;

/// The types of a version by name. `check` has seen that no two types share a name.
pub(super) struct Universe<'a> {
    entries: Vec<Entry<'a>>,
    index: HashMap<&'a TypeName, usize>,
}

/// A type and how it is used.
pub(super) struct Entry<'a> {
    pub(super) ty: &'a Type,
    page: Option<&'a Source>,
    pub(super) sent: bool,
    pub(super) received: bool,
    /// Whether something is checked in it, or in the types in it, before it is sent.
    pub(super) checked: bool,
}

impl Entry<'_> {
    /// The page and the table, in words.
    pub(super) fn table(&self) -> String {
        let numbers: Vec<String> = self
            .ty
            .tables
            .iter()
            .map(|table| table.value.to_string())
            .collect();
        place(self.page, &numbers)
    }
}

/// A page and tables on it, in words.
pub(super) fn place(page: Option<&Source>, tables: &[String]) -> String {
    let tables = match tables {
        [] => String::new(),
        [one] => format!("Table {one}"),
        [first @ .., last] => format!("Tables {} and {last}", first.join(", ")),
    };
    match (page, tables.is_empty()) {
        (Some(page), false) => format!("{}, {tables}", page.page.value),
        (Some(page), true) => page.page.value.clone(),
        (None, false) => tables,
        (None, true) => "the specification".to_owned(),
    }
}

impl<'a> Universe<'a> {
    pub(super) fn new(version: &'a Version) -> Self {
        let mut universe = Self {
            entries: Vec::new(),
            index: HashMap::new(),
        };
        universe.add(&version.types, None);
        for group in &version.groups {
            universe.add(&group.types, None);
            for operation in &group.operations {
                universe.add(&operation.types, Some(&operation.source));
            }
        }
        for operation in version.groups.iter().flat_map(|group| &group.operations) {
            operation
                .parameters
                .iter()
                .for_each(|parameter| universe.mark(&parameter.field.ty, Use::Sent));
            operation
                .body
                .iter()
                .for_each(|body| universe.mark_object(body, Use::Sent));
            let answers = operation
                .responses
                .iter()
                .filter_map(|response| response.body.as_ref());
            answers.for_each(|body| universe.mark_object(body, Use::Received));
        }
        universe.spread_checks();
        universe
    }

    /// A type with a checked type in it is checked itself.
    fn spread_checks(&mut self) {
        let holds = |entry: &Entry<'a>, universe: &Self| {
            entry
                .ty
                .fields
                .iter()
                .any(|field| universe.field(field).is_some_and(|held| held.checked))
        };
        loop {
            let found: Vec<usize> = (0..self.entries.len())
                .filter(|&at| !self.entries[at].checked && holds(&self.entries[at], self))
                .collect();
            if found.is_empty() {
                return;
            }
            for at in found {
                self.entries[at].checked = true;
            }
        }
    }

    /// The named type in a field.
    pub(super) fn field(&self, field: &Field) -> Option<&Entry<'a>> {
        field.ty.named().and_then(|name| self.get(name))
    }

    /// The type of a name. There is one: `check` has seen it.
    pub(super) fn get(&self, name: &TypeName) -> Option<&Entry<'a>> {
        self.index.get(name).and_then(|&at| self.entries.get(at))
    }

    /// Whether a field's object holds its own owner, so that it must be boxed.
    pub(super) fn holds_itself(&self, owner: &TypeName, ty: &TypeExpr) -> bool {
        let mut seen = Vec::new();
        matches!(ty, TypeExpr::Named(name) if self.reaches(name, owner, &mut seen))
    }

    fn reaches<'b>(
        &'b self,
        from: &'b TypeName,
        target: &TypeName,
        seen: &mut Vec<&'b TypeName>,
    ) -> bool {
        if from == target {
            return true;
        }
        if seen.contains(&from) {
            return false;
        }
        seen.push(from);
        self.get(from).is_some_and(|entry| {
            entry.ty.fields.iter().any(|field| match &field.ty.value {
                TypeExpr::Named(name) => self.reaches(name, target, seen),
                _ => false,
            })
        })
    }

    fn add(&mut self, types: &'a [Type], page: Option<&'a Source>) {
        for ty in types {
            let page = ty.source.as_ref().or(page);
            self.index.insert(&ty.name.value, self.entries.len());
            self.entries.push(Entry {
                ty,
                page,
                sent: false,
                received: false,
                checked: rules::has_checks(ty),
            });
        }
    }

    fn mark_object(&mut self, object: &'a Object, how: Use) {
        object
            .fields
            .iter()
            .for_each(|field: &Field| self.mark(&field.ty, how));
    }

    fn mark(&mut self, ty: &TypeExpr, how: Use) {
        let at = ty.named().and_then(|name| self.index.get(name));
        let Some(entry) = at.and_then(|&at| self.entries.get_mut(at)) else {
            return;
        };
        let flag = match how {
            Use::Sent => &mut entry.sent,
            Use::Received => &mut entry.received,
        };
        if std::mem::replace(flag, true) {
            return;
        }
        let ty = entry.ty;
        ty.fields.iter().for_each(|field| self.mark(&field.ty, how));
    }
}

#[derive(Clone, Copy)]
enum Use {
    Sent,
    Received,
}
