//! Of what the value of a row is: `tag key` for the `key` of a `Tag`, and `subnet name` where the definition is `Name of a
//! subnet`.

use crate::front::page::{Cell, Label};

use super::Subject;
use super::words::{Cursor, plain, sentences};

/// Words of the names of types that could stand before the name of any row.
const VAGUE: [&str; 24] = [
    "request", "response", "body", "option", "options", "info", "list", "default", "total",
    "minimum", "maximum", "min", "max", "average", "old", "new", "current", "previous", "original",
    "parent", "other", "first", "last", "next",
];

/// The words that may stand before the name of a row and still mean its value, with a blank between them.
pub(super) fn words(cell: &Cell, subject: &Subject<'_>) -> String {
    let mut words = of_type(subject.of);
    words.extend(of_definition(cell, subject.name));
    words.join(" ")
}

/// `ResourceTag` is called `resource` and `tag`.
fn of_type(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = '_';
    for char in name.chars() {
        let begins = !before.is_ascii_alphanumeric()
            || char.is_ascii_uppercase() && !before.is_ascii_uppercase();
        if char.is_ascii_alphanumeric() {
            match words.last_mut() {
                Some(last) if !begins => last.push(char.to_ascii_lowercase()),
                _ => words.push(char.to_ascii_lowercase().to_string()),
            }
        }
        before = char;
    }
    words.retain(|word| !VAGUE.contains(&&**word));
    words
}

/// What the definition says: `Subnet name`, `Name of the subnet`.
fn of_definition(cell: &Cell, name: &str) -> Option<String> {
    let is_definition = |label: Label| matches!(label, Label::None | Label::Definition);
    let (_, line) = cell.lines.iter().find(|(label, _)| is_definition(*label))?;
    let sentences = sentences(&plain(&line.text), line.span);
    let words = sentences.first()?.words();
    let mut cursor = Cursor::new(&words);
    cursor.eat_any(&["specifies", "indicates", "gives", "tells"]);
    cursor.eat_any(&["the", "a", "an", "its"]);
    let called = name.to_ascii_lowercase().replace(['_', '-'], " ");
    if name.len() > 100 {
        return None;
    }
    let mut before = None;
    if !cursor.eat(&called) {
        before = Some(cursor.next()?.lower);
        cursor.eat(&called).then_some(())?;
    }
    let of = cursor.clone().eat("of");
    // What is stated of it comes behind; a definition states nothing.
    let next = cursor.rest().first().map_or(".", |word| word.lower);
    let ends = [
        ".", ",", "(", "of", "that", "which", "in", "for", "to", "on",
    ];
    if let Some(before) = before {
        return ends.contains(&next).then(|| before.to_owned());
    }
    of.then_some(())?;
    cursor.next();
    cursor.eat_any(&["the", "a", "an", "this"]);
    Some(cursor.next()?.lower.to_owned())
}

#[cfg(test)]
mod tests {
    use super::of_type;

    #[test]
    fn names_of_types_are_words() {
        assert_eq!(of_type("ResourceTag"), ["resource", "tag"]);
        assert_eq!(of_type("CreateVPCOption"), ["create", "vpcoption"]);
        assert_eq!(of_type(""), [""; 0]);
    }
}
