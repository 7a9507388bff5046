//! The methods of a call that wait for a state.

use proc_macro2::TokenStream;
use quote::quote;

use crate::lower::plan::{CallItem, Ends, WaiterItem};
use crate::names::RustName;

use super::lines::{self, Line, Piece, text, word};
use super::scope::Scope;

// Expands to:
//     impl<C> Call<ShowTag, C> {
//         pub fn wait_until_made(self) -> Wait<ShowTag, C> {
//             Wait::until_value(self.core, self.options, self.operation, &Waiter { name: "made", ... })
//         }
//     }
pub(super) fn waiters(call: &CallItem, scope: &mut Scope) -> Option<TokenStream> {
    if call.waiters.is_empty() {
        return None;
    }
    let handle = scope.local(&RustName::fixed("Call"));
    let waiters = call.waiters.iter();
    let methods: Vec<TokenStream> = waiters.map(|of| method(call, of, scope)).collect();
    let name = &call.name;
    Some(quote!(impl<C> #handle<#name, C> { #(#methods)* }))
}

fn method(call: &CallItem, of: &WaiterItem, scope: &mut Scope) -> TokenStream {
    let wait = scope.runtime("Wait");
    let (start, reached) = match &of.ends {
        Ends::Value(_) => ("until_value", None),
        Ends::Status(_) => ("until_status", Some(quote!(, ()))),
    };
    let doc = scope.doc(&of.doc);
    let arguments = ["self.core", "self.options", "self.operation"].map(word);
    let arguments = arguments.into_iter().chain([data(of, scope)]);
    let start = lines::call(format!("{wait}::{start}"), arguments);
    let body = scope.statements(vec![Line::Last(start)]);
    let (name, operation) = (&of.method, &call.name);
    quote! {
        #doc
        pub fn #name(self) -> #wait<#operation, C #reached> { #body }
    }
}

/// What the runtime has to know of a waiter.
fn data(of: &WaiterItem, scope: &mut Scope) -> Piece {
    let waiter = scope.runtime("Waiter");
    let (is, status) = match &of.ends {
        Ends::Value(values) => (values.as_slice(), "None".to_owned()),
        Ends::Status(status) => (&[][..], format!("Some({status})")),
    };
    let fields = [
        word(format!("name: {}", lines::literal(&of.name))),
        texts("field", &of.field),
        texts("is", is),
        texts("fails", &of.fails),
        word(format!("status: {status}")),
    ];
    lines::object(format!("&{waiter}"), fields)
}

fn texts(key: &str, values: &[String]) -> Piece {
    let values = values.iter().map(|value| text(value));
    Piece::List(format!("{key}: &["), values.collect(), "]")
}
