//! The body of an answer around the resources in it.

use serde_json::{Map, Value as Json};

use crate::model::{Field, TypeExpr};

use super::act::{Act, example_body, is_request_id, success};
use super::answer::Answer;
use super::slot::{Amount, Slot};

impl<'a> Act<'_, 'a> {
    /// The answer of success, with resources in their place.
    pub(super) fn success(&mut self, slot: Option<&Slot<'a>>, resources: Vec<Json>) -> Answer {
        let (status, body) = success(self.call.operation);
        let Some(body) = body else {
            return Answer::empty(status);
        };
        let resource = slot.map(|slot| match slot.amount {
            Amount::Many => Json::Array(resources),
            Amount::One => resources.into_iter().next().unwrap_or_default(),
        });
        let at = slot
            .zip(resource)
            .map(|(slot, resource)| (slot.path.as_slice(), resource));
        Answer::json(
            status,
            &self.object(&body.fields, example_body(self.call.operation), at),
        )
    }

    /// An object that has a value at the end of a path; all else is made up.
    fn object(
        &mut self,
        fields: &'a [Field],
        example: Option<&Json>,
        at: Option<(&[&str], Json)>,
    ) -> Json {
        let (step, at) = match at {
            Some(([], value)) => return self.with_request_id(fields, value),
            Some(([step, rest @ ..], value)) => (Some(*step), Some((rest, value))),
            None => (None, None),
        };
        let mut object = Map::new();
        for field in fields {
            let name = field.name.as_str();
            let example = example.and_then(|example| example.get(name));
            let value = if is_request_id(field) {
                Json::from(self.request_id)
            } else if step == Some(name) {
                self.step(field, example, at.clone())
            } else {
                let scope = self.call.scope;
                self.maker().row(scope, field, example)
            };
            object.insert(name.to_owned(), value);
        }
        Json::Object(object)
    }

    fn step(
        &mut self,
        field: &'a Field,
        example: Option<&Json>,
        at: Option<(&[&str], Json)>,
    ) -> Json {
        match (&*field.ty, at) {
            (_, Some(([], value))) => value,
            (TypeExpr::Named(name), at) => match self.forms.find(self.call.scope, name) {
                Some(found) => self.object(&found.fields, example, at),
                None => Json::Null,
            },
            _ => Json::Null,
        }
    }

    /// A body that is the resource itself.
    fn with_request_id(&self, fields: &[Field], mut value: Json) -> Json {
        if let (Json::Object(object), Some(field)) =
            (&mut value, fields.iter().find(|field| is_request_id(field)))
        {
            object.insert(field.name.to_string(), Json::from(self.request_id));
        }
        value
    }
}
