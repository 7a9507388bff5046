//! Structs of tables, and how they are written and read.

use proc_macro2::TokenStream;
use quote::quote;

use crate::lower::plan::{Field, Presence, Record, RustType};
use crate::names::RustName;

use super::builder::{self, Built};
use super::lines::{Line, Piece, call, literal, object, slice, text, word};
use super::scope::Scope;
use super::tokens;
use super::validate;

/// A record with everything that belongs to it, in the order in which a reader asks.
pub(super) fn record(record: &Record, scope: &mut Scope) -> Vec<TokenStream> {
    let mut items = vec![structure(record, scope)];
    if let Some(name) = &record.builder {
        scope.runtime("Record");
        let built = Built {
            name: &record.name,
            builder: name,
            fields: record.fields.iter().collect(),
        };
        items.extend(builder::builder(&built, scope));
    }
    if let Some(validation) = &record.validation {
        items.push(validate::record(&record.name, validation, scope));
    }
    items.push(serialize(record, scope));
    items.push(deserialize(record, scope));
    items
}

// Expands to:
//     /// Tag of a resource.
//     #[derive(Clone, Debug, Default, PartialEq)]
//     #[non_exhaustive]
//     pub struct Tag {
//         /// Key of the tag.
//         pub key: Option<String>,
//     }
fn structure(record: &Record, scope: &mut Scope) -> TokenStream {
    let name = &record.name;
    let doc = scope.doc(&record.doc);
    let default = record.lenient.then(|| quote!(Default,));
    let fields: Vec<TokenStream> = record.fields.iter().map(|of| field(of, scope)).collect();
    quote! {
        #doc
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        pub struct #name { #(#fields)* }
    }
}

/// A public field with its documentation.
pub(super) fn field(field: &Field, scope: &mut Scope) -> TokenStream {
    let name = &field.name;
    let mut lines = field.doc.clone();
    // The setter is marked as deprecated; on the field, the mark would make the code around it warn.
    lines.extend(field.deprecated.iter().flat_map(|note| {
        [
            String::new(),
            format!("Deprecated: {}", crate::lower::markdown(note)),
        ]
    }));
    let doc = scope.doc(&lines);
    let ty = tokens::field_text(&field.ty, field.presence, scope);
    let field = scope.field(format!("pub {name}"), ty);
    quote!(#doc #field)
}

// Expands to:
//     impl Serialize for Tag {
//         fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
//             let mut out = ObjectWriter::new(serializer)?;
//             out.optional("key", &self.key)?;
//             out.end()
//         }
//     }
fn serialize(record: &Record, scope: &mut Scope) -> TokenStream {
    let name = &record.name;
    let serialize = scope.serde("Serialize");
    let serializer = scope.serde("Serializer");
    let writer = scope.runtime("ObjectWriter");
    let fields = record.fields.iter().map(|field| {
        let method = write_method("out", field.presence);
        let value = word(format!("&self.{}", field.name));
        Line::Try(call(method, [text(&field.wire), value]))
    });
    let lines = if record.fields.is_empty() {
        vec![Line::Last(word(format!(
            "{writer}::new(serializer)?.end()"
        )))]
    } else {
        let new = word(format!("{writer}::new(serializer)?"));
        let start = Line::Assignment("let mut out".to_owned(), new);
        let end = Line::Last(word("out.end()"));
        std::iter::once(start).chain(fields).chain([end]).collect()
    };
    let body = scope.statements(lines);
    quote! {
        impl #serialize for #name {
            fn serialize<S: #serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #body
            }
        }
    }
}

/// The method that writes a field of this presence.
pub(super) fn write_method(writer: &str, presence: Presence) -> String {
    let method = match presence {
        Presence::Always => "field",
        Presence::Optional => "optional",
        Presence::Nullable => "nullable",
    };
    format!("{writer}.{method}")
}

// Expands to:
//     impl<'de> Deserialize<'de> for Tag {
//         fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
//             decode::deserialize(deserializer)
//         }
//     }
//
//     impl Record for Tag {
//         fn empty() -> Self {
//             Self::default()
//         }
//
//         fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
//             match name {
//                 "key" => entry.read(&mut self.key),
//                 _ => entry.unknown(),
//             }
//         }
//     }
fn deserialize(record: &Record, scope: &mut Scope) -> TokenStream {
    let name = &record.name;
    let deserialize = scope.serde("Deserialize");
    let deserializer = scope.serde("Deserializer");
    let decode = scope.runtime("decode");
    let trait_name = scope.runtime("Record");
    let entry = scope.runtime("Entry");
    let required = required(record, scope);
    let read = word(format!("{decode}::deserialize(deserializer)"));
    let read = scope.statements(vec![Line::Last(read)]);
    let empty = if record.lenient {
        word("Self::default()")
    } else {
        empty(&record.fields.iter().collect::<Vec<_>>(), scope)
    };
    let empty = scope.statements(vec![Line::Last(empty)]);
    let arms = record.fields.iter().map(|field| {
        let place = word(format!("&mut self.{}", field.name));
        Line::Arm(literal(&field.wire), call("entry.read", [place]))
    });
    let body = if record.fields.is_empty() {
        quote!(let _ = name; entry.unknown())
    } else {
        let arms = scope.arms(arms.collect());
        quote!(match name { #arms _ => entry.unknown(), })
    };
    quote! {
        impl<'de> #deserialize<'de> for #name {
            fn deserialize<D: #deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #read
            }
        }

        impl #trait_name for #name {
            #required

            fn empty() -> Self { #empty }

            fn entry<E: #entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
                #body
            }
        }
    }
}

fn required(record: &Record, scope: &mut Scope) -> Option<TokenStream> {
    let wires: Vec<Piece> = record
        .fields
        .iter()
        .filter(|field| field.required && field.presence == Presence::Always)
        .map(|field| text(&field.wire))
        .collect();
    let place = "const REQUIRED: &'static [&'static str]".to_owned();
    (!wires.is_empty()).then(|| scope.statements(vec![Line::Assignment(place, slice(wires))]))
}

/// An object before anything is set; a builder cannot hand it out while something required is missing.
pub(super) fn empty(fields: &[&Field], scope: &mut Scope) -> Piece {
    let fields = fields.iter().map(|field| {
        let value = match field.presence {
            Presence::Optional => "None".to_owned(),
            Presence::Nullable => format!("{}::Absent", scope.runtime("Nullable")),
            Presence::Always => placeholder(&field.ty, scope),
        };
        word(format!("{}: {value}", field.name))
    });
    object("Self", fields)
}

/// A value of a type that stands where nothing was set yet.
fn placeholder(ty: &RustType, scope: &mut Scope) -> String {
    match ty {
        RustType::String => "String::new()".to_owned(),
        RustType::Bool => "false".to_owned(),
        RustType::I64 => "0".to_owned(),
        RustType::F64 => "0.0".to_owned(),
        RustType::Vec(_) => "Vec::new()".to_owned(),
        RustType::Map(_) => "BTreeMap::new()".to_owned(),
        RustType::Json => format!("{}::Null", scope.runtime("Json")),
        RustType::DateTime | RustType::Values(_) => {
            format!("{}::from(\"\")", tokens::type_text(ty, scope))
        }
        RustType::Secret => format!("{}::default()", tokens::type_text(ty, scope)),
        RustType::Record(name) => {
            scope.runtime("Record");
            format!("{}::empty()", scope.local(name))
        }
        RustType::Boxed(item) => format!("Box::new({})", placeholder(item, scope)),
    }
}

/// The names that a record brings into its file.
pub(super) fn names(record: &Record) -> Vec<RustName> {
    std::iter::once(record.name.clone())
        .chain(record.builder.clone())
        .collect()
}
