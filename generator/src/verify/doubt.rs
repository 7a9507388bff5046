//! What the page leaves unclear, and which of it was compared all the same.

use crate::front::page::{About, Imported, Remark, RemarkKind};
use crate::source::Span;

/// The questions that reading the page left.
#[derive(Debug)]
pub(super) struct Doubts {
    questions: Vec<Question>,
}

#[derive(Debug)]
struct Question {
    remark: Remark,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Nothing that it is about was compared.
    Open,
    /// What it is about was read in spite of it, and compared.
    Compared,
    /// It is why something of the spec was not looked for.
    Excused,
}

impl Doubts {
    /// Those about what is compared.
    pub(super) fn of(page: &Imported) -> Self {
        let asked = page
            .remarks
            .iter()
            .filter(|remark| remark.kind == RemarkKind::Question && !is_beside(remark.about));
        let questions = asked.map(|remark| Question {
            remark: remark.clone(),
            state: State::Open,
        });
        Self {
            questions: questions.collect(),
        }
    }

    /// Something was not compared, though the page asks nothing there.
    pub(super) fn add(&mut self, remark: Remark) {
        self.questions.push(Question {
            remark,
            state: State::Excused,
        });
    }

    /// Whether the page is unclear about a key of a row: then it does not matter that nothing of it was read.
    pub(super) fn excuse(&mut self, row: Span, key: &str) -> bool {
        let mut excused = false;
        for question in &mut self.questions {
            if is_about(question.remark.about, key) && is_in(question.remark.span, row) {
                question.state = State::Excused;
                excused = true;
            }
        }
        excused
    }

    /// Whether the page is unclear about a key in places of which nothing was compared.
    pub(super) fn is_open(&self, key: &str) -> bool {
        let mut questions = self.questions.iter();
        questions
            .any(|question| question.state == State::Open && is_about(question.remark.about, key))
    }

    /// Something about a key was read at a place, and is compared.
    pub(super) fn compared(&mut self, key: &str, place: Span) {
        for question in &mut self.questions {
            let span = question.remark.span;
            let here = is_in(span, place) || is_in(place, span);
            if here && is_about(question.remark.about, key) && question.state == State::Open {
                question.state = State::Compared;
            }
        }
    }

    /// What was not compared.
    pub(super) fn left(&self) -> Vec<Remark> {
        let left = self.questions.iter();
        let left = left.filter(|question| question.state != State::Compared);
        let mut left: Vec<Remark> = left.map(|question| question.remark.clone()).collect();
        left.sort_by_key(|remark| remark.span);
        left
    }
}

/// Whether one place lies in another one.
fn is_in(inner: Span, outer: Span) -> bool {
    inner.file == outer.file && outer.start <= inner.start && inner.end <= outer.end
}

/// What is never compared, be it clear or not.
fn is_beside(about: About) -> bool {
    matches!(
        about,
        About::Operation | About::Place | About::Paging | About::Server | About::Description
    )
}

/// Whether a question can be about a key of a row, or about something else that has a name here.
fn is_about(about: About, key: &str) -> bool {
    match key.strip_prefix("items.").unwrap_or(key) {
        "type" => about == About::Type,
        "required" => about == About::Required,
        "nullable" => about == About::Nullable,
        "deprecated" => about == About::Deprecated,
        "default" => about == About::Default,
        "format" => about == About::Format,
        "length" | "bytes" => about == About::Length,
        "range" => about == About::Range,
        "forbid" | "pattern" => about == About::Pattern,
        "values" | "equals" => about == About::Values,
        // Either a value or a format.
        "any_of" => matches!(about, About::Values | About::Format),
        "count" => about == About::Count,
        "unique" | "unique_by" => about == About::Unique,
        "rule" => about == About::Rule,
        "dry_run" => about == About::Status,
        "example" => about == About::Example,
        _ => false,
    }
}
