//! The names that pages have for characters.

/// Names of many characters, the longer name first.
pub(super) const CLASSES: [(&str, &[&str]); 21] = [
    ("uppercase and lowercase letters", &["A-Z", "a-z"]),
    ("lowercase and uppercase letters", &["A-Z", "a-z"]),
    ("uppercase letters", &["A-Z"]),
    ("upper-case letters", &["A-Z"]),
    ("lowercase letters", &["a-z"]),
    ("lower-case letters", &["a-z"]),
    ("utf-8 letters", &LETTERS),
    ("unicode letters", &LETTERS),
    ("english letters", &["A-Z", "a-z"]),
    ("case-sensitive letters", &["A-Z", "a-z"]),
    ("letters", &["A-Z", "a-z"]),
    ("letter", &["A-Z", "a-z"]),
    ("digits", &["0-9"]),
    ("numbers", &["0-9"]),
    ("digit", &["0-9"]),
    ("chinese characters", &[HAN]),
    ("chinese", &[HAN]),
    ("alphanumeric characters", &["A-Z", "a-z", "0-9"]),
    ("uppercase", &["A-Z"]),
    ("lowercase", &["a-z"]),
    ("hexadecimal digits", &["0-9", "A-F", "a-f"]),
];

/// Letters of every script as classes of a regular expression. Some scripts write their vowels as marks.
const LETTERS: [&str; 2] = [r"\p{L}", r"\p{M}"];

/// Chinese characters as a class of a regular expression.
pub(super) const HAN: &str = r"\p{Han}";

/// Names of one character, in the singular and without `sign`.
pub(super) const SINGLES: [(&str, char); 44] = [
    ("underscore", '_'),
    ("hyphen", '-'),
    ("dash", '-'),
    ("minus sign", '-'),
    ("period", '.'),
    ("dot", '.'),
    ("full stop", '.'),
    ("colon", ':'),
    ("semicolon", ';'),
    ("comma", ','),
    ("plus sign", '+'),
    ("plus", '+'),
    ("equal sign", '='),
    ("equals sign", '='),
    ("at sign", '@'),
    ("number sign", '#'),
    ("pound sign", '#'),
    ("hash", '#'),
    ("dollar sign", '$'),
    ("percent sign", '%'),
    ("percentage sign", '%'),
    ("ampersand", '&'),
    ("asterisk", '*'),
    ("star", '*'),
    ("slash", '/'),
    ("forward slash", '/'),
    ("backslash", '\\'),
    ("vertical bar", '|'),
    ("pipe", '|'),
    ("tilde", '~'),
    ("caret", '^'),
    ("exclamation mark", '!'),
    ("exclamation point", '!'),
    ("question mark", '?'),
    ("space", ' '),
    ("blank", ' '),
    ("backtick", '`'),
    ("apostrophe", '\''),
    ("single quotation mark", '\''),
    ("single quote", '\''),
    ("double quotation mark", '"'),
    ("double quote", '"'),
    ("left angle bracket", '<'),
    ("right angle bracket", '>'),
];

/// Names of two characters that come together.
pub(super) const PAIRS: [(&str, &str); 7] = [
    ("angle bracket", "<>"),
    ("square bracket", "[]"),
    ("curly bracket", "{}"),
    ("curly brace", "{}"),
    ("brace", "{}"),
    ("parenthesis", "()"),
    ("parenthese", "()"),
];

/// Characters between two others, as pages write them.
pub(super) const SPANS: [(&str, &str); 6] = [
    ("A-Z", "A-Z"),
    ("A to Z", "A-Z"),
    ("a-z", "a-z"),
    ("a to z", "a-z"),
    ("0-9", "0-9"),
    ("0 to 9", "0-9"),
];

/// What a sign can be called before one of the [`NOUNS`].
pub(super) const SIGNS: [&str; 14] = [
    "quotation",
    "question",
    "exclamation",
    "vertical",
    "number",
    "equal",
    "equals",
    "percent",
    "percentage",
    "dollar",
    "pound",
    "plus",
    "minus",
    "at",
];

/// What characters are called in general.
pub(super) const NOUNS: [&str; 6] = ["mark", "sign", "symbol", "line", "bar", "quote"];
