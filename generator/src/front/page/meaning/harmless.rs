//! Forms of sentences that cannot allow more than what a row states.

use super::allowed::is_allowed;
use super::kinds;
use super::words::{Sentence, Word};

/// Whether a sentence allows nothing. What is demanded of the value at times may be another form of it.
pub(super) fn is(sentence: &Sentence, of_value_at_times: bool) -> bool {
    let first = sentence.lower.split(' ').next().unwrap_or_default();
    let takes_back = sentence.has(&["but", "unless", "except", "however"]);
    if !takes_back && (sentence.has(&DENIES) || first == "do" && sentence.has(&["do not"])) {
        return true;
    }
    if !takes_back && sentence.has(&NARROWS) && (!of_value_at_times || sentence.has(&OF_OTHERS)) {
        return true;
    }
    let words = sentence.words();
    let alone = sentence.lower.trim_end_matches('.').ends_with(" only");
    alone
        || words.len() < 2
        || first == "only" && !is_allowed(sentence)
        || sentence.has(&NOTHING)
        || compares(&words)
        || orders_else(&words)
        || defines_else(&words)
        || happens_to_else(&words, sentence)
}

/// Whether a sentence begins as one that shows a value, or where more is told.
pub(super) fn points(sentence: &Sentence) -> bool {
    let begins = POINTS.iter().any(|point| sentence.lower.starts_with(point));
    let details = [
        "more information",
        "more details",
        "for more ,",
        "for more,",
    ];
    let more = sentence.has(&["more", "values", "other", "others"]) && !sentence.has(&details);
    begins && !more
}

/// `Use a security group that serves nothing else.`
fn orders_else(words: &[Word<'_>]) -> bool {
    let [order, article, behind @ ..] = words else {
        return false;
    };
    let orders = [
        "use", "set", "choose", "select", "create", "ensure", "make", "contact",
    ];
    let plain = matches!(article.lower, "a" | "an" | "the" | "that" | "sure");
    let kind = behind.iter().take(4).any(|word| kinds::is_one(word.lower));
    orders.contains(&order.lower) && plain && !kind
}

/// `A tag is a key-value pair.`
fn defines_else(words: &[Word<'_>]) -> bool {
    let article = |word: &Word<'_>| matches!(word.lower, "a" | "an" | "the");
    let begins = words.first().is_some_and(article);
    let is = words.iter().take(5).position(|word| word.lower == "is");
    let defines = is
        .and_then(|at| words.get(at + 1))
        .is_some_and(|word| matches!(word.lower, "a" | "an"));
    begins && defines && !words.iter().any(|word| kinds::is_one(word.lower))
}

/// `The thing is shown on the console.`: what is done with another thing.
fn happens_to_else(words: &[Word<'_>], sentence: &Sentence) -> bool {
    let done = [
        "kept",
        "shown",
        "displayed",
        "created",
        "deleted",
        "started",
        "stopped",
        "restarted",
        "updated",
        "billed",
        "notified",
        "returned",
        "sent",
        "enabled",
        "assigned",
        "allocated",
        "generated",
        "looked",
        "used",
    ];
    let begins = words
        .first()
        .is_some_and(|word| !matches!(word.lower, "no" | "any" | "whatever"));
    let verb = words.windows(2).take(8).any(|pair| match pair {
        [is, verb] => matches!(is.lower, "is" | "are" | "be") && done.contains(&verb.lower),
        _ => false,
    });
    let number = |word: &Word<'_>| word.lower.starts_with(|first: char| first.is_ascii_digit());
    begins
        && verb
        && !words.iter().any(number)
        && !is_allowed(sentence)
        && !sentence.has(&["beyond", "above", "instead"])
}

/// Words of what is refused.
const DENIES: [&str; 18] = [
    "cannot",
    "can not",
    "must not",
    "should not",
    "may not",
    "not allowed",
    "not supported",
    "not permitted",
    "unsupported",
    "invalid",
    "rejected",
    "refused",
    "an error",
    "error is returned",
    "error will be returned",
    "reports an error",
    "no longer",
    "prohibited",
];

/// Words of what is demanded.
const NARROWS: [&str; 13] = [
    "must",
    "should",
    "can only",
    "only be",
    "available only",
    "only available",
    "only for",
    "only when",
    "only if",
    "used only",
    "only used",
    "need to",
    "needs to",
];

/// What is demanded of a value beside its form.
const OF_OTHERS: [&str; 16] = [
    "unique",
    "mandatory",
    "required",
    "the same",
    "different",
    "differ",
    "earlier",
    "later",
    "greater than",
    "less than",
    "consistent",
    "specified",
    "configured",
    "together",
    "existing",
    "available",
];

/// Words of sentences about something else than which values there are.
const NOTHING: [&str; 46] = [
    "is mandatory",
    "parameter is optional",
    "field is optional",
    "parameter is ignored",
    "parameter will be ignored",
    "is required",
    "no effect",
    "not take effect",
    "take effect",
    "takes effect",
    "come into effect",
    "comes into effect",
    "unique",
    "recommended",
    "advised",
    "obtain",
    "obtained",
    "by calling",
    "queried by",
    "found by",
    "identified by",
    "used by",
    "used to",
    "for details",
    "for more information",
    "for more details",
    "for more ,",
    "for more,",
    "case-sensitive",
    "case sensitive",
    "the unit is",
    "by default",
    "smaller value",
    "larger value",
    "no other",
    "is where",
    "the value from",
    "separator",
    "time zone offset",
    "among the examples",
    "as follows",
    "technical support",
    "parameter is available",
    "parameter is valid",
    "parameter takes",
    "parameter is returned",
];

/// Beginnings of sentences that show a value, or where more is told.
const POINTS: [&str; 13] = [
    "see ",
    "for details",
    "for more information",
    "for more details",
    "for more",
    "for example",
    "example",
    "e.g.",
    "for instance",
    "unit:",
    "the unit is",
    "refer to",
    "see also",
];

/// Small words with which a sentence, or what is left of one, goes on.
pub(super) const JOINS: [&str; 20] = [
    "and", "or", "but", "that", "which", "who", "whose", "where", "when", "in", "with", "of", "to",
    "for", "from", "by", "as", "it", "this", "its",
];

/// `A smaller value means a higher priority.`
fn compares(words: &[Word<'_>]) -> bool {
    let more = [
        "smaller", "larger", "higher", "lower", "longer", "shorter", "slower", "faster", "greater",
        "better", "earlier", "later", "less", "more", "fewer", "worse", "weaker", "stronger",
    ];
    let compared = words.iter().filter(|word| more.contains(&word.lower));
    compared.count() > 1
}
