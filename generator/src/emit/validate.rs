//! Checks that run before a request is sent.

use proc_macro2::TokenStream;
use quote::quote;

use crate::lower::plan::{
    FieldRef, GroupRule, Literal, Presence, RuleItem, RustType, Step, Validation,
};
use crate::names::RustName;

use super::lines::{self, Line, Piece, call, slice, text, word};
use super::scope::Scope;
use super::tokens;

// Expands to:
//     impl Validate for Tag {
//         fn validate(&self, at: &mut Checker) {
//             at.source("Tags, Table 3");
//             at.field("key", &self.key, &[Rule::Length(Some(1), Some(128))]);
//         }
//     }
pub(super) fn record(name: &RustName, validation: &Validation, scope: &mut Scope) -> TokenStream {
    let trait_name = scope.runtime("Validate");
    let function = (!validation.steps.is_empty()).then(|| function(validation, scope));
    quote!(impl #trait_name for #name { #function })
}

/// `fn validate(&self, at: &mut Checker) { ... }`
pub(super) fn function(validation: &Validation, scope: &mut Scope) -> TokenStream {
    let checker = scope.runtime("Checker");
    let mut lines = patterns(validation, scope);
    for of in &validation.steps {
        lines.push(Line::Statement(step(of, scope)));
    }
    let steps = scope.statements(lines);
    quote!(fn validate(&self, at: &mut #checker) { #steps })
}

/// The regular expressions of a type: `static KEY_PATTERN: Pattern = Pattern::new("^[a-z]+$");`
fn patterns(validation: &Validation, scope: &mut Scope) -> Vec<Line> {
    let mut found = Vec::new();
    for step in &validation.steps {
        if let Step::Field { rules, .. } = step {
            find_patterns(rules, &mut found);
        }
    }
    let line = |(name, regex): (&RustName, &String)| {
        let pattern = scope.runtime("Pattern");
        let value = call(format!("{pattern}::new"), [text(regex)]);
        Line::Assignment(format!("static {name}: {pattern}"), value)
    };
    found.into_iter().map(line).collect()
}

fn find_patterns<'a>(rules: &'a [RuleItem], found: &mut Vec<(&'a RustName, &'a String)>) {
    for rule in rules {
        match rule {
            RuleItem::Pattern(name, regex) => found.push((name, regex)),
            RuleItem::Each(rules) => find_patterns(rules, found),
            RuleItem::AnyOf(lists) => lists.iter().for_each(|rules| find_patterns(rules, found)),
            RuleItem::Plain(_)
            | RuleItem::Bounds(..)
            | RuleItem::Forbid(_)
            | RuleItem::OneOf(_) => {}
        }
    }
}

fn step(step: &Step, scope: &mut Scope) -> Piece {
    match step {
        Step::Source(table) => call("at.source", [text(table)]),
        Step::Field { field, rules } => {
            let method = if is_secret(&field.ty) {
                "at.secret_field"
            } else {
                "at.field"
            };
            let rules = slice(rules.iter().map(|of| rule(of, scope)));
            call(method, [text(&field.wire), readable(field), rules])
        }
        Step::Nested(field) => call("at.nested", [text(&field.wire), readable(field)]),
        Step::UniqueBy {
            field,
            key,
            key_name,
        } => unique_by(field, key, key_name),
        Step::Group { kind, fields } => {
            let fields = fields
                .iter()
                .map(|field| call("", [text(&field.wire), is_present(field)]));
            call(group_method(*kind), [slice(fields)])
        }
        Step::RequiredWhen {
            field,
            when,
            equals,
        } => {
            let matches = equals_value(when, equals);
            let equals = text(&equals.to_string());
            let (field, when) = ([text(&field.wire), is_present(field)], text(&when.wire));
            call(
                "at.required_when",
                field.into_iter().chain([when, matches, equals]),
            )
        }
    }
}

fn group_method(kind: GroupRule) -> &'static str {
    match kind {
        GroupRule::AtMostOneOf => "at.at_most_one_of",
        GroupRule::ExactlyOneOf => "at.exactly_one_of",
        GroupRule::AtLeastOneOf => "at.at_least_one_of",
        GroupRule::RequiredTogether => "at.required_together",
    }
}

fn is_secret(ty: &RustType) -> bool {
    match ty {
        RustType::Secret => true,
        RustType::Vec(item) | RustType::Map(item) | RustType::Boxed(item) => is_secret(item),
        _ => false,
    }
}

/// The value that rules look at: `&self.name`.
fn readable(field: &FieldRef) -> Piece {
    word(format!("&self.{}", field.name))
}

fn is_present(field: &FieldRef) -> Piece {
    let name = &field.name;
    word(match field.presence {
        Presence::Always => "true".to_owned(),
        Presence::Optional => format!("self.{name}.is_some()"),
        Presence::Nullable => format!("self.{name}.is_value()"),
    })
}

/// Whether a field has a value.
fn equals_value(field: &FieldRef, equals: &Literal) -> Piece {
    let name = &field.name;
    let literal = tokens::literal(equals);
    let compare = |value: &str, place: &str| match (&field.ty, equals) {
        (RustType::Values(_) | RustType::DateTime, Literal::Text(_)) => {
            [format!("{value}.as_str()"), format!(" == {literal}")]
        }
        (RustType::Secret, Literal::Text(_)) => {
            [format!("{value}.expose()"), format!(" == {literal}")]
        }
        (RustType::F64, _) => {
            let text = lines::literal(&equals.to_string());
            [format!("{value}.to_string()"), format!(" == {text}")]
        }
        (RustType::Bool, Literal::Bool(true)) => [place.to_owned(), String::new()],
        (RustType::Bool, Literal::Bool(false)) => [format!("!{place}"), String::new()],
        _ => [place.to_owned(), format!(" == {literal}")],
    };
    let inside = |option: &str| {
        let is_some_and = format!(
            ".is_some_and(|value| {})",
            compare("value", "*value").concat()
        );
        Piece::Chain(format!("self.{name}"), vec![option.to_owned(), is_some_and])
    };
    match field.presence {
        Presence::Always => {
            let place = format!("self.{name}");
            let [value, equals] = compare(&place, &place);
            Piece::Chain(value, vec![equals])
        }
        Presence::Optional => inside(".as_ref()"),
        Presence::Nullable => inside(".as_option()"),
    }
}

fn unique_by(field: &FieldRef, key: &str, key_name: &RustName) -> Piece {
    let name = &field.name;
    let items: &[&str] = match field.presence {
        Presence::Always => &[".iter()"],
        Presence::Optional => &[".iter()", ".flatten()"],
        Presence::Nullable => &[".as_option()", ".into_iter()", ".flatten()"],
    };
    let map = format!(".map(|item| &item.{key_name})");
    let parts = items.iter().map(|part| (*part).to_owned()).chain([map]);
    let values = Piece::Chain(format!("self.{name}"), parts.collect());
    call("at.unique_by", [text(&field.wire), text(key), values])
}

fn rule(item: &RuleItem, scope: &mut Scope) -> Piece {
    let rule = scope.runtime("Rule");
    match item {
        RuleItem::Plain(name) => word(format!("{rule}::{name:?}")),
        RuleItem::Bounds(name, min, max) => {
            call(format!("{rule}::{name:?}"), [limit(*min), limit(*max)])
        }
        RuleItem::Forbid(characters) => call(format!("{rule}::Forbid"), [text(characters)]),
        RuleItem::Pattern(name, _) => call(format!("{rule}::Pattern"), [word(format!("&{name}"))]),
        RuleItem::OneOf(values) => {
            let values = slice(values.iter().map(|value| text(value)));
            call(format!("{rule}::OneOf"), [values])
        }
        RuleItem::AnyOf(lists) => {
            let lists = lists
                .iter()
                .map(|rules| slice(rules.iter().map(|of| self::rule(of, scope))));
            let lists: Vec<Piece> = lists.collect();
            call(format!("{rule}::AnyOf"), [slice(lists)])
        }
        RuleItem::Each(rules) => {
            let rules = slice(rules.iter().map(|of| self::rule(of, scope)));
            call(format!("{rule}::Each"), [rules])
        }
    }
}

fn limit(limit: Option<i64>) -> Piece {
    limit.map_or_else(
        || word("None"),
        |number| word(format!("Some({})", tokens::integer(number))),
    )
}
