//! Builders that cannot be finished before every required field is set.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::lower::plan::Field;
use crate::names::RustName;

use super::lines::{Line, object, word};
use super::scope::Scope;
use super::tokens;

/// What a builder makes, of a type whose `empty` is an object in which nothing is set.
pub(super) struct Built<'a> {
    /// The type.
    pub(super) name: &'a RustName,
    /// Its builder.
    pub(super) builder: &'a RustName,
    /// Its fields, in the order of the table.
    pub(super) fields: Vec<&'a Field>,
}

// Expands to:
//     impl Tag {
//         /// Starts an object; required: `key`.
//         pub fn builder() -> TagBuilder { ... }
//     }
//
//     pub struct TagBuilder<const A: bool = false> {
//         object: Tag,
//     }
//
//     impl<const A: bool> TagBuilder<A> {
//         pub fn key(mut self, value: impl Into<String>) -> TagBuilder<true> { ... }
//         pub fn value(mut self, value: impl Into<String>) -> Self { ... }
//         pub fn build(self) -> Tag
//         where
//             IsSet<A>: RequiredKey,
//         {
//             self.object
//         }
//     }
pub(super) fn builder(of: &Built<'_>, scope: &mut Scope) -> [TokenStream; 3] {
    let builder = of.builder;
    let required: Vec<&Field> = of
        .fields
        .iter()
        .copied()
        .filter(|field| field.required)
        .collect();
    let states: Vec<Ident> = (0..required.len()).map(state).collect();
    let start = start(of, &required, scope);
    let structure = structure(of.name, builder, &states, scope);
    let setters: Vec<TokenStream> = of
        .fields
        .iter()
        .map(
            |field| match required.iter().position(|other| other.name == field.name) {
                Some(at) => required_setter(builder, field, at, &states, scope),
                None => setter(field, scope),
            },
        )
        .collect();
    let build = build(of.name, &required, &states, scope);
    let head = head_of_setters(builder, &states, scope);
    let setters = quote!(#head { #(#setters)* #build });
    [start, structure, setters]
}

/// The parameter that says whether the n-th required field is set.
fn state(index: usize) -> Ident {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let letter = letters.chars().nth(index % letters.len()).unwrap_or('A');
    let name = if index < letters.len() {
        letter.to_string()
    } else {
        format!("{letter}{}", index / letters.len())
    };
    Ident::new(&name, Span::call_site())
}

/// `impl<const A: bool> TagBuilder<A>`
fn head_of_setters(builder: &RustName, states: &[Ident], scope: &mut Scope) -> TokenStream {
    let parameters = states.iter().map(|state| format!("const {state}: bool"));
    let arguments: Vec<String> = states.iter().map(ToString::to_string).collect();
    let ty = if arguments.is_empty() {
        builder.to_string()
    } else {
        format!("{builder}<{}>", arguments.join(", "))
    };
    scope.implementation(parameters.collect(), ty)
}

fn start(of: &Built<'_>, required: &[&Field], scope: &mut Scope) -> TokenStream {
    let Built { name, builder, .. } = of;
    let names: Vec<String> = required
        .iter()
        .map(|field| format!("`{}`", field.name))
        .collect();
    let line = match names.as_slice() {
        [] => "Starts an object; nothing is required.".to_owned(),
        names => format!("Starts an object. Required: {}.", names.join(", ")),
    };
    let doc = scope.doc(&[line]);
    let new = object(builder, [word("object: Self::empty()")]);
    let new = scope.statements(vec![Line::Last(new)]);
    quote! {
        impl #name {
            #doc
            pub fn builder() -> #builder {
                #new
            }
        }
    }
}

fn structure(
    name: &RustName,
    builder: &RustName,
    states: &[Ident],
    scope: &mut Scope,
) -> TokenStream {
    let doc = scope.doc(&[format!("Makes [`{name}`], field by field.")]);
    let states = (!states.is_empty()).then(|| quote!(<#(const #states: bool = false),*>));
    quote! {
        #doc
        #[derive(Clone, Debug)]
        #[must_use = "an object comes of `.build()`"]
        pub struct #builder #states { object: #name }
    }
}

fn setter(field: &Field, scope: &mut Scope) -> TokenStream {
    let name = &field.name;
    let head = head(field, scope);
    let input = tokens::input(&field.ty, field.presence, scope);
    let ty = input.ty;
    let body = scope.statements(vec![
        Line::Assignment(format!("self.object.{name}"), input.value),
        Line::Last(word("self")),
    ]);
    quote! {
        #head
        pub fn #name(mut self, value: #ty) -> Self { #body }
    }
}

fn required_setter(
    builder: &RustName,
    field: &Field,
    at: usize,
    states: &[Ident],
    scope: &mut Scope,
) -> TokenStream {
    let name = &field.name;
    let head = head(field, scope);
    let input = tokens::input(&field.ty, field.presence, scope);
    let ty = input.ty;
    let body = scope.statements(vec![
        Line::Assignment(format!("self.object.{name}"), input.value),
        Line::Last(object(builder, [word("object: self.object")])),
    ]);
    let after = states.iter().enumerate().map(|(index, state)| {
        if index == at {
            quote!(true)
        } else {
            quote!(#state)
        }
    });
    quote! {
        #head
        pub fn #name(mut self, value: #ty) -> #builder<#(#after),*> { #body }
    }
}

fn head(field: &Field, scope: &mut Scope) -> TokenStream {
    let doc = scope.doc(&field.doc);
    let deprecated = tokens::deprecated(field.deprecated.as_ref());
    quote!(#doc #deprecated)
}

fn build(name: &RustName, required: &[&Field], states: &[Ident], scope: &mut Scope) -> TokenStream {
    let line = if required.is_empty() {
        "The object."
    } else {
        "The object. Compiles once everything required is set."
    };
    let doc = scope.doc(&[line.to_owned()]);
    let bounds = required.iter().zip(states).map(|(field, state)| {
        let is_set = scope.runtime("IsSet");
        let marker = scope.required(&field.state.prefixed("Required"));
        quote!(#is_set<#state>: #marker,)
    });
    let bounds: Vec<TokenStream> = bounds.collect();
    let bounds = (!bounds.is_empty()).then(|| quote!(where #(#bounds)*));
    quote! {
        #doc
        #[must_use]
        pub fn build(self) -> #name #bounds {
            self.object
        }
    }
}
