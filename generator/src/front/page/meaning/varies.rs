//! That what is allowed is not the same everywhere, or not the end of it.

use crate::front::page::Label;

use super::allowed::is_allowed;
use super::widen::Left;
use super::words::Sentence;

const VARIES: [&str; 12] = [
    "determined by",
    "limited by",
    "vary",
    "varies",
    "varied",
    "varying",
    "depend",
    "depends",
    "depending",
    "differ",
    "differs",
    "subject to",
];

const LIMITS: [&str; 17] = [
    "value",
    "values",
    "range",
    "ranges",
    "length",
    "limit",
    "limits",
    "upper limit",
    "options",
    "maximum",
    "minimum",
    "number",
    "quota",
    "quotas",
    "format",
    "formats",
    "it",
];

const GROWS: [&str; 9] = [
    "increase",
    "increased",
    "raise",
    "raised",
    "adjust",
    "adjusted",
    "extend",
    "extended",
    "enlarged",
];

const SIZES: [&str; 7] = [
    "range",
    "limit",
    "limits",
    "upper limit",
    "maximum",
    "quota",
    "quotas",
];

/// `The range may vary by region.` That of the default is another matter.
pub(super) fn varies(left: &Left) -> bool {
    let sentence = &left.sentence;
    let under = matches!(left.label, Label::Range | Label::Values | Label::Format);
    let differs = sentence.has(&VARIES) && (under || sentence.has(&LIMITS));
    let grows = sentence.has(&GROWS) && sentence.has(&SIZES) || on_request(sentence);
    (differs || grows || goes_beyond(sentence)) && !sentence.has(&["default", "by default"])
}

/// `To keep it longer, contact technical support.`
fn on_request(sentence: &Sentence) -> bool {
    let more = [
        "longer", "larger", "more", "higher", "increase", "raise", "extend", "expand",
    ];
    let whom = [
        "contact customer service",
        "contact technical support",
        "contact support",
        "contact the customer service",
        "contact the technical support",
        "contact us",
        "contact the administrator",
        "service ticket",
    ];
    sentence.lower.starts_with("to ") && sentence.has(&more) && sentence.has(&whom)
}

const OUTSIDE: [&str; 13] = [
    "exceeds",
    "exceed",
    "above",
    "below",
    "beyond",
    "out of range",
    "greater than",
    "less than",
    "longer than",
    "larger than",
    "smaller than",
    "shorter than",
    "more than",
];

const TAKES: [&str; 12] = [
    "is used",
    "are used",
    "is taken",
    "are taken",
    "is cut",
    "are cut",
    "truncated",
    "treated",
    "rounded",
    "adjusted",
    "converted",
    "automatically set",
];

/// `Longer names are accepted.`, `If it exceeds the limit, it is cut.`
fn goes_beyond(sentence: &Sentence) -> bool {
    let beyond = ["longer", "shorter", "larger", "smaller", "higher", "lower"];
    let counts = [
        "counts as",
        "count as",
        "counted as",
        "occupies",
        "equal to",
    ];
    let accepts = is_allowed(sentence) || sentence.has(&TAKES);
    let beyond = sentence.has(&beyond) && accepts || sentence.has(&OUTSIDE) && sentence.has(&TAKES);
    beyond || sentence.has(&counts) && sentence.has(&["characters", "character", "bytes"])
}
