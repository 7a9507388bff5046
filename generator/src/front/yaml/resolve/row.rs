//! Rows.

use crate::front::yaml::at::At;
use crate::front::yaml::problems::Range;
use crate::front::yaml::raw::{List, Row};
use crate::front::yaml::value::Value;
use crate::model::{Field, TypeExpr};
use crate::source::Located;
use serde_json::Value as Json;

use super::names::FIELD;
use super::{Resolver, every, flag};

impl Resolver<'_> {
    /// The rows of a table that must have some key `rows`.
    pub(super) fn rows(self, rows: &At<List<Row>>, owner: Range) -> Vec<Field> {
        self.need(rows, "rows", owner)
            .map_or_else(Vec::new, |(rows, _)| {
                every(rows, |row, range| self.row(row, range))
            })
    }

    fn row(self, row: &Row, range: Range) -> Option<Field> {
        let name = self.wire_name(&row.name, "name", range);
        let ty = self.type_expr(&row.ty, range);
        // Without a type, the rest is resolved all the same, for its problems.
        let assumed = ty.as_ref().map_or(&TypeExpr::Json, |ty| &ty.value);
        let constraints = self.constraints(row, assumed);
        let default = self.json(row.default.as_deref(), assumed);
        let fixed = self.json(row.fixed.as_deref(), assumed);
        let deprecated = self.maybe_text(row.deprecated.as_ref());
        let description = self.maybe_text(row.description.as_ref());
        let server = self.texts(row.server.as_deref());
        let source = row.source.as_deref().and_then(At::pair);
        let source = source.and_then(|(source, range)| self.source(source, range));
        let rust_name = self.rust_name(row.rust_name.as_ref(), FIELD);
        Some(Field {
            name: name?,
            ty: ty?,
            required: flag(row.required.as_ref()),
            nullable: flag(row.nullable.as_ref()),
            secret: flag(row.secret.as_ref()),
            deprecated,
            description,
            default,
            fixed,
            constraints,
            server,
            source: source.map(Box::new),
            rust_name,
            span: self.span(range),
        })
    }

    fn json(self, at: Option<&At<Value>>, ty: &TypeExpr) -> Option<Located<Json>> {
        let (value, range) = at?.pair()?;
        Some(self.located(value.to_json(Some(ty)), range))
    }
}
