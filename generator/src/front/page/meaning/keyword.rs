//! Lines of a keyword and a number: `Minimum: 1`, `Maximum length: 64`, `Array length: 1 - 20`.

use crate::front::page::{About, Label};
use crate::model::{Bounds, ValueSetKind};

use super::bounds;
use super::found::{Found, Sort};
use super::words::{Cursor, Sentence};

/// Reads what stands behind a keyword.
pub(super) fn read(label: Label, sentence: &Sentence, found: &mut Found<'_>) {
    let span = sentence.span;
    let sort = found.subject.sort();
    let about = match (label, sort) {
        (Label::ArrayLength, _) => About::Count,
        (_, Sort::Text) => About::Length,
        _ => About::Range,
    };
    let Some(bounds) = numbers(label, sentence) else {
        let text = "what stands behind the keyword is no number";
        return found.question(about, span, text);
    };
    let counted = bounds::counted(bounds);
    match (label, sort, counted) {
        (Label::ArrayLength, Sort::List, Some(counted)) => found.count(counted, span),
        (Label::Minimum | Label::Maximum, Sort::Whole | Sort::Number, _) => {
            found.range(bounds, span);
        }
        (Label::MinimumLength | Label::MaximumLength, Sort::Text, Some(counted)) => {
            found.length(counted, span);
        }
        (Label::Minimum | Label::Maximum, Sort::Text, Some(counted)) => {
            text(bounds, counted, sentence, found);
        }
        _ => {
            let text = "the keyword does not go with the type of the row";
            found.question(about, span, text);
        }
    }
}

/// On a text, `Minimum` and `Maximum` mean its length, unless the row says that the text is a number.
fn text(bounds: Bounds<i64>, counted: Bounds<u64>, sentence: &Sentence, found: &mut Found<'_>) {
    if let Some(range) = &found.meaning.constraints.value.range {
        let same = bounds.min.is_none_or(|min| range.min == Some(min))
            && bounds.max.is_none_or(|max| range.max == Some(max));
        if !same {
            let text = "either the length of the text or the number that it holds";
            found.question(About::Length, sentence.span, text);
        }
        return;
    }
    if found.has_asked(About::Range) {
        // What the numbers of the row mean is not certain already.
        let text = "either the length of the text or the number that it holds";
        return found.question(About::Length, sentence.span, text);
    }
    found.length(counted, sentence.span);
    let closed = found
        .meaning
        .constraints
        .value
        .values
        .as_ref()
        .is_some_and(|set| set.kind.value == ValueSetKind::Closed);
    if closed && bounds.min == Some(0) {
        let text = "with a least length of 0 the value could be empty, which is none of the values";
        found.question(About::Values, sentence.span, text);
    }
}

fn numbers(label: Label, sentence: &Sentence) -> Option<Bounds<i64>> {
    let words = sentence.words();
    let mut cursor = Cursor::new(&words);
    let bounds = match (label, cursor.clone().number()) {
        (Label::Minimum | Label::MinimumLength, min @ Some(_)) => Bounds { min, max: None },
        (Label::Maximum | Label::MaximumLength, max @ Some(_)) => Bounds { min: None, max },
        (Label::ArrayLength, _) => {
            let bounds = bounds::read(&mut cursor)?;
            return cursor.is_done().then_some(bounds);
        }
        _ => return None,
    };
    cursor.next();
    cursor.is_done().then_some(bounds)
}
