//! Small pieces of Rust that many emitters print.

use proc_macro2::{Ident, Literal as Token, Span, TokenStream};
use quote::{ToTokens, quote};

use crate::lower::plan::{Literal, Presence, RustType};
use crate::names::RustName;

use super::lines::{Piece, call, word};
use super::scope::Scope;

impl ToTokens for RustName {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        Ident::new(self.as_str(), Span::call_site()).to_tokens(tokens);
    }
}

impl ToTokens for Literal {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(parsed(&literal(self)));
    }
}

/// A value as Rust writes it.
pub(super) fn literal(of: &Literal) -> String {
    match of {
        Literal::Text(text) => Token::string(text).to_string(),
        Literal::Integer(number) => integer(*number),
        Literal::Number(number) => float(*number),
        Literal::Bool(value) => value.to_string(),
    }
}

/// `1_000_000`, as pedantic readers want it.
pub(super) fn integer(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    sign.to_owned() + &grouped(&number.unsigned_abs().to_string())
}

/// `1_000_000.123_456`
fn float(number: f64) -> String {
    let text = number.abs().to_string();
    let sign = if number.is_sign_negative() { "-" } else { "" };
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, "0"));
    let reversed = |text: &str| text.chars().rev().collect::<String>();
    let fraction = reversed(&grouped(&reversed(fraction)));
    format!("{sign}{}.{fraction}", grouped(whole))
}

/// Digits in groups of three, from the right.
fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) && digits.len() > 4 {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    grouped
}

/// `#[deprecated(note = "...")]`
pub(super) fn deprecated(note: Option<&String>) -> TokenStream {
    note.map(|note| {
        // rustdoc reads the note as Markdown.
        let note = crate::lower::markdown(note);
        quote!(#[deprecated(note = #note)])
    })
    .unwrap_or_default()
}

/// A type without its presence: `String`.
pub(super) fn ty(ty: &RustType, scope: &mut Scope) -> TokenStream {
    parsed(&type_text(ty, scope))
}

pub(super) fn type_text(ty: &RustType, scope: &mut Scope) -> String {
    match ty {
        RustType::String => "String".to_owned(),
        RustType::Bool => "bool".to_owned(),
        RustType::I64 => "i64".to_owned(),
        RustType::F64 => "f64".to_owned(),
        RustType::Json => scope.runtime("Json").to_string(),
        RustType::DateTime => scope.runtime("DateTime").to_string(),
        RustType::Secret => scope.runtime("Secret").to_string(),
        RustType::Record(name) | RustType::Values(name) => scope.local(name).to_string(),
        RustType::Vec(item) => format!("Vec<{}>", type_text(item, scope)),
        RustType::Map(item) => {
            scope.std("collections", "BTreeMap");
            format!("BTreeMap<String, {}>", type_text(item, scope))
        }
        RustType::Boxed(item) => format!("Box<{}>", type_text(item, scope)),
    }
}

/// A field's type: `Option<String>`.
pub(super) fn field_ty(ty: &RustType, presence: Presence, scope: &mut Scope) -> TokenStream {
    parsed(&field_text(ty, presence, scope))
}

/// A field's type as text.
pub(super) fn field_text(ty: &RustType, presence: Presence, scope: &mut Scope) -> String {
    let inner = type_text(ty, scope);
    match presence {
        Presence::Always => inner,
        Presence::Optional => format!("Option<{inner}>"),
        Presence::Nullable => format!("{}<{inner}>", scope.runtime("Nullable")),
    }
}

/// Text that was made here, as tokens.
fn parsed(text: &str) -> TokenStream {
    text.parse().unwrap_or_default()
}

/// What a setter or method takes, and how its argument becomes the field's value.
pub(super) struct Input {
    /// The parameter's type.
    pub(super) ty: TokenStream,
    /// The value of the field.
    pub(super) value: Piece,
}

/// The input of a setter, whose parameter is `value`.
pub(super) fn input(of: &RustType, presence: Presence, scope: &mut Scope) -> Input {
    argument(&RustName::fixed("value"), of, presence, scope)
}

/// The input of a parameter with this name.
pub(super) fn argument(
    name: &RustName,
    of: &RustType,
    presence: Presence,
    scope: &mut Scope,
) -> Input {
    let (ty, value) = if presence == Presence::Nullable {
        let ty = field_ty(of, presence, scope);
        (quote!(impl Into<#ty>), format!("{name}.into()"))
    } else {
        taken(name, of, scope)
    };
    let value = match presence {
        Presence::Always | Presence::Nullable => word(value),
        Presence::Optional => call("Some", [word(value)]),
    };
    Input { ty, value }
}

/// The type of a parameter, and what is made of it.
fn taken(name: &RustName, of: &RustType, scope: &mut Scope) -> (TokenStream, String) {
    match of {
        RustType::Bool | RustType::I64 | RustType::F64 | RustType::Record(_) => {
            (ty(of, scope), name.to_string())
        }
        RustType::Vec(item) if is_text(item) => {
            let item = ty(item, scope);
            (
                quote!(impl IntoIterator<Item = impl Into<#item>>),
                format!("{name}.into_iter().map(Into::into).collect()"),
            )
        }
        RustType::Vec(item) => {
            let item = ty(item, scope);
            (
                quote!(impl IntoIterator<Item = #item>),
                format!("{name}.into_iter().collect()"),
            )
        }
        RustType::Map(item) => {
            let item = ty(item, scope);
            let pairs = scope.runtime("Pairs");
            (quote!(impl #pairs<#item>), format!("{name}.into_map()"))
        }
        RustType::Boxed(item) => {
            let (ty, value) = taken(name, item, scope);
            (ty, format!("Box::new({value})"))
        }
        RustType::String
        | RustType::Json
        | RustType::DateTime
        | RustType::Secret
        | RustType::Values(_) => {
            let of = ty(of, scope);
            (quote!(impl Into<#of>), format!("{name}.into()"))
        }
    }
}

/// Whether values of a type are made of texts.
fn is_text(ty: &RustType) -> bool {
    matches!(
        ty,
        RustType::String
            | RustType::DateTime
            | RustType::Secret
            | RustType::Values(_)
            | RustType::Json
    )
}
