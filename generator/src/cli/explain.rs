//! `tabella explain`: the manual page of a rule, or the list of all rules.

use std::fmt::Write as _;

use crate::check;
use crate::diagnostic::Rule;
use crate::front;
use crate::import;
use crate::names;
use crate::verify;

use super::outcome::{Outcome, Status};
use super::render::{Colour, sentence};

/// Every rule there is, in the order of their codes.
#[must_use]
pub fn all_rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = [
        front::RULES,
        check::RULES,
        names::RULES,
        import::RULES,
        verify::RULES,
    ]
    .into_iter()
    .flatten()
    .copied()
    .collect();
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// Prints the page of a rule, which is asked for by its code or its name, or all codes if none is asked for.
pub(super) fn run(asked: Option<&str>, colour: Colour) -> Outcome {
    let rules = all_rules();
    let Some(asked) = asked else {
        return Outcome::fine(list(&rules));
    };
    let wanted = |rule: &&&Rule| {
        rule.code.eq_ignore_ascii_case(asked) || rule.name.eq_ignore_ascii_case(asked)
    };
    match rules.iter().find(wanted) {
        Some(rule) => Outcome::fine(page(rule)),
        None => Outcome::ended(Status::Usage, unknown(asked, &rules, colour)),
    }
}

fn list(rules: &[&Rule]) -> String {
    let width = rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for rule in rules {
        let _ = writeln!(
            text,
            "{}  {:width$}  {}",
            rule.code,
            rule.name,
            first_sentence(rule)
        );
    }
    text.push_str("\n`tabella explain CODE` says more about one of them.\n");
    text
}

fn page(rule: &Rule) -> String {
    format!("{} {}\n\n{}\n", rule.code, rule.name, manual(rule))
}

fn unknown(asked: &str, rules: &[&Rule], colour: Colour) -> String {
    let words = rules.iter().flat_map(|rule| [rule.code, rule.name]);
    let guess = front::suggest::nearest(asked, words);
    let hint = match guess {
        Some(near) => format!("did you mean `{near}`?"),
        None => String::from("`tabella explain` lists all rules"),
    };
    let shown: String = asked.chars().take(60).collect();
    sentence(&format!("there is no rule `{shown}`; {hint}"), colour)
}

/// The module documentation at the beginning of a rule's file, without the marks of the comment.
#[must_use]
pub fn manual(rule: &Rule) -> String {
    let lines = rule
        .manual
        .lines()
        .map_while(|line| line.strip_prefix("//!"));
    let lines: Vec<&str> = lines
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    lines.join("\n").trim().to_owned()
}

fn first_sentence(rule: &Rule) -> String {
    let manual = manual(rule);
    manual
        .lines()
        .take_while(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
