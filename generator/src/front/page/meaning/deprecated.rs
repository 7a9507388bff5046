//! Parameters that should no longer be used.

use crate::front::page::About;
use crate::source::Located;

use super::clause::is_conditional;
use super::found::Found;
use super::words::Sentence;

const GONE: [&str; 26] = [
    "this parameter is unsupported",
    "this field is unsupported",
    "this parameter is not supported",
    "this field is not supported",
    "this parameter is deprecated",
    "this field is deprecated",
    "the parameter is deprecated",
    "the field is deprecated",
    "this parameter has been deprecated",
    "this field has been deprecated",
    "this parameter has been discarded",
    "this field has been discarded",
    "this parameter is discarded",
    "this parameter is no longer used",
    "this field is no longer used",
    "this parameter is obsolete",
    "this parameter is reserved",
    "this field is reserved",
    "reserved field",
    "reserved parameter",
    "this is a reserved field",
    "this is a reserved parameter",
    "do not use this parameter",
    "please do not use it",
    "do not use it",
    "deprecated",
];

/// Reads a sentence that says not to use the parameter.
pub(super) fn read(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let text = sentence
        .lower
        .trim_end_matches('.')
        .trim_matches(['(', ')']);
    let own = GONE.contains(&text) || is_named(text, found);
    if own {
        let slot = &mut found.meaning.deprecated;
        match slot {
            Some(known) => {
                known.value.push(' ');
                known.value.push_str(&sentence.text);
            }
            None => *slot = Some(Located::new(sentence.text.clone(), sentence.span)),
        }
        return true;
    }
    let hints = [
        "deprecated",
        "no longer used",
        "not supported for now",
        "not supported currently",
        "reserved for",
    ];
    let now = ["for now", "currently", "at present", "temporarily"];
    let not_now =
        sentence.has(&["not supported", "unsupported", "not available"]) && sentence.has(&now);
    if not_now || sentence.has(&hints) && !is_conditional(sentence) {
        let text = "whether the parameter should no longer be used is not certain";
        found.question(About::Deprecated, sentence.span, text);
    }
    false
}

/// `name is deprecated`
fn is_named(text: &str, found: &Found<'_>) -> bool {
    let name = found.subject.name.to_ascii_lowercase();
    let rest = text.strip_prefix(name.as_str()).map(str::trim_start);
    rest.is_some_and(|rest| {
        matches!(
            rest,
            "is deprecated" | "has been deprecated" | "is unsupported" | "is not supported"
        )
    })
}
