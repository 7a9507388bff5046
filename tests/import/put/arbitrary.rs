//! Any page put into any file: what comes of it can be read, has lost nothing, and has nothing left to add.

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRng, TestRunner};
use tabella::import::Existing;

use crate::arbitrary_specs::{Spec, spec};

use super::{Pages, Place};

const FILE: &str = "svc/v1/things/list-things.yaml";

/// The codes of the front: what was written is no spec, or not the one that was meant.
fn is_broken(problems: &str) -> bool {
    problems.contains("error[T01")
}

fn outcome(file: &Spec, page: &Spec) -> Result<bool, TestCaseError> {
    let Some(pages) = Pages::of_files(page) else {
        return Ok(false);
    };
    if Pages::of_files(file).is_none() {
        return Ok(false);
    }
    let place = Place::empty();
    for (path, text) in file {
        place.write(path, text);
    }
    let before = place.read(FILE);
    let report = match place.put(&pages, Existing::Merged) {
        Ok(report) => report,
        Err(problems) => {
            prop_assert!(
                !is_broken(&problems),
                "{before}\n+\n{}\n{problems}",
                page[1].1
            );
            return Ok(false);
        }
    };
    let after = place.read(FILE);
    let mut rest = after.chars();
    let kept = before
        .chars()
        .all(|wanted| rest.any(|found| found == wanted));
    prop_assert!(kept, "{before}\n=>\n{after}");
    let again = place.put(&pages, Existing::Merged);
    let again = again.map_err(TestCaseError::fail)?;
    prop_assert_eq!(
        again.written.len(),
        0,
        "{}\n=>\n{}\n=>\n{}",
        before,
        after,
        place.read(FILE)
    );
    let asked = |report: &tabella::import::Report| {
        report.pages[0]
            .findings
            .iter()
            .filter(|one| one.against.is_some())
            .count()
    };
    prop_assert_eq!(asked(&again), asked(&report));
    Ok(true)
}

#[test]
fn any_page_goes_into_any_file() {
    let config = Config {
        cases: 300,
        failure_persistence: None,
        ..Config::default()
    };
    let random = TestRng::deterministic_rng(config.rng_algorithm);
    let merged = Cell::new(0);
    let run = TestRunner::new_with_rng(config, random).run(&(spec(), spec()), |(file, page)| {
        // The two are of one operation.
        let mut page = page;
        let path = |text: &str| {
            text.lines()
                .find(|line| line.starts_with("path: "))
                .unwrap_or_default()
                .to_owned()
        };
        page[1].1 = page[1].1.replace(&path(&page[1].1), &path(&file[1].1));
        if outcome(&file, &page)? {
            merged.set(merged.get() + 1);
        }
        Ok(())
    });
    run.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(merged.get() > 20, "only {} files", merged.get());
}
