//! Constraints.

use crate::front::yaml::at::At;
use crate::front::yaml::problems::Range;
use crate::front::yaml::raw::{
    Alternative, Items, LengthBounds, NamedValue as RawNamedValue, RangeBounds, Row, ValueKeys,
    ValueSet as RawValueSet,
};
use crate::model::{
    AnyOf, Bounds, Constraints, ItemConstraints, NamedValue, TypeExpr, ValueConstraints, ValueSet,
};
use crate::source::Located;

use super::names::TYPE;
use super::{Resolver, each, every};

impl Resolver<'_> {
    /// Everything that a row says about its value.
    pub(super) fn constraints(self, row: &Row, ty: &TypeExpr) -> Constraints {
        Constraints {
            value: self.value(row.value_keys(), ty),
            items: self.items(row.items.as_deref(), ty),
            inferred: self.inferred(row),
        }
    }

    fn value(self, keys: ValueKeys<'_>, ty: &TypeExpr) -> ValueConstraints {
        ValueConstraints {
            format: keys
                .format
                .and_then(At::pair)
                .map(|(word, range)| self.located((*word).into(), range)),
            length: self.lengths(keys.length),
            bytes: self.lengths(keys.bytes),
            range: self.range(keys.range),
            forbid: self.exact(keys.forbid),
            pattern: self.exact(keys.pattern),
            values: keys
                .values
                .and_then(At::pair)
                .and_then(|(set, range)| self.value_set(set, range)),
            equals: None,
            any_of: keys.any_of.and_then(At::pair).map(|(list, range)| {
                let alternatives: AnyOf =
                    every(list, |each, range| Some(self.alternative(each, range, ty)));
                self.located(alternatives, range)
            }),
        }
    }

    fn alternative(
        self,
        each: &Alternative,
        range: Range,
        ty: &TypeExpr,
    ) -> Located<ValueConstraints> {
        let mut constraints = self.value(each.value_keys(), ty);
        constraints.equals = each
            .equals
            .as_ref()
            .and_then(At::pair)
            .map(|(value, range)| self.located(value.to_json(Some(ty)), range));
        if constraints == ValueConstraints::default() && each.equals.is_none() {
            let help = "write a constraint, such as `format: uuid` or `equals: \"0\"`";
            self.problems.push(
                self.bad_value(range, "the alternative says nothing")
                    .help(help),
            );
        }
        self.located(constraints, range)
    }

    fn items(self, at: Option<&At<Items>>, ty: &TypeExpr) -> Option<Located<ItemConstraints>> {
        let (items, range) = at?.pair()?;
        // A row that is no list may not have the key; `check` says so, and until then its own type is as good.
        let item = match ty {
            TypeExpr::Array(item) | TypeExpr::Map(item) => item,
            other => other,
        };
        let constraints = ItemConstraints {
            count: self.lengths(items.count.as_ref()),
            unique: self.word(items.unique.as_ref()),
            unique_by: self.maybe_text(items.unique_by.as_ref()),
            value: self.value(items.value_keys(), item),
        };
        Some(self.located(constraints, range))
    }

    fn lengths(self, at: Option<&At<LengthBounds>>) -> Option<Located<Bounds<u64>>> {
        let (bounds, range) = at?.pair()?;
        self.bounds(bounds.min.as_ref(), bounds.max.as_ref(), range)
    }

    fn range(self, at: Option<&At<RangeBounds>>) -> Option<Located<Bounds<i64>>> {
        let (bounds, range) = at?.pair()?;
        self.bounds(bounds.min.as_ref(), bounds.max.as_ref(), range)
    }

    fn bounds<T: Copy>(
        self,
        min: Option<&At<T>>,
        max: Option<&At<T>>,
        range: Range,
    ) -> Option<Located<Bounds<T>>> {
        if min.is_none() && max.is_none() {
            let help = "write `min`, `max` or both";
            self.problems
                .push(self.bad_value(range, "the bounds say nothing").help(help));
            return None;
        }
        let value = |bound: Option<&At<T>>| bound.and_then(At::get).copied();
        let bounds = Bounds {
            min: value(min),
            max: value(max),
        };
        Some(self.located(bounds, range))
    }

    /// A text of which every character counts.
    fn exact(self, at: Option<&At<String>>) -> Option<Located<String>> {
        let (text, range) = at?.pair()?;
        if text.is_empty() {
            let help = "write the text, or remove the key";
            self.problems
                .push(self.bad_value(range, "the text is empty").help(help));
            return None;
        }
        Some(self.located(text.clone(), range))
    }

    fn value_set(self, set: &RawValueSet, range: Range) -> Option<Located<ValueSet>> {
        let kind = self.need_word(&set.set, "set", range);
        let names = self.need(&set.names, "names", range);
        let (names, names_range) = names?;
        if names.is_empty() {
            self.problems
                .push(self.bad_value(names_range, "the set has no values"));
        }
        let set = ValueSet {
            kind: kind?,
            name: self.rust_name(set.name.as_ref(), TYPE),
            values: every(names, |name, range| self.named_value(name, range)),
        };
        Some(self.located(set, range))
    }

    fn named_value(self, named: &RawNamedValue, range: Range) -> Option<NamedValue> {
        // The empty text is a value that pages document.
        let value = self.need(&named.value, "value", range);
        let description = self.maybe_text(named.description.as_ref());
        let rust_name = self.rust_name(named.rust_name.as_ref(), TYPE);
        let (value, range) = value?;
        Some(NamedValue {
            value: self.located(value.clone(), range),
            description,
            rust_name,
        })
    }

    fn inferred(self, row: &Row) -> Vec<Located<String>> {
        each(row.inferred.as_deref(), |key, range| {
            let key = key.as_str();
            if !has(row, key) {
                let message = format!("the row has no `{key}` that could be inferred");
                let items = row.items.as_deref().and_then(At::get);
                let help = if items.is_some_and(|items| says(items.value_keys(), key)) {
                    format!("`{key}` stands in `items`: write `inferred: [items]`")
                } else {
                    format!("add `{key}:`, or remove the word")
                };
                self.problems
                    .push(self.bad_value(range, message).help(help));
            }
            Some(self.located(key.to_owned(), range))
        })
    }
}

fn has(row: &Row, key: &str) -> bool {
    says(row.value_keys(), key) || key == "items" && row.items.is_some()
}

fn says(keys: ValueKeys<'_>, key: &str) -> bool {
    match key {
        "format" => keys.format.is_some(),
        "length" => keys.length.is_some(),
        "bytes" => keys.bytes.is_some(),
        "range" => keys.range.is_some(),
        "forbid" => keys.forbid.is_some(),
        "pattern" => keys.pattern.is_some(),
        "values" => keys.values.is_some(),
        "any_of" => keys.any_of.is_some(),
        _ => false,
    }
}
