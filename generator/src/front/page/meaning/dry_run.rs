//! The status of a check without an effect: `If the check succeeds, response code 202 will be returned.`

use crate::source::Located;

use super::found::{Found, Sort};
use super::words::{Sentence, whole};

/// Reads a sentence about the answer to a check. It stays in the description.
pub(super) fn read(sentence: &Sentence, found: &mut Found<'_>) {
    if found.subject.sort() != Sort::Boolean || found.meaning.dry_run.is_some() {
        return;
    }
    let told = sentence.has(&["response code", "status code", "code"]);
    let good = sentence.has(&[
        "succeeds",
        "passes",
        "passed",
        "success",
        "succeed",
        "is successful",
    ]);
    if !told || !good || !sentence.has(&["check", "succeed"]) {
        return;
    }
    let status = |text: &str| whole(text).and_then(|number| u16::try_from(number).ok());
    let words = sentence.words();
    let mut codes = words
        .iter()
        .filter_map(|word| status(word.lower))
        .filter(|code| (200..300).contains(code));
    if let Some(code) = codes.next() {
        found.meaning.dry_run = Some(Located::new(code, sentence.span));
    }
}
