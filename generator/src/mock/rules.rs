//! Holding a request against its rules: the plan of the validators, carried out on JSON by what the validators call.
//! So both refuse the same values, and in the same words.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use tabella_runtime::{Checker, Rule, Validate};

use crate::lower::plan::{FieldRef, GroupRule, Literal, Step, Validation};

use super::call::{Call, Records};
use super::input::Input;
use super::rule::{Patterns, with_rules};
use super::typed::{Inside, Typed};

/// What breaks a rule, a sentence each.
pub(super) fn check(call: &Call<'_>, input: &Input, patterns: &Patterns) -> Vec<String> {
    let values = call.plan.fields.iter().filter_map(|field| {
        let value = input.get(field.place, &field.field.wire)?;
        Some((field.field.name.as_str(), value))
    });
    let values: BTreeMap<&str, &Json> = values.collect();
    let context = Context {
        records: &call.records,
        patterns,
    };
    let mut checker = Checker::new();
    let read = |field: &FieldRef| values.get(field.name.as_str()).copied();
    context.steps(&call.plan.validation, &read, &mut checker);
    match checker.finish() {
        Ok(()) => Vec::new(),
        Err(error) => error.violations().iter().map(ToString::to_string).collect(),
    }
}

/// What checks look things up in.
#[derive(Clone, Copy)]
pub(super) struct Context<'c> {
    pub(super) records: &'c Records<'c>,
    pub(super) patterns: &'c Patterns,
}

/// How a check reads a field of what it checks.
type Read<'v> = dyn Fn(&FieldRef) -> Option<&'v Json> + 'v;

/// An object and the type that it is held against.
#[derive(Clone, Copy)]
pub(super) struct Object<'c> {
    pub(super) context: Context<'c>,
    pub(super) record: &'c str,
    pub(super) value: &'c Json,
}

impl Validate for Object<'_> {
    fn validate(&self, checker: &mut Checker) {
        let record = self.context.records.get(self.record);
        let Some(validation) = record.and_then(|record| record.validation.as_ref()) else {
            return;
        };
        let value = self.value;
        let read = |field: &FieldRef| value.get(field.wire.as_str());
        self.context.steps(validation, &read, checker);
    }
}

impl Context<'_> {
    fn steps(self, validation: &Validation, read: &Read<'_>, checker: &mut Checker) {
        for step in &validation.steps {
            self.step(step, read, checker);
        }
    }

    fn step(self, step: &Step, read: &Read<'_>, checker: &mut Checker) {
        let is_set = |field: &FieldRef| read(field).is_some_and(|value| !value.is_null());
        match step {
            // The cloud cites no pages.
            Step::Source(_) => {}
            Step::Field { field, rules } => {
                let Some(value) = read(field) else { return };
                let value = Typed::new(value, &field.ty);
                let look = &mut |rules: &[Rule<'_>]| {
                    if value.is_secret() {
                        checker.secret_field(&field.wire, &value, rules);
                    } else {
                        checker.field(&field.wire, &value, rules);
                    }
                };
                with_rules(rules, self.patterns, look);
            }
            Step::Nested(field) => {
                let inside = read(field).map(|value| Inside::new(self, &field.ty, value));
                checker.nested(&field.wire, &inside);
            }
            Step::UniqueBy { field, key, .. } => {
                let items = read(field).and_then(Json::as_array).into_iter().flatten();
                let keys = items.map(|item| item.get(key).unwrap_or(&Json::Null));
                checker.unique_by(&field.wire, key, keys);
            }
            Step::Group { kind, fields } => {
                let fields: Vec<_> = fields
                    .iter()
                    .map(|field| (field.wire.as_str(), is_set(field)))
                    .collect();
                match kind {
                    GroupRule::AtMostOneOf => checker.at_most_one_of(&fields),
                    GroupRule::ExactlyOneOf => checker.exactly_one_of(&fields),
                    GroupRule::AtLeastOneOf => checker.at_least_one_of(&fields),
                    GroupRule::RequiredTogether => checker.required_together(&fields),
                }
            }
            Step::RequiredWhen {
                field,
                when,
                equals,
            } => {
                let applies = read(when).is_some_and(|value| equal(value, equals));
                let (name, set) = (&field.wire, is_set(field));
                checker.required_when(name, set, &when.wire, applies, &equals.to_string());
            }
        }
    }
}

/// Whether a value is what a spec says.
pub(super) fn equal(value: &Json, literal: &Literal) -> bool {
    match (value, literal) {
        (Json::String(value), Literal::Text(text)) => value == text,
        (Json::Bool(value), Literal::Bool(flag)) => value == flag,
        (Json::Number(value), Literal::Integer(number)) => value.as_i64() == Some(*number),
        (Json::Number(value), Literal::Number(number)) => value
            .as_f64()
            .is_some_and(|value| value.to_string() == number.to_string()),
        _ => false,
    }
}
