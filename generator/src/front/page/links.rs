//! Which table describes a type that a row names.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;

use crate::model::{TypeExpr, TypeName};

use super::Way;

/// The types of a page, by the way of their values and by a spelling that ignores what pages mix up.
#[derive(Debug, Default)]
pub(super) struct Links {
    names: BTreeMap<(bool, String), TypeName>,
    numbers: BTreeMap<u32, TypeName>,
}

impl Links {
    /// Takes the type of a table.
    pub(super) fn add(&mut self, way: Way, caption: &str, number: Option<u32>, name: TypeName) {
        if let Some(number) = number {
            self.numbers.insert(number, name.clone());
        }
        self.names.insert((way == Way::Answer, key(caption)), name);
    }

    /// The type of the one table that some lines refer to.
    pub(super) fn referred_to<'a>(
        &self,
        lines: impl IntoIterator<Item = &'a str>,
    ) -> Option<&TypeName> {
        let numbers = lines.into_iter().flat_map(table_numbers);
        let mut found = numbers.filter_map(|number| self.numbers.get(&number));
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    /// The type that a row of this way means, preferably one that is tabled on the same side.
    pub(super) fn find(&self, way: Way, written: &str) -> Option<&TypeName> {
        let same = way == Way::Answer;
        let spellings = [key(written), singular(&key(written)), plural(&key(written))];
        let on = |side: bool| {
            let mut keys = spellings.iter().map(move |key| (side, key.clone()));
            keys.find_map(|key| self.names.get(&key))
        };
        on(same).or_else(|| on(!same))
    }

    /// The type with its names replaced by those of tables, and the name that no table has.
    pub(super) fn resolve(&self, way: Way, ty: TypeExpr) -> Result<TypeExpr, (TypeExpr, String)> {
        match ty {
            TypeExpr::Named(written) => match self.find(way, written.as_str()) {
                Some(name) => Ok(TypeExpr::Named(name.clone())),
                None => Err((TypeExpr::Json, written.as_str().to_owned())),
            },
            TypeExpr::Array(item) => wrapped(self.resolve(way, *item), TypeExpr::Array),
            TypeExpr::Map(value) => wrapped(self.resolve(way, *value), TypeExpr::Map),
            plain => Ok(plain),
        }
    }
}

fn wrapped(
    inner: Result<TypeExpr, (TypeExpr, String)>,
    wrap: fn(Box<TypeExpr>) -> TypeExpr,
) -> Result<TypeExpr, (TypeExpr, String)> {
    match inner {
        Ok(ty) => Ok(wrap(Box::new(ty))),
        Err((ty, missing)) => Err((wrap(Box::new(ty)), missing)),
    }
}

/// The name of a type as a spec has it: that of the caption, or a name made of its words.
pub(super) fn type_name(caption: &str) -> TypeName {
    let bare = bare(caption);
    let plain = bare
        .chars()
        .all(|character| character.is_ascii_alphanumeric());
    if plain && bare.starts_with(|first: char| first.is_ascii_uppercase()) {
        TypeName::new(bare)
    } else {
        TypeName::new(bare.to_upper_camel_case())
    }
}

/// Words in front of the name of a type.
const BEFORE: [&str; 8] = [
    "Description of the ",
    "Description of ",
    "Data structure of the ",
    "Structure of the ",
    "Parameters in the ",
    "Parameters of the ",
    "Fields in the ",
    "Fields of the ",
];

/// Words behind the name of a type.
const BEHIND: [&str; 14] = [
    " data structure",
    " structure",
    " structures",
    " object",
    " objects",
    " field",
    " fields",
    " element",
    " elements",
    " parameter",
    " parameters",
    " attributes",
    " description",
    " descriptions",
];

/// `Description of the fixed_ip field`, `fixed_ip field description`, `fixed_ip objects` -> `fixed_ip`
fn bare(caption: &str) -> &str {
    let mut bare = caption.trim();
    for before in BEFORE {
        bare = bare.strip_prefix(before).unwrap_or(bare);
    }
    while let Some(shorter) = BEHIND.iter().find_map(|words| bare.strip_suffix(words)) {
        bare = shorter;
    }
    bare.trim()
}

/// The numbers in `For details, see Table 4.`
fn table_numbers(text: &str) -> impl Iterator<Item = u32> {
    text.split("Table ").skip(1).filter_map(|rest| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        rest.get(..digits)?.parse().ok()
    })
}

fn key(text: &str) -> String {
    let bare = bare(text);
    let kept = bare.chars().filter(|character| character.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

fn singular(key: &str) -> String {
    key.strip_suffix('s').unwrap_or(key).to_owned()
}

fn plural(key: &str) -> String {
    format!("{key}s")
}
