//! What the documentation of the generated crate shows: public types and fields, methods and their arguments.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::{Fields, ImplItem, Item, ItemStruct};

use crate::rust::{arguments, comment, leaves, parse, public, self_type};

/// Public items by their names.
#[derive(Default)]
pub(crate) struct Docs {
    structs: BTreeMap<String, Struct>,
    /// By the type that they are called on.
    methods: BTreeMap<String, Vec<Method>>,
    /// Names that the public module brings out of the private ones.
    exported: BTreeSet<String>,
}

/// A struct with its public fields and what their comments say.
pub(crate) struct Struct {
    pub(crate) doc: String,
    pub(crate) fields: BTreeMap<String, String>,
}

pub(crate) struct Method {
    pub(crate) name: String,
    pub(crate) doc: String,
    pub(crate) arguments: Vec<String>,
}

impl Docs {
    /// Of the crate whose sources these are, as its public module `v3` shows it.
    pub(crate) fn read(sources: &Path) -> Self {
        let mut docs = Self::default();
        docs.folder(sources);
        for item in parse(&sources.join("v3/mod.rs")) {
            if let Item::Use(item) = item
                && public(&item.vis)
            {
                leaves(&item.tree, &mut docs.exported);
            }
        }
        docs
    }

    /// A struct that a user can name.
    pub(crate) fn structure(&self, name: &str) -> Option<&Struct> {
        let there = self.structs.get(name);
        there.filter(|_| self.exported.contains(name))
    }

    /// The methods of a type that a user can name.
    pub(crate) fn methods(&self, of: &str) -> &[Method] {
        let there = self.methods.get(of).filter(|_| self.exported.contains(of));
        there.map_or(&[], Vec::as_slice)
    }

    fn folder(&mut self, folder: &Path) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                self.folder(&path);
            } else {
                for item in parse(&path) {
                    self.item(&item);
                }
            }
        }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Struct(item) if public(&item.vis) => {
                self.structs.insert(item.ident.to_string(), structure(item));
            }
            Item::Impl(item) if item.trait_.is_none() => {
                let methods = self.methods.entry(self_type(item)).or_default();
                methods.extend(item.items.iter().filter_map(method));
            }
            _ => {}
        }
    }
}

fn structure(item: &ItemStruct) -> Struct {
    let fields = match &item.fields {
        Fields::Named(fields) => fields.named.iter().collect(),
        Fields::Unnamed(_) | Fields::Unit => Vec::new(),
    };
    let shown = fields.into_iter().filter(|field| public(&field.vis));
    Struct {
        doc: comment(&item.attrs),
        fields: shown
            .map(|field| {
                (
                    field.ident.as_ref().unwrap().to_string(),
                    comment(&field.attrs),
                )
            })
            .collect(),
    }
}

fn method(item: &ImplItem) -> Option<Method> {
    let ImplItem::Fn(item) = item else {
        return None;
    };
    public(&item.vis).then(|| Method {
        name: item.sig.ident.to_string(),
        doc: comment(&item.attrs),
        arguments: arguments(item),
    })
}
