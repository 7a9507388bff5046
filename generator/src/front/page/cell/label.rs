//! Labels in a description, such as `Range:`.

use crate::front::page::Line;

/// What a line belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// No label at all.
    None,
    /// `Definition:`
    Definition,
    /// `Constraints:`
    Constraints,
    /// `Range:`, `Value range:`
    Range,
    /// `Enumeration values:`, `Value options:`, `The value can be:`
    Values,
    /// `Default Value:`, `Default:`
    Default,
    /// `Minimum:`
    Minimum,
    /// `Maximum:`
    Maximum,
    /// `Minimum length:`
    MinimumLength,
    /// `Maximum length:`
    MaximumLength,
    /// `Array length:`
    ArrayLength,
    /// `Format:`
    Format,
}

/// Labels as pages write them, in lower case and without the colon.
const LABELS: [(&str, Label); 40] = [
    ("definition", Label::Definition),
    ("description", Label::Definition),
    ("explanation", Label::Definition),
    ("constraints", Label::Constraints),
    ("constraint", Label::Constraints),
    ("restrictions", Label::Constraints),
    ("range", Label::Range),
    ("ranges", Label::Range),
    ("value range", Label::Range),
    ("the value range is", Label::Range),
    ("values", Label::Values),
    ("value options", Label::Values),
    ("value options are as follows", Label::Values),
    ("valid values", Label::Values),
    ("the values are as follows", Label::Values),
    ("options", Label::Values),
    ("enumeration values", Label::Values),
    ("enumerated values", Label::Values),
    ("enumerated value", Label::Values),
    ("possible values", Label::Values),
    ("allowed values", Label::Values),
    ("available values", Label::Values),
    ("the value can be", Label::Values),
    ("the value can be one of the following", Label::Values),
    ("the value can be any of the following", Label::Values),
    ("the options are as follows", Label::Values),
    ("the value options are as follows", Label::Values),
    ("the possible values are", Label::Values),
    ("possible values are", Label::Values),
    ("default value", Label::Default),
    ("default", Label::Default),
    ("minimum", Label::Minimum),
    ("minimum value", Label::Minimum),
    ("maximum", Label::Maximum),
    ("maximum value", Label::Maximum),
    ("minimum length", Label::MinimumLength),
    ("maximum length", Label::MaximumLength),
    ("array length", Label::ArrayLength),
    ("format", Label::Format),
    ("permissions", Label::None),
];

/// The longest text before a colon that is looked up, in bytes.
const LONGEST: usize = 60;

impl Label {
    /// Whether its value is no more than a word, so that the next line is about something else.
    pub(super) fn is_keyword(self) -> bool {
        match self {
            Self::None | Self::Definition | Self::Constraints | Self::Range | Self::Values => false,
            Self::Default
            | Self::Minimum
            | Self::Maximum
            | Self::MinimumLength
            | Self::MaximumLength
            | Self::ArrayLength
            | Self::Format => true,
        }
    }
}

/// The label that a line is and nothing else, or with which it ends.
pub(in crate::front::page) fn announced(line: &Line) -> Option<Label> {
    match pieces(line, false).last() {
        Some((label, "")) => *label,
        _ => None,
    }
}

/// A line cut where labels stand in it: at its beginning, or behind a full stop. An item of a list of values begins with a
/// value, whatever it is called, unless it is a keyword with its number.
pub(super) fn pieces(line: &Line, is_item: bool) -> Vec<(Option<Label>, &str)> {
    if line.level == 0
        && let Some(label) = alone(&line.text)
    {
        return vec![(Some(label), "")];
    }
    let text = line.text.as_str();
    let mut pieces = Vec::new();
    let (mut from, mut label) = (0, None);
    for (colon, mark) in text.match_indices([':', '：']) {
        let begin = sentence_begin(text, from, colon);
        let Some(found) = look_up(&text[begin..colon]) else {
            continue;
        };
        if is_item && begin == 0 && !has_number(found, &text[colon + mark.len()..]) {
            continue;
        }
        // A list may have a value whose name is that of a label, but no line has a label in the midst of its value.
        if begin > from || label.is_none() {
            pieces.push((label, content(&text[..begin], from)));
            (from, label) = (colon + mark.len(), Some(found));
        }
    }
    pieces.push((label, content(text, from)));
    pieces.retain(|(label, text)| label.is_some() || !text.is_empty());
    pieces
}

/// `Minimum: 1`
fn has_number(label: Label, text: &str) -> bool {
    let text = text.trim_matches(|char: char| char.is_whitespace() || char == '*');
    let digits = text.strip_prefix('-').unwrap_or(text);
    let of_number = label.is_keyword() && !matches!(label, Label::Default | Label::Format);
    of_number && digits.starts_with(|first: char| first.is_ascii_digit())
}

/// What stands behind a label that ends at a byte, or all of the text. Of `**Range:** 1`, what made the label bold ends behind
/// the colon.
fn content(text: &str, from: usize) -> &str {
    let (before, behind) = text.split_at(from);
    let is_open = before.matches("**").count() % 2 == 1;
    let behind = behind.trim();
    let behind = behind
        .strip_prefix("**")
        .filter(|_| is_open)
        .unwrap_or(behind);
    unbold(behind.trim())
}

/// A text without the asterisks around it that make it bold. One alone may be a value.
pub(super) fn unbold(text: &str) -> &str {
    let inner = text
        .strip_prefix("**")
        .and_then(|text| text.strip_suffix("**"));
    inner
        .filter(|inner| !inner.is_empty() && !inner.contains('*'))
        .unwrap_or(text)
}

/// Where the words before a colon begin: behind the last full stop, or where the line does.
fn sentence_begin(text: &str, from: usize, colon: usize) -> usize {
    let mut near = colon.saturating_sub(LONGEST).max(from);
    while !text.is_char_boundary(near) {
        near += 1;
    }
    let stop = text[near..colon].rfind(". ");
    stop.map_or(near, |at| near + at + 2)
}

/// A label without a colon, which fills its line and has a capital.
fn alone(text: &str) -> Option<Label> {
    let capital = text.starts_with(|first: char| first.is_uppercase() || first == '*');
    if capital { look_up(text) } else { None }
}

fn look_up(head: &str) -> Option<Label> {
    if head.len() > LONGEST {
        return None;
    }
    let words: Vec<&str> = head.split_whitespace().collect();
    let head = words.join(" ").to_lowercase();
    let head = head.trim_matches(['*', ' ']);
    let found = LABELS.iter().find(|(text, _)| *text == head);
    let label = found.map(|(_, label)| *label);
    label.or_else(|| chooses(head).then_some(Label::Values))
}

/// What is called by its sort rather than by `value`.
const SORTS: [&str; 13] = [
    "field",
    "method",
    "mode",
    "type",
    "status",
    "state",
    "option",
    "parameter",
    "policy",
    "action",
    "operation",
    "direction",
    "protocol",
];

/// `The method can be`
fn chooses(head: &str) -> bool {
    let noun = head
        .strip_prefix("the ")
        .and_then(|head| head.strip_suffix(" can be"));
    noun.is_some_and(|noun| SORTS.contains(&noun))
}
