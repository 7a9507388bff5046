//! One row on both sides.

use crate::back::yaml::expression;
use crate::diagnostic::Diagnostic;
use crate::front::page::{About, Remark, Way};
use crate::model::{Field, TypeExpr};

use super::demand::{Demand, Sureness, demands};
use super::difference::Places;
use super::doubt::Doubts;
use super::rules::{
    CONSTRAINT_DIFFERS, DEFAULT_DIFFERS, MARK_DIFFERS, REQUIRED_DIFFERS, TYPE_DIFFERS,
};

/// Whose words a table of a spec has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// Those of this page alone.
    ThisPage,
    /// Those of several pages: what this one lacks is another one's. Here the table is that of a request or of an answer.
    SeveralPages(Way),
}

/// A row on both sides.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    /// What it belongs to.
    pub(super) owner: &'a str,
    pub(super) spec: &'a Field,
    pub(super) page: &'a Field,
    pub(super) basis: Basis,
}

impl Row<'_> {
    /// What the page says of it otherwise than the spec.
    pub(super) fn compare(self, doubts: &mut Doubts, found: &mut Vec<Diagnostic>) {
        self.ty(doubts, found);
        self.required(doubts, found);
        self.demands(doubts, found);
    }

    fn ty(self, doubts: &mut Doubts, found: &mut Vec<Diagnostic>) {
        let Self { spec, page, .. } = self;
        if !is_open(&page.ty) {
            doubts.compared("type", page.span);
        }
        if says_its_type(page) && !agree(&spec.ty, &page.ty) {
            let places = Places {
                spec: spec.ty.span,
                page: page.ty.span,
            };
            let message = format!("{} has another type on the page", self.named());
            let (one, other) = (expression(&spec.ty), expression(&page.ty));
            found.push(places.differ(&TYPE_DIFFERS, message, &one, &other));
        }
    }

    fn required(self, doubts: &mut Doubts, found: &mut Vec<Diagnostic>) {
        let Self { spec, page, .. } = self;
        if spec.required == page.required || !self.says_what_is_mandatory() {
            return;
        }
        if !doubts.excuse(page.span, "required") {
            let places = Places {
                spec: spec.name.span,
                page: page.name.span,
            };
            let message = format!("{} is {} on the page", self.named(), flag(page.required));
            let (one, other) = (flag(spec.required), flag(page.required));
            found.push(places.differ(&REQUIRED_DIFFERS, message, one, other));
        }
    }

    fn named(self) -> String {
        format!("`{}` of {}", self.spec.name.value, self.owner)
    }

    /// A table of an answer says of no row that it is mandatory, though another page may say it.
    fn says_what_is_mandatory(self) -> bool {
        self.basis != Basis::SeveralPages(Way::Answer) || self.page.required
    }

    fn demands(self, doubts: &mut Doubts, found: &mut Vec<Diagnostic>) {
        let (written, read) = (demands(self.spec), demands(self.page));
        for one in &written {
            let other = read.iter().find(|other| other.key == one.key);
            let mut excused = || {
                other.is_none()
                    && (doubts.excuse(self.page.span, one.key) || self.is_in_words(one.key, doubts))
            };
            if !self.is_backed(one, other) && !excused() {
                found.push(self.difference(Some(one), other));
            }
        }
        for other in &read {
            // A set is of all values, wherever each of them stands.
            let whole = matches!(other.key, "values" | "items.values");
            let place = if whole { self.page.span } else { other.span };
            doubts.compared(other.key, place);
            let lacking = written.iter().all(|one| one.key != other.key);
            if lacking && other.sureness == Sureness::Stated {
                found.push(self.difference(None, Some(other)));
            }
        }
    }

    /// Whether the page has a sentence for the server of which the spec has made something else, such as a demand.
    fn is_in_words(self, key: &str, doubts: &mut Doubts) -> bool {
        let (spec, page) = (self.spec.server.len(), &self.page.server);
        let is_constraint = !matches!(key, "default" | "nullable" | "deprecated");
        let Some(sentence) = page.first().filter(|_| is_constraint && page.len() > spec) else {
            return false;
        };
        let text = format!("the {key} of {} may be what is told in words", self.named());
        doubts.add(Remark::question(About::Server, sentence.span, text));
        true
    }

    /// Whether a demand of the spec is one that the page states, or is marked as one that it does not.
    fn is_backed(self, spec: &Demand, page: Option<&Demand>) -> bool {
        match page {
            Some(page) if page.sureness == Sureness::Stated => spec.says == page.says,
            _ => spec.sureness == Sureness::Inferred || self.basis != Basis::ThisPage,
        }
    }

    fn difference(self, one: Option<&Demand>, other: Option<&Demand>) -> Diagnostic {
        let key = one.or(other).map_or("", |demand| demand.key);
        let named = self.named();
        let places = Places {
            spec: one.map_or(self.spec.name.span, |demand| demand.span),
            page: other.map_or(self.page.name.span, |demand| demand.span),
        };
        let (rule, key) = match key {
            "default" => (&DEFAULT_DIFFERS, key.to_owned()),
            "nullable" | "deprecated" => (&MARK_DIFFERS, format!("word that it is {key}")),
            _ => (&CONSTRAINT_DIFFERS, key.to_owned()),
        };
        let nothing = || format!("no {key}");
        let is_implied = other.is_some_and(|other| other.sureness == Sureness::Inferred);
        let message = match (one, other) {
            (Some(_), Some(_)) if is_implied => {
                format!("the page implies the {key} of {named}, and does not state it")
            }
            (Some(_), None) => format!("the page tells no {key} of {named}"),
            (None, _) => format!("{named} lacks the {key} that the page tells"),
            (Some(_), Some(_)) => format!("the page tells the {key} of {named} otherwise"),
        };
        let difference = places.differ(
            rule,
            message,
            &one.map_or_else(nothing, |demand| demand.says.clone()),
            &other.map_or_else(nothing, |demand| demand.says.clone()),
        );
        if is_implied {
            return difference.help("name its key under `inferred`, if the page means it");
        }
        difference
    }
}

fn flag(required: bool) -> &'static str {
    if required { "mandatory" } else { "optional" }
}

/// A table may have no column for types.
fn says_its_type(page: &Field) -> bool {
    page.ty.span != page.name.span
}

/// Whether the page does not say what it holds.
fn is_open(page: &TypeExpr) -> bool {
    match page {
        TypeExpr::Json => true,
        TypeExpr::Array(item) | TypeExpr::Map(item) => is_open(item),
        _ => false,
    }
}

/// What the page leaves open, the spec may have read elsewhere. A type may have words in front that the page does not
/// have, and a number behind, where the spec has others of its name; its rows are compared.
pub(super) fn agree(spec: &TypeExpr, page: &TypeExpr) -> bool {
    match (spec, page) {
        (_, TypeExpr::Json) => true,
        (TypeExpr::Array(spec), TypeExpr::Array(page))
        | (TypeExpr::Map(spec), TypeExpr::Map(page)) => agree(spec, page),
        (TypeExpr::Named(spec), TypeExpr::Named(page)) => {
            let spec = spec.as_str();
            let unnumbered = spec.trim_end_matches(|c: char| c.is_ascii_digit());
            spec.ends_with(page.as_str()) || unnumbered.ends_with(page.as_str())
        }
        _ => spec == page,
    }
}
