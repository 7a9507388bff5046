//! Whatever `check` accepts comes out as Rust, and always as the same bytes.

use std::cell::Cell;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use proptest::test_runner::{Config, TestCaseError, TestRunner};
use tabella::diagnostic::Sink;
use tabella::emit::OutputFile;
use tabella::source::{SourceFile, Sources};

use crate::arbitrary::{Spec, spec};
use crate::case::made;

fn sources(spec: &Spec) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in spec {
        sources.add(SourceFile {
            shown: format!("spec/{path}"),
            path: PathBuf::from(path),
            text: text.clone(),
        });
    }
    sources
}

pub(crate) fn generate(spec: &Spec) -> Option<Vec<OutputFile>> {
    made(&sources(spec), Sink::new()).ok()
}

#[test]
fn accepted_specs_become_rust_that_parses_always_the_same() {
    let pool = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap()
    };
    let (one, four) = (pool(1), pool(4));
    let accepted = Cell::new(0);
    let config = Config {
        cases: 1_000,
        failure_persistence: None,
        ..Config::default()
    };
    let outcome = TestRunner::new_with_rng(
        config.clone(),
        proptest::test_runner::TestRng::deterministic_rng(config.rng_algorithm),
    )
    .run(&spec(), |spec| {
        let Some(files) = one.install(|| generate(&spec)) else {
            return Ok(());
        };
        accepted.set(accepted.get() + 1);
        if four.install(|| generate(&spec)).as_ref() != Some(&files) {
            return Err(TestCaseError::fail("another run gives other files"));
        }
        files.iter().try_for_each(parses)
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(
        accepted.get() > 200,
        "only {} specs are accepted",
        accepted.get()
    );
}

fn parses(file: &OutputFile) -> Result<(), TestCaseError> {
    if Path::new(&file.path).extension() != Some(OsStr::new("rs")) {
        return Ok(());
    }
    let fail = |text: String| {
        Err(TestCaseError::fail(format!(
            "{}: {text}\n{}",
            file.path, file.text
        )))
    };
    match syn::parse_file(&file.text) {
        Err(error) => fail(error.to_string()),
        Ok(_) if file.text.contains("compile_error!") => {
            fail("tokens that are no items".to_owned())
        }
        Ok(_) => Ok(()),
    }
}
