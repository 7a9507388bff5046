//! Enums of texts: named values, and error codes.

use proc_macro2::TokenStream;
use quote::quote;

use crate::lower::plan::{TextEnum, Values};

use super::lines::{Line, literal, text, word};
use super::scope::Scope;

// Expands to:
//     pub enum TagState { Normal, Unknown(String) }
//     impl TagState { pub fn as_str(&self) -> &str { ... } }
//     impl From<&str> for TagState { ... }
//     impl Serialize for TagState { ... }
//     impl Deserialize for TagState { ... }
//     impl Decode for TagState { ... }
pub(super) fn values(values: &Values, scope: &mut Scope) -> Vec<TokenStream> {
    let mut items = text_enum(&values.texts, scope);
    items.extend(values.checked.then(|| checked(values, scope)));
    items.push(serde(values, scope));
    items
}

// Expands to:
//     pub enum CreateTagErrorCode { Tag0001, Unknown(String) }
//     impl CreateTagErrorCode { pub fn of(error: &Error) -> Option<Self> { ... } }
//     impl From<&str> for CreateTagErrorCode { ... }
pub(super) fn error_codes(codes: &TextEnum, scope: &mut Scope) -> Vec<TokenStream> {
    let name = &codes.name;
    let error = scope.runtime("Error");
    let mut items = text_enum(codes, scope);
    items.push(quote! {
        impl #name {
            /// The code of an error; none where the service gave no code, or did not answer.
            #[must_use]
            pub fn of(error: &#error) -> Option<Self> { error.code().map(Self::from) }
        }
    });
    items
}

fn text_enum(of: &TextEnum, scope: &mut Scope) -> Vec<TokenStream> {
    vec![structure(of, scope), conversions(of, scope)]
}

// Expands to:
//     impl Checked for TagState {
//         fn view(&self) -> View<'_> {
//             View::Text(self.as_str())
//         }
//     }
fn checked(values: &Values, scope: &mut Scope) -> TokenStream {
    let name = &values.texts.name;
    let checked = scope.runtime("Checked");
    let view = scope.runtime("View");
    quote! {
        impl #checked for #name {
            fn view(&self) -> #view<'_> { #view::Text(self.as_str()) }
        }
    }
}

fn structure(of: &TextEnum, scope: &mut Scope) -> TokenStream {
    let name = &of.name;
    let doc = scope.doc(&of.doc);
    let variants = of.variants.iter().map(|variant| {
        let doc = scope.doc(&variant.doc);
        let name = &variant.name;
        quote!(#doc #name,)
    });
    let variants: Vec<TokenStream> = variants.collect();
    let unknown = scope.doc(&of.unknown_doc);
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            #unknown
            Unknown(String),
        }
    }
}

fn conversions(of: &TextEnum, scope: &mut Scope) -> TokenStream {
    let name = &of.name;
    let fmt = scope.add("std", "fmt");
    let texts = of.variants.iter().map(|variant| {
        let pattern = format!("Self::{}", variant.name);
        Line::Arm(pattern, text(&variant.wire))
    });
    let arms = of.variants.iter().map(|variant| {
        let value = word(format!("Self::{}", variant.name));
        Line::Arm(literal(&variant.wire), value)
    });
    let (texts, parse) = if of.variants.is_empty() {
        (None, quote!(Self::Unknown(value.to_owned())))
    } else {
        let (texts, arms) = (scope.arms(texts.collect()), scope.arms(arms.collect()));
        let parse = quote!(match value { #arms _ => Self::Unknown(value.to_owned()), });
        (Some(texts), parse)
    };
    quote! {
        impl #name {
            /// The value as it is sent and received.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #texts
                    Self::Unknown(value) => value,
                }
            }
        }

        impl #fmt::Display for #name {
            fn fmt(&self, formatter: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl From<&str> for #name {
            fn from(value: &str) -> Self { #parse }
        }

        impl From<String> for #name {
            fn from(value: String) -> Self { Self::from(value.as_str()) }
        }
    }
}

fn serde(values: &Values, scope: &mut Scope) -> TokenStream {
    let name = &values.texts.name;
    let serialize = scope.serde("Serialize");
    let serializer = scope.serde("Serializer");
    let deserialize = scope.serde("Deserialize");
    let deserializer = scope.serde("Deserializer");
    let decode = scope.runtime("decode");
    let trait_name = scope.runtime("Decode");
    let context = scope.runtime("Context");
    let known = values.texts.variants.iter().map(|variant| &variant.wire);
    let call = if values.drift {
        quote!(#decode::values(deserializer, context, &[#(#known),*]))
    } else {
        quote!(#decode::suggested(deserializer, context))
    };
    quote! {
        impl #serialize for #name {
            fn serialize<S: #serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> #deserialize<'de> for #name {
            fn deserialize<D: #deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #decode::deserialize_value(deserializer)
            }
        }

        impl #trait_name for #name {
            fn decode<'de, D: #deserializer<'de>>(
                deserializer: D,
                context: &#context<'_>,
            ) -> Result<Option<Self>, D::Error> {
                #call
            }
        }
    }
}
