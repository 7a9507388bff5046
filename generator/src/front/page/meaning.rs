//! What a row's prose demands, in the vocabulary of a spec.
//!
//! [`read`] goes through a [`Cell`] line by line. A line is a sentence or several, or an item of a list of values or of
//! characters. A sentence is cut into clauses, and each clause is offered to one family of phrasings after the other
//! (`length`, `range`, `format`, ...). A family takes a clause only if it understands every word of it: a condition,
//! another parameter or a unit that nobody expects is a word too many. What is left over says something to the server
//! (`server`), or is a question if it looks like a constraint (`doubt`) or stands where constraints do (`unclear`), or belongs
//! to the description. At the end all that was left over is judged once more, together: what may allow more than a constraint
//! of the row turns that constraint into a question (`widen`). There a sentence that nobody understands counts as one that may
//! (`unread`), and what holds at times is read by the same families (`beyond`).

mod allowed;
mod aside;
mod back;
mod bare;
mod beside;
mod beyond;
mod blank;
mod boolean;
mod bounds;
mod characters;
mod circumstance;
mod clause;
mod condition;
mod count;
mod default;
mod deprecated;
mod doubt;
mod dry_run;
mod each;
mod either;
mod entry;
mod forbid;
mod format;
mod found;
mod guess;
mod harmless;
mod hold;
mod items;
mod keyword;
mod kinds;
mod length;
mod letters;
mod line;
mod list;
mod literals;
mod mention;
mod merge;
mod named;
mod null;
mod open;
mod owner;
mod pattern;
mod probe;
mod range;
mod relative;
mod rule;
mod server;
mod several;
mod shape;
mod shown;
mod sized;
mod stray;
mod time;
mod unclear;
mod unique;
mod unit;
mod unread;
mod values;
mod varies;
mod widen;
mod words;

use serde_json::Value as Json;

use crate::model::{Constraints, CrossFieldRule, TypeExpr};
use crate::source::{Located, Span};

use super::{Cell, Remark};

use found::Found;

/// What is known of a row before its description is read.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The parameter.
    pub name: &'a str,
    /// To what it belongs: the name of its type or of its table. It may be empty.
    pub of: &'a str,
    /// Its type.
    pub ty: &'a TypeExpr,
    /// Whether it is sent or received.
    pub way: Way,
}

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is sent.
    Request,
    /// It is received.
    Answer,
}

/// What a row's description comes to. Places are places on the page.
#[derive(Clone, Debug, Default)]
pub struct Meaning {
    /// What the parameter means, in the words of the page.
    pub description: Option<Located<String>>,
    /// What a client can check; guesses are named in `inferred`.
    pub constraints: Constraints,
    /// What the server takes without the parameter.
    pub default: Option<Located<Json>>,
    /// Where it is said that null means something.
    pub nullable: Option<Span>,
    /// Where it is said that the parameter should no longer be used.
    pub deprecated: Option<Located<String>>,
    /// What only the server can check, a sentence each.
    pub server: Vec<Located<String>>,
    /// Where it is said that no two items of a list have this field in common.
    pub unique_in_list: Option<Span>,
    /// The status of a check without an effect, if this row tells it.
    pub dry_run: Option<Located<u16>>,
    /// Rules between this parameter and others of its table, whose names are taken from the page as they are.
    pub rules: Vec<CrossFieldRule>,
    /// What was guessed, and what a person must decide.
    pub remarks: Vec<Remark>,
}

/// What a row's description comes to.
///
/// A constraint is made only where the page says it of this value and without a condition. Everything has the place of the
/// line that says it.
///
/// ```
/// use tabella::front::page::{Cell, Line, Subject, Way, meaning};
/// use tabella::model::{Bounds, TypeExpr};
/// use tabella::source::Span;
///
/// let text = "Its name. The value can contain up to 64 characters.".to_owned();
/// let line = Line { text, level: 0, span: Span::default() };
/// let subject = Subject { name: "name", of: "", ty: &TypeExpr::String, way: Way::Request };
/// let meaning = meaning::read(&Cell::of(&[line]), &subject);
///
/// let length = meaning.constraints.value.length.unwrap();
/// assert_eq!(length.value, Bounds { min: None, max: Some(64) });
/// assert_eq!(meaning.description.unwrap().value, "Its name.");
/// ```
#[must_use]
pub fn read(cell: &Cell, subject: &Subject<'_>) -> Meaning {
    let of = owner::words(cell, subject);
    let subject = &Subject {
        of: &of,
        ..*subject
    };
    let mut found = Found::new(*subject);
    for block in list::blocks(cell, subject) {
        line::read(&block, &mut found);
    }
    stray::read(&mut found);
    either::join(&mut found);
    found.choose_by_default();
    guess::read(cell, &mut found);
    widen::read(cell, &mut found);
    unclear::ask(&mut found);
    found.settle_choices();
    found.finish()
}
