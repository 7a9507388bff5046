//! Types, their pages and tables.

use crate::front::suggest;
use crate::front::yaml::at::At;
use crate::front::yaml::problems::Range;
use crate::front::yaml::raw::{ObjectTable, Source as RawSource, Type as RawType, TypesFile};
use crate::model::{Object, Source, Type};

use super::{Resolver, every};

impl Resolver<'_> {
    /// The types of a `types.yaml`.
    pub(crate) fn types_file(self, at: &At<TypesFile>) -> Vec<Type> {
        let Some((file, range)) = at.pair() else {
            return Vec::new();
        };
        let source = file
            .source
            .as_ref()
            .and_then(At::pair)
            .and_then(|(source, range)| self.source(source, range));
        let types = self.need(&file.types, "types", range);
        let mut types = types.map_or_else(Vec::new, |(types, _)| {
            every(types, |ty, range| self.ty(ty, range))
        });
        for ty in &mut types {
            if ty.source.is_none() {
                ty.source.clone_from(&source);
            }
        }
        types
    }

    /// A type that a table describes.
    pub(super) fn ty(self, ty: &RawType, range: Range) -> Option<Type> {
        let name = self.type_name(&ty.name, "name", range);
        let fields = self.rows(&ty.rows, range);
        let rules = self.rules(ty.rules.as_ref(), &fields);
        let description = self.maybe_text(ty.description.as_ref());
        let source = ty
            .source
            .as_ref()
            .and_then(At::pair)
            .and_then(|(source, range)| self.source(source, range));
        Some(Type {
            name: name?,
            description,
            source,
            tables: self.numbers(ty.tables.as_ref()),
            fields,
            rules,
        })
    }

    /// The table of a body.
    pub(super) fn object(self, at: &At<ObjectTable>) -> Option<Object> {
        let (table, range) = at.pair()?;
        let fields = self.rows(&table.rows, range);
        let rules = self.rules(table.rules.as_ref(), &fields);
        Some(Object {
            table: self.word(table.table.as_ref()),
            fields,
            rules,
            span: self.span(range),
        })
    }

    /// The page that something was transcribed from.
    pub(super) fn source(self, source: &RawSource, range: Range) -> Option<Source> {
        let page = self.text(&source.page, "page", range);
        let updated = self.maybe_text(source.updated.as_ref()).filter(|day| {
            let right = is_day(day);
            if !right {
                let place = Range {
                    start: day.span.start,
                    end: day.span.end,
                };
                let message = format!("`{}` is no day", suggest::short(&day.value));
                let help = "write year, month and day, such as `2025-08-19`";
                self.problems
                    .push(self.bad_value(place, message).help(help));
            }
            right
        });
        Some(Source {
            page: page?,
            updated,
        })
    }
}

fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let number = |text: &str, digits: usize| {
        let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse::<u32>().ok()).flatten()
    };
    number(year, 4).is_some()
        && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
}
