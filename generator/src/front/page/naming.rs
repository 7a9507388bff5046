//! What a page does not say in so many words: the operation's id, its resource, and what it does with it.

mod sent;

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;

use crate::model::{
    Field, Method, Object, OperationId, Path, PathSegment, Resource, Response, Role, Type,
    TypeExpr, TypeName, WireName,
};
use crate::source::{Located, Span};

use super::{About, Document, Part, Remark, SectionRole};

/// What titles call the first words of operations' ids.
const VERBS: [(&str, &str); 12] = [
    ("creating", "Create"),
    ("adding", "Create"),
    ("querying", "Show"),
    ("obtaining", "Show"),
    ("viewing", "Show"),
    ("listing", "List"),
    ("updating", "Update"),
    ("modifying", "Update"),
    ("deleting", "Delete"),
    ("removing", "Remove"),
    ("counting", "Count"),
    ("binding", "Bind"),
];

/// Words of a title that are not part of a name.
const SMALL: [&str; 18] = [
    "a", "an", "and", "by", "for", "from", "in", "into", "of", "on", "or", "that", "the", "to",
    "using", "with", "details", "about",
];

/// Ends of verbs that lose an `e` before `ing`: `releasing`, `invoking`.
const SILENT_E: [&str; 27] = [
    "abl", "ag", "ang", "as", "at", "dul", "har", "iat", "ib", "iev", "is", "iz", "lac", "nam",
    "os", "ov", "par", "plet", "rad", "rg", "stor", "sum", "ur", "us", "ut", "vok", "av",
];

/// Words between two verbs.
const JOINTS: [&str; 2] = ["and", "or"];

/// The id of the operation: from sample code, which calls it, or else from what is sent, or from the title.
pub(super) fn id(
    document: &Document,
    call: (Method, &Path),
    body: Option<&Object>,
    remarks: &mut Vec<Remark>,
) -> Located<OperationId> {
    if let Some(id) = in_samples(document) {
        return id;
    }
    let title = &document.title;
    let titled = from_title(&title.value);
    let (id, text) = if let Some((id, model)) = sent::id(&titled, call, body) {
        let text = format!(
            "the operation is called {id}, after its path and the type {model}; the title would call it {titled}"
        );
        (id, text)
    } else {
        let text =
            format!("the operation is called {titled}, after the title; no sample code names it");
        (titled, text)
    };
    remarks.push(Remark::guessed(About::Operation, title.span, text));
    Located::new(OperationId::new(id), title.span)
}

/// The method of `client` that samples call most often.
fn in_samples(document: &Document) -> Option<Located<OperationId>> {
    let mut calls: BTreeMap<String, (usize, Span)> = BTreeMap::new();
    let sections = document.sections.iter();
    let samples = sections.filter(|section| section.role == SectionRole::Sdk);
    for part in samples.flat_map(|section| &section.parts) {
        let (text, span) = match part {
            Part::Line(line) => (&line.text, line.span),
            Part::Code(code) => (&code.text, code.span),
            Part::Table(_) => continue,
        };
        for name in called(text) {
            calls.entry(name).or_insert((0, span)).0 += 1;
        }
    }
    let most = calls.into_iter().max_by_key(|(_, (count, _))| *count);
    most.map(|(name, (_, span))| Located::new(OperationId::new(name), span))
}

/// The names in `client.createThing(`, in every spelling as `CreateThing`.
fn called(text: &str) -> impl Iterator<Item = String> {
    let mut parts = text.split("client.");
    let mut before = parts.next().unwrap_or_default();
    parts.filter_map(move |rest| {
        let own = !before.ends_with(|last: char| last.is_alphanumeric() || last == '_');
        before = rest;
        let end = rest.find(|next: char| !next.is_ascii_alphanumeric() && next != '_')?;
        let called = rest[end..].starts_with('(') && end > 0;
        (own && called).then(|| rest[..end].to_upper_camel_case())
    })
}

fn from_title(title: &str) -> String {
    let words: Vec<String> = title
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let batch = words.iter().any(|word| word.starts_with("batch"));
    let number = words.windows(2).any(|pair| pair == ["number", "of"]);
    let (verb, rest) = verbs(&words);
    let named = rest.iter().filter(|word| {
        let small = SMALL.contains(&word.as_str()) || word.starts_with("batch");
        !small && (!number || *word != "number")
    });
    let named: Vec<String> = named.map(|word| word.to_upper_camel_case()).collect();
    let many = named.last().is_some_and(|word| word.ends_with('s'));
    let verb = match verb.as_str() {
        "Show" if number => "Count".to_owned(),
        "Show" if many => "List".to_owned(),
        _ => verb,
    };
    let batch = if batch { "Batch" } else { "" };
    let id = format!("{batch}{verb}{}", named.concat());
    let letter = id.starts_with(|first: char| first.is_ascii_alphabetic());
    if letter { id } else { format!("Call{id}") }
}

/// The verb with which a title begins, or two: `Batch Adding or Deleting Tags` -> `CreateOrDelete`. What follows it is the rest.
fn verbs(words: &[String]) -> (String, &[String]) {
    let words = match words {
        [first, rest @ ..] if first.starts_with("batch") => rest,
        _ => words,
    };
    match words {
        [first, joint, second, rest @ ..]
            if JOINTS.contains(&joint.as_str()) && second.ends_with("ing") =>
        {
            let joint = joint.to_upper_camel_case();
            (format!("{}{joint}{}", verb(first), verb(second)), rest)
        }
        [first, rest @ ..] => (verb(first), rest),
        [] => (String::new(), words),
    }
}

/// `attaching` -> `Attach`, `migrating` -> `Migrate`, `setting` -> `Set`
fn verb(word: &str) -> String {
    let known = VERBS.iter().find(|(title, _)| *title == word);
    if let Some((_, verb)) = known {
        return (*verb).to_owned();
    }
    let Some(stem) = word.strip_suffix("ing") else {
        return word.to_upper_camel_case();
    };
    if SILENT_E.iter().any(|end| stem.ends_with(end)) {
        return format!("{stem}e").to_upper_camel_case();
    }
    undoubled(stem).to_upper_camel_case()
}

/// The stem of a verb of which `ing` doubles the last letter: `sett` -> `set`. Of `roll` and `pass` it does not.
fn undoubled(stem: &str) -> &str {
    let bytes = stem.as_bytes();
    match bytes {
        [_, _, .., one, other] if one == other && b"bdgmnprt".contains(other) => {
            stem.split_at(stem.len() - 1).0
        }
        _ => stem,
    }
}

/// What the operation does, as method, path and id say.
pub(super) fn role(method: Method, path: &Path, id: &OperationId, responses: &[Response]) -> Role {
    let many = own_id(responses).is_none()
        && bodies(responses)
            .flat_map(answered)
            .next()
            .is_some_and(|(_, _, list)| list);
    let by_id = matches!(path.segments.last(), Some(PathSegment::Parameter(_)));
    let creates = ["Create", "BatchCreate", "Add"];
    match method {
        Method::Get | Method::Head if many => Role::List,
        Method::Get | Method::Head => Role::Show,
        Method::Delete => Role::Delete,
        Method::Put | Method::Patch if by_id => Role::Update,
        Method::Post if creates.iter().any(|verb| is_verb(id.as_str(), verb)) => Role::Create,
        Method::Put | Method::Patch | Method::Post => Role::Action,
    }
}

/// What the operation acts on: the type that it answers with, or what its id names. An answer that has an id is itself
/// what its id names.
pub(super) fn resource(
    id: &Located<OperationId>,
    role: Role,
    responses: &[Response],
    types: &[Type],
) -> Resource {
    let own = own_id(responses);
    let mut found = bodies(responses).flat_map(answered);
    let found = found.next().filter(|_| own.is_none());
    let name = found.as_ref().map_or_else(
        || TypeName::new(without_verb(id.value.as_str())),
        |(_, name, _)| name.clone(),
    );
    let one = found.filter(|(_, _, list)| !list);
    let identifier = one.and_then(|(field, name, _)| {
        let ty = types.iter().find(|ty| ty.name.value == name)?;
        let id = ty.fields.iter().find(|row| row.name.as_str() == "id")?;
        Some(Located::new(vec![field, id.name.value.clone()], id.span))
    });
    let own = own.map(|id| Located::new(vec![id.name.value.clone()], id.span));
    Resource {
        name: Located::new(name, id.span),
        role: Located::new(role, id.span),
        identifier: identifier.or(own),
    }
}

fn bodies(responses: &[Response]) -> impl Iterator<Item = &Object> {
    responses
        .iter()
        .filter_map(|response| response.body.as_ref())
}

/// The id at the top of an answer.
fn own_id(responses: &[Response]) -> Option<&Field> {
    let mut fields = bodies(responses).flat_map(|body| &body.fields);
    fields.find(|field| field.name.as_str() == "id" && field.ty.value == TypeExpr::String)
}

/// The fields of an answer that hold a type, and whether they hold a list of it.
fn answered(body: &Object) -> impl Iterator<Item = (WireName, TypeName, bool)> {
    body.fields.iter().filter_map(|field| {
        let (name, list) = match &field.ty.value {
            TypeExpr::Named(name) => (name, false),
            TypeExpr::Array(item) => (item.named()?, true),
            _ => return None,
        };
        let page = name.as_str() == "PageInfo";
        (!page).then(|| (field.name.value.clone(), name.clone(), list))
    })
}

/// Whether a verb is what an id begins with, and it has no other one.
fn is_verb(id: &str, verb: &str) -> bool {
    id.strip_prefix(verb)
        .is_some_and(|rest| second_verb(rest).is_none())
}

/// `CreateSubNetworkInterface` -> `SubNetworkInterface`
fn without_verb(id: &str) -> &str {
    let id = id.strip_prefix("Batch").unwrap_or(id);
    let rest = without_word(id);
    let rest = second_verb(rest).map_or(rest, without_word);
    if rest.is_empty() { id } else { rest }
}

/// The second verb of an id and what follows it, if that begins with `Or` or `And`.
fn second_verb(rest: &str) -> Option<&str> {
    let verb = rest
        .strip_prefix("Or")
        .or_else(|| rest.strip_prefix("And"))?;
    verb.starts_with(|first: char| first.is_uppercase())
        .then_some(verb)
}

fn without_word(id: &str) -> &str {
    let second = id
        .char_indices()
        .skip(1)
        .find(|(_, next)| next.is_uppercase());
    second.map_or("", |(at, _)| &id[at..])
}
