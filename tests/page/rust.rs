//! Parts of Rust sources.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use syn::{
    Attribute, Expr, ExprLit, FnArg, ImplItemFn, Item, ItemImpl, Lit, Meta, Pat, Type, UseTree,
    Visibility,
};

/// The items of a file.
pub(crate) fn parse(path: &Path) -> Vec<Item> {
    let text = fs::read_to_string(path).unwrap();
    syn::parse_file(&text).unwrap().items
}

pub(crate) fn public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// The name of the type that an `impl` is for.
pub(crate) fn self_type(item: &ItemImpl) -> String {
    let Type::Path(path) = &*item.self_ty else {
        return String::new();
    };
    path.path.segments.last().unwrap().ident.to_string()
}

pub(crate) fn arguments(item: &ImplItemFn) -> Vec<String> {
    let name = |argument: &FnArg| match argument {
        FnArg::Typed(argument) => match &*argument.pat {
            Pat::Ident(pattern) => Some(pattern.ident.to_string()),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    };
    item.sig.inputs.iter().filter_map(name).collect()
}

/// The names that a `use` brings.
pub(crate) fn leaves(tree: &UseTree, exported: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) => leaves(&path.tree, exported),
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, exported)),
        UseTree::Name(name) => drop(exported.insert(name.ident.to_string())),
        UseTree::Rename(name) => drop(exported.insert(name.rename.to_string())),
        UseTree::Glob(_) => {}
    }
}

/// The text of a comment, a line each.
pub(crate) fn comment(attributes: &[Attribute]) -> String {
    let lines: Vec<String> = attributes.iter().filter_map(comment_line).collect();
    lines.join("\n")
}

fn comment_line(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else {
        return None;
    };
    match &pair.value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) if pair.path.is_ident("doc") => Some(text.value()),
        _ => None,
    }
}
