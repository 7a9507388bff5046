//! What an operation does, in one sentence.

use crate::source::Located;

use super::{Document, Part, SectionRole};

/// How pages begin to say what a call does.
const FILLER: &str = "This API is used to ";

/// Verbs of which it is certain how the sentence goes on with them.
const VERBS: [(&str, &str); 16] = [
    ("add", "Adds"),
    ("attach", "Attaches"),
    ("bind", "Binds"),
    ("count", "Counts"),
    ("create", "Creates"),
    ("delete", "Deletes"),
    ("detach", "Detaches"),
    ("insert", "Inserts"),
    ("list", "Lists"),
    ("modify", "Modifies"),
    ("obtain", "Obtains"),
    ("query", "Queries"),
    ("remove", "Removes"),
    ("show", "Shows"),
    ("unbind", "Unbinds"),
    ("update", "Updates"),
];

/// What the page says of its purpose first, else its title.
pub(super) fn of(document: &Document) -> Located<String> {
    let mut sections = document.sections.iter();
    let function = sections.find(|section| section.role == SectionRole::Function);
    let said = function.and_then(|section| {
        section.parts.iter().find_map(|part| match part {
            Part::Line(line) => Some(Located::new(line.text.clone(), line.span)),
            Part::Code(_) | Part::Table(_) => None,
        })
    });
    let mut summary = said.unwrap_or_else(|| document.title.clone());
    if let Some(told) = without_filler(&summary.value) {
        summary.value = told;
    }
    summary
}

/// `This API is used to create a port.` -> `Creates a port.`, if the sentence has just this form. A second verb would have
/// to change as well.
fn without_filler(text: &str) -> Option<String> {
    let rest = text.strip_prefix(FILLER)?;
    let (verb, object) = rest.split_once(' ')?;
    let known = VERBS.iter().find(|(plain, _)| *plain == verb);
    let (_, told) = known?;
    let mut words = object.split(' ');
    let second = words.any(|word| {
        matches!(word, "and" | "or") || word.ends_with([',', ';', '.']) && !object.ends_with(word)
    });
    (!second).then(|| format!("{told} {object}"))
}

#[cfg(test)]
mod tests {
    use super::without_filler;

    #[test]
    fn a_sentence_of_one_certain_verb_loses_its_filler() {
        let cases = [
            (
                "This API is used to create a port.",
                Some("Creates a port."),
            ),
            (
                "This API is used to query the ports of a VPC",
                Some("Queries the ports of a VPC"),
            ),
            (
                "This API is used to attach a port.",
                Some("Attaches a port."),
            ),
            ("This API is used to create or update a port.", None),
            ("This API is used to create a port and attach it.", None),
            ("This API is used to create a port. It is old.", None),
            ("This API is used to create, or update a port.", None),
            ("This API is used to batch create ports.", None),
            ("This API is used to frobnicate a port.", None),
            ("This API is used to create", None),
            ("This API creates a port.", None),
        ];
        for (text, expected) in cases {
            assert_eq!(without_filler(text).as_deref(), expected, "{text}");
        }
    }
}
