//! What a reviewer finds in the files: the page's line behind what was recognised, and the questions above the rows.

use std::collections::BTreeMap;

use crate::back::yaml::Comments;
use crate::front::page::{About, Imported, Remark, RemarkKind};
use crate::model::{Field, Type};
use crate::source::{SourceFile, Sources, Span};

/// The comments of the file of a page's operation. In one that is there already, lines are those of the page that its head
/// names, and of another page where its name stands with them.
pub(super) fn of_operation(imported: &Imported, sources: &Sources, file: Option<&str>) -> Comments {
    let mut comments = Comments::none();
    let Some(page) = sources.file(imported.operation.span.file) else {
        return comments;
    };
    let name = name(page);
    let head = format!("Imported from {name}, whose lines the comments name.");
    let is_named = file.is_none_or(|text| first_comment(text).starts_with(&head));
    let other = (!is_named).then_some(name.as_str());
    comments.cite(imported.operation.span.file, &page.text, other);
    comments.head(format!("{head} A question that is settled is removed."));
    let owners = owners(imported);
    note(imported, &owners, &mut comments);
    let elsewhere = imported.remarks.iter();
    for remark in
        elsewhere.filter(|remark| is_told(remark) && owner(&owners, remark.span).is_none())
    {
        let sentence = sentence(remark, &comments);
        comments.head(sentence);
    }
    comments
}

/// The comment at the top of a file, behind the line that names its schema, as one line.
fn first_comment(text: &str) -> String {
    let lines = text.lines().skip_while(|line| line.starts_with("# yaml-"));
    let lines = lines.map_while(|line| line.strip_prefix("# "));
    lines.collect::<Vec<_>>().join(" ")
}

/// Whether a file tells a remark: every question, and guesses about the whole. Those about a row are seen there, as
/// `inferred` and the like.
fn is_told(remark: &Remark) -> bool {
    let whole = matches!(
        remark.about,
        About::Operation | About::Place | About::Table | About::Status | About::Paging
    );
    remark.kind == RemarkKind::Question || whole
}

/// The comments of a `types.yaml`, which may have types of several pages.
pub(super) fn of_types(imported: &Imported, sources: &Sources) -> Comments {
    let mut comments = Comments::none();
    let Some(page) = sources.file(imported.operation.span.file) else {
        return comments;
    };
    comments.cite(imported.operation.span.file, &page.text, Some(&name(page)));
    comments.head("Imported from the pages that the comments name, with their lines.");
    note(imported, &owners(imported), &mut comments);
    comments
}

/// The last part of the page's path.
fn name(page: &SourceFile) -> String {
    let name = page.path.file_name().map(|name| name.to_string_lossy());
    name.unwrap_or_default().into_owned()
}

/// Sets the questions about a row or an example above it.
fn note(imported: &Imported, owners: &BTreeMap<u32, Span>, comments: &mut Comments) {
    for remark in &imported.remarks {
        if remark.kind == RemarkKind::Question
            && let Some(owner) = owner(owners, remark.span)
        {
            let sentence = sentence(remark, comments);
            comments.note(owner, sentence);
        }
    }
}

fn sentence(remark: &Remark, comments: &Comments) -> String {
    let kind = match remark.kind {
        RemarkKind::Guessed => "guessed",
        RemarkKind::Question => "question",
    };
    match comments.behind(remark.span) {
        Some(place) => format!("{kind}, {place}: {}", remark.text),
        None => format!("{kind}: {}", remark.text),
    }
}

/// The places of rows and examples by their beginnings; none lies in another one.
fn owners(imported: &Imported) -> BTreeMap<u32, Span> {
    let operation = &imported.operation;
    let answers = operation
        .responses
        .iter()
        .filter_map(|answer| answer.body.as_ref());
    let bodies = operation.body.iter().chain(answers);
    let fields = bodies.flat_map(|body| &body.fields);
    let fields = fields.chain(imported.types.iter().flat_map(|ty: &Type| &ty.fields));
    let fields = fields.chain(
        operation
            .parameters
            .iter()
            .map(|parameter| &parameter.field),
    );
    let rows = fields.map(|field: &Field| field.span);
    let examples = operation.examples.iter().map(|example| example.span);
    rows.chain(examples)
        .map(|span| (span.start, span))
        .collect()
}

fn owner(owners: &BTreeMap<u32, Span>, place: Span) -> Option<Span> {
    let (_, span) = owners.range(..=place.start).next_back()?;
    (place.start < span.end || place.start == span.start).then_some(*span)
}
