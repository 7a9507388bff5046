//! Parts under their headings.

use crate::front::page::{Headings, Line, Part, Section, Tongue};

/// The sections of a page, or a heading that is in Chinese.
pub(super) fn sections(parts: Vec<Part>) -> Result<Vec<Section>, Line> {
    let mut headings = Headings::default();
    let mut sections: Vec<Section> = Vec::new();
    let mut parts = parts.into_iter().peekable();
    while let Some(part) = parts.next() {
        let next = match parts.peek() {
            Some(Part::Line(next)) => Some(next.text.as_str()),
            _ => None,
        };
        let found = match &part {
            Part::Line(line) if line.level == 0 => headings.enter(&line.text, next),
            Part::Line(line) if line.level == 1 => headings.enter_item(&line.text),
            _ => None,
        };
        match (found, part) {
            (Some((_, Tongue::Chinese)), Part::Line(heading)) => return Err(heading),
            (Some((role, Tongue::English)), Part::Line(heading)) => sections.push(Section {
                role,
                heading,
                parts: Vec::new(),
            }),
            (_, part) => {
                if let Some(section) = sections.last_mut() {
                    section.parts.push(part);
                }
            }
        }
    }
    Ok(sections)
}
