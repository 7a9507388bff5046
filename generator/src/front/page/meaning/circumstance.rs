//! A sentence that holds under a condition, cut where the condition ends: `If the type is A, the value must be C.`

use super::words::{Sentence, Word};

/// What may hold at times, and when.
#[derive(Clone, Debug)]
pub(super) struct Cut {
    /// The condition, if it comes first.
    pub(super) condition: Option<Sentence>,
    /// What holds then.
    pub(super) main: Sentence,
}

/// Words with which a condition begins that comes first.
const BEGINS: [&str; 17] = [
    "if",
    "when",
    "whenever",
    "once",
    "for",
    "in",
    "on",
    "with",
    "where",
    "unless",
    "while",
    "until",
    "after",
    "before",
    "as",
    "during",
    "otherwise",
];

/// Words with which a condition begins that comes last.
const FOLLOWS: [&str; 7] = ["if", "when", "whenever", "unless", "for", "in", "once"];

/// Cuts a sentence at the comma behind its condition, or before the words that begin one.
pub(super) fn cut(sentence: &Sentence) -> Cut {
    let words = sentence.words();
    let first = words.first().map_or("", |word| word.lower);
    let begins = BEGINS.contains(&first);
    if let Some(comma) = end(&words).filter(|_| begins) {
        let (condition, main) = words.split_at(comma);
        return Cut {
            condition: Some(joined(condition, sentence)),
            main: joined(&main[1..], sentence),
        };
    }
    // A condition has few words; a sentence with more was made to be slow.
    let last = (1..words.len().min(100)).find(|at| FOLLOWS.contains(&words[*at].lower));
    let main = last.map_or(words.as_slice(), |at| &words[..at]);
    Cut {
        condition: None,
        main: joined(main, sentence),
    }
}

/// The first comma that separates no items of a list: `If the type is A, B, or C, ...`
fn end(words: &[Word<'_>]) -> Option<usize> {
    let commas = || (0..words.len().min(100)).filter(|at| words[*at].lower == ",");
    let separates = |at: usize| {
        let word = |ahead: usize| words.get(at + ahead).map_or(".", |word| word.lower);
        let is_join = |word: &str| matches!(word, "," | "or" | "and");
        is_join(word(1)) || is_join(word(2))
    };
    let end = commas().find(|at| !separates(*at));
    end.or_else(|| commas().next())
        .filter(|at| at + 1 < words.len())
}

fn joined(words: &[Word<'_>], sentence: &Sentence) -> Sentence {
    let words: Vec<&str> = words.iter().map(|word| word.exact).collect();
    Sentence::new(&words.join(" "), sentence.span)
}

/// Words that say that a parameter is not there.
const ABSENT: [&str; 22] = [
    "not specified",
    "not set",
    "not given",
    "not passed",
    "not configured",
    "not provided",
    "not contained",
    "not transferred",
    "not entered",
    "not included",
    "not carried",
    "omitted",
    "left blank",
    "left empty",
    "is blank",
    "is empty",
    "left out",
    "left unspecified",
    "is unspecified",
    "not present",
    "is missing",
    "is absent",
];

/// Words with which a circumstance begins. Behind others, such as `for` and `in`, stands to what something applies.
const CIRCUMSTANCES: [&str; 9] = [
    "if ",
    "when ",
    "whenever ",
    "once ",
    "unless ",
    "while ",
    "until ",
    "after ",
    "before ",
];

impl Cut {
    /// Whether it holds under a circumstance that comes first.
    pub(super) fn is_circumstance(&self) -> bool {
        let begins = |condition: &Sentence| {
            let lower = &condition.lower;
            CIRCUMSTANCES.iter().any(|word| lower.starts_with(word))
        };
        self.condition.as_ref().is_some_and(begins)
    }

    /// Whether it holds where this parameter is not there.
    pub(super) fn is_without(&self, name: &str) -> bool {
        let own = [
            "this parameter",
            "the parameter",
            "this field",
            "the field",
            "the value",
            "it",
            name,
        ];
        let told = |condition: &Sentence| condition.has(&ABSENT) && condition.has(&own);
        self.condition.as_ref().is_some_and(told)
    }
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::front::page::meaning::words::Sentence;
    use crate::source::Span;

    #[test]
    fn what_holds_at_times_begins_behind_the_condition() {
        let main = |text: &str| cut(&Sentence::new(text, Span::default())).main.text;
        assert_eq!(
            main("If kind is x, the value must be C."),
            "the value must be C"
        );
        assert_eq!(main("If kind is A, B, or C, X is used."), "X is used");
        assert_eq!(
            main("For kind x, C, D, and E are used."),
            "C , D , and E are used"
        );
        assert_eq!(
            main("The value must be C if kind is x."),
            "The value must be C"
        );
        assert_eq!(main("The value must be C."), "The value must be C");
    }
}
