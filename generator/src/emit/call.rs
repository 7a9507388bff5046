//! The data of a call, and the setters of what is optional in it.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use crate::lower::plan::{CallField, CallItem, Field, Place, Presence};
use crate::names::RustName;

use super::builder::{self, Built};
use super::lines::{self, Line, text, word};
use super::paging;
use super::record;
use super::scope::Scope;
use super::tokens;
use super::validate;
use super::waiters;

/// A call: its data, its setters, what is sent.
pub(super) fn call(call: &CallItem, scope: &mut Scope) -> Vec<TokenStream> {
    let mut items = vec![structure(call, scope)];
    items.extend(setters(call, scope));
    items.extend(waiters::waiters(call, scope));
    items.push(operation(call, scope));
    items.extend(paging::paging(call, scope));
    items
}

// Expands to:
//     /// Lists tags.
//     #[derive(Clone, Debug)]
//     #[non_exhaustive]
//     pub struct ListTags {
//         /// Items on a page.
//         pub limit: Option<i64>,
//     }
fn structure(call: &CallItem, scope: &mut Scope) -> TokenStream {
    let name = &call.name;
    let doc = scope.doc(&call.doc);
    let fields: Vec<TokenStream> = call
        .fields
        .iter()
        .map(|field| record::field(&field.field, scope))
        .collect();
    let required = call.fields.iter().any(|field| field.field.required);
    let default = (!required).then(|| quote!(Default,));
    let new = match &call.builder {
        Some(name) => Some(builder(call, name, scope)),
        None => required.then(|| new(call, scope)),
    };
    quote! {
        #doc
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        pub struct #name { #(#fields)* }

        #new
    }
}

// Expands to:
//     impl ShowTag {
//         pub(crate) fn new(tag_id: String) -> Self {
//             Self { tag_id }
//         }
//     }
fn new(call: &CallItem, scope: &mut Scope) -> TokenStream {
    let name = &call.name;
    let fields = call.fields.iter().map(|field| &field.field);
    let parameters = fields.filter(|field| field.required).map(|field| {
        let name = &field.name;
        let ty = tokens::field_ty(&field.ty, field.presence, scope);
        quote!(#name: #ty)
    });
    let parameters: Vec<TokenStream> = parameters.collect();
    let values = call.fields.iter().map(|CallField { field, .. }| {
        let name = &field.name;
        word(match field.presence {
            _ if field.required => name.to_string(),
            Presence::Nullable => format!("{name}: {}::Absent", scope.runtime("Nullable")),
            Presence::Optional | Presence::Always => format!("{name}: None"),
        })
    });
    let object = lines::object("Self", values);
    let object = scope.statements(vec![Line::Last(object)]);
    quote! {
        impl #name {
            pub(crate) fn new(#(#parameters),*) -> Self {
                #object
            }
        }
    }
}

/// The builder of a call that has too many required values for arguments.
fn builder(call: &CallItem, name: &RustName, scope: &mut Scope) -> TokenStream {
    let fields: Vec<&Field> = call.fields.iter().map(|field| &field.field).collect();
    let empty = record::empty(&fields, scope);
    let empty = scope.statements(vec![Line::Last(empty)]);
    let of = &call.name;
    let built = Built {
        name: of,
        builder: name,
        fields,
    };
    let parts = builder::builder(&built, scope).into_iter();
    let parts: TokenStream = parts.collect();
    quote! {
        #parts

        impl #of {
            fn empty() -> Self { #empty }
        }
    }
}

// Expands to:
//     impl<C> Call<ListTags, C> {
//         pub fn limit(mut self, value: i64) -> Self {
//             self.operation.limit = Some(value);
//             self
//         }
//     }
fn setters(call: &CallItem, scope: &mut Scope) -> Option<TokenStream> {
    let optional: Vec<&CallField> = call
        .fields
        .iter()
        .filter(|field| !field.field.required)
        .collect();
    if optional.is_empty() {
        return None;
    }
    let name = &call.name;
    let handle = scope.local(&RustName::fixed("Call"));
    let direct = optional
        .iter()
        .map(|field| setter(field, "self.operation", scope));
    let direct: Vec<TokenStream> = direct.collect();
    let dry = call.dry_run.as_ref().map(|_| {
        let dry_run = scope.runtime("DryRun");
        let setters = optional
            .iter()
            .map(|field| setter(field, "self.operation.operation_mut()", scope));
        let setters: Vec<TokenStream> = setters.collect();
        quote!(impl<C> #handle<#dry_run<#name>, C> { #(#setters)* })
    });
    Some(quote!(impl<C> #handle<#name, C> { #(#direct)* } #dry))
}

fn setter(field: &CallField, target: &str, scope: &mut Scope) -> TokenStream {
    let field = &field.field;
    let name = &field.name;
    let doc = scope.doc(&field.doc);
    let deprecated = tokens::deprecated(field.deprecated.as_ref());
    let input = tokens::input(&field.ty, field.presence, scope);
    let ty = input.ty;
    let body = scope.statements(vec![
        Line::Assignment(format!("{target}.{name}"), input.value),
        Line::Last(word("self")),
    ]);
    quote! {
        #doc
        #deprecated
        pub fn #name(mut self, value: #ty) -> Self { #body }
    }
}

// Expands to:
//     impl Operation for ListTags {
//         type Output = ListTagsResponse;
//         const INFO: &'static Info = &Info { id: "ListTags", method: Method::GET, ... };
//         fn parameters(&self, to: &mut Parameters<'_>) { ... }
//         fn body(&self, body: &mut Body<'_>) { ... }
//         fn validate(&self, at: &mut Checker) { ... }
//     }
fn operation(call: &CallItem, scope: &mut Scope) -> TokenStream {
    let name = &call.name;
    let trait_name = scope.runtime("Operation");
    let output = call
        .output
        .as_ref()
        .map_or_else(|| quote!(()), |name| scope.local(name));
    let info = info(call, scope);
    let parameters = parameters(call, scope);
    let body = body(call, scope);
    let validate =
        (!call.validation.steps.is_empty()).then(|| validate::function(&call.validation, scope));
    quote! {
        impl #trait_name for #name {
            type Output = #output;
            #info
            #parameters
            #body
            #validate
        }
    }
}

fn info(call: &CallItem, scope: &mut Scope) -> TokenStream {
    let info = scope.runtime("Info");
    let method = scope.runtime("Method");
    let source = scope.runtime("Source");
    let repeat = scope.runtime("Repeat");
    let repeat = if call.repeatable {
        quote!(#repeat::Safe)
    } else {
        quote!(#repeat::IfUnprocessed)
    };
    let verb = Ident::new(call.http_method, Span::call_site());
    let (id, path, page, updated, body) = (
        &call.id,
        &call.path,
        &call.page,
        &call.updated,
        call.has_body,
    );
    let success = call
        .success
        .iter()
        .map(|status| Literal::u16_unsuffixed(*status));
    let dry_run = match &call.dry_run {
        None => quote!(None),
        Some(dry_run) => {
            let name = scope.runtime("DryRunInfo");
            let (field, status) = (&dry_run.field, Literal::u16_unsuffixed(dry_run.status));
            let identifier = dry_run
                .identifier
                .as_ref()
                .map_or_else(|| quote!(None), |path| quote!(Some(#path)));
            quote!(Some(#name { field: #field, status: #status, identifier: #identifier }))
        }
    };
    quote! {
        const INFO: &'static #info = &#info {
            id: #id,
            method: #method::#verb,
            path: #path,
            source: #source { page: #page, updated: #updated },
            success: &[#(#success),*],
            body: #body,
            dry_run: #dry_run,
            repeat: #repeat,
        };
    }
}

fn parameters(call: &CallItem, scope: &mut Scope) -> Option<TokenStream> {
    let line = |place: Place, wire: &str, value: String| {
        let method = match place {
            Place::Path => "to.path",
            Place::Query => "to.query",
            Place::Header => "to.header",
            Place::Body => return None,
        };
        let arguments = [text(wire), word(value)];
        Some(Line::Statement(lines::call(method, arguments)))
    };
    let fixed = call.fixed.iter().filter_map(|fixed| {
        let value = format!("&{}", tokens::literal(&fixed.value));
        line(fixed.place, &fixed.wire, value)
    });
    let given = call.fields.iter().filter_map(|field| {
        let value = format!("&self.{}", field.field.name);
        line(field.place, &field.field.wire, value)
    });
    let lines: Vec<Line> = fixed.chain(given).collect();
    (!lines.is_empty()).then(|| {
        let parameters = scope.runtime("Parameters");
        let lines = scope.statements(lines);
        quote!(fn parameters(&self, to: &mut #parameters<'_>) { #lines })
    })
}

fn body(call: &CallItem, scope: &mut Scope) -> Option<TokenStream> {
    let fixed = call.fixed.iter();
    let fixed = fixed.filter(|fixed| fixed.place == Place::Body);
    let fixed = fixed.map(|fixed| {
        let value = word(format!("&{}", tokens::literal(&fixed.value)));
        Line::Statement(lines::call("body.field", [text(&fixed.wire), value]))
    });
    let given = call
        .fields
        .iter()
        .filter(|field| field.place == Place::Body)
        .map(|field| {
            let (wire, name) = (&field.field.wire, &field.field.name);
            let method = record::write_method("body", field.field.presence);
            let value = word(format!("&self.{name}"));
            Line::Statement(lines::call(method, [text(wire), value]))
        });
    let lines: Vec<Line> = fixed.chain(given).collect();
    (!lines.is_empty()).then(|| {
        let body = scope.runtime("Body");
        let lines = scope.statements(lines);
        quote!(fn body(&self, body: &mut #body<'_>) { #lines })
    })
}
