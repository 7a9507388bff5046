//! The syntax of a text: `The value is in UUID format with hyphens (-).`

use crate::front::page::{About, Label};
use crate::model::Format;

use super::clause::{Clause, subject};
use super::found::{Found, Sort};
use super::words::{Cursor, Sentence};

const VERBS: [&str; 20] = [
    "must be in the format of",
    "must be in the",
    "must be in",
    "must be",
    "must use",
    "must follow",
    "must comply with",
    "should be in",
    "should be",
    "complies with",
    "can be in",
    "is in the",
    "is in",
    "uses",
    "follows",
    "can only be",
    "is",
    "can be",
    "in",
    "must conform to",
];

/// Names of formats, the longer one first.
const NAMES: [(&str, Format); 24] = [
    ("uuid format with hyphens ( - )", Format::Uuid),
    ("uuid format with hyphens", Format::Uuid),
    ("uuid with hyphens ( - )", Format::Uuid),
    ("uuid with hyphens", Format::Uuid),
    ("standard uuid format", Format::Uuid),
    ("standard uuid", Format::Uuid),
    ("uuid format", Format::Uuid),
    ("uuid", Format::Uuid),
    ("mac address format", Format::Mac),
    ("mac address", Format::Mac),
    ("cidr notation format", Format::Cidr),
    ("cidr notation", Format::Cidr),
    ("cidr block format", Format::Cidr),
    ("cidr block", Format::Cidr),
    ("cidr format", Format::Cidr),
    ("ip address or cidr block", Format::IpOrCidr),
    ("ip address or a cidr block", Format::IpOrCidr),
    ("ipv4 or ipv6 address", Format::Ip),
    ("ipv4 address or ipv6 address", Format::Ip),
    ("ipv4 address", Format::Ipv4),
    ("ipv4 format", Format::Ipv4),
    ("ipv6 address", Format::Ipv6),
    ("ipv6 format", Format::Ipv6),
    ("ip address", Format::Ip),
];

/// Reads a clause that names a format.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    if found.subject.sort() != Sort::Text {
        return false;
    }
    let Some((format, rest)) = only(clause.cursor).or_else(|| named(*clause, found)) else {
        return false;
    };
    let span = clause.sentence.span;
    let complete = rest.is_done();
    let next = rest.rest().first().map_or("", |word| word.lower);
    // What comes behind may say where the value comes from, but not that it could be something else.
    if !complete && !BEHIND.contains(&next) {
        return false;
    }
    if format == Format::Uuid && is_plain_id(found.subject.name) {
        let text = "the ids of projects and domains have no hyphens, which the format has; nothing is checked";
        found.question(About::Format, span, text);
        return true;
    }
    found.format(format, span);
    if format == Format::Mac {
        found.leave_rest(rest.rest(), true, span);
        return true;
    }
    complete
}

const BEHIND: [&str; 11] = [
    "that",
    "which",
    "in",
    "within",
    "of",
    "from",
    "randomly",
    "automatically",
    "assigned",
    "allocated",
    "generated",
];

/// Ids that are 32 hexadecimal digits wherever they occur.
fn is_plain_id(name: &str) -> bool {
    ["project_id", "tenant_id", "domain_id"]
        .iter()
        .any(|id| name.eq_ignore_ascii_case(id))
}

fn named<'a>(mut clause: Clause<'a>, found: &Found<'_>) -> Option<(Format, Cursor<'a>)> {
    let named = subject(&mut clause, &found.subject);
    let cursor = &mut clause.cursor;
    let verb = cursor.eat_any(&VERBS);
    let bare = !named && found.is_under(&[Label::Range, Label::Constraints, Label::Format]);
    if !bare && !(verb && (named || clause.follows)) {
        return None;
    }
    cursor.eat_any(&["a", "an", "the"]);
    cursor.eat_any(&["valid", "standard valid", "single", "legal"]);
    let format = name(cursor)?;
    Some((format, *cursor))
}

/// Reads `Only UUIDs are supported.` Of addresses that may be said of what has them, so that a UUID alone is the value itself.
fn only(mut cursor: Cursor<'_>) -> Option<(Format, Cursor<'_>)> {
    let uuid = ["uuids", "a uuid", "the uuid format", "uuid format", "uuid"];
    let ends = ["is supported", "are supported", "is allowed", "are allowed"];
    (cursor.eat("only") && cursor.eat_any(&uuid) && cursor.eat_any(&ends))
        .then_some((Format::Uuid, cursor))
}

fn name(cursor: &mut Cursor<'_>) -> Option<Format> {
    let found = NAMES.iter().find(|(name, _)| cursor.eat(name))?;
    Some(found.1)
}

/// Reads a line that shows one of several forms: `Single IP address, for example, 192.168.21.25`.
pub(super) fn shown(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    if found.subject.sort() != Sort::Text || !found.is_under(&[Label::Range, Label::Constraints]) {
        return false;
    }
    let words = sentence.words();
    let mut cursor = Cursor::new(&words);
    cursor.eat_any(&["a", "an"]);
    cursor.eat_any(&["single", "valid"]);
    let Some(format) = name(&mut cursor) else {
        return false;
    };
    if !cursor.eat_any(&[
        ", for example",
        "( for example",
        ", such as",
        "for example",
        ": for example",
    ]) {
        return false;
    }
    found.alternative(format, sentence.span);
    found.leave_rest(cursor.rest(), true, sentence.span);
    true
}
