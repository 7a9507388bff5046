//! The methods that an operation adds to the client.

use proc_macro2::TokenStream;
use quote::quote;

use crate::lower::plan::{Method, Takes, VersionModule};
use crate::names::RustName;

use super::example;
use super::lines::{self, Line, Piece, word};
use super::scope::Scope;
use super::tokens;

// Expands to:
//     impl<C: Clone> Client<C> {
//         pub fn show_tag(&self, tag_id: impl Into<String>) -> Call<ShowTag, C> {
//             Call::new(&self.core, ShowTag::new(tag_id.into()))
//         }
//     }
pub(super) fn methods(
    methods: &[Method],
    version: &VersionModule,
    scope: &mut Scope,
) -> TokenStream {
    let client = scope.local(&RustName::fixed("Client"));
    let methods: Vec<TokenStream> = methods
        .iter()
        .map(|of| method(of, version, scope))
        .collect();
    quote!(impl<C: Clone> #client<C> { #(#methods)* })
}

fn method(of: &Method, version: &VersionModule, scope: &mut Scope) -> TokenStream {
    let handle = scope.local(&RustName::fixed("Call"));
    let call = scope.local(&of.call);
    let name = &of.name;
    let mut lines = of.doc.clone();
    if let Some(example) = &of.example {
        lines.extend(example::doc(example, version));
        if of.paged {
            lines.extend(example::items(example, version));
        }
    }
    if !of.errors.is_empty() {
        lines.push(String::new());
        lines.extend(of.errors.iter().cloned());
    }
    let doc = scope.doc(&lines);
    let deprecated = tokens::deprecated(of.deprecated.as_ref());
    let (arguments, data) = match &of.takes {
        Takes::Arguments(arguments) => {
            let inputs = arguments.iter().map(|argument| {
                let name = &argument.name;
                let input = tokens::argument(name, &argument.ty, argument.presence, scope);
                let ty = input.ty;
                (quote!(#name: #ty), input.value)
            });
            let (arguments, values): (Vec<TokenStream>, Vec<Piece>) = inputs.unzip();
            let data = if values.is_empty() {
                word(format!("{call}::default()"))
            } else {
                lines::call(format!("{call}::new"), values)
            };
            (arguments, data)
        }
        Takes::Call => (vec![quote!(call: #call)], word("call")),
    };
    let (output, data) = if of.dry_run {
        let dry_run = scope.runtime("DryRun");
        let data = lines::call(format!("{dry_run}::new"), [data]);
        (quote!(#handle<#dry_run<#call>, C>), data)
    } else {
        (quote!(#handle<#call, C>), data)
    };
    let new = lines::call(format!("{handle}::new"), [word("&self.core"), data]);
    let body = scope.statements(vec![Line::Last(new)]);
    quote! {
        #doc
        #deprecated
        pub fn #name(&self, #(#arguments),*) -> #output {
            #body
        }
    }
}
