//! What a page says, put into a file that a person wrote.
//!
//! Every byte of the file stays. What the page has and the file lacks is inserted where the page has it; where the two
//! contradict each other the file is right, and a [`Difference`] tells of it. Descriptions are the spec's own words and
//! are not compared.

mod edit;
mod keys;
mod lists;
mod maps;
mod same;

use std::collections::BTreeSet;

use crate::back::yaml::Comments;
use crate::back::yaml::node::{Node, Part};
use crate::front::page::About;
use crate::front::yaml::tree::Node as Old;
use crate::front::yaml::{self, Range};
use crate::source::{FileId, Span};

use edit::Edits;

/// What becomes of something that the page has and the file lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lacking {
    /// It is inserted.
    Inserted,
    /// It is a difference.
    Told,
}

/// A file and a page contradict each other.
#[derive(Clone, Debug)]
pub(super) struct Difference {
    /// What it is about.
    pub(super) about: About,
    /// One sentence without a full stop.
    pub(super) text: String,
    /// Where on the page.
    pub(super) page: Span,
    /// Where in the file.
    pub(super) file: Span,
}

/// Whose words a file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pages {
    /// Those of one page.
    One,
    /// Those of several: a type's own page and table numbers are those of the first.
    Several,
}

/// What a merge needs to know besides the two texts.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    /// The file whose text it is.
    pub(super) file: FileId,
    /// Where on the page something stands of which no better place is known.
    pub(super) page: Span,
    /// The types that are sent, whose tables say which of their rows must be given.
    pub(super) sent: &'a BTreeSet<String>,
    /// What becomes of that which the file lacks.
    pub(super) lacking: Lacking,
    /// Whose words the file has.
    pub(super) pages: Pages,
    /// The comments of what is inserted.
    pub(super) comments: &'a Comments,
}

/// Puts what a page says into the text of a file that can be read.
pub(super) fn merge(text: &str, new: &Node, context: Context<'_>) -> (String, Vec<Difference>) {
    let Some(old) = yaml::tree(text) else {
        return (text.to_owned(), Vec::new());
    };
    let mut merger = Merger {
        context,
        edits: Edits::new(text, context.comments),
        differences: Vec::new(),
    };
    let top = At {
        key: "",
        way: Way::Unknown,
        page: context.page,
    };
    merger.value(top, &old, new);
    (merger.edits.applied(), merger.differences)
}

/// Where in the two texts the merge is.
#[derive(Clone, Copy)]
struct At<'a> {
    /// The key whose value it is, or in whose list it is.
    key: &'a str,
    /// Which way the rows go.
    way: Way,
    /// Where on the page it was read.
    page: Span,
}

/// Which way rows go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// They are sent: their table says which must be given.
    Sent,
    /// Unknown, or they are received.
    Unknown,
}

impl<'a> At<'a> {
    /// A part of what is here.
    fn inside(self, key: &'a str, part: &Part) -> Self {
        let sent = [
            "path_parameters",
            "query_parameters",
            "header_parameters",
            "body",
        ];
        let way = if self.key.is_empty() && sent.contains(&key) {
            Way::Sent
        } else {
            self.way
        };
        Self {
            key,
            way,
            page: part.origin.span().unwrap_or(self.page),
        }
    }
}

struct Merger<'a> {
    context: Context<'a>,
    edits: Edits<'a>,
    differences: Vec<Difference>,
}

impl Merger<'_> {
    fn differ(&mut self, at: At<'_>, range: Range, text: String) {
        self.differences.push(Difference {
            about: keys::about(at.key),
            text,
            page: at.page,
            file: Span {
                file: self.context.file,
                start: range.start,
                end: range.end,
            },
        });
    }

    fn value(&mut self, at: At<'_>, old: &Old<'_>, new: &Node) {
        match new {
            _ if keys::is_one_value(at.key) => {
                if !same::same(at.key, old, new) {
                    self.contradicts(at, old, new);
                }
            }
            Node::Map(entries, _) => self.map(at, old, entries),
            Node::List(items, _) => self.list(at, old, items),
            Node::Scalar(..) if same::same(at.key, old, new) => {}
            Node::Scalar(..) => self.contradicts(at, old, new),
        }
    }

    fn contradicts(&mut self, at: At<'_>, old: &Old<'_>, new: &Node) {
        let text = format!(
            "the page says `{}`, and the file something else, which stays",
            keys::short(at.key, new)
        );
        self.differ(at, old.range, text);
    }
}
