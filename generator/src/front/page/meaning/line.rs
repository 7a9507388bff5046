//! One line, or a list, of a cell.

use crate::front::page::{About, Label, Line, note};
use crate::source::Span;

use super::clause::{self, Clause};
use super::entry::Entry;
use super::found::{Found, Sort};
use super::list::{self, Block, Part};
use super::words::{Cursor, Sentence, Word, plain, sentences};
use super::{
    back, boolean, count, default, deprecated, doubt, dry_run, each, either, forbid, format,
    keyword, length, named, null, pattern, probe, range, relative, rule, server, sized, time,
    unclear, unique, values,
};

/// Reads a block.
pub(super) fn read(part: &Part<'_>, found: &mut Found<'_>) {
    let group = part.group;
    match &part.block {
        Block::Prose { label, line } => {
            found.lists.is_bare = false;
            if !prose(*label, line, found) {
                found.lists.stray(group, *label, line);
            } else if found.lists.is_bare {
                found.lists.list(group);
            }
        }
        Block::Values { label, entries } => {
            values::list(*label, entries, found);
            found.lists.list(group);
            // What they say of a value is what it means.
            found.label = Label::Definition;
            for entry in entries {
                remarks(entry, found);
            }
        }
        Block::Characters { lead, lines } => {
            let before = back::questions(found);
            pattern::list(lines, lead.span, found);
            let items: Vec<&str> = lines.iter().map(|(text, _)| text.as_str()).collect();
            let text = format!("{} {}", plain(&lead.text), items.join(", "));
            took(&text, lead.span, before, found);
        }
        Block::Below { label, lead, lines } => {
            found.lists.stray(group, *label, lead);
            below(*label, lead, lines, false, found);
        }
        Block::Under { label, lead, lines } => {
            found.lists.stray(group, *label, lead);
            below(*label, lead, lines, true, found);
        }
        Block::Maybe { lines } => maybe(lines, found),
        Block::Alternatives { label, lines } => alternatives(*label, lines, found),
    }
}

/// Reads a line. Whether all of it was understood.
fn prose(label: Label, line: &Line, found: &mut Found<'_>) -> bool {
    found.label = label;
    let text = plain(&line.text);
    if note::is_mark(&text) {
        return true;
    }
    if is_leftover(&text) {
        let words = "what stands in brackets is left from the page's source and may hold for some editions only";
        found.server(&Sentence::new(&text, line.span));
        found.question(About::Server, line.span, words);
        return true;
    }
    match label {
        Label::Minimum
        | Label::Maximum
        | Label::MinimumLength
        | Label::MaximumLength
        | Label::ArrayLength => {
            let before = back::questions(found);
            keyword::read(label, &Sentence::new(&text, line.span), found);
            took(&back::with_label(label, &text), line.span, before, found);
            return true;
        }
        _ => {}
    }
    if found.subject.sort() == Sort::Boolean && boolean::is_value(&text) {
        boolean::read(&text, line, found);
        return true;
    }
    let mut is_taken = true;
    for sentence in sentences(&text, line.span) {
        let first = found.described.is_none();
        let before = back::questions(found);
        let outcome = one(&sentence, found);
        is_taken &= outcome == Outcome::Taken;
        match outcome {
            Outcome::Taken => {
                let text = back::with_label(label, &sentence.text);
                took(&text, sentence.span, before, found);
            }
            Outcome::Left => keep(label, &sentence, first, found),
            Outcome::Asked => found.describe(&sentence.text, sentence.span),
        }
    }
    is_taken
}

/// Remembers what was taken. Where it only led to a question, nothing was made of it.
fn took(text: &str, span: Span, before: usize, found: &mut Found<'_>) {
    found.read.take(text, span);
    let sentence = Sentence::new(text, span);
    if says_more(&sentence) || back::questions(found) > before {
        found.read.lose(span);
    }
}

/// Whether no constraint holds all that a sentence says: what an example shows, a unit, of what a time is.
fn says_more(sentence: &Sentence) -> bool {
    let of_value = ["the value", "utc", "the format", "format"];
    let is_of_value = of_value
        .iter()
        .any(|begin| sentence.lower.starts_with(begin));
    let defines = !is_of_value && sentence.has(&["time"]);
    clause::is_example(sentence) || defines || sentence.has(&["that the", "unit of", "units of"])
}

/// `[- Constraints: ...] (tag:...)`
fn is_leftover(text: &str) -> bool {
    text.starts_with('[') && (text.contains("(tag:") || text.ends_with(']') && text.contains(':'))
}

/// What became of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Some family took it whole.
    Taken,
    /// It is no constraint of a client.
    Left,
    /// It is one that nobody understands.
    Asked,
}

/// Offers a sentence to every family.
fn one(sentence: &Sentence, found: &mut Found<'_>) -> Outcome {
    if found.label == Label::Default {
        if default::line(sentence, found) {
            return Outcome::Taken;
        }
        doubt::of_default(sentence, found);
        if !clause::is_conditional(sentence) && default::in_words(sentence, found) {
            return Outcome::Taken;
        }
        return Outcome::Left;
    }
    dry_run::read(sentence, found);
    if deprecated::read(sentence, found)
        || rule::read(sentence, found)
        || unique::read(sentence, found)
        || time::read(sentence, found)
        || format::shown(sentence, found)
        || either::more(sentence, found)
        || named::described(sentence, found)
    {
        return Outcome::Taken;
    }
    if pattern::expression(sentence, found) {
        if let Some(rest) = pattern::told_before(sentence) {
            beside_expression(&rest, found);
        }
        return Outcome::Taken;
    }
    if default::aside(sentence, found) || sized::read(sentence, found) {
        return Outcome::Taken;
    }
    if let Some(rest) = null::beside(sentence, found) {
        return one(&rest, found);
    }
    if null::read(sentence, found) {
        if sentence.has(&["empty", "blank"]) {
            found.leave(sentence);
        }
        found.describe(&sentence.text, sentence.span);
        return Outcome::Taken;
    }
    let conditional = clause::is_conditional(sentence);
    if conditional {
        found.leave(sentence);
    } else if relative::read(sentence, found) || clauses(sentence, found) {
        return Outcome::Taken;
    }
    if doubt::read(sentence, found) || !conditional && probe::of_another(sentence, found) {
        Outcome::Asked
    } else {
        Outcome::Left
    }
}

/// What a sentence says beside a regular expression: how long the value is, or what it means.
fn beside_expression(rest: &Sentence, found: &mut Found<'_>) {
    let words = rest.words();
    let clause = Clause::whole(rest, Cursor::new(&words));
    if !sized::read(rest, found) && !relative::read(rest, found) && !length::read(&clause, found) {
        doubt::of_length(rest, found);
        found.describe(&rest.text, rest.span);
    }
}

/// Reads clauses up to the first that nobody understands: what comes behind that may hang on it.
fn clauses(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let words = sentence.words();
    let it = is_value_spoken_of(found);
    let mut rest: &[Word<'_>] = &words;
    for clause in clause::clauses(sentence, &words, it) {
        if !any(&clause, found) {
            found.leave_rest(rest, clause.follows, sentence.span);
            return false;
        }
        rest = clause.behind;
    }
    true
}

/// Whether `it` is the value: behind the definition, nothing but the value was spoken of.
fn is_value_spoken_of(found: &Found<'_>) -> bool {
    let begins = ["It ", "The value ", "This parameter "];
    let of_value = |text: &str| begins.iter().any(|begin| text.starts_with(begin));
    let (told, notes) = (&found.description, &found.meaning.server);
    // One who says more says it of something else as well.
    told.len() + notes.len() <= 8
        && told.iter().skip(1).all(|text| of_value(text))
        && notes.iter().all(|note| of_value(&note.value))
}

/// Offers a clause to every family.
pub(super) fn any(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    each::read(clause, found)
        || length::read(clause, found)
        || count::read(clause, found)
        || default::read(clause, found)
        || range::read(clause, found)
        || range::usual(clause, found)
        || forbid::read(clause, found)
        || pattern::read(clause, found)
        || either::read(clause, found)
        || format::read(clause, found)
        || named::read(clause, found)
}

/// A sentence that is no constraint of a client.
pub(super) fn keep(label: Label, sentence: &Sentence, first: bool, found: &mut Found<'_>) {
    if server::is_demand(label, sentence, first, found) {
        return found.server(sentence);
    }
    unclear::keep(label, sentence, found);
    found.describe(&sentence.text, sentence.span);
}

/// What is said behind the first sentence about a value may be said of all.
fn remarks(entry: &Entry, found: &mut Found<'_>) {
    let text = entry.description.as_deref().unwrap_or_default();
    for sentence in sentences(text, entry.span).iter().skip(1) {
        found.leave(sentence);
    }
}

/// Lines below one that nobody understands are read as words: it may be a condition.
fn below(label: Label, lead: &Line, lines: &[&Line], ask: bool, found: &mut Found<'_>) {
    found.label = label;
    let head = Sentence::new(&plain(&lead.text), lead.span);
    found.leave(&head);
    let mut text = head.text.clone();
    for line in lines {
        let beneath = plain(&line.text);
        for sentence in sentences(&beneath, line.span) {
            if ask || !clause::holds_at_times(&head) {
                doubt::read(&sentence, found);
            }
            found.leave(&sentence);
        }
        let separates = text.ends_with([':', '.', ';', ',']);
        text.push_str(if separates { " " } else { ", " });
        text.push_str(&beneath);
    }
    looks_like_values(lead, lines, found);
    let whole = Sentence::new(&text, lead.span);
    let first = found.described.is_none();
    if server::is_demand(label, &whole, first, found) {
        found.server(&whole);
    } else {
        found.describe(&whole.text, whole.span);
    }
}

/// What may be values.
fn maybe(lines: &[&Line], found: &mut Found<'_>) {
    found.label = Label::None;
    let entry = |line: &&Line| Entry::of(&plain(&line.text), line.span).map(|entry| entry.head);
    if let Some(first) = lines.first() {
        let words: Option<Vec<String>> = lines.iter().map(entry).collect();
        found.choices.extend(words.map(|words| (words, first.span)));
        let text = "what is listed may be the values, but the line above does not say so";
        found.question(About::Values, first.span, text);
    }
    for line in lines {
        let sentence = Sentence::new(&plain(&line.text), line.span);
        found.leave(&sentence);
        found.describe(&sentence.text, sentence.span);
    }
}

/// Lines of which each holds for one sort of value: once for all of them.
fn alternatives(label: Label, lines: &[&Line], found: &mut Found<'_>) {
    found.label = label;
    for line in lines {
        let sentence = Sentence::new(&plain(&line.text), line.span);
        found.leave(&sentence);
        unclear::keep(Label::Range, &sentence, found);
        found.describe(&sentence.text, sentence.span);
    }
}

/// Asks about a list that may be one of values or of characters.
fn looks_like_values(lead: &Line, lines: &[&Line], found: &mut Found<'_>) {
    let entries = lines
        .iter()
        .filter_map(|line| Entry::of(&plain(&line.text), line.span));
    let entries: Vec<Entry> = entries.filter(Entry::is_value).collect();
    let scalar = matches!(found.subject.sort(), Sort::Text | Sort::Whole);
    if !scalar || entries.len() < 2 {
        return;
    }
    let (about, text) = if entries.iter().all(list::is_character) {
        (
            About::Pattern,
            "what is listed may be the characters that are allowed",
        )
    } else {
        (
            About::Values,
            "what is listed may be the values, but the line above does not say so",
        )
    };
    found.question(about, lead.span, text);
}
