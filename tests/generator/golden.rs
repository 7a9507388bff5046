//! Each case against the texts in its `expected` folder: the files that show what the case is about. Without that
//! folder, only the compiler looks at the case.

use crate::case::{cases, compare, entries, generate, name};

#[test]
fn every_case_makes_what_is_expected() {
    let mut problems = Vec::new();
    for case in cases() {
        let files = generate(&case.join("spec"));
        for expected in entries(&case.join("expected")) {
            let file = name(&expected);
            let mut made = files.iter().filter(|made| {
                !made.path.contains("/examples/")
                    && made.path.replace('/', ".").ends_with(&format!(".{file}"))
            });
            match (made.next(), made.next()) {
                (Some(made), None) => problems.extend(compare(&expected, &made.text).err()),
                (None, _) => problems.push(format!("{} is not made", expected.display())),
                (Some(_), Some(_)) => problems.push(format!("{} is several", expected.display())),
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
