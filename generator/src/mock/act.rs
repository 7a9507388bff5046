//! Carrying out calls: what an operation does with its resource, by the role that the spec gives it.

use serde_json::{Map, Value as Json};

use crate::check::Forms;
use crate::lower::plan::Place;
use crate::model::{Field, Object, Operation, Role, TypeExpr};

use super::answer::{Answer, Refusal, made_up_code};
use super::call::Call;
use super::input::Input;
use super::make::{Maker, convert};
use super::part::Task;
use super::slot::{Amount, Shape, Slot, given, value_at};
use super::world::{Kept, Key, World};

/// A call that was understood and is to be carried out.
pub(super) struct Act<'t, 'a> {
    pub(super) forms: &'t Forms<'a>,
    pub(super) world: &'t mut World<'a>,
    pub(super) call: &'t Call<'a>,
    pub(super) input: &'t Input,
    pub(super) request_id: &'t str,
    /// The time of the mock, as answers write it.
    pub(super) now: &'t str,
    /// How many values may still be made.
    pub(super) left: u64,
}

impl<'a> Act<'_, 'a> {
    pub(super) fn run(&mut self) -> Result<Answer, Refusal> {
        let operation = self.call.operation;
        let slot = self.slot();
        if let Some(part) = &self.call.part
            && let Some(task) = Task::of(*operation.resource.role)
        {
            return self.on_part(part, task, slot.as_ref());
        }
        match (*operation.resource.role, self.id()) {
            (Role::Create, _) => self.create(slot.as_ref()),
            (Role::List, _) => self.list(slot.as_ref()),
            (Role::Show, Some(id)) => self.show(&id, slot.as_ref()),
            (Role::Update, Some(id)) => self.update(&id, slot.as_ref()),
            (Role::Delete, Some(id)) => self.delete(&id, slot.as_ref()),
            // Something that there is one of, such as a quota or the number of all resources.
            (Role::Show, None) if slot.is_none() => self.list(None),
            (Role::Action, id) => self.act(id, slot.as_ref()),
            (Role::Show | Role::Update | Role::Delete, None) => Ok(self.example(slot.as_ref())),
        }
    }

    fn slot(&self) -> Option<Slot<'a>> {
        let (_, body) = success(self.call.operation);
        Slot::find(self.forms, self.call.scope, self.call.operation, body?)
    }

    /// The value of the last parameter of the path, if it is not the client's.
    fn id(&self) -> Option<String> {
        let last = self.path().pop()?;
        let clients = &self.call.service.client_parameters;
        let is_clients = clients.iter().any(|one| one.wire_name() == last.0);
        (!is_clients).then_some(last.1)
    }

    /// The values of the path, in its order.
    pub(super) fn path(&self) -> Vec<(&'a str, String)> {
        let names = self.call.operation.path.segments.iter();
        let names = names.filter_map(|segment| match segment {
            crate::model::PathSegment::Parameter(name) => Some(name.as_str()),
            crate::model::PathSegment::Text(_) => None,
        });
        names
            .filter_map(|name| {
                let value = self.input.get(Place::Path, name)?;
                Some((name, text(value)))
            })
            .collect()
    }

    /// Where the resources lie that the call is about.
    pub(super) fn key(&self) -> Key {
        let mut above: Vec<String> = self.path().into_iter().map(|(_, value)| value).collect();
        let role = *self.call.operation.resource.role;
        if !matches!(role, Role::Create | Role::List) && self.id().is_some() {
            above.pop();
        }
        Key {
            service: self.call.service.id.value.clone(),
            resource: self.call.operation.resource.name.to_string(),
            above,
        }
    }

    fn show(&mut self, id: &str, slot: Option<&Slot<'a>>) -> Result<Answer, Refusal> {
        let (key, mut kept) = self.find(id)?;
        let shown = self.shown(&mut kept, slot);
        self.world.put(&key, kept);
        Ok(self.success(slot, vec![shown]))
    }

    fn update(&mut self, id: &str, slot: Option<&Slot<'a>>) -> Result<Answer, Refusal> {
        let (key, mut kept) = self.find(id)?;
        let (operation, body) = (self.call.operation, self.input.body.as_ref());
        let (objects, _) = given(self.forms, self.call.scope, operation, slot, body);
        for object in objects {
            self.change(&mut kept, object);
        }
        let shown = self.shown(&mut kept, slot);
        self.world.put(&key, kept);
        Ok(self.success(slot, vec![shown]))
    }

    /// Gives a resource other values.
    pub(super) fn change(&self, kept: &mut Kept<'a>, values: Map<String, Json>) {
        for (name, value) in values {
            let field = kept.fields.iter().find(|field| field.name.as_str() == name);
            let converted =
                field.and_then(|field| convert(self.forms, kept.scope, &value, &field.ty));
            match converted {
                Some(value) => kept.object.insert(name, value),
                // It is of no type that was shown when it was made; a later answer converts it.
                None if kept.object.contains_key(&name) => kept.object.insert(name, value),
                None => kept.given.insert(name, value),
            };
        }
        if kept.object.contains_key("updated_at") {
            kept.object
                .insert("updated_at".to_owned(), Json::from(self.now));
        }
    }

    fn delete(&mut self, id: &str, slot: Option<&Slot<'a>>) -> Result<Answer, Refusal> {
        let (key, mut kept) = self.find(id)?;
        self.world.remove(&key, id);
        let shown = self.shown(&mut kept, slot);
        Ok(self.success(slot, vec![shown]))
    }

    fn find(&self, id: &str) -> Result<(Key, Kept<'a>), Refusal> {
        let key = self.key();
        let kept = self.find_at(&key, id)?;
        Ok((key, kept))
    }

    pub(super) fn find_at(&self, key: &Key, id: &str) -> Result<Kept<'a>, Refusal> {
        let kept = self.world.find(key, id).cloned();
        kept.ok_or_else(|| self.refusal(404, format!("{} {id} does not exist", key.resource)))
    }

    /// The documented answer of an operation that does something else.
    pub(super) fn example(&mut self, slot: Option<&Slot<'a>>) -> Answer {
        let example = Json::Object(self.example_resource(slot));
        let shown = match slot.map(|slot| slot.shape) {
            Some(Shape::Fields(fields)) => {
                let scope = self.call.scope;
                let row = |field: &Field| {
                    let example = example.get(field.name.as_str());
                    (
                        field.name.to_string(),
                        self.maker().row(scope, field, example),
                    )
                };
                Json::Object(fields.iter().map(row).collect())
            }
            _ => example,
        };
        self.success(slot, vec![shown])
    }

    /// What an answer shows of a resource. What was not asked for before is made up now, and stays.
    pub(super) fn shown(&mut self, kept: &mut Kept<'a>, slot: Option<&Slot<'a>>) -> Json {
        let Some(slot) = slot else {
            return Json::Null;
        };
        let Shape::Fields(fields) = slot.shape else {
            return Json::from(kept.id.as_str());
        };
        let example = self.example_resource(Some(slot));
        let mut shown = Map::new();
        for field in fields {
            let name = field.name.as_str();
            let scope = self.call.scope;
            // Lists of resources of many kinds call what a resource has `resource_id` and the like.
            let short = name.strip_prefix("resource_").unwrap_or(name);
            let known = kept.object.get(name).or_else(|| kept.given.get(name));
            let known = known.or_else(|| kept.object.get(short));
            let value = known
                .and_then(|value| convert(self.forms, scope, value, &field.ty))
                .unwrap_or_else(|| self.maker().row(scope, field, example.get(name)));
            kept.object.insert(name.to_owned(), value.clone());
            shown.insert(name.to_owned(), value);
        }
        Json::Object(shown)
    }

    pub(super) fn maker(&mut self) -> Maker<'_, 'a> {
        Maker {
            forms: self.forms,
            world: self.world,
            now: self.now,
            left: &mut self.left,
        }
    }

    /// The resource of the documented answer.
    pub(super) fn example_resource(&self, slot: Option<&Slot<'_>>) -> Map<String, Json> {
        let (Some(body), Some(slot)) = (example_body(self.call.operation), slot) else {
            return Map::new();
        };
        let found = match (value_at(body, &slot.path), slot.amount) {
            (Some(Json::Array(items)), Amount::Many) => items.first(),
            (found, _) => found,
        };
        found.and_then(Json::as_object).cloned().unwrap_or_default()
    }

    /// A refusal by the service, with the code that the page gives for the status.
    pub(super) fn refusal(&self, status: u16, message: impl Into<String>) -> Refusal {
        service_refusal(self.call, status, message)
    }
}

/// A refusal by the service of a call, with the code that the page gives for the status. A broken table has no code on any
/// page: those of its status mean something else.
pub(super) fn service_refusal(call: &Call<'_>, status: u16, message: impl Into<String>) -> Refusal {
    let of_status = |error: &&crate::model::DocumentedError| {
        error
            .status
            .as_ref()
            .is_some_and(|found| found.value == status)
    };
    let documented = call
        .operation
        .errors
        .iter()
        .find(of_status)
        .filter(|_| status != 400);
    let code = documented.and_then(|error| error.code.as_ref());
    let code = code.map_or_else(|| made_up_code(status), |code| code.value.clone());
    Refusal::new(status, code, message)
}

/// The status of success and its body, those of a dry run aside.
pub(super) fn success(operation: &Operation) -> (u16, Option<&Object>) {
    let dry_run = operation.dry_run.as_ref().map(|dry_run| *dry_run.status);
    let mut responses = operation.responses.iter();
    let first = responses
        .find(|response| Some(*response.status) != dry_run)
        .or(operation.responses.first());
    first.map_or((200, None), |response| {
        (*response.status, response.body.as_ref())
    })
}

/// The body of the documented answer with the status of success.
pub(super) fn example_body(operation: &Operation) -> Option<&Json> {
    let (status, _) = success(operation);
    let responses = operation
        .examples
        .iter()
        .filter_map(|example| example.response.as_ref());
    let mut fitting = responses.filter(|response| *response.status == status);
    fitting.find_map(|response| Some(&response.body.as_ref()?.json))
}

/// A value as text stands for it in a path or query.
pub(super) fn text(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Whether a row is the id of the request.
pub(super) fn is_request_id(field: &Field) -> bool {
    field.name.as_str() == "request_id" && *field.ty == TypeExpr::String
}
