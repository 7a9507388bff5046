//! Which cells are types, whatever they mean.

use super::columns;
use super::words::narrow;

/// Whether a cell reads as a type: `String`, `Array of Tag objects`, `port object`, `Map<String,String>`.
///
/// ```
/// use tabella::front::page::notation;
///
/// assert!(notation::is_type("Array of strings"));
/// assert!(!notation::is_type("Array length: 1 - 20"));
/// ```
#[must_use]
pub fn is_type(cell: &str) -> bool {
    let cell = without_reference(cell);
    // Most cells are sentences or labels, which end as no type does.
    if cell.ends_with(['.', ':']) {
        return false;
    }
    let Some(cell) = narrow(cell) else {
        return false;
    };
    let plainly = is_plain(&cell) || is_list(&cell) || is_object(&cell) || is_generic(&cell);
    // In small letters, several of them may as well be values.
    plainly || is_several(&cell) && cell.starts_with(|first: char| first.is_ascii_uppercase())
}

/// Whether a cell names several types: `String or null`, `string/integer`.
#[must_use]
pub fn is_several(cell: &str) -> bool {
    let parts = cell
        .split([',', '/', '|'])
        .flat_map(|part| part.split(" or "));
    let parts: Vec<&str> = parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let is_null = |part: &&str| part.eq_ignore_ascii_case("null");
    parts.len() > 1
        && parts.iter().all(|part| is_plain(part) || is_null(part))
        && !parts.iter().all(is_null)
}

/// Whether a cell is a type of a single word in lower case, such as `string`, which may as well be a value or a name.
#[must_use]
pub fn is_lower_word(cell: &str) -> bool {
    let lower = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    is_type(cell) && cell.chars().all(lower)
}

/// A cell without the words that lead on to another table: `Array of Tag objects (see Table 3)`.
pub(super) fn without_reference(cell: &str) -> &str {
    let Some((ty, number)) = cell.rsplit_once("see Table ") else {
        return cell;
    };
    let number = number.trim_end_matches(['.', ')']);
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return cell;
    }
    let mut ty = trim_joint(ty);
    for words in ["For details", "for details"] {
        ty = ty.strip_suffix(words).map_or(ty, trim_joint);
    }
    ty
}

/// Text without the signs that join it to what follows.
fn trim_joint(text: &str) -> &str {
    text.trim_end_matches(['(', ',', '.', ';', ' '])
}

/// `String`, `Integer(Int32)`, `String[]`
fn is_plain(cell: &str) -> bool {
    let cell = cell.strip_suffix("[]").unwrap_or(cell);
    let word = match cell.split_once('(') {
        Some((word, rest)) if rest.ends_with(')') => word.trim_end(),
        Some(_) => return false,
        None => cell,
    };
    matches!(
        word.to_lowercase().as_str(),
        "string"
            | "str"
            | "char"
            | "text"
            | "uuid"
            | "boolean"
            | "bool"
            | "integer"
            | "int"
            | "int32"
            | "int64"
            | "short"
            | "long"
            | "float"
            | "double"
            | "decimal"
            | "bigdecimal"
            | "number"
            | "byte"
            | "binary"
            | "file"
            | "object"
            | "json"
            | "jsonobject"
            | "map"
            | "dict"
            | "dictionary"
            | "array"
            | "list"
            | "set"
            | "enum"
            | "any"
            | "date"
            | "time"
            | "datetime"
            | "date-time"
            | "timestamp"
    )
}

/// `Array of strings`, `List of Tag objects`, `String array`, `List data structure`
fn is_list(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    for ending in [" array", " list", " data structure"] {
        if let Some(item) = lower.strip_suffix(ending) {
            return is_plain(item);
        }
    }
    for (start, loose) in [
        ("array of ", true),
        ("arrays of ", true),
        ("list of ", false),
    ] {
        if lower.starts_with(start) {
            let item = &cell[start.len()..];
            return is_item(item) || loose && columns::is_name(item);
        }
    }
    false
}

/// What a list can be of: a type in the singular or in the plural.
fn is_item(item: &str) -> bool {
    let singular = item.strip_suffix('s').unwrap_or(item);
    is_type(item) || is_plain(singular)
}

/// `Tag object`, `[port] objects`
fn is_object(cell: &str) -> bool {
    let lower = cell.to_ascii_lowercase();
    for ending in [" object", " objects"] {
        if lower.ends_with(ending) {
            let model = cell[..cell.len() - ending.len()].trim_matches(['[', ']']);
            let article = matches!(&*model.to_lowercase(), "a" | "an" | "the" | "this" | "each");
            return columns::is_name(model) && !article;
        }
    }
    false
}

/// `Map<String,String>`, `List[Tag]`
fn is_generic(cell: &str) -> bool {
    let Some(open) = cell.find(['<', '[']) else {
        return false;
    };
    let (outer, inner) = cell.split_at(open);
    inner.ends_with(['>', ']'])
        && inner.len() > 2
        && matches!(
            outer.trim_end().to_lowercase().as_str(),
            "map" | "dict" | "list" | "array" | "set" | "object"
        )
}

#[cfg(test)]
mod tests {
    use super::is_type;

    #[test]
    fn notations_of_the_pages_are_types() {
        for cell in [
            "String",
            "ARRAY",
            "Array of strings",
            "Array of AllowedAddressPair objects",
            "Array of allowed_address_pairs objects",
            "Array of objects",
            "Array of Map<String,String>",
            "Array of arrays",
            "port object",
            "Map<String,HardDetail>",
            "Map<String, List<String>>",
            "Integer(Int32)",
            "String[]",
            "List data structure",
            "Array of [subnet] objects",
            "array of integers",
            "Array of Tag objects (see Table 3)",
            "Tag object (For details, see Table 3.)",
            "String or null",
            "String, Integer",
            "String/Integer",
        ] {
            assert!(is_type(cell), "{cell}");
        }
    }

    #[test]
    fn sentences_and_values_are_none() {
        for cell in [
            "",
            "N/A",
            "Definition:",
            "List of tags",
            "List of objects that are known",
            "the object",
            "string, integer",
            "null or null",
            "String, the first",
            "Tag, see Table 3",
            "see Table 3.",
            "String.",
            "ID of the object",
            "Array length: 1 - 20",
            "Map<>",
            "Yes",
        ] {
            assert!(!is_type(cell), "{cell}");
        }
    }
}
