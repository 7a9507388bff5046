//! Where on a web page the article begins.

use crate::front::page::{Headings, Part};

/// Leaves out what a site puts before the title; of that, only the day of the last change belongs to the page.
///
/// `titles` are the parts with which top headings begin. The title is the last of them before the first section: a site may
/// set its own name as another one, and a page its sections.
pub(super) fn cut(parts: &mut Vec<Part>, titles: &[usize]) {
    let Some(first) = titles.first() else {
        return;
    };
    let behind = parts.iter().skip(*first);
    let before = first + behind.take_while(|part| !begins_section(part)).count();
    let Some(title) = titles.iter().rfind(|title| **title < before) else {
        return;
    };
    let article = parts.split_off(parts.len().min(*title));
    parts.retain(|part| matches!(part, Part::Line(line) if line.text.starts_with("Updated on")));
    parts.extend(article);
}

fn begins_section(part: &Part) -> bool {
    match part {
        Part::Line(line) => Headings::default().peek(&line.text, None).is_some(),
        Part::Code(_) | Part::Table(_) => true,
    }
}
