//! What stands behind a value in parentheses: `auto, default`, `IPv4 only`.

use super::words::Word;

/// What is said of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Aside {
    /// What it means, if that is said.
    pub(super) means: Option<String>,
    /// What is said of the default.
    pub(super) default: Told,
    /// Whether the value is not always one.
    pub(super) limits: bool,
    /// Whether it stands for others as well: `or later`.
    pub(super) opens: bool,
}

/// What words say of the default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// Nothing.
    Nothing,
    /// The value that they belong to is it.
    This,
    /// It is this one.
    Other(String),
    /// Something that nobody understands.
    Unclear,
}

const THIS: [&str; 7] = [
    "default",
    "default value",
    "the default",
    "the default value",
    "by default",
    "default option",
    "default setting",
];

const OTHER: [&str; 8] = [
    "the default value is ",
    "the default is ",
    "default value is ",
    "default value: ",
    "default value ",
    "default is ",
    "default: ",
    "defaults to ",
];

const LIMITS: [&str; 8] = [
    "only",
    "unless",
    "except",
    "if",
    "when",
    "unsupported",
    "unavailable",
    "not",
];

const MORE: [&str; 13] = [
    "etc", "later", "newer", "earlier", "older", "higher", "lower", "above", "others", "more",
    "also", "similar", "alias",
];

/// Reads what stands between the parentheses.
pub(super) fn read(text: &str) -> Aside {
    let mut default = Told::Nothing;
    let mut kept = Vec::new();
    for piece in text.split([',', ';']).map(str::trim) {
        match told(piece) {
            Told::Nothing => kept.push(piece),
            Told::Unclear => {
                kept.push(piece);
                default = Told::Unclear;
            }
            known => default = known,
        }
    }
    let means = kept.join(", ");
    let lower = means.to_ascii_lowercase();
    let mut words = lower.split(|char: char| !char.is_alphanumeric());
    let limits = words.clone().any(|word| LIMITS.contains(&word));
    let opens = words.any(|word| MORE.contains(&word));
    Aside {
        means: Some(means).filter(|text| !text.is_empty()),
        default,
        limits,
        opens,
    }
}

/// What a part says of the default.
fn told(piece: &str) -> Told {
    let text = piece.trim_end_matches('.');
    let lower = text.to_ascii_lowercase();
    if THIS.contains(&&*lower) {
        return Told::This;
    }
    let Some(begin) = OTHER.iter().find(|begin| lower.starts_with(**begin)) else {
        return Told::Nothing;
    };
    let value = text.get(begin.len()..).unwrap_or_default();
    let value = value.trim().trim_matches(['"', '\'', '`']);
    if value.is_empty() || value.contains(' ') {
        return Told::Unclear;
    }
    Told::Other(value.to_owned())
}

/// Words as they stand in a sentence.
pub(super) fn spelt(words: &[Word<'_>]) -> String {
    let mut text = String::new();
    for word in words {
        let joins = text.is_empty() || matches!(word.lower, "," | ";" | ":" | ".");
        if !joins {
            text.push(' ');
        }
        text.push_str(word.exact);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Told, read};

    #[test]
    fn parentheses_say_what_a_value_means_and_which_is_the_default() {
        let aside = read("auto, default");
        assert_eq!(aside.means.as_deref(), Some("auto"));
        assert_eq!(aside.default, Told::This);
        assert_eq!(read("default: TCP").default, Told::Other("TCP".to_owned()));
        assert_eq!(read("default value is on").means, None);
        assert_eq!(read("default value of it").default, Told::Unclear);
        assert_eq!(read("the default group").default, Told::Nothing);
        assert!(read("IPv4 only").limits);
        assert!(read("or later").opens);
    }
}
