//! Values that may have left their list.
//!
//! A value that stands on the other side of a label is no longer one of the list, and nothing is missing but it.

use crate::front::page::{About, Cell, Label, Line, Remark, Row};

use super::ask;

/// The name of a value has no more words.
const FEW: usize = 3;

pub(super) fn questions(row: &Row, questions: &mut Vec<Remark>) {
    let cell = Cell::of(&row.description);
    let items = cell.lines.iter().filter(|(_, line)| is_item(row, line));
    let (listed, others): (Vec<_>, Vec<_>) =
        items.partition(|(label, _)| matches!(label, Label::Range | Label::Values));
    for (label, line) in others {
        let among = listed.iter().any(|(_, item)| item.level == line.level);
        if among && may_stray(*label, line) {
            let text = "is this one of the values that are listed under another label?";
            questions.push(ask(About::Values, line, text));
        }
    }
}

/// Whether a line is an item of a list as values are: a few words, and what they mean. A line that has a label is none.
fn is_item(row: &Row, line: &Line) -> bool {
    let own = |other: &&Line| other.span == line.span && other.text == line.text;
    let name = line.text.split([':', '：', '(']).next().unwrap_or_default();
    let short = (1..=FEW).contains(&name.split_whitespace().count());
    line.level > 0 && short && !name.ends_with('.') && row.description.iter().any(|line| own(&line))
}

/// Whether a value does not belong under a label. One alone is what a default is.
fn may_stray(label: Label, line: &Line) -> bool {
    match label {
        Label::Definition | Label::Constraints => true,
        Label::Default => line.text.contains([':', '：', '(']),
        _ => false,
    }
}
