//! Whatever the front reads can be written as YAML, reads as the same again, and is written in the same way again.

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRng, TestRunner};
use serde_json::Value as Json;
use tabella::back::yaml::{self, Comments, Level};
use tabella::check;
use tabella::cli::{Colour, render};
use tabella::diagnostic::Sink;
use tabella::front;
use tabella::model::{Api, Type};
use tabella::source::{SourceFile, Sources};

use crate::arbitrary::{Spec, spec};
use crate::case::{cases, repository};

fn sources(files: impl IntoIterator<Item = (PathBuf, String)>) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in files {
        let shown = path.display().to_string();
        sources.add(SourceFile { shown, path, text });
    }
    sources
}

fn read(sources: &Sources) -> Result<Api, String> {
    let mut sink = Sink::new();
    let api = front::parse(sources, &mut sink);
    check::check(api, sink)
        .map(|(checked, _)| checked.api().clone())
        .map_err(|problems| render(&problems.list, sources, Colour::Never))
}

/// Every file of a spec as it is written, in the order of paths.
fn written(api: &Api, sources: &Sources) -> Vec<(PathBuf, String)> {
    let none = Comments::none();
    let path = |span| sources.path(span).unwrap().to_owned();
    let types = |types: &[Type], level| {
        let first = types.first()?;
        Some((path(first.name.span), yaml::types(types, level, &none)))
    };
    let mut files = Vec::new();
    for service in &api.services {
        files.push((path(service.id.span), yaml::service(service, &none)));
        for version in &service.versions {
            files.extend(types(&version.types, Level::Version));
            for group in &version.groups {
                files.extend(types(&group.types, Level::Group));
                let operations = group.operations.iter();
                files.extend(operations.map(|one| (path(one.span), yaml::operation(one, &none))));
            }
        }
    }
    files.sort();
    files
}

/// The model without places.
fn said(api: &Api) -> Json {
    serde_json::to_value(api).unwrap()
}

fn same_again(original: &Sources) -> Result<(), String> {
    let Ok(api) = read(original) else {
        return Ok(());
    };
    let files = written(&api, original);
    let text = |files: &[(PathBuf, String)]| {
        let shown = files
            .iter()
            .map(|(path, text)| format!("{}:\n{text}\n", path.display()));
        shown.collect::<String>()
    };
    let again = sources(files.clone());
    let read_again = read(&again).map_err(|problems| format!("{problems}\n{}", text(&files)))?;
    if said(&read_again) != said(&api) {
        return Err(format!("another model:\n{}", text(&files)));
    }
    if written(&read_again, &again) != files {
        return Err(format!("other bytes:\n{}", text(&files)));
    }
    Ok(())
}

fn folder(spec: &Path) -> Sources {
    let mut sink = Sink::new();
    let sources = front::read(spec, &[], &mut sink);
    sink.finish(()).unwrap();
    sources
}

#[test]
fn specs_of_this_repository_are_the_same_again() {
    let mut specs = vec![repository().join("spec")];
    specs.extend(cases().iter().map(|case| case.join("spec")));
    specs.extend([
        repository().join("tests/mock/spec"),
        repository().join("tests/output/spec"),
    ]);
    for spec in specs {
        let sources = folder(&spec);
        read(&sources).unwrap();
        same_again(&sources).unwrap_or_else(|problem| panic!("{}: {problem}", spec.display()));
    }
}

#[test]
fn arbitrary_specs_are_the_same_again() {
    let config = Config {
        cases: 1_000,
        failure_persistence: None,
        ..Config::default()
    };
    let random = TestRng::deterministic_rng(config.rng_algorithm);
    let outcome = TestRunner::new_with_rng(config, random).run(&spec(), |spec: Spec| {
        let files = spec
            .into_iter()
            .map(|(path, text)| (PathBuf::from(path), text));
        same_again(&sources(files)).map_err(TestCaseError::fail)
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// The words of a file, however its lines are broken and its keys are ordered, without comments.
fn words(text: &str) -> Vec<&str> {
    let layout = |c: char| "{}[],\"".contains(c);
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'));
    let words = lines.flat_map(str::split_whitespace);
    let words = words.map(|word| word.trim_matches(layout));
    let mut words: Vec<&str> = words
        .filter(|word| !matches!(*word, "" | "-" | ">-"))
        .collect();
    words.sort_unstable();
    words
}

/// A person breaks long texts at other words, or sets a default before a range; little else differs.
#[test]
fn files_written_by_hand_keep_their_layout() {
    let original = folder(&repository().join("spec"));
    let api = read(&original).unwrap();
    let (mut lines, mut changed) = (0, 0);
    for (path, text) in written(&api, &original) {
        let by_hand = original.iter().find(|(_, file)| file.path == path);
        let by_hand = &by_hand.unwrap().1.text;
        assert_eq!(words(&text), words(by_hand), "{}", path.display());
        let difference = similar::TextDiff::from_lines(by_hand.as_str(), text.as_str());
        lines += by_hand.lines().count();
        changed += difference
            .iter_all_changes()
            .filter(|change| change.tag() == similar::ChangeTag::Delete)
            .count();
    }
    assert!(
        changed * 20 < lines,
        "{changed} of {lines} lines are laid out in another way"
    );
}
