//! What stands where constraints do and was not understood: a question, once a row.

use crate::front::page::{About, Label};

use super::beside;
use super::bounds;
use super::clause::is_example;
use super::found::{Found, Sort};
use super::items;
use super::mention;
use super::open;
use super::widen::{self, Left};
use super::words::{Cursor, Sentence, Word, whole};

/// Remembers a sentence that became no constraint and no note, if it stands where constraints do.
pub(super) fn keep(label: Label, sentence: &Sentence, found: &mut Found<'_>) {
    let scalar = !matches!(found.subject.sort(), Sort::Boolean | Sort::Other);
    let labelled = matches!(label, Label::Range | Label::Values | Label::Format);
    let number = matches!(found.subject.sort(), Sort::Whole | Sort::Number);
    let told = labelled
        || sentence.lower.starts_with("value: ")
        || number && label != Label::Definition && widen::has_bounds(sentence)
        || is_choice(sentence, found);
    let is_unit = sentence.lower.starts_with("the unit is") || sentence.lower.starts_with("unit:");
    if scalar && told && !is_unit && !is_example(sentence) && !is_circumstance(sentence) {
        found.unclear.push(Left {
            label,
            follows: false,
            sentence: sentence.clone(),
        });
    }
}

/// `If a request gives an address, the mask is put behind it.`: what comes of a value, and not which there are.
fn is_circumstance(sentence: &Sentence) -> bool {
    let begins = ["if ", "when ", "where ", "once ", "after ", "before "];
    begins.iter().any(|word| sentence.lower.starts_with(word)) && sentence.text.contains(", ")
}

/// Asks about the first of them, unless the row has a question about its constraints already, or it says what a value means
/// that the constraints allow.
pub(super) fn ask(found: &mut Found<'_>) {
    let unclear = std::mem::take(&mut found.unclear);
    if open::ALL.iter().any(|about| found.has_asked(*about)) {
        return;
    }
    let named = found.meaning.constraints.value.values.is_some();
    let is_told = |left: &Left| named && is_choice(&left.sentence, found);
    let unclear = unclear.iter().filter(|left| !is_told(left));
    if let Some(left) = unclear
        .into_iter()
        .find(|left| !is_explanation(left, found))
    {
        let text = "what is possible may be told here, and it is not understood";
        found.question(about(left, found), left.sentence.span, text);
    }
}

/// `Its kind, which is public or hybrid`: the values, or words for what they are like.
fn is_choice(sentence: &Sentence, found: &Found<'_>) -> bool {
    let words = sentence.words();
    let which = (0..words.len().min(12)).find_map(|at| {
        let mut cursor = Cursor::new(words.get(at..)?);
        let leads = [
            ", which is",
            ", which can be",
            ", which must be",
            ", which is either",
        ];
        cursor.eat_any(&leads).then_some(cursor)
    });
    let listed = which.and_then(|cursor| items::read(cursor, false));
    let values = |listed: items::Listed<'_>| {
        let is_name = |item: &items::Item<'_>| item.value.is_some_and(items::is_name);
        listed.items.len() > 1 && !listed.together && listed.items.iter().all(is_name)
    };
    found.subject.sort() == Sort::Text && listed.is_some_and(values)
}

/// `0 stands for the first.`
fn is_explanation(left: &Left, found: &Found<'_>) -> bool {
    let literals = mention::all(&left.sentence, true, true, found.subject.name);
    let known = |value: &&str| open::is_known(value, found);
    !literals.is_empty() && literals.iter().all(known) && open::is_anything_closed(found)
}

/// What a sentence is most likely about.
fn about(left: &Left, found: &Found<'_>) -> About {
    let sentence = &left.sentence;
    let number = |word: &Word<'_>| {
        let inner = word.lower.trim_matches(['(', ')', '[', ']', ',']);
        whole(inner).is_some() || bounds::halves(inner).is_some()
    };
    match found.subject.sort() {
        _ if left.label == Label::Format => About::Format,
        Sort::Text if sentence.has(&["characters", "character", "bytes", "length"]) => {
            About::Length
        }
        Sort::Text if beside::names_characters(sentence) => About::Pattern,
        Sort::Text | Sort::Whole | Sort::Number if sentence.words().iter().any(number) => {
            About::Range
        }
        _ => About::Values,
    }
}
