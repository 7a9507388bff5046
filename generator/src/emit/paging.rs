//! How a list is read page by page.

use proc_macro2::TokenStream;
use quote::quote;

use crate::lower::plan::{CallItem, NextPage, Paging, Presence, Reach};

use super::lines::{self, Line, Piece, word};
use super::scope::Scope;
use super::tokens;

// Expands to:
//     impl Paged for ListTags {
//         type Item = Tag;
//         const LIMIT: &'static str = "limit";
//         const LIST: &'static str = "tags";
//         const NEXT: Option<&'static str> = Some("page_info.next_marker");
//
//         fn items(page: &mut Self::Output) -> Option<&mut Vec<Tag>> {
//             Some(&mut page.tags)
//         }
//
//         fn turn(&mut self, page: &Self::Output, _: usize) -> Turn {
//             let next = page.page_info.as_ref().and_then(|at| at.next_marker.as_ref());
//             Turn::by_marker(&mut self.marker, next)
//         }
//     }
pub(super) fn paging(call: &CallItem, scope: &mut Scope) -> Option<TokenStream> {
    let paging = call.paging.as_ref()?;
    let name = &call.name;
    let trait_name = scope.runtime("Paged");
    let item = tokens::ty(&paging.item, scope);
    let list = scope.statements(vec![Line::Last(list(&paging.items))]);
    let (limit, path) = (&paging.limit, &paging.list);
    let next = match &paging.next {
        NextPage::Marker { path, .. } => quote!(Some(#path)),
        NextPage::Offset(_) => quote!(None),
    };
    let turn = turn(paging, scope);
    Some(quote! {
        impl #trait_name for #name {
            type Item = #item;
            const LIMIT: &'static str = #limit;
            const LIST: &'static str = #path;
            const NEXT: Option<&'static str> = #next;

            fn items(page: &mut Self::Output) -> Option<&mut Vec<#item>> {
                #list
            }

            #turn
        }
    })
}

fn turn(paging: &Paging, scope: &mut Scope) -> TokenStream {
    let turn = scope.runtime("Turn");
    let start = word(format!("&mut self.{}", paging.start));
    let (page, count, lines) = match &paging.next {
        NextPage::Marker { way, .. } => {
            let value = Line::Assignment("let next".to_owned(), value(way));
            let turn = lines::call("Turn::by_marker", [start, word("next")]);
            (quote!(page), quote!(_), vec![value, Line::Last(turn)])
        }
        NextPage::Offset(Some(total)) => {
            let value = Line::Assignment("let total".to_owned(), value(total));
            let turn = lines::call("Turn::by_offset", [start, word("items"), word("total")]);
            (quote!(page), quote!(items), vec![value, Line::Last(turn)])
        }
        NextPage::Offset(None) => {
            let turn = lines::call("Turn::by_offset", [start, word("items"), word("None")]);
            (quote!(_), quote!(items), vec![Line::Last(turn)])
        }
    };
    let lines = scope.statements(lines);
    quote! {
        fn turn(&mut self, #page: &Self::Output, #count: usize) -> #turn {
            #lines
        }
    }
}

/// The list in an answer, to be changed: `page.data.as_mut().map(|at| &mut at.tags)`.
fn list(way: &[Reach]) -> Piece {
    let [first, more @ ..] = way else {
        return word("None");
    };
    if more.is_empty() && first.presence == Presence::Always {
        return word(format!("Some(&mut page.{})", first.field));
    }
    let field = format!(".{}", first.field);
    let mut parts = vec![field, changed(first.presence).to_owned()];
    parts.extend(more.iter().map(|reach| {
        let field = &reach.field;
        match reach.presence {
            Presence::Always => format!(".map(|at| &mut at.{field})"),
            presence => format!(".and_then(|at| at.{field}{})", changed(presence)),
        }
    }));
    Piece::Chain("page".to_owned(), parts)
}

/// A value in an answer, if it is there: `page.page_info.as_ref().and_then(|at| at.next_marker.as_ref())`.
fn value(way: &[Reach]) -> Piece {
    let [first, more @ ..] = way else {
        return word("None");
    };
    let mut parts = vec![format!(".{}", first.field)];
    match (first.presence, first.last) {
        (Presence::Always, true) => parts.push(".last()".to_owned()),
        (presence, last) => {
            parts.push(seen(presence).to_owned());
            parts.extend(last.then(|| LAST.to_owned()));
        }
    }
    for reach in more {
        let field = &reach.field;
        parts.push(match (reach.presence, reach.last) {
            (Presence::Always, true) => format!(".and_then(|at| at.{field}.last())"),
            (Presence::Always, false) => format!(".map(|at| &at.{field})"),
            (presence, _) => format!(".and_then(|at| at.{field}{})", seen(presence)),
        });
        if reach.last && reach.presence != Presence::Always {
            parts.push(LAST.to_owned());
        }
    }
    Piece::Chain("page".to_owned(), parts)
}

const LAST: &str = ".and_then(|list| list.last())";

const fn seen(presence: Presence) -> &'static str {
    match presence {
        Presence::Always => "",
        Presence::Optional => ".as_ref()",
        Presence::Nullable => ".as_option()",
    }
}

const fn changed(presence: Presence) -> &'static str {
    match presence {
        Presence::Always => "",
        Presence::Optional => ".as_mut()",
        Presence::Nullable => ".as_option_mut()",
    }
}
