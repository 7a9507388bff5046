//! Parts of resources: lists in them that have operations of their own, such as the tags of a port.

use serde_json::{Map, Value as Json};

use crate::check::{Forms, Scope};
use crate::model::{Field, Operation, Role, TypeExpr, TypeName, Version};

use super::act::{Act, success, text};
use super::answer::{Answer, Refusal};
use super::list::set_numbers;
use super::make::convert;
use super::slot::{Shape, Slot, given};
use super::world::{Kept, Key};

/// A list in resources of a kind that an operation is about: its path goes on with the list's name where the path of the
/// resources, or of one of them, ends.
pub(super) struct Part<'a> {
    owner: &'a TypeName,
    /// The parameter of the path that is the owner's id; none if it is about all of them.
    id: Option<&'a str>,
    row: &'a Field,
    /// The row in which the items of the list differ.
    key: &'a str,
    scope: Scope,
}

/// What is done with the items of a part.
#[derive(Clone, Copy)]
pub(super) enum Task {
    Add,
    Remove,
    Read,
}

impl Task {
    pub(super) fn of(role: Role) -> Option<Self> {
        match role {
            Role::Create => Some(Self::Add),
            Role::Delete => Some(Self::Remove),
            Role::Show | Role::List => Some(Self::Read),
            Role::Update | Role::Action => None,
        }
    }
}

/// The part that an operation is about, if there is one.
pub(super) fn find<'a>(
    forms: &Forms<'a>,
    version: &'a Version,
    operation: &'a Operation,
) -> Option<Part<'a>> {
    let segments: Vec<&'a str> = operation.path.text.split('/').collect();
    (2..segments.len()).find_map(|at| {
        let (collection, id) = match parameter(segments[at - 1]) {
            Some(id) => (segments[at - 2], Some(id)),
            None => (segments[at - 1], None),
        };
        let mut owners = owners(version, collection);
        owners.find_map(|owner| {
            let scope = forms.scope(owner)?;
            let owner = &owner.resource.name.value;
            let mut rows = forms.find(scope, owner)?.fields.iter();
            let row = rows.find(|row| row.name.as_str() == segments[at])?;
            let key = row.constraints.items.as_ref()?.unique_by.as_ref()?;
            Some(Part {
                owner,
                id,
                row,
                key: key.as_str(),
                scope,
            })
        })
    })
}

fn parameter(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

/// The operations that make or list what a segment of a path stands for.
fn owners<'a>(version: &'a Version, collection: &str) -> impl Iterator<Item = &'a Operation> {
    let operations = version.groups.iter().flat_map(|group| &group.operations);
    operations.filter(move |operation| {
        let role = *operation.resource.role;
        let last = operation.path.text.rsplit('/').next();
        matches!(role, Role::Create | Role::List) && last == Some(collection)
    })
}

impl<'a> Act<'_, 'a> {
    /// Adds, removes or reads items of a part.
    pub(super) fn on_part(
        &mut self,
        part: &Part<'a>,
        task: Task,
        slot: Option<&Slot<'a>>,
    ) -> Result<Answer, Refusal> {
        let path = self.path();
        let at = path.iter().position(|(name, _)| Some(*name) == part.id);
        let key = Key {
            service: self.call.service.id.value.clone(),
            resource: part.owner.to_string(),
            above: path[..at.unwrap_or(path.len())]
                .iter()
                .map(|(_, value)| value.clone())
                .collect(),
        };
        let Some(at) = at else {
            let items = self.world.all(&key).iter();
            let items = items.flat_map(|kept| items_of(kept, part)).collect();
            return Ok(self.read_part(items, slot));
        };
        let mut kept = self.find_at(&key, &path[at].1)?;
        let mut items = items_of(&kept, part);
        let added = match task {
            Task::Read => return Ok(self.read_part(items, slot)),
            Task::Add => self.add(part, &mut items),
            Task::Remove => self.remove(part, path.get(at + 1), &mut items)?,
        };
        let name = part.row.name.to_string();
        self.change(&mut kept, Map::from_iter([(name, Json::Array(items))]));
        self.world.put(&key, kept);
        Ok(self.success(slot, as_shown(added, slot)))
    }

    /// Adds what the body gives, and says what that is. An item takes the place of one with its key.
    fn add(&self, part: &Part<'a>, items: &mut Vec<Json>) -> Vec<Json> {
        let given = self.given_items().into_iter();
        let converted = given.filter_map(|object| {
            let (scope, ty) = (part.scope, part.row.ty.item());
            convert(self.forms, scope, &Json::Object(object), ty)
        });
        let added: Vec<Json> = converted.collect();
        items.retain(|item| {
            let is_same = |other: &Json| other.get(part.key) == item.get(part.key);
            !added.iter().any(is_same)
        });
        items.extend(added.iter().cloned());
        added
    }

    /// Removes the item whose key stands in the path, or else the items that are as the body says.
    fn remove(
        &self,
        part: &Part<'a>,
        key: Option<&(&str, String)>,
        items: &mut Vec<Json>,
    ) -> Result<Vec<Json>, Refusal> {
        let before = items.len();
        let Some((_, key)) = key else {
            let given = self.given_items();
            items.retain(|item| !given.iter().any(|given| is_as(item, given)));
            return Ok(Vec::new());
        };
        items.retain(|item| item.get(part.key).map(text).as_ref() != Some(key));
        if items.len() == before {
            let kind = &self.call.operation.resource.name.value;
            return Err(self.refusal(404, format!("{kind} {key} does not exist")));
        }
        Ok(Vec::new())
    }

    fn given_items(&self) -> Vec<Map<String, Json>> {
        let (operation, body) = (self.call.operation, self.input.body.as_ref());
        given(self.forms, self.call.scope, operation, None, body).0
    }

    /// Items in the shape of the answer, and how many they are.
    fn read_part(&mut self, items: Vec<Json>, slot: Option<&Slot<'a>>) -> Answer {
        let items = as_shown(items, slot);
        let number = items.len();
        let mut answer = self.success(slot, items);
        let (_, table) = success(self.call.operation);
        set_numbers(&mut answer, table, number);
        answer
    }
}

/// The items of a part of a resource.
fn items_of(kept: &Kept<'_>, part: &Part<'_>) -> Vec<Json> {
    let items = kept.object.get(part.row.name.as_str());
    items.and_then(Json::as_array).cloned().unwrap_or_default()
}

fn is_as(item: &Json, given: &Map<String, Json>) -> bool {
    given
        .iter()
        .all(|(name, value)| item.get(name) == Some(value))
}

/// Items as an answer has them.
fn as_shown(items: Vec<Json>, slot: Option<&Slot<'_>>) -> Vec<Json> {
    match slot.map(|slot| slot.shape) {
        Some(Shape::Fields(rows)) => shaped(&items, rows),
        Some(Shape::Id) | None => items,
    }
}

/// Items with these rows. A row that is a list, such as `values`, gathers the single ones (`value`) of all items that are
/// otherwise equal.
fn shaped(items: &[Json], rows: &[Field]) -> Vec<Json> {
    let (lists, singles): (Vec<&Field>, Vec<&Field>) = rows
        .iter()
        .partition(|row| matches!(*row.ty, TypeExpr::Array(_)));
    let mut shaped: Vec<Map<String, Json>> = Vec::new();
    for item in items {
        let single = |row: &&Field| Some((row.name.to_string(), item.get(row.name.as_str())?));
        let alike: Map<String, Json> = singles
            .iter()
            .filter_map(single)
            .map(|(name, value)| (name, value.clone()))
            .collect();
        let there = shaped.iter().position(|one| {
            !lists.is_empty()
                && alike
                    .iter()
                    .all(|(name, value)| one.get(name) == Some(value))
        });
        let at = there.unwrap_or_else(|| {
            shaped.push(alike);
            shaped.len() - 1
        });
        for list in &lists {
            gather(&mut shaped[at], list.name.as_str(), item);
        }
    }
    shaped.into_iter().map(Json::Object).collect()
}

/// Adds to a list the value that an item has under the list's name in the singular.
fn gather(object: &mut Map<String, Json>, list: &str, item: &Json) {
    let values = object
        .entry(list)
        .or_insert_with(|| Json::Array(Vec::new()));
    let single = list.strip_suffix('s').and_then(|name| item.get(name));
    if let (Json::Array(values), Some(value)) = (values, single)
        && !values.contains(value)
    {
        values.push(value.clone());
    }
}
