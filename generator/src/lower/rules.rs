//! Constraints as checks that run before a request is sent.

use serde_json::Value as Json;

use crate::model::{
    Bounds, CrossFieldRule, Field as Row, Format, RuleKind, Type, TypeExpr, ValueConstraints,
    ValueSetKind, WireName,
};
use crate::names::RustName;

use super::plan::{
    BoundsRule, Field, FieldRef, GroupRule, Literal, PlainRule, RuleItem, Step, Validation,
};
use super::record::Context;

/// The checks of a type.
pub(super) fn record(context: Context<'_>, ty: &Type, fields: &[Field], table: &str) -> Validation {
    let mut steps = Vec::new();
    rows(context, ty.fields.iter().zip(fields), &mut steps);
    cross_field(&ty.rules, fields, &mut steps);
    with_source(table, steps)
}

/// Steps that come from one table.
pub(super) fn with_source(table: &str, mut steps: Vec<Step>) -> Validation {
    if !steps.is_empty() {
        steps.insert(0, Step::Source(table.to_owned()));
    }
    Validation { steps }
}

/// The checks of rows.
pub(super) fn rows<'a>(
    context: Context<'_>,
    pairs: impl Iterator<Item = (&'a Row, &'a Field)>,
    steps: &mut Vec<Step>,
) {
    for (row, field) in pairs {
        let rules = field_rules(row, field);
        if !rules.is_empty() {
            steps.push(Step::Field {
                field: reference(field),
                rules,
            });
        }
        unique_by(context, row, field, steps);
        if context
            .universe
            .field(row)
            .is_some_and(|entry| entry.checked)
        {
            steps.push(Step::Nested(reference(field)));
        }
    }
}

/// Whether a type's own rows or rules have something to check.
pub(super) fn has_checks(ty: &Type) -> bool {
    !ty.rules.is_empty() || ty.fields.iter().any(has_rules)
}

/// Whether a row has something to check.
pub(super) fn has_rules(row: &Row) -> bool {
    let items = row.constraints.items.as_ref();
    !value_rules("", &row.constraints.value, &row.ty).is_empty()
        || items.is_some_and(|items| {
            items.count.is_some()
                || items.unique.as_ref().is_some_and(|unique| unique.value)
                || items.unique_by.is_some()
                || !value_rules("", &items.value.value, row.ty.item()).is_empty()
        })
}

fn field_rules(row: &Row, field: &Field) -> Vec<RuleItem> {
    let pattern = format!("{}_pattern", field.name);
    let mut rules = value_rules(&pattern, &row.constraints.value, &row.ty);
    if let Some(items) = &row.constraints.items {
        rules.extend(
            items
                .count
                .as_ref()
                .map(|count| bounds(BoundsRule::Count, count)),
        );
        if items.unique.as_ref().is_some_and(|unique| unique.value) {
            rules.push(RuleItem::Plain(PlainRule::Unique));
        }
        let each = value_rules(&pattern, &items.value.value, row.ty.item());
        if !each.is_empty() {
            rules.push(RuleItem::Each(each));
        }
    }
    rules
}

fn unique_by(context: Context<'_>, row: &Row, field: &Field, steps: &mut Vec<Step>) {
    let Some(key) = row
        .constraints
        .items
        .as_ref()
        .and_then(|items| items.unique_by.as_ref())
    else {
        return;
    };
    let Some(entry) = row.ty.named().and_then(|name| context.universe.get(name)) else {
        return;
    };
    let Some(key_row) = entry
        .ty
        .fields
        .iter()
        .find(|row| row.name.as_str() == key.as_str())
    else {
        return;
    };
    steps.push(Step::UniqueBy {
        field: reference(field),
        key: key.value.clone(),
        key_name: context.names.field(key_row),
    });
}

fn value_rules(pattern: &str, value: &ValueConstraints, ty: &TypeExpr) -> Vec<RuleItem> {
    let mut rules = Vec::new();
    rules.extend(
        value
            .format
            .as_ref()
            .map(|format| RuleItem::Plain(format_rule(format.value))),
    );
    rules.extend(
        value
            .length
            .as_ref()
            .map(|length| bounds(BoundsRule::Length, length)),
    );
    rules.extend(
        value
            .bytes
            .as_ref()
            .map(|bytes| bounds(BoundsRule::Bytes, bytes)),
    );
    let range = if *ty == TypeExpr::String {
        BoundsRule::IntegerText
    } else {
        BoundsRule::Range
    };
    rules.extend(value.range.as_ref().map(|limits| bounds(range, limits)));
    rules.extend(
        value
            .forbid
            .as_ref()
            .map(|forbid| RuleItem::Forbid(forbid.value.clone())),
    );
    rules.extend(
        value
            .pattern
            .as_ref()
            .map(|regex| RuleItem::Pattern(RustName::constant(pattern), regex.value.clone())),
    );
    if let Some(values) = value
        .values
        .as_ref()
        .filter(|values| values.kind.value == ValueSetKind::Closed)
    {
        rules.push(RuleItem::OneOf(
            values
                .values
                .iter()
                .map(|value| value.value.value.clone())
                .collect(),
        ));
    }
    if let Some(equals) = &value.equals {
        rules.push(RuleItem::OneOf(vec![
            equals
                .as_str()
                .map_or_else(|| equals.to_string(), ToOwned::to_owned),
        ]));
    }
    if let Some(alternatives) = &value.any_of {
        let each = alternatives.iter().enumerate().map(|(index, alternative)| {
            value_rules(&format!("{pattern}_{index}"), alternative, ty)
        });
        rules.push(RuleItem::AnyOf(each.collect()));
    }
    rules
}

fn format_rule(format: Format) -> PlainRule {
    match format {
        Format::Uuid => PlainRule::Uuid,
        Format::Ipv4 => PlainRule::Ipv4,
        Format::Ipv6 => PlainRule::Ipv6,
        Format::Ip => PlainRule::Ip,
        Format::Cidr => PlainRule::Cidr,
        Format::IpOrCidr => PlainRule::IpOrCidr,
        Format::Mac => PlainRule::Mac,
        Format::DateTime => PlainRule::DateTime,
    }
}

fn bounds<T: Copy + TryInto<i64>>(rule: BoundsRule, limits: &Bounds<T>) -> RuleItem {
    let number = |limit: Option<T>| limit.and_then(|limit| limit.try_into().ok());
    RuleItem::Bounds(rule, number(limits.min), number(limits.max))
}

/// The checks of rules between fields.
pub(super) fn cross_field<'a>(
    rules: &[CrossFieldRule],
    fields: impl IntoIterator<Item = &'a Field>,
    steps: &mut Vec<Step>,
) {
    let fields: Vec<&Field> = fields.into_iter().collect();
    let find = |name: &WireName| {
        fields
            .iter()
            .find(|field| field.wire == name.as_str())
            .map(|field| reference(field))
    };
    for rule in rules {
        let kind = match &rule.kind {
            RuleKind::AtMostOneOf(_) => GroupRule::AtMostOneOf,
            RuleKind::ExactlyOneOf(_) => GroupRule::ExactlyOneOf,
            RuleKind::AtLeastOneOf(_) => GroupRule::AtLeastOneOf,
            RuleKind::RequiredTogether(_) => GroupRule::RequiredTogether,
            RuleKind::RequiredWhen {
                field,
                when,
                equals,
            } => {
                if let (Some(field), Some(when), Some(equals)) =
                    (find(field), find(when), literal(equals))
                {
                    steps.push(Step::RequiredWhen {
                        field,
                        when,
                        equals,
                    });
                }
                continue;
            }
        };
        let fields = rule
            .kind
            .fields()
            .into_iter()
            .filter_map(|name| find(name))
            .collect();
        steps.push(Step::Group { kind, fields });
    }
}

/// A scalar of JSON.
pub(super) fn literal(json: &Json) -> Option<Literal> {
    match json {
        Json::String(text) => Some(Literal::Text(text.clone())),
        Json::Bool(value) => Some(Literal::Bool(*value)),
        Json::Number(number) => number
            .as_i64()
            .map(Literal::Integer)
            .or_else(|| number.as_f64().map(Literal::Number)),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

fn reference(field: &Field) -> FieldRef {
    FieldRef {
        name: field.name.clone(),
        wire: field.wire.clone(),
        ty: field.ty.clone(),
        presence: field.presence,
    }
}
