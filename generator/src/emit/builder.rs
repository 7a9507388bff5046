//! Builders that cannot be finished before every required field is set.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::lower::plan::{Field, Record};
use crate::names::RustName;

use super::lines::{Line, call, word};
use super::scope::Scope;
use super::tokens;

// Expands to:
//     impl Tag {
//         /// Starts an object; required: `key`.
//         pub fn builder() -> TagBuilder { ... }
//     }
//
//     pub struct TagBuilder<A = Unset>(Tag, PhantomData<(A,)>);
//
//     impl<A> TagBuilder<A> {
//         pub fn key(mut self, value: impl Into<String>) -> TagBuilder<Set> { ... }
//         pub fn value(mut self, value: impl Into<String>) -> Self { ... }
//         pub fn build(self) -> Tag
//         where
//             A: RequiredKey,
//         {
//             self.0
//         }
//     }
pub(super) fn builder(record: &Record, builder: &RustName, scope: &mut Scope) -> [TokenStream; 3] {
    let required: Vec<&Field> = record
        .fields
        .iter()
        .filter(|field| field.required)
        .collect();
    let states: Vec<Ident> = (0..required.len()).map(state).collect();
    let start = start(record, builder, &required, scope);
    let structure = structure(record, builder, &states, scope);
    let generics = generics(&states);
    let setters: Vec<TokenStream> = record
        .fields
        .iter()
        .map(
            |field| match required.iter().position(|other| other.name == field.name) {
                Some(at) => required_setter(builder, field, at, &states, scope),
                None => setter(field, scope),
            },
        )
        .collect();
    let build = build(record, &required, &states, scope);
    let setters = quote!(impl #generics #builder #generics { #(#setters)* #build });
    [start, structure, setters]
}

/// The type parameter that says whether the n-th required field is set.
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

fn generics(states: &[Ident]) -> TokenStream {
    if states.is_empty() {
        TokenStream::new()
    } else {
        quote!(<#(#states),*>)
    }
}

fn start(
    record: &Record,
    builder: &RustName,
    required: &[&Field],
    scope: &mut Scope,
) -> TokenStream {
    let name = &record.name;
    scope.runtime("Record");
    let names: Vec<String> = required
        .iter()
        .map(|field| format!("`{}`", field.name))
        .collect();
    let line = match names.as_slice() {
        [] => "Starts an object; nothing is required.".to_owned(),
        names => format!("Starts an object. Required: {}.", names.join(", ")),
    };
    let doc = scope.doc(&[line]);
    let state = (!required.is_empty()).then(|| scope.std("marker", "PhantomData"));
    let state = state.into_iter();
    quote! {
        impl #name {
            #doc
            pub fn builder() -> #builder {
                #builder(Self::empty(), #(#state)*)
            }
        }
    }
}

fn structure(
    record: &Record,
    builder: &RustName,
    states: &[Ident],
    scope: &mut Scope,
) -> TokenStream {
    let name = &record.name;
    let doc = scope.doc(&[format!("Makes a [`{name}`].")]);
    let body = if states.is_empty() {
        quote!(#builder(#name);)
    } else {
        let unset = scope.runtime("Unset");
        let phantom = scope.std("marker", "PhantomData");
        quote!(#builder<#(#states = #unset),*>(#name, #phantom<(#(#states,)*)>);)
    };
    quote! {
        #doc
        #[derive(Clone, Debug)]
        #[must_use = "an object comes of `.build()`"]
        pub struct #body
    }
}

fn setter(field: &Field, scope: &mut Scope) -> TokenStream {
    let name = &field.name;
    let head = head(field, scope);
    let input = tokens::input(&field.ty, field.presence, scope);
    let ty = input.ty;
    let body = scope.statements(vec![
        Line::Assignment(format!("self.0.{name}"), input.value),
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
        Line::Assignment(format!("self.0.{name}"), input.value),
        Line::Last(call(
            builder.as_str(),
            [word("self.0"), word("PhantomData")],
        )),
    ]);
    let set = scope.runtime("Set");
    scope.std("marker", "PhantomData");
    let after = states.iter().enumerate().map(|(index, state)| {
        if index == at {
            set.clone()
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

fn build(record: &Record, required: &[&Field], states: &[Ident], scope: &mut Scope) -> TokenStream {
    let name = &record.name;
    let line = if required.is_empty() {
        "The object."
    } else {
        "The object. Compiles once everything required is set."
    };
    let doc = scope.doc(&[line.to_owned()]);
    let bounds = required.iter().zip(states).map(|(field, state)| {
        let marker = scope.required(&field.state.prefixed("Required"));
        quote!(#state: #marker,)
    });
    let bounds: Vec<TokenStream> = bounds.collect();
    let bounds = (!bounds.is_empty()).then(|| quote!(where #(#bounds)*));
    quote! {
        #doc
        #[must_use]
        pub fn build(self) -> #name #bounds {
            self.0
        }
    }
}
