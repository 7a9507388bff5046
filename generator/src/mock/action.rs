//! Actions: what a request asks of resources that are there already.

use serde_json::{Map, Value as Json};

use crate::model::{Field, ValueSetKind};

use super::act::{Act, text};
use super::answer::{Answer, Refusal};
use super::make::convert;
use super::slot::{Amount, Shape, Slot, given};
use super::world::Kept;

/// What an action changes, and of which resources.
struct Change {
    ids: Vec<String>,
    values: Map<String, Json>,
}

impl<'a> Act<'_, 'a> {
    /// An action whose answer shows its resource, by the spec's `identifier`, changes it: what the request gives is so from
    /// then on, and so is the state in which the documented answer shows the resource. Of any other action, only the
    /// documented answer is known.
    pub(super) fn act(
        &mut self,
        id: Option<String>,
        slot: Option<&Slot<'a>>,
    ) -> Result<Answer, Refusal> {
        let asked = slot.and_then(|slot| Some((slot, self.asked(id, slot)?)));
        let Some((slot, change)) = asked else {
            return Ok(self.example(slot));
        };
        let key = self.key();
        let all = change.ids.iter().map(|id| self.find_at(&key, id));
        let mut all: Vec<Kept<'a>> = all.collect::<Result<_, _>>()?;
        let mut shown = Vec::new();
        for kept in &mut all {
            self.change(kept, change.values.clone());
            self.settle(kept, slot, &change.values);
            shown.push(self.shown(kept, Some(slot)));
        }
        for kept in all {
            self.world.put(&key, kept);
        }
        Ok(self.success(Some(slot), shown))
    }

    /// What a request asks for: something of the resource in its path; or of those in a list that its body has under the
    /// name that they have in the answer.
    fn asked(&self, id: Option<String>, slot: &Slot<'a>) -> Option<Change> {
        let operation = self.call.operation;
        let identifier = operation.resource.identifier.as_ref()?.last()?;
        let body = self.input.body.as_ref();
        let (objects, _) = given(self.forms, self.call.scope, operation, Some(slot), body);
        let mut values = objects.into_iter().next().unwrap_or_default();
        let ids = match (id, slot.amount) {
            (Some(id), Amount::One) => vec![id],
            (_, Amount::Many) => {
                let Json::Array(named) = values.remove(*slot.path.last()?)? else {
                    return None;
                };
                let ids = named
                    .iter()
                    .filter_map(|one| named_id(one, identifier.as_str()));
                ids.collect()
            }
            (None, Amount::One) => return None,
        };
        Some(Change { ids, values })
    }

    /// Takes over the state that the documented answer shows: named values, and values that break their own rows, such as an
    /// id that is empty. Those make room for others after an action whose answer shows none.
    fn settle(&mut self, kept: &mut Kept<'a>, slot: &Slot<'a>, given: &Map<String, Json>) {
        let Shape::Fields(fields) = slot.shape else {
            return;
        };
        let example = self.example_resource(Some(slot));
        let identifier = self.call.operation.resource.identifier.as_ref();
        let id = identifier.and_then(|path| path.last());
        let rest = fields.iter().filter(|field| {
            Some(&field.name.value) != id && !given.contains_key(field.name.as_str())
        });
        for field in rest {
            let name = field.name.as_str();
            let documented = example.get(name).filter(|value| !value.is_null());
            let state = documented.filter(|value| is_state(field) || !self.is_usual(field, value));
            let scope = self.call.scope;
            let value = match (state, kept.object.get(name)) {
                (Some(state), _) => convert(self.forms, scope, state, &field.ty),
                (None, Some(now)) if !self.is_usual(field, now) => {
                    Some(self.maker().row(scope, field, documented))
                }
                (None, _) => None,
            };
            if let Some(value) = value {
                kept.object.insert(name.to_owned(), value);
            }
        }
    }

    fn is_usual(&self, field: &Field, value: &Json) -> bool {
        value.is_null() || self.forms.fits(self.call.scope, field, value)
    }
}

/// Whether the values of a row are states: named ones, with no free text beside them.
fn is_state(field: &Field) -> bool {
    let values = field.constraints.value.values.as_ref();
    values.is_some_and(|values| *values.kind != ValueSetKind::Suggested)
}

/// The id in an item that names a resource: the item itself, or its value of that name, or the only one that it has.
fn named_id(item: &Json, identifier: &str) -> Option<String> {
    match item {
        Json::Object(values) => {
            let first = || values.values().next();
            values.get(identifier).or_else(first).map(text)
        }
        other => Some(text(other)),
    }
}
