//! Every row of a request, and where its value goes.

use serde_json::{Map, Value as Json, json};
use tabella::model::{Field, TypeExpr, TypeName};

use super::items::distinct;
use crate::spec::Page;

/// A place in a request: as JSON Pointer has it, and as violations name it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    /// As `/sub_network_interface/allowed_address_pairs/0`.
    pub(crate) pointer: String,
    /// As `sub_network_interface.allowed_address_pairs[0]`.
    pub(crate) path: String,
}

impl Place {
    /// The place of a field in the object that is here.
    pub(crate) fn field(&self, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self {
            pointer: format!("{}/{name}", self.pointer),
            path: format!("{}{dot}{name}", self.path),
        }
    }

    fn first_item(&self) -> Self {
        Self {
            pointer: format!("{}/0", self.pointer),
            path: format!("{}[0]", self.path),
        }
    }

    fn key(&self) -> Self {
        Self {
            pointer: format!("{}/key", self.pointer),
            path: format!("{}[\"key\"]", self.path),
        }
    }
}

/// A row, and a request that takes its value.
#[derive(Clone)]
pub(crate) struct Row<'a> {
    /// The row.
    pub(crate) field: &'a Field,
    /// Where its value is.
    pub(crate) place: Place,
    object: Place,
    request: Json,
}

impl Row<'_> {
    /// A request that is right but perhaps for this value.
    pub(crate) fn with(&self, value: &Json) -> Json {
        let mut request = self.request.clone();
        put(&mut request, &self.object, self.field, value.clone());
        request
    }
}

/// Puts a value into the object at a place.
fn put(request: &mut Json, object: &Place, field: &Field, value: Json) {
    request.pointer_mut(&object.pointer).unwrap()[field.name.as_str()] = value;
}

/// All rows of the body, those of nested types too. The request is one that is right.
pub(crate) fn rows<'a>(page: &Page<'a>, request: &Json) -> Vec<Row<'a>> {
    let body = page.operation.body.as_ref().unwrap();
    let mut walk = Walk {
        page,
        above: Vec::new(),
        rows: Vec::new(),
    };
    walk.object(&body.fields, &Place::default(), request);
    walk.rows
}

struct Walk<'p, 'a> {
    page: &'p Page<'a>,
    above: Vec<&'a TypeName>,
    rows: Vec<Row<'a>>,
}

impl<'a> Walk<'_, 'a> {
    fn object(&mut self, fields: &'a [Field], object: &Place, request: &Json) {
        for field in fields {
            let place = object.field(field.name.as_str());
            self.rows.push(Row {
                field,
                place: place.clone(),
                object: object.clone(),
                request: request.clone(),
            });
            self.inside(field, object, place, request);
        }
    }

    /// Goes into the type of a row, unless that type is around it already.
    fn inside(&mut self, field: &'a Field, object: &Place, place: Place, request: &Json) {
        let Some(name) = field.ty.named() else { return };
        if self.above.contains(&name) {
            return;
        }
        let fields = &self.page.named(name).fields;
        let mut request = request.clone();
        let (value, inner) = around(&field.ty, least(fields), place);
        if request.pointer(&inner.pointer).is_none() {
            put(&mut request, object, field, value);
        }
        self.above.push(name);
        self.object(fields, &inner, &request);
        self.above.pop();
    }
}

/// A value of a type with this object in it, and where the object is.
fn around(ty: &TypeExpr, object: Json, place: Place) -> (Json, Place) {
    match ty {
        TypeExpr::Array(item) => {
            let (value, place) = around(item, object, place.first_item());
            (json!([value]), place)
        }
        TypeExpr::Map(item) => {
            let (value, place) = around(item, object, place.key());
            (json!({"key": value}), place)
        }
        _ => (object, place),
    }
}

/// An object with what is required and nothing else.
fn least(fields: &[Field]) -> Json {
    let required = fields.iter().filter(|field| field.required);
    let values = required.map(|field| {
        let value = distinct(&field.ty, &field.constraints.value, 0);
        (field.name.to_string(), value.unwrap())
    });
    values.collect::<Map<_, _>>().into()
}
