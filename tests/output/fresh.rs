//! The repository's own output is what its spec gives.

use tabella::write::Mode;
use tabella::{Failure, Options};

use crate::place::{Place, bytes, copy, root, same};

#[test]
fn generated_is_fresh() {
    let options = Options {
        spec: root().join("spec"),
        out: root().join("generated"),
        services: Vec::new(),
        mode: Mode::Check,
        vendor_runtime: false,
    };
    let outcome = match tabella::generate(&options) {
        Ok(report) => report.outcome,
        Err(Failure::Output(error)) => panic!("{error}"),
        Err(Failure::Spec { .. }) => panic!("run `cargo run -- check`"),
    };
    let changes = outcome.written + outcome.removed;
    assert_eq!(
        changes, 0,
        "mend it with `cargo run -- generate`:\n{}",
        outcome.text
    );
}

#[test]
fn the_same_spec_gives_the_same_bytes() {
    let (one, other) = (Place::repository().made(), Place::repository());
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    pool.install(|| other.write());
    same(&bytes(&one.out("")), &bytes(&other.out("")));
    let shown = || one.generate(Mode::Print, &[]).unwrap().outcome.text;
    assert_eq!(shown(), pool.install(shown));
}

#[test]
fn it_does_not_matter_where_a_spec_lies_and_how_it_is_named() {
    let (one, other) = (Place::small().made(), Place::small());
    copy(&other.spec(""), &other.path("deep/down/spec"));
    for (number, spec) in [
        "deep/down/spec",
        "deep/down/spec/",
        "deep/../spec",
        "./spec",
    ]
    .iter()
    .enumerate()
    {
        let out = other.path(&format!("out-{number}"));
        let options = Options {
            spec: other.path(spec),
            out: out.clone(),
            services: Vec::new(),
            mode: Mode::Write,
            vendor_runtime: false,
        };
        tabella::generate(&options).unwrap();
        same(&bytes(&out), &bytes(&one.out("")));
    }
}
