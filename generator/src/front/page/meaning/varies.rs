//! That what is allowed is not the same everywhere, or not the end of it.

use crate::front::page::Label;

use super::allowed::is_allowed;
use super::widen::Left;
use super::words::Sentence;

/// `The range may vary by region.` That of the default is another matter.
pub(super) fn varies(left: &Left) -> bool {
    let sentence = &left.sentence;
    let varies = [
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
    let limits = [
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
    let grows = [
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
    let sizes = [
        "range",
        "limit",
        "limits",
        "upper limit",
        "maximum",
        "quota",
        "quotas",
    ];
    let under = matches!(left.label, Label::Range | Label::Values | Label::Format);
    let differs = sentence.has(&varies) && (under || sentence.has(&limits));
    let grows = sentence.has(&grows) && sentence.has(&sizes);
    (differs || grows || goes_beyond(sentence)) && !sentence.has(&["default", "by default"])
}

/// `Longer names are accepted.`, `If it exceeds the limit, it is cut.`
fn goes_beyond(sentence: &Sentence) -> bool {
    let beyond = ["longer", "shorter", "larger", "smaller", "higher", "lower"];
    let outside = [
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
    let takes = [
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
    let counts = [
        "counts as",
        "count as",
        "counted as",
        "occupies",
        "equal to",
    ];
    let taken = is_allowed(sentence) || sentence.has(&takes);
    let beyond = sentence.has(&beyond) && taken || sentence.has(&outside) && sentence.has(&takes);
    beyond || sentence.has(&counts) && sentence.has(&["characters", "character", "bytes"])
}
