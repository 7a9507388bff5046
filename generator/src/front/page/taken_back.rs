//! Constraints of rows that the page takes back where it tells of the call as a whole: `Duplicate keys are allowed.`

use crate::model::{Constraints, Field, ItemConstraints, NamedValue};
use crate::source::{Located, Span};

use super::{About, Document, Part, Remark, SectionRole};

/// What a sentence about the call takes back.
#[derive(Clone, Debug, PartialEq)]
enum Said {
    /// Items, or their keys, may be equal.
    Equal,
    /// Nobody looks at the characters.
    Characters,
    /// There may be so many characters of what is named, in lower case.
    Length(u64, String),
    /// Something is not supported, perhaps one of the values: with the sentence as it stands.
    Unsupported(Located<String>),
}

/// Drops each such constraint and asks about it, since it may refuse what the service takes.
pub(super) fn settle<'a>(
    document: &Document,
    fields: impl Iterator<Item = &'a mut Field>,
    remarks: &mut Vec<Remark>,
) {
    let said = said(document);
    if said.is_empty() {
        return;
    }
    for field in fields {
        let name = field.name.to_string().to_lowercase();
        for one in &said {
            if let Said::Unsupported(sentence) = one {
                note(sentence, field);
            }
            if let Some((about, span)) = drop(one, &name, &mut field.constraints) {
                remarks.push(ask(about, span));
            }
        }
    }
}

fn ask(about: About, span: Span) -> Remark {
    let text = "what is told of the call as a whole may allow more than this, which is not checked therefore";
    Remark::question(about, span, text)
}

fn said(document: &Document) -> Vec<Said> {
    let roles = [SectionRole::Function, SectionRole::Limits];
    let sections = document.sections.iter();
    let parts = sections
        .filter(|section| roles.contains(&section.role))
        .flat_map(|section| &section.parts);
    let lines = parts.filter_map(|part| match part {
        Part::Line(line) => Some(line),
        Part::Code(_) | Part::Table(_) => None,
    });
    let mut said = Vec::new();
    for line in lines {
        for sentence in line.text.split(". ") {
            let lower = sentence.to_lowercase();
            said.extend(one(&lower));
            if lower.contains("not supported") {
                let sentence = Located::new(sentence.to_owned(), line.span);
                said.push(Said::Unsupported(sentence));
            }
        }
    }
    said
}

/// Keeps, at a parameter, what is told of one of its values: the service may refuse that at times.
fn note(sentence: &Located<String>, field: &mut Field) {
    let lower = sentence.value.to_lowercase();
    let words: Vec<&str> = lower.split(|letter: char| !is_inner(letter)).collect();
    let is_named = |value: &NamedValue| words.contains(&value.value.to_lowercase().as_str());
    let values = field.constraints.value.values.as_ref();
    if values.is_some_and(|set| set.value.values.iter().any(is_named)) {
        field.server.push(sentence.clone());
    }
}

/// Whether a character belongs to a name.
fn is_inner(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '-')
}

fn one(sentence: &str) -> Option<Said> {
    let has = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    let denied = has(&[" not ", "cannot", "n't "]);
    if has(&["duplicate", "repeated"]) && has(&["allowed", "can be", "supported"]) && !denied {
        return Some(Said::Equal);
    }
    let verified = has(&["verified", "checked", "validated", "restricted", "verify"]);
    if has(&["character set", "characters "]) && verified && denied {
        return Some(Said::Characters);
    }
    let numbers = sentence.split(|letter: char| !letter.is_ascii_digit());
    let most = numbers.filter_map(|number| number.parse().ok()).max()?;
    has(&["characters"]).then(|| Said::Length(most, sentence.to_owned()))
}

/// Takes out what a sentence takes back. What it was about, and where it stood.
fn drop(said: &Said, name: &str, constraints: &mut Constraints) -> Option<(About, Span)> {
    match said {
        Said::Unsupported(_) => None,
        Said::Equal => equal(constraints).map(|span| (About::Unique, span)),
        Said::Characters => {
            let (pattern, forbid) = (
                constraints.value.pattern.take(),
                constraints.value.forbid.take(),
            );
            let spans = [pattern, forbid].into_iter().flatten();
            let first = spans.map(|slot| slot.span).next();
            first.map(|span| (About::Pattern, span))
        }
        Said::Length(most, sentence) => {
            let mut words = sentence.split(|letter: char| !is_inner(letter));
            let too_long = |max: Option<u64>| max.is_some_and(|max| *most > max);
            let slot = &mut constraints.value.length;
            let refuses = slot.as_ref().is_some_and(|known| too_long(known.value.max));
            let dropped = if refuses && words.any(|word| word == name) {
                slot.take()
            } else {
                None
            };
            dropped.map(|slot| (About::Length, slot.span))
        }
    }
}

fn equal(constraints: &mut Constraints) -> Option<Span> {
    let items = constraints.items.as_mut()?;
    let of_keys = items.value.unique_by.take().map(|key| key.span);
    let of_items = items.value.unique.take().map(|unique| unique.span);
    if items.value == ItemConstraints::default() {
        constraints.items = None;
    }
    of_keys.or(of_items)
}
