//! Checks that run before a request is sent.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::lower::plan::{
    FieldRef, GroupRule, Literal, Presence, RuleItem, RustType, Step, Validation,
};
use crate::names::RustName;

use super::scope::Scope;
use super::tokens;

// Expands to:
//     impl Validate for Tag {
//         fn validate(&self, at: &mut Checker) {
//             at.source("Tags, Table 3");
//             at.field("key", &self.key, &[Rule::Length(Some(1), Some(128))]);
//         }
//     }
pub(super) fn record(
    name: &RustName,
    validation: &Validation,
    scope: &mut Scope,
) -> [TokenStream; 2] {
    let trait_name = scope.runtime("Validate");
    let function = function(validation, scope);
    let patterns = patterns(validation, scope);
    [patterns, quote!(impl #trait_name for #name { #function })]
}

/// `fn validate(&self, at: &mut Checker) { ... }`
pub(super) fn function(validation: &Validation, scope: &mut Scope) -> TokenStream {
    let checker = scope.runtime("Checker");
    let steps: Vec<TokenStream> = validation.steps.iter().map(|of| step(of, scope)).collect();
    quote! {
        fn validate(&self, at: &mut #checker) { #(#steps)* }
    }
}

/// The regular expressions of a type: `static TAG_KEY_PATTERN: Pattern = Pattern::new("^[a-z]+$");`
pub(super) fn patterns(validation: &Validation, scope: &mut Scope) -> TokenStream {
    let mut found = Vec::new();
    for step in &validation.steps {
        if let Step::Field { rules, .. } = step {
            find_patterns(rules, &mut found);
        }
    }
    found
        .into_iter()
        .map(|(name, regex)| {
            let pattern = scope.runtime("Pattern");
            quote!(static #name: #pattern = #pattern::new(#regex);)
        })
        .collect()
}

fn find_patterns<'a>(rules: &'a [RuleItem], found: &mut Vec<(&'a RustName, &'a String)>) {
    for rule in rules {
        match rule {
            RuleItem::Pattern(name, regex) => found.push((name, regex)),
            RuleItem::Each(rules) => find_patterns(rules, found),
            RuleItem::AnyOf(lists) => lists.iter().for_each(|rules| find_patterns(rules, found)),
            RuleItem::Named(_)
            | RuleItem::Bounds(..)
            | RuleItem::Forbid(_)
            | RuleItem::OneOf(_) => {}
        }
    }
}

fn step(step: &Step, scope: &mut Scope) -> TokenStream {
    match step {
        Step::Source(table) => quote!(at.source(#table);),
        Step::Field { field, rules } => {
            let (wire, value) = (&field.wire, readable(field));
            let rules: Vec<TokenStream> = rules.iter().map(|of| rule(of, scope)).collect();
            let method = if is_secret(&field.ty) {
                quote!(secret_field)
            } else {
                quote!(field)
            };
            quote!(at.#method(#wire, #value, &[#(#rules),*]);)
        }
        Step::Nested(field) => {
            let (wire, name) = (&field.wire, &field.name);
            quote!(at.nested(#wire, &self.#name);)
        }
        Step::UniqueBy {
            field,
            key,
            key_name,
        } => unique_by(field, key, key_name),
        Step::Group { kind, fields } => {
            let method = group_method(*kind);
            let fields = fields.iter().map(|field| {
                let (wire, present) = (&field.wire, is_present(field));
                quote!((#wire, #present))
            });
            quote!(at.#method(&[#(#fields),*]);)
        }
        Step::RequiredWhen {
            field,
            when,
            equals,
        } => {
            let (wire, present) = (&field.wire, is_present(field));
            let (other, matches) = (&when.wire, equals_value(when, equals));
            let text = literal_text(equals);
            quote!(at.required_when(#wire, #present, #other, #matches, #text);)
        }
    }
}

fn group_method(kind: GroupRule) -> TokenStream {
    match kind {
        GroupRule::AtMostOneOf => quote!(at_most_one_of),
        GroupRule::ExactlyOneOf => quote!(exactly_one_of),
        GroupRule::AtLeastOneOf => quote!(at_least_one_of),
        GroupRule::RequiredTogether => quote!(required_together),
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
fn readable(field: &FieldRef) -> TokenStream {
    let name = &field.name;
    quote!(&self.#name)
}

fn is_present(field: &FieldRef) -> TokenStream {
    let name = &field.name;
    match field.presence {
        Presence::Always => quote!(true),
        Presence::Optional => quote!(self.#name.is_some()),
        Presence::Nullable => quote!(!self.#name.is_absent()),
    }
}

/// Whether a field has a value.
fn equals_value(field: &FieldRef, equals: &Literal) -> TokenStream {
    let name = &field.name;
    let compare = |value: TokenStream, place: TokenStream| match (&field.ty, equals) {
        (RustType::Values(_) | RustType::DateTime, Literal::Text(_)) => {
            quote!(#value.as_str() == #equals)
        }
        (RustType::F64, _) => {
            let text = literal_text(equals);
            quote!(#value.to_string() == #text)
        }
        (RustType::Bool, Literal::Bool(true)) => place,
        (RustType::Bool, Literal::Bool(false)) => quote!(!#place),
        _ => quote!(#place == #equals),
    };
    let inner = compare(quote!(value), quote!(*value));
    match field.presence {
        Presence::Always => compare(quote!(self.#name), quote!(self.#name)),
        Presence::Optional => quote!(self.#name.as_ref().is_some_and(|value| #inner)),
        Presence::Nullable => quote!(self.#name.as_option().is_some_and(|value| #inner)),
    }
}

fn literal_text(literal: &Literal) -> String {
    match literal {
        Literal::Text(text) => text.clone(),
        Literal::Integer(number) => number.to_string(),
        Literal::Number(number) => number.to_string(),
        Literal::Bool(value) => value.to_string(),
    }
}

fn unique_by(field: &FieldRef, key: &str, key_name: &RustName) -> TokenStream {
    let (wire, name) = (&field.wire, &field.name);
    let items = match field.presence {
        Presence::Always => quote!(self.#name.iter()),
        Presence::Optional => quote!(self.#name.iter().flatten()),
        Presence::Nullable => quote!(self.#name.as_option().into_iter().flatten()),
    };
    quote!(at.unique_by(#wire, #key, #items.map(|item| &item.#key_name));)
}

fn rule(item: &RuleItem, scope: &mut Scope) -> TokenStream {
    let rule = scope.runtime("Rule");
    let variant = |name: &str| Ident::new(name, Span::call_site());
    match item {
        RuleItem::Named(name) => {
            let name = variant(name);
            quote!(#rule::#name)
        }
        RuleItem::Bounds(name, min, max) => {
            let name = variant(name);
            let (min, max) = (limit(*min), limit(*max));
            quote!(#rule::#name(#min, #max))
        }
        RuleItem::Forbid(characters) => quote!(#rule::Forbid(#characters)),
        RuleItem::Pattern(name, _) => quote!(#rule::Pattern(&#name)),
        RuleItem::OneOf(values) => quote!(#rule::OneOf(&[#(#values),*])),
        RuleItem::AnyOf(lists) => {
            let lists = lists.iter().map(|rules| {
                let rules: Vec<TokenStream> =
                    rules.iter().map(|of| self::rule(of, scope)).collect();
                quote!(&[#(#rules),*])
            });
            let lists: Vec<TokenStream> = lists.collect();
            quote!(#rule::AnyOf(&[#(#lists),*]))
        }
        RuleItem::Each(rules) => {
            let rules: Vec<TokenStream> = rules.iter().map(|of| self::rule(of, scope)).collect();
            quote!(#rule::Each(&[#(#rules),*]))
        }
    }
}

fn limit(limit: Option<i64>) -> TokenStream {
    limit.map_or_else(
        || quote!(None),
        |number| {
            let number = tokens::integer(number);
            quote!(Some(#number))
        },
    )
}
