//! Rules between parameters: `a and b cannot be specified at the same time.`

use crate::front::page::About;
use crate::model::{CrossFieldRule, RuleKind, WireName};
use crate::source::Located;

use super::found::Found;
use super::words::{Sentence, Word};

const TOGETHER: [&str; 12] = [
    "cannot be specified at the same time",
    "cannot be set at the same time",
    "cannot be configured at the same time",
    "cannot be used at the same time",
    "cannot coexist",
    "cannot be both specified",
    "cannot be specified together",
    "cannot be set together",
    "cannot be configured together",
    "are mutually exclusive",
    "cannot be both set",
    "cannot both be specified",
];

/// Reads a sentence that names other parameters of the table.
pub(super) fn read(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let words = sentence.words();
    if let Some(names) = together(sentence, &words, found) {
        let rule = CrossFieldRule {
            kind: RuleKind::AtMostOneOf(names),
            description: None,
            span: sentence.span,
        };
        found.meaning.rules.push(rule);
        return true;
    }
    if sentence.has(&TOGETHER) {
        let text = "a rule between parameters, which are not named plainly";
        found.question(About::Rule, sentence.span, text);
        return false;
    }
    let this = usize::from(sentence.has(&["this parameter", "this field"]));
    let names = this + words.iter().filter(|word| is_wire_name(word.exact)).count();
    let choice = [
        "either",
        "both",
        "at least one of",
        "one of",
        "together",
        "mandatory",
        "required when",
        "required if",
    ];
    if names >= 2 && sentence.has(&choice) && !found.has_asked(About::Rule) {
        let text =
            "a rule between parameters that the vocabulary does not have, or that is not certain";
        found.question(About::Rule, sentence.span, text);
    }
    false
}

/// `a and b cannot be specified at the same time`, and nothing else.
fn together(
    sentence: &Sentence,
    words: &[Word<'_>],
    found: &Found<'_>,
) -> Option<Vec<Located<WireName>>> {
    let (names, rest) = words.split_at(
        words
            .iter()
            .position(|word| word.lower == "cannot" || word.lower == "are")?,
    );
    let rest: Vec<&str> = rest.iter().map(|word| word.lower).collect();
    if !TOGETHER.contains(&&*rest.join(" ")) {
        return None;
    }
    let mut all: Vec<&str> = Vec::new();
    for word in names {
        match word.lower {
            "and" | "," | "parameters" | "both" => {}
            _ if is_wire_name(word.exact) || word.exact == found.subject.name => {
                all.push(word.exact);
            }
            _ => return None,
        }
        if all.len() > 20 {
            return None;
        }
    }
    let own = all.contains(&found.subject.name);
    let twice = all
        .iter()
        .enumerate()
        .any(|(at, name)| all[..at].contains(name));
    let name = |name: &&str| Located::new(WireName::new(*name), sentence.span);
    (all.len() >= 2 && own && !twice).then(|| all.iter().map(name).collect())
}

/// Whether a word can only be the name of a parameter.
fn is_wire_name(word: &str) -> bool {
    word.contains('_')
        && word
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':' | b'-'))
}
