//! What a row says of its parameter, under which label.

mod label;

use super::Line;

pub use label::Label;
pub(super) use label::announced;
use label::{pieces, unbold};

/// The description of a row, sorted by label. Lines keep their order and their places.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The lines under each label; a label may occur several times or never. Lines that say nothing are left out.
    pub lines: Vec<(Label, Line)>,
}

impl Cell {
    /// Sorts the lines of a description under the labels among them.
    ///
    /// A label holds until the next one. One that announces values, such as `The value can be:`, holds for the list beneath
    /// it; what stands outside of the list again belongs to the label before, as does what stands below a line such as
    /// `Minimum: 1`. What such a list calls its values is no label.
    ///
    /// ```
    /// use tabella::front::page::{Cell, Label, Line};
    /// use tabella::source::Span;
    ///
    /// let line = |text: &str| Line { text: text.to_owned(), level: 0, span: Span::default() };
    /// let cell = Cell::of(&[line("Definition:"), line("Its name."), line("Range: N/A"), line("Default: a")]);
    /// let labels: Vec<Label> = cell.lines.iter().map(|(label, _)| *label).collect();
    /// assert_eq!(labels, [Label::Definition, Label::Default]);
    /// ```
    #[must_use]
    pub fn of(lines: &[Line]) -> Self {
        let mut cell = Self::default();
        let mut label = Label::None;
        let mut list: Option<List> = None;
        // How deep the announcement of a list stands.
        let mut announced: Option<u8> = None;
        for line in &whole(lines) {
            announced = announced.filter(|level| line.level > *level);
            for (found, text) in pieces(line, announced.is_some()) {
                if let Some(found) = found
                    && announced.is_none()
                {
                    let of_values = matches!(found, Label::Values | Label::Range);
                    announced = Some(line.level).filter(|_| of_values && text.is_empty());
                }
                let under = match found {
                    Some(found) if found.is_keyword() && !text.is_empty() => {
                        label = list.take().map_or(label, |open: List| open.before);
                        found
                    }
                    Some(found) => {
                        list = List::below(line, found, label, list);
                        label = found;
                        found
                    }
                    None => {
                        label = List::leave(&mut list, line, label);
                        label
                    }
                };
                cell.push(under, line, text);
            }
        }
        cell
    }

    fn push(&mut self, label: Label, line: &Line, text: &str) {
        if text.is_empty() || label != Label::Values && says_nothing(text) {
            return;
        }
        let line = Line {
            text: text.to_owned(),
            ..line.clone()
        };
        self.lines.push((label, line));
    }
}

/// Words that go on with the sentence of the line before.
const GO_ON: [&str; 7] = [
    "including ",
    "consisting of ",
    "containing ",
    "which ",
    "and can ",
    "and must ",
    "and cannot ",
];

/// The lines, with those sentences in one line that a page cut behind a comma.
fn whole(lines: &[Line]) -> Vec<Line> {
    let mut whole: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        let goes_on = GO_ON.iter().any(|begin| line.text.starts_with(begin));
        match whole.last_mut() {
            Some(last) if goes_on && last.text.ends_with(',') && last.level == line.level => {
                last.text.push(' ');
                last.text.push_str(&line.text);
            }
            _ => whole.push(line.clone()),
        }
    }
    whole
}

/// A list of values that was announced.
struct List {
    /// The label that held before.
    before: Label,
    /// How deep the announcement stands.
    level: u8,
    /// How deep the values stand, once one was seen.
    items: Option<u8>,
}

impl List {
    fn below(line: &Line, found: Label, label: Label, open: Option<Self>) -> Option<Self> {
        if found != Label::Values {
            return None;
        }
        let before = open.map_or(label, |open| open.before);
        Some(Self {
            before,
            level: line.level,
            items: None,
        })
    }

    /// The label of a line that has none of its own: that of the list, or what held before it.
    fn leave(list: &mut Option<Self>, line: &Line, label: Label) -> Label {
        let Some(open) = list else { return label };
        let items = *open.items.get_or_insert(line.level);
        if items >= open.level && line.level >= items {
            return label;
        }
        let before = open.before;
        *list = None;
        before
    }
}

/// What pages write where there is nothing to say.
fn says_nothing(text: &str) -> bool {
    // Dots below values say that there are more.
    if text.trim() == "..." {
        return false;
    }
    let text = unbold(text.trim()).trim_matches(|char: char| char.is_whitespace() || char == '.');
    ["", "N/A", "n/a", "NA", "None", "-", "--", "不涉及", "无"].contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    /// Lines of which each bullet has as many asterisks as it is deep.
    fn cell(text: &str) -> String {
        let lines: Vec<Line> = text.lines().map(line).collect();
        let cell = Cell::of(&lines);
        let shown = |(label, line): &(Label, Line)| format!("{label:?} {}", line.text);
        let lines: Vec<String> = cell.lines.iter().map(shown).collect();
        lines.join("\n")
    }

    fn line(text: &str) -> Line {
        let inner = text.trim_start_matches('>');
        Line {
            text: inner.trim().to_owned(),
            level: u8::try_from(text.len() - inner.len()).unwrap_or(0),
            span: Span::default(),
        }
    }

    #[test]
    fn labels_stand_alone_or_before_their_value() {
        let alone = "Definition:\nA name.\nRange\n1 to 5\nDefault Value:\nNone";
        assert_eq!(cell(alone), "Definition A name.\nRange 1 to 5");
        let before = "> Definition: A name.\n> Range: 1 to 5\n> Default Value: 3 (some)";
        let expected = "Definition A name.\nRange 1 to 5\nDefault 3 (some)";
        assert_eq!(cell(before), expected);
        assert_eq!(cell("**Range**: 1\n**Format:** x"), "Range 1\nFormat x");
        assert_eq!(cell("Definition：A name"), "Definition A name");
    }

    #[test]
    fn several_labels_stand_in_one_line() {
        let line = "Definition: A name. Range: 1 to 5. Default Value: N/A.";
        assert_eq!(cell(line), "Definition A name.\nRange 1 to 5.");
        let paragraph = "Specifies the size. The value can be:\n> Small\n> Large";
        let expected = "None Specifies the size.\nValues Small\nValues Large";
        assert_eq!(cell(paragraph), expected);
    }

    #[test]
    fn words_before_a_colon_are_no_labels_if_they_say_more() {
        let text = "Its range: wide\nExample: default: 1\nThe format: x";
        assert_eq!(
            cell(text),
            "None Its range: wide\nNone Example: default: 1\nNone The format: x"
        );
    }

    #[test]
    fn a_list_of_values_ends_where_its_level_does() {
        let text = "A way.\nThe value can be:\n> a\n> b\nIt is old.";
        assert_eq!(
            cell(text),
            "None A way.\nValues a\nValues b\nNone It is old."
        );
        // A list as deep as its announcement goes on to the next label.
        let flat = "> A way.\n> Value options:\n> a\n> b\n> Default: a";
        assert_eq!(cell(flat), "None A way.\nValues a\nValues b\nDefault a");
        assert_eq!(
            cell("Value options:\n> none\n> None"),
            "Values none\nValues None"
        );
    }

    #[test]
    fn keywords_hold_for_their_line() {
        let text = "A word.\nMinimum: 1\nMaximum: 5\nIt is old.";
        assert_eq!(
            cell(text),
            "None A word.\nMinimum 1\nMaximum 5\nNone It is old."
        );
        assert_eq!(
            cell("Default Value:\nsmall\nlarge"),
            "Default small\nDefault large"
        );
    }
}
