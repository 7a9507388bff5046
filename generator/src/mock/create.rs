//! Making resources of what a request gives, of what the page says, and of what a service would come up with.

use serde_json::{Map, Value as Json};

use crate::model::{Field, TypeExpr};

use super::act::{Act, is_request_id, text};
use super::answer::{Answer, Refusal};
use super::make::convert;
use super::slot::{Amount, Shape, Slot, given};
use super::world::Kept;

/// The most resources that one request makes. A number in a body may be anything, and the memory of a machine may not.
const MOST: u64 = 1000;

impl<'a> Act<'_, 'a> {
    /// Makes what a request asks for, all of it or nothing.
    pub(super) fn create(&mut self, slot: Option<&Slot<'a>>) -> Result<Answer, Refusal> {
        let operation = self.call.operation;
        let body = self.input.body.as_ref();
        let (mut objects, rows) = given(self.forms, self.call.scope, operation, slot, body);
        let copies = self.number_of_copies(slot).filter(|_| objects.len() == 1);
        let number = copies.unwrap_or(objects.len() as u64);
        if number > MOST {
            let message = format!("one request makes {MOST} resources at most, and not {number}");
            return Err(self.refusal(400, message));
        }
        if let ([object], Some(_)) = (objects.as_slice(), copies) {
            objects = (0..number).map(|_| object.clone()).collect();
        }
        let key = self.key();
        let mut made: Vec<Kept<'a>> = Vec::new();
        for object in objects {
            let kept = self.new_resource(object, rows, slot);
            let twice = made.iter().any(|other| other.id == kept.id);
            if twice || self.world.find(&key, &kept.id).is_some() {
                let message = format!("{} {} exists already", key.resource, kept.id);
                return Err(self.refusal(409, message));
            }
            made.push(kept);
        }
        for kept in &made {
            self.world.put(&key, kept.clone());
        }
        let shown = made
            .into_iter()
            .map(|mut kept| self.shown(&mut kept, slot))
            .collect();
        Ok(self.success(slot, shown))
    }

    /// How many resources are to be made of the one that a request describes: the only number in the body, where the answer
    /// has a list.
    fn number_of_copies(&self, slot: Option<&Slot<'a>>) -> Option<u64> {
        slot.filter(|slot| slot.amount == Amount::Many)?;
        let rows = &self.call.operation.body.as_ref()?.fields;
        let mut numbers = rows.iter().filter(|row| *row.ty == TypeExpr::Integer);
        let (Some(row), None) = (numbers.next(), numbers.next()) else {
            return None;
        };
        self.input.body.as_ref()?.get(row.name.as_str())?.as_u64()
    }

    fn new_resource(
        &mut self,
        given: Map<String, Json>,
        rows: &'a [Field],
        slot: Option<&Slot<'a>>,
    ) -> Kept<'a> {
        let fields = match slot.map(|slot| slot.shape) {
            Some(Shape::Fields(fields)) => fields,
            _ => rows,
        };
        let example = self.example_resource(slot);
        let asked = self.example_request(slot);
        let mut object = Map::new();
        for field in fields {
            let name = field.name.as_str();
            let value = self.given_value(field, &given, rows).unwrap_or_else(|| {
                // What the example was given says nothing about what the service makes of nothing.
                let asked = asked.contains_key(name) || is_request_id(field);
                let example = example.get(name).filter(|_| !asked);
                let scope = self.call.scope;
                self.maker().row(scope, field, example)
            });
            object.insert(name.to_owned(), value);
        }
        let id = self.id_of(&object);
        Kept {
            id,
            object,
            given,
            fields,
            scope: self.call.scope,
        }
    }

    /// What the request says about a field of the resource: in its object, in its path, or by leaving a row with a default
    /// out.
    fn given_value(
        &self,
        field: &Field,
        given: &Map<String, Json>,
        rows: &[Field],
    ) -> Option<Json> {
        let name = field.name.as_str();
        let row = rows.iter().find(|row| row.name.as_str() == name);
        let default = row.and_then(|row| Some(&row.default.as_ref()?.value));
        let value = given
            .get(name)
            .or_else(|| self.input.path.get(name))
            .or(default)?;
        convert(self.forms, self.call.scope, value, &field.ty)
    }

    fn id_of(&mut self, object: &Map<String, Json>) -> String {
        let identifier = self.call.operation.resource.identifier.as_ref();
        let name = identifier
            .and_then(|path| path.last())
            .map_or("id", |name| name.as_str());
        match object.get(name).filter(|id| !id.is_null()) {
            Some(id) => text(id),
            None => self.world.uuid(),
        }
    }

    /// The resource of the request that the documented answer belongs to.
    fn example_request(&self, slot: Option<&Slot<'a>>) -> Map<String, Json> {
        let operation = self.call.operation;
        let mut requests = operation
            .examples
            .iter()
            .filter(|example| example.response.is_some());
        let request = requests.find_map(|example| example.request.as_ref());
        let body = request.and_then(|request| Some(&request.body.as_ref()?.json));
        let (objects, _) = given(self.forms, self.call.scope, operation, slot, body);
        objects.into_iter().next().unwrap_or_default()
    }
}
