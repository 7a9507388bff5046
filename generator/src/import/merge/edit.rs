//! Texts that are inserted into a file. Nothing of the file is ever taken away.

use crate::back::yaml::lines;
use crate::back::yaml::node::{Gap, Node, Part};
use crate::back::yaml::{Comments, print};
use crate::front::yaml::Range;
use crate::front::yaml::tree::{Entry, Node as Old};

/// The insertions into a file, each at a byte of its text.
#[derive(Debug)]
pub(super) struct Edits<'a> {
    text: &'a str,
    comments: &'a Comments,
    /// Whether its lines end with a carriage return too.
    returns: bool,
    inserted: Vec<(usize, String)>,
}

impl<'a> Edits<'a> {
    pub(super) fn new(text: &'a str, comments: &'a Comments) -> Self {
        Self {
            text,
            comments,
            returns: text.contains("\r\n"),
            inserted: Vec::new(),
        }
    }

    /// The text with all insertions. Those at one place stand in the order in which they were made.
    pub(super) fn applied(mut self) -> String {
        self.inserted.sort_by_key(|(at, _)| *at);
        let mut out = String::with_capacity(self.text.len());
        let mut done = 0;
        for (at, text) in &self.inserted {
            out.push_str(&self.text[done..*at]);
            out.push_str(text);
            done = *at;
        }
        out.push_str(&self.text[done..]);
        out
    }

    /// Inserts a key behind another one of a map, or before its first.
    pub(super) fn entry(
        &mut self,
        map: &Old<'_>,
        entries: &[Entry<'_>],
        behind: Option<usize>,
        key: &str,
        part: &Part,
    ) {
        let behind = behind.and_then(|at| entries.get(at));
        if self.begins(map.range, '{') {
            let text = print::flow_entry(key, &part.value);
            let behind = behind.map(|entry| entry.range.to(entry.value.range).end);
            return self.in_brackets(
                map.range,
                entries.first().map(|first| first.range),
                behind,
                &text,
            );
        }
        let Some(first) = entries.first() else { return };
        let indent = self.column(first.range.start as usize);
        let lines = print::entry(key, part, indent, self.comments);
        match behind {
            Some(entry) => {
                let end = entry.range.to(entry.value.range).end as usize;
                self.lines_behind(end, &lines, part.gap);
            }
            None => self.lines_before(first.range.start as usize, &lines, indent),
        }
    }

    /// Inserts an item behind another one of a list, or before its first.
    pub(super) fn item(
        &mut self,
        list: &Old<'_>,
        items: &[Old<'_>],
        behind: Option<usize>,
        part: &Part,
    ) {
        let behind = behind.and_then(|at| items.get(at));
        let end = behind.map(|item| item.range.end);
        if self.begins(list.range, '[') {
            let text = print::flow(&part.value);
            return self.in_brackets(
                list.range,
                items.first().map(|first| first.range),
                end,
                &text,
            );
        }
        let start = self.hyphen(list, items);
        let indent = self.column(start);
        let lines = self.item_lines(items, part, indent);
        match end {
            Some(end) => self.lines_behind(end as usize, &lines, part.gap),
            None => self.lines_before(start, &lines, indent),
        }
    }

    /// Where a block list begins. The parser's start of one that is not indented lies behind its first hyphen.
    fn hyphen(&self, list: &Old<'_>, items: &[Old<'_>]) -> usize {
        let first = items.first().map_or(list.range, |first| first.range);
        let before = self.text[..first.start as usize].trim_end();
        match before.strip_suffix('-') {
            Some(before) => before.len(),
            None => list.range.start as usize,
        }
    }

    /// Where the other items are each on one line in braces, a new one is so too.
    fn item_lines(&self, items: &[Old<'_>], part: &Part, indent: usize) -> String {
        let in_braces = items.iter().all(|item| self.begins(item.range, '{'));
        if in_braces && matches!(part.value, Node::Map(..)) {
            let text = print::flow(&part.value);
            if indent + 2 + lines::width(&text) <= lines::WIDTH {
                return format!("{}- {text}\n", " ".repeat(indent));
            }
        }
        print::item(part, indent, self.comments)
    }

    fn in_brackets(&mut self, whole: Range, first: Option<Range>, behind: Option<u32>, text: &str) {
        match (behind, first) {
            (Some(end), _) => self.insert(end as usize, &format!(", {text}")),
            (None, Some(first)) => self.insert(first.start as usize, &format!("{text}, ")),
            (None, None) => {
                let inside = whole.start as usize + 1;
                let follows = self.inserted.last().is_some_and(|(at, _)| *at == inside);
                let comma = if follows { ", " } else { "" };
                self.insert(inside, &format!("{comma}{text}"));
            }
        }
    }

    /// Lines behind the line in which something ends, with what stands behind it there.
    fn lines_behind(&mut self, end: usize, lines: &str, gap: Gap) {
        let rest = &self.text[end..];
        let at = end + rest.find(['\r', '\n']).unwrap_or(rest.len());
        let lines = lines.strip_suffix('\n').unwrap_or(lines);
        let gap = if gap == Gap::Line { "\n\n" } else { "\n" };
        self.insert(at, &format!("{gap}{lines}"));
    }

    /// Lines before something that stands at a column, which other things may stand before in its line.
    fn lines_before(&mut self, start: usize, lines: &str, indent: usize) {
        self.insert(
            start,
            &format!("{}{}", lines.trim_start_matches(' '), " ".repeat(indent)),
        );
    }

    fn insert(&mut self, at: usize, text: &str) {
        let text = if self.returns {
            text.replace('\n', "\r\n")
        } else {
            text.to_owned()
        };
        self.inserted.push((at, text));
    }

    fn column(&self, at: usize) -> usize {
        let before = &self.text[..at];
        at - before.rfind('\n').map_or(0, |end| end + 1)
    }

    fn begins(&self, range: Range, with: char) -> bool {
        self.text[range.start as usize..].starts_with(with)
    }
}
