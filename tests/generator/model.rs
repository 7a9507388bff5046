//! The model that a spec comes to, as `tabella check --print` shows it.

use std::ffi::OsString;

use tabella::cli::{Colour, Status, run};

use crate::case::{compare, folder};

/// The cases whose models are in `model/`.
const CASES: &[&str] = &["dry-run", "paging", "rules"];

#[test]
fn models_are_as_expected() {
    let mut problems = Vec::new();
    for name in CASES {
        let spec = folder().join("cases").join(name).join("spec");
        let arguments = ["tabella", "check", "--print", "--spec"].map(OsString::from);
        let outcome = run(arguments.into_iter().chain([spec.into()]), Colour::Never);
        assert_eq!(outcome.status, Status::Fine, "{}", outcome.messages);
        let expected = folder().join(format!("model/{name}.yaml"));
        problems.extend(compare(&expected, &outcome.output).err());
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
