//! What the two values of a boolean mean.

use crate::front::page::{Label, Line};

use super::entry::Entry;
use super::found::Found;
use super::words::{Sentence, sentences};
use super::{default, dry_run, line, values};

/// `true: ...`, `false means ...`
pub(super) fn is_value(text: &str) -> bool {
    let word = text.split([' ', ':', '(', ',']).next().unwrap_or_default();
    let word = word.trim_matches(['"', '\'', '`']);
    word.eq_ignore_ascii_case("true") || word.eq_ignore_ascii_case("false")
}

/// What a value of a boolean means belongs to the description; it may be marked as the default.
pub(super) fn read(text: &str, line: &Line, found: &mut Found<'_>) {
    if found.label == Label::Default {
        let sentence = Sentence::new(text, line.span);
        if !default::line(&sentence, found) {
            line::keep(Label::Default, &sentence, false, found);
        }
        return;
    }
    if let Some(entry) = Entry::of(text, line.span) {
        values::mark(&entry, found);
    }
    for sentence in sentences(text, line.span) {
        dry_run::read(&sentence, found);
    }
    if !is_bare(text) {
        found.describe(&told(text), line.span);
    }
}

/// Whether nothing is said but which values there are: `true`, `true or false`.
fn is_bare(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let mut words = words.filter(|word| !word.is_empty());
    words.all(|word| matches!(&*word.to_ascii_lowercase(), "true" | "false" | "or" | "and"))
}

/// What stands behind `true:` as a sentence that begins with `If`.
fn told(text: &str) -> String {
    let Some((value, rest)) = text.split_once([':', '：']) else {
        return text.to_owned();
    };
    let value = value.trim_matches(|c: char| c.is_whitespace() || "\"'`".contains(c));
    if value.eq_ignore_ascii_case("true") || value.eq_ignore_ascii_case("false") {
        format!("If `{}`: {}", value.to_ascii_lowercase(), rest.trim())
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{is_bare, told};

    #[test]
    fn values_of_a_boolean_are_sentences_or_nothing() {
        for text in ["true", "false", "`true`.", "true or false", "True, false"] {
            assert!(is_bare(text), "{text}");
        }
        for text in ["true: It may pass.", "true (default)", "It is true."] {
            assert!(!is_bare(text), "{text}");
        }
        assert_eq!(told("true: It may pass."), "If `true`: It may pass.");
        assert_eq!(told("\"False\" : It is held."), "If `false`: It is held.");
        assert_eq!(told("true means: yes"), "true means: yes");
    }
}
