//! Holding values that come at run time against a model that was checked: what the mock asks.
//!
//! It is the code that looks at the examples of a spec, opened for one caller.

use serde_json::Value as Json;

use crate::model::{Field, Object, Operation, Type, TypeExpr, TypeName, ValueConstraints};

use super::Checked;
use super::conform::{self, Direction, Reader, Shape};
use super::view::{ScopeId, View};

/// A checked model, ready to be asked about values.
pub(crate) struct Forms<'a> {
    view: View<'a>,
}

/// The place in the model from which the names of types are seen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scope(ScopeId);

impl<'a> Forms<'a> {
    pub(crate) fn new(checked: &'a Checked) -> Self {
        Self {
            view: View::new(checked.api()),
        }
    }

    /// What an operation of the model sees; nothing for one of another model.
    pub(crate) fn scope(&self, operation: &Operation) -> Option<Scope> {
        let mut all = self.view.operations.iter();
        let found = all.find(|seen| std::ptr::eq(seen.operation, operation))?;
        Some(Scope(found.scope))
    }

    /// The type of a name.
    pub(crate) fn find(&self, scope: Scope, name: &TypeName) -> Option<&'a Type> {
        self.view.find_type(scope.0, name)
    }

    /// What is wrong with the form of a body that is sent, a sentence each.
    pub(crate) fn body(&self, scope: Scope, body: &'a Object, value: &Json) -> Vec<String> {
        let fields: Vec<&Field> = body.fields.iter().collect();
        let shape = Shape {
            fields: &fields,
            rules: &body.rules,
        };
        let breaches = conform::object(self.reader(scope, Direction::RequestForm), value, shape);
        sentences("the body", &breaches)
    }

    /// What is wrong with the form of a parameter that is sent, a sentence each.
    pub(crate) fn parameter(&self, scope: Scope, field: &Field, value: &Json) -> Vec<String> {
        let reader = self.reader(scope, Direction::RequestForm);
        sentences(field.name.as_str(), &conform::field(reader, value, field))
    }

    /// Whether a value is all that a row demands.
    pub(crate) fn fits(&self, scope: Scope, field: &Field, value: &Json) -> bool {
        conform::field(self.reader(scope, Direction::Request), value, field).is_empty()
    }

    /// Whether a single value is all that constraints demand.
    pub(crate) fn fits_single(
        &self,
        scope: Scope,
        ty: &TypeExpr,
        wanted: &ValueConstraints,
        value: &Json,
    ) -> bool {
        conform::single(self.reader(scope, Direction::Request), value, ty, wanted).is_empty()
    }

    fn reader(&self, scope: Scope, direction: Direction) -> Reader<'_, 'a> {
        Reader {
            view: &self.view,
            scope: scope.0,
            direction,
        }
    }
}

/// Sentences that begin with the place, which is that of the whole where there is no other.
fn sentences(whole: &str, breaches: &[conform::Breach]) -> Vec<String> {
    let sentence = |breach: &conform::Breach| {
        let path = breach.path();
        let inside = path.starts_with('[');
        match (path.as_str(), inside) {
            ("", _) => format!("`{whole}` {}", breach.sentence),
            (path, true) => format!("`{whole}{path}` {}", breach.sentence),
            (path, false) => format!("`{path}` {}", breach.sentence),
        }
    };
    breaches.iter().map(sentence).collect()
}
