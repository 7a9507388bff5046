//! Places inside a text of a file.

use super::problems::Range;

/// The place of a byte of a scalar's text, as far as the file has the text as it is; else the whole scalar.
pub(crate) fn place(file: &str, scalar: Range, text: &str, from: usize, to: usize) -> Range {
    let (start, end) = (scalar.start as usize, scalar.end as usize);
    let Some(raw) = file.get(start..end) else {
        return scalar;
    };
    let at = offset_on_one_line(raw, text).map(|at| start + at + from);
    let Some(at) = at.or_else(|| in_block(file, start, text, from)) else {
        return scalar;
    };
    // What is given may be one byte of a character; a place is made of whole characters.
    let width = to.saturating_sub(from).max(1);
    Range::new(floor(file, at), ceil(file, (at + width).min(end.max(at))))
}

/// The last boundary between characters that is not behind a byte.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The first boundary between characters that is not before a byte.
fn ceil(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// Where a plain or quoted text without escapes begins in its source.
fn offset_on_one_line(raw: &str, text: &str) -> Option<usize> {
    if text.contains('\n') {
        return None;
    }
    if raw == text {
        return Some(0);
    }
    let quoted = raw.len() == text.len() + 2 && raw.get(1..raw.len() - 1) == Some(text);
    quoted.then_some(1)
}

/// The byte of the file where a byte of a literal block's text stands.
fn in_block(file: &str, start: usize, text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?;
    let line = before.matches('\n').count();
    let column = at - before.rfind('\n').map_or(0, |end| end + 1);

    // The block's first line that is not blank is the first in the file too.
    let blank = |line: &&str| line.trim().is_empty();
    let skipped = text.lines().take_while(blank).count();
    let word = start + file[start..].find(|next: char| !next.is_whitespace())?;
    let mut line_start = file[..word].rfind('\n').map_or(0, |end| end + 1);
    for _ in skipped..line {
        line_start += file[line_start..].find('\n')? + 1;
    }
    let source = file[line_start..].lines().next().unwrap_or_default();
    let wanted = text.lines().nth(line).unwrap_or_default();
    let indent = source.len().checked_sub(wanted.len())?;
    (line >= skipped && source.ends_with(wanted)).then_some(line_start + indent + column)
}
