//! All types of a version, with what the whole version decides about each: whether it is sent, received, or both.

mod graph;

use std::collections::HashMap;

use crate::model::{Field, Source, Type, TypeExpr, TypeName, Version};

use super::rules;

use self::graph::{Edges, components, reached, reversed};

/// The types of a version by name. `check` has seen that no two types share a name.
pub(super) struct Universe<'a> {
    entries: Vec<Entry<'a>>,
    index: HashMap<&'a TypeName, usize>,
    /// A number for each type, the same one for types that hold each other as objects.
    circles: Vec<usize>,
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
            circles: Vec::new(),
        };
        universe.add(&version.types, None);
        for group in &version.groups {
            universe.add(&group.types, None);
            for operation in &group.operations {
                universe.add(&operation.types, Some(&operation.source));
            }
        }
        universe.mark(version);
        universe.circles = components(&universe.edges(object));
        universe
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
        let circle = |name| self.index.get(name).map(|&at| self.circles[at]);
        let held = object(ty).and_then(circle);
        held.is_some() && held == circle(owner)
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

    /// What is in a parameter or a body is sent, what is in an answer is received, and what a checked type is in is
    /// checked itself.
    fn mark(&mut self, version: &'a Version) {
        let (mut sent, mut received) = (Vec::new(), Vec::new());
        for operation in version.groups.iter().flat_map(|group| &group.operations) {
            let parameters = operation
                .parameters
                .iter()
                .map(|parameter| &parameter.field);
            let body = operation.body.iter().flat_map(|body| &body.fields);
            sent.extend(self.held(parameters.chain(body), TypeExpr::named));
            let answers = operation
                .responses
                .iter()
                .flat_map(|response| &response.body);
            let fields = answers.flat_map(|body| &body.fields);
            received.extend(self.held(fields, TypeExpr::named));
        }
        let checked = (0..self.entries.len()).filter(|&at| self.entries[at].checked);
        let edges = self.edges(TypeExpr::named);
        let checked = reached(&reversed(&edges), checked.collect());
        let (sent, received) = (reached(&edges, sent), reached(&edges, received));
        for (at, entry) in self.entries.iter_mut().enumerate() {
            entry.sent = sent[at];
            entry.received = received[at];
            entry.checked = checked[at];
        }
    }

    /// For each type, the types that it holds.
    fn edges(&self, of: Held) -> Edges {
        let types = self.entries.iter().map(|entry| entry.ty);
        types
            .map(|ty| self.held(&ty.fields, of).collect())
            .collect()
    }

    /// The indices of the types in fields.
    fn held<'b>(
        &self,
        fields: impl IntoIterator<Item = &'b Field>,
        of: Held,
    ) -> impl Iterator<Item = usize> {
        let names = fields.into_iter().filter_map(move |field| of(&field.ty));
        names.filter_map(|name| self.index.get(name).copied())
    }
}

/// How a type is taken out of the type of a field.
type Held = fn(&TypeExpr) -> Option<&TypeName>;

/// The type of an object that is not in a list or a map.
fn object(ty: &TypeExpr) -> Option<&TypeName> {
    match ty {
        TypeExpr::Named(name) => Some(name),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
