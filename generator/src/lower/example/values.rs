//! The values of a documented request, as far as the types of the tables can hold them.

use std::collections::HashSet;

use serde_json::Value as Json;

use crate::lower::plan::{ExampleValue, Field, Literal, Presence, RustType};
use crate::lower::record::{self, Context, Use};
use crate::lower::rules;
use crate::model::{Deviation, Field as Row, TypeExpr};

/// Reads values; what the page itself gets wrong is left out.
pub(super) struct Values<'a> {
    context: Context<'a>,
    deviates: HashSet<&'a str>,
}

impl<'a> Values<'a> {
    pub(super) fn new(context: Context<'a>, deviates: &'a [Deviation]) -> Self {
        let paths = deviates.iter().map(|one| one.path.value.as_str());
        Self {
            context,
            deviates: paths.collect(),
        }
    }

    /// The value of a field, if there is one that it can have.
    pub(super) fn of_field(
        &self,
        field: &Field,
        row: &Row,
        json: &Json,
        path: &str,
    ) -> Option<ExampleValue> {
        if json.is_null() {
            let told = !self.deviates.contains(path);
            return (told && field.presence == Presence::Nullable).then_some(ExampleValue::Null);
        }
        self.of_type(&field.ty, &row.ty, json, path)
    }

    fn of_type(
        &self,
        ty: &RustType,
        expr: &TypeExpr,
        json: &Json,
        path: &str,
    ) -> Option<ExampleValue> {
        if self.deviates.contains(path) {
            return None;
        }
        match (ty, json) {
            (RustType::Boxed(ty), json) => self.of_type(ty, expr, json, path),
            (RustType::Vec(item), Json::Array(values)) => {
                let values = values.iter().enumerate().map(|(index, value)| {
                    self.of_type(item, item_of(expr), value, &format!("{path}[{index}]"))
                });
                let values = values.collect::<Option<_>>()?;
                Some(ExampleValue::List(item.as_ref().clone(), values))
            }
            (RustType::Map(item), Json::Object(entries)) => {
                let entries = entries.iter().map(|(key, value)| {
                    let path = format!("{path}.{key}");
                    let value = self.of_type(item, item_of(expr), value, &path)?;
                    Some((key.clone(), value))
                });
                entries.collect::<Option<_>>().map(ExampleValue::Map)
            }
            (RustType::Record(_), Json::Object(entries)) => self.of_record(expr, entries, path),
            (ty, json) => scalar(ty, json).map(ExampleValue::Literal),
        }
    }

    /// What is optional and cannot be shown is left out; without what is required there is nothing to show.
    fn of_record(
        &self,
        expr: &TypeExpr,
        entries: &serde_json::Map<String, Json>,
        path: &str,
    ) -> Option<ExampleValue> {
        let name = expr.named()?;
        let entry = self.context.universe.get(name)?;
        let owner = self.context.names.ty(name);
        let mut setters = Vec::new();
        for row in &entry.ty.fields {
            let field = record::field(self.context, Some(entry.ty), &owner, row, Use::Both);
            let json = entries.get(row.name.as_str());
            // An example shows nobody what is deprecated.
            let json = json.filter(|_| field.deprecated.is_none());
            let path = format!("{path}.{}", row.name.as_str());
            match json.and_then(|json| self.of_field(&field, row, json, &path)) {
                Some(value) => setters.push((field.name, value)),
                None if field.required => return None,
                None => {}
            }
        }
        Some(ExampleValue::Record(owner, setters))
    }
}

/// A scalar that a type can hold as it is written.
fn scalar(ty: &RustType, json: &Json) -> Option<Literal> {
    match (ty, json) {
        (RustType::F64, Json::Number(number)) => number.as_f64().map(Literal::Number),
        (RustType::I64, Json::Number(number)) => number.as_i64().map(Literal::Integer),
        (RustType::Bool, Json::Bool(value)) => Some(Literal::Bool(*value)),
        (
            RustType::String | RustType::DateTime | RustType::Secret | RustType::Values(_),
            Json::String(text),
        ) => Some(Literal::Text(text.clone())),
        (RustType::Json, json) => rules::literal(json),
        _ => None,
    }
}

fn item_of(expr: &TypeExpr) -> &TypeExpr {
    match expr {
        TypeExpr::Array(item) | TypeExpr::Map(item) => item,
        other => other,
    }
}
