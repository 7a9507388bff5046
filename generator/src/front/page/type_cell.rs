//! Cells of the column `Type`: `String`, `Array of Tag objects`, `Map<String,String>`.

use crate::model::{TypeExpr, TypeName};
use crate::source::Located;

use super::{About, Remark, notation};

/// The longest cell that is read, in bytes. It also bounds how deep maps lie in each other.
const LONGEST: usize = 250;

/// The type that a cell names.
///
/// A named type has the name that the cell has; which table describes it is another question. Where the cell does not say
/// enough, the type is the widest that fits and a question says so.
///
/// ```
/// use tabella::front::page::type_cell;
/// use tabella::model::{TypeExpr, TypeName};
/// use tabella::source::{Located, Span};
///
/// let cell = Located::new("Array of Tag objects".to_owned(), Span::default());
/// let (ty, remarks) = type_cell::read(&cell);
/// let tag = TypeExpr::Named(TypeName::new("Tag"));
/// assert_eq!(ty, TypeExpr::Array(Box::new(tag)));
/// assert!(remarks.is_empty());
/// ```
#[must_use]
pub fn read(cell: &Located<String>) -> (TypeExpr, Vec<Remark>) {
    let words: Vec<&str> = cell.value.split_whitespace().collect();
    let text = words.join(" ");
    let text = notation::without_reference(&text);
    let mut doubts = Vec::new();
    let ty = if text.len() > LONGEST {
        doubts.push("the cell is too long for a type");
        TypeExpr::Json
    } else {
        whole(text, &mut doubts)
    };
    let remark = |doubt: &&str| Remark::question(About::Type, cell.span, *doubt);
    (ty, doubts.iter().map(remark).collect())
}

const OF_WHAT: &str = "a list of what is not said";
const WHICH: &str = "an object of which type is not said";
const SEVERAL: &str =
    "several types are named; which of them it is, and whether null may be sent, is not certain";
const UNKNOWN: &str = "no type is known by this name";

fn whole(text: &str, doubts: &mut Vec<&'static str>) -> TypeExpr {
    let lower = text.to_ascii_lowercase();
    if matches!(&*lower, "array" | "list" | "arrays" | "[]") {
        doubts.push(OF_WHAT);
        return array(TypeExpr::Json);
    }
    for of in ["array of ", "list of ", "arrays of "] {
        if lower.starts_with(of) {
            return array(whole(&text[of.len()..], doubts));
        }
    }
    if let Some(item) = text.strip_suffix("[]") {
        return array(whole(item.trim(), doubts));
    }
    match generic(text) {
        Some(("array" | "list" | "set", item)) => array(whole(item, doubts)),
        Some(("map", pair)) => map(pair, doubts),
        _ => simple(text, &lower, doubts),
    }
}

/// `Map<String,String>` as `map` and `String,String`
fn generic(text: &str) -> Option<(&'static str, &str)> {
    let (head, rest) = text.split_once('<')?;
    let inner = rest.trim_end().strip_suffix('>')?.trim();
    let heads = ["array", "list", "set", "map"];
    let head = heads
        .into_iter()
        .find(|known| head.trim().eq_ignore_ascii_case(known))?;
    Some((head, inner))
}

/// The keys of an object are texts whatever the cell calls them.
fn map(pair: &str, doubts: &mut Vec<&'static str>) -> TypeExpr {
    let value = if let Some((_, value)) = pair.split_once(',') {
        whole(value.trim(), doubts)
    } else {
        doubts.push("a map of what is not said");
        TypeExpr::Json
    };
    TypeExpr::Map(Box::new(value))
}

fn array(item: TypeExpr) -> TypeExpr {
    TypeExpr::Array(Box::new(item))
}

fn simple(text: &str, lower: &str, doubts: &mut Vec<&'static str>) -> TypeExpr {
    if notation::is_several(text) {
        doubts.push(SEVERAL);
        return TypeExpr::Json;
    }
    // `String(64)` says how long, which the description says better.
    let bare = lower.split('(').next().unwrap_or_default().trim();
    match bare {
        "string" | "strings" => return TypeExpr::String,
        "boolean" | "bool" | "booleans" => return TypeExpr::Boolean,
        "integer" | "integers" | "int" | "long" | "longs" | "int32" | "int64" | "short" => {
            return TypeExpr::Integer;
        }
        "float" | "floats" | "double" | "doubles" | "number" | "decimal" | "bigdecimal" => {
            return TypeExpr::Number;
        }
        "object" | "objects" | "json" | "json object" | "any" => {
            doubts.push(WHICH);
            return TypeExpr::Json;
        }
        "map" => {
            doubts.push("a map of what is not said");
            return TypeExpr::Map(Box::new(TypeExpr::Json));
        }
        "date" | "datetime" | "timestamp" | "uuid" | "enum" | "char" => {
            doubts.push("the type is taken for a text");
            return TypeExpr::String;
        }
        _ => {}
    }
    named(text, lower).unwrap_or_else(|| {
        doubts.push(UNKNOWN);
        TypeExpr::Json
    })
}

/// `Tag object`, `port objects`, `Tag`
fn named(text: &str, lower: &str) -> Option<TypeExpr> {
    let ends = [" objects", " object", " structures", " structure"];
    let said = ends.iter().find(|end| lower.ends_with(**end));
    let name = &text[..text.len() - said.map_or(0, |end| end.len())];
    let known = |char: char| char.is_alphanumeric() || matches!(char, '_' | '-' | '.');
    let capital = name.starts_with(|first: char| first.is_ascii_uppercase());
    let plain = !name.is_empty() && name.chars().all(known);
    // Without the word `object`, a word in small letters is more likely a slip than a type.
    (plain && (capital || said.is_some())).then(|| TypeExpr::Named(TypeName::new(name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    fn shown(ty: &TypeExpr) -> String {
        match ty {
            TypeExpr::Array(item) => format!("array of {}", shown(item)),
            TypeExpr::Map(item) => format!("map of {}", shown(item)),
            TypeExpr::Named(name) => name.as_str().to_owned(),
            other => format!("{other:?}").to_lowercase(),
        }
    }

    /// The type, with a question mark for each question.
    fn cell(text: &str) -> String {
        let (ty, remarks) = read(&Located::new(text.to_owned(), Span::default()));
        shown(&ty) + &"?".repeat(remarks.len())
    }

    #[test]
    fn types_are_read_as_pages_write_them() {
        let cases = [
            ("String", "string"),
            ("string", "string"),
            ("Boolean", "boolean"),
            ("Integer", "integer"),
            ("Long", "integer"),
            ("Float", "number"),
            ("Double", "number"),
            ("String(64)", "string"),
            ("Array of strings", "array of string"),
            ("Array of integers", "array of integer"),
            ("Array of Tag objects", "array of Tag"),
            ("Array of fixed_ip objects", "array of fixed_ip"),
            ("Array\u{a0}of  Tag objects", "array of Tag"),
            ("List<String>", "array of string"),
            ("String[]", "array of string"),
            ("Map<String,String>", "map of string"),
            ("Map<String, HardDetail>", "map of HardDetail"),
            ("Map<String,Array of Tag objects>", "map of array of Tag"),
            ("SubNetworkInterface object", "SubNetworkInterface"),
            ("port object", "port"),
            ("Array of Tag objects (see Table 3)", "array of Tag"),
            ("Tag object. For details, see Table 3.", "Tag"),
            ("Tag", "Tag"),
        ];
        for (text, expected) in cases {
            assert_eq!(cell(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_said_is_asked() {
        let cases = [
            ("ARRAY", "array of json?"),
            ("Array", "array of json?"),
            ("Array of objects", "array of json?"),
            ("Object", "json?"),
            ("Map", "map of json?"),
            ("Map<String>", "map of json?"),
            ("something", "json?"),
            ("", "json?"),
            ("Array of", "json?"),
            ("Map<String,", "json?"),
            ("UUID", "string?"),
            ("Array of objects (see Table 3)", "array of json?"),
            ("see Table 3", "json?"),
            ("String or null", "json?"),
            ("string/integer", "json?"),
            ("Array of String or Integer", "array of json?"),
        ];
        for (text, expected) in cases {
            assert_eq!(cell(text), expected, "{text}");
        }
        assert_eq!(cell(&"Array of ".repeat(1000)), "json?");
    }
}
