//! Text -> a tree of nodes, each with its place.
//!
//! A scalar keeps its text and its style. Whether `no`, `0777` or `~` is a word, a number or nothing is decided by
//! the type that asks for it, never here. What a spec does not need is refused: anchors, aliases, tags, several
//! documents, keys that are no scalars. With no aliases, a tree is never larger than its text.

use std::borrow::Cow;
use std::collections::HashMap;

use granit_parser::{Event, Options, Parser, ScalarStyle};

use crate::diagnostic::Diagnostic;
use crate::front::{rules, suggest};

use super::problems::{Problems, Range};
use super::{syntax, value};

/// The deepest nesting of lists and mappings that is read.
pub(crate) const MAX_DEPTH: usize = 64;

/// The most keys and values that one file may have.
pub(crate) const MAX_NODES: usize = 1_000_000;

/// A value and its place.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    /// Its text in the file.
    pub(crate) range: Range,
    /// What it is.
    pub(crate) kind: Kind<'a>,
}

/// What a [`Node`] is.
#[derive(Debug)]
pub(crate) enum Kind<'a> {
    /// Nothing: an empty value, `~` or `null`.
    Null,
    /// A word without quotes: text, a number or a boolean.
    Plain(Cow<'a, str>),
    /// A quoted or block text: text and nothing else.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Node<'a>>),
    /// A mapping, in the order of the file, with no key twice.
    Map(Vec<Entry<'a>>),
}

/// A key and its value.
#[derive(Debug)]
pub(crate) struct Entry<'a> {
    /// The key's text.
    pub(crate) key: Cow<'a, str>,
    /// The key's place.
    pub(crate) range: Range,
    /// The value.
    pub(crate) value: Node<'a>,
}

impl Node<'_> {
    /// What a reader would call it.
    pub(crate) fn noun(&self) -> &'static str {
        match &self.kind {
            Kind::Null => "nothing",
            Kind::Plain(text) if matches!(&**text, "true" | "false") => "a boolean",
            Kind::Plain(text) if value::is_fraction(text) => "a number with a fraction",
            Kind::Plain(text) if value::is_number(text) => "a number",
            Kind::Plain(_) => "a word",
            Kind::Text(_) => "text",
            Kind::List(_) => "a list",
            Kind::Map(_) => "keys and values",
        }
    }
}

/// Parses a file. What is wrong with it goes to `problems`; without a tree there is at least one.
pub(crate) fn parse<'a>(text: &'a str, problems: &Problems<'a>) -> Option<Node<'a>> {
    let mut options = Options::default();
    options.emit_unresolved_aliases = true;
    options.emit_anchor_events = true;
    options.set_emit_comments(false);
    options.block_nesting_limit = MAX_DEPTH;
    options.flow_nesting_limit = MAX_DEPTH;
    options.disallow_directives = true;

    let mut builder = Builder {
        problems,
        open: Vec::new(),
        root: None,
        documents: 0,
        nodes: 0,
    };
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                problems.push(syntax::diagnostic(&error, problems));
                return None;
            }
        };
        let range = Range::of(span.byte_range());
        if let Some(tag) = span.tag_span() {
            let at = problems.span(Range::of(tag.byte_range()));
            problems.push(
                Diagnostic::error(&rules::TAG, at, "a spec has no tags")
                    .label("a YAML tag")
                    .help("remove it, or put the text into quotes if the `!` belongs to it"),
            );
        }
        if builder.take(event, range).is_err() {
            return None;
        }
    }
    if builder.root.is_none() {
        problems.push(
            Diagnostic::error(
                &rules::YAML_SYNTAX,
                problems.span(Range::default()),
                "the file is empty",
            )
            .help("write the file, or remove it"),
        );
    }
    builder.root
}

/// The parse cannot go on; why is among the problems.
struct Stop;

/// A key whose value has not come, if it can be a key at all.
type Key<'a> = (Option<Cow<'a, str>>, Range);

/// A list or mapping whose end has not come.
enum Open<'a> {
    List(Range, Vec<Node<'a>>),
    Map(Range, Vec<Entry<'a>>, Option<Key<'a>>),
}

struct Builder<'a, 'p> {
    problems: &'p Problems<'a>,
    open: Vec<Open<'a>>,
    root: Option<Node<'a>>,
    documents: usize,
    nodes: usize,
}

impl<'a> Builder<'a, '_> {
    fn take(&mut self, event: Event<'a>, range: Range) -> Result<(), Stop> {
        match event {
            Event::Scalar(text, style, ..) => self.scalar(text, style, range),
            Event::SequenceStart(..) => self.start(Open::List(range, Vec::new()), range),
            Event::MappingStart(..) => self.start(Open::Map(range, Vec::new(), None), range),
            Event::SequenceEnd | Event::MappingEnd => self.end(range),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse_anchor(range, "an alias");
                self.add(Node {
                    range,
                    kind: Kind::Null,
                })
            }
            Event::Anchor(..) => {
                self.refuse_anchor(range, "an anchor");
                Ok(())
            }
            Event::DocumentStart(..) => self.document(range),
            _ => Ok(()),
        }
    }

    fn document(&mut self, range: Range) -> Result<(), Stop> {
        self.documents += 1;
        if self.documents < 2 {
            return Ok(());
        }
        self.problems.push(
            Diagnostic::error(
                &rules::SEVERAL_DOCUMENTS,
                self.problems.span(range),
                "a file holds one document",
            )
            .label("a second one begins here")
            .help("put it into a file of its own"),
        );
        Err(Stop)
    }

    fn refuse_anchor(&self, range: Range, what: &str) {
        self.problems.push(
            Diagnostic::error(
                &rules::ANCHOR_OR_ALIAS,
                self.problems.span(range),
                "a spec has no anchors and no aliases",
            )
            .label(what)
            .help("write the value out, or put the text into quotes if the sign belongs to it"),
        );
    }

    fn scalar(&mut self, text: Cow<'a, str>, style: ScalarStyle, range: Range) -> Result<(), Stop> {
        super::characters::check(&text, range, self.problems);
        let kind = match style {
            ScalarStyle::Plain if matches!(&*text, "" | "~" | "null") => Kind::Null,
            ScalarStyle::Plain => Kind::Plain(text),
            _ => Kind::Text(text),
        };
        // The parser's end of a block text lies behind the blank lines that follow it.
        let range = match style {
            ScalarStyle::Literal | ScalarStyle::Folded => range.trimmed(self.problems.text()),
            _ => range,
        };
        self.add(Node { range, kind })
    }

    fn start(&mut self, open: Open<'a>, range: Range) -> Result<(), Stop> {
        if self.open.len() >= MAX_DEPTH {
            self.problems
                .push(syntax::too_deep(self.problems.span(range)));
            return Err(Stop);
        }
        self.open.push(open);
        Ok(())
    }

    fn end(&mut self, range: Range) -> Result<(), Stop> {
        match self.open.pop() {
            // A flow list or mapping ends with its bracket; a block one with its last child.
            Some(Open::List(start, items)) => {
                let last = items.last().map(|item| item.range);
                self.add(Node {
                    range: start.until(range, last),
                    kind: Kind::List(items),
                })
            }
            Some(Open::Map(start, entries, _)) => {
                let last = entries
                    .last()
                    .map(|entry| entry.range.to(entry.value.range));
                let entries = self.without_duplicates(entries);
                self.add(Node {
                    range: start.until(range, last),
                    kind: Kind::Map(entries),
                })
            }
            None => Ok(()),
        }
    }

    fn add(&mut self, node: Node<'a>) -> Result<(), Stop> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            let span = self.problems.span(node.range);
            self.problems.push(
                Diagnostic::error(
                    &rules::FILE_TOO_LARGE,
                    span,
                    format!("the file has more than {MAX_NODES} keys and values"),
                )
                .help("split it into one file an operation"),
            );
            return Err(Stop);
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(_, items)) => items.push(node),
            Some(Open::Map(_, entries, key)) => match key.take() {
                None => *key = Some(as_key(node, self.problems)),
                Some((Some(key), range)) => entries.push(Entry {
                    key,
                    range,
                    value: node,
                }),
                // What is no key has been reported, and its value belongs to nothing.
                Some((None, _)) => {}
            },
        }
        Ok(())
    }

    fn without_duplicates(&self, entries: Vec<Entry<'a>>) -> Vec<Entry<'a>> {
        let mut first: HashMap<Cow<'a, str>, Range> = HashMap::new();
        let few = entries.len() <= 16;
        let mut kept: Vec<Entry<'a>> = Vec::with_capacity(entries.len());
        for entry in entries {
            // Most mappings are small, and comparing their keys is faster than hashing them.
            let earlier = if few {
                let same = |other: &&Entry<'_>| other.key == entry.key;
                kept.iter().find(same).map(|other| other.range)
            } else {
                first.get(&entry.key).copied()
            };
            let Some(earlier) = earlier else {
                if !few {
                    first.insert(entry.key.clone(), entry.range);
                }
                kept.push(entry);
                continue;
            };
            self.problems.push(
                Diagnostic::error(
                    &rules::DUPLICATE_KEY,
                    self.problems.span(entry.range),
                    format!("the key `{}` stands twice", suggest::short(&entry.key)),
                )
                .label("again here")
                .also(self.problems.span(earlier), "first here")
                .help("remove one of them, or rename it"),
            );
        }
        kept
    }
}

fn as_key<'a>(node: Node<'a>, problems: &Problems<'a>) -> Key<'a> {
    match node.kind {
        Kind::Plain(text) | Kind::Text(text) => (Some(text), node.range),
        // Where keys are known, an empty one is reported as an unknown one.
        Kind::Null => (Some(Cow::Borrowed("~")), node.range),
        Kind::List(_) | Kind::Map(_) => {
            problems.push(
                Diagnostic::error(
                    &rules::WRONG_TYPE,
                    problems.span(node.range),
                    format!("a key must be a word, not {}", node.noun()),
                )
                .help("put the text into quotes if it is meant as one"),
            );
            (None, node.range)
        }
    }
}
