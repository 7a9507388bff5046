//! Title, method, path, statuses, dry run.

use tabella::model::Method;

use super::sides::{Found, Sides};

#[test]
fn title_method_and_path_are_compared() {
    let sides = Sides::first();
    let call = |line, spec| Found {
        code: "T0801",
        line,
        spec,
    };
    let found = sides.after(|operation, types| {
        operation.source.page.value.push('s');
        // The shared types are still those of this page.
        for source in types.iter_mut().filter_map(|ty| ty.source.as_mut()) {
            source.page.value.push('s');
        }
    });
    assert_eq!(found, [call(3, sides.operation.source.page.span)]);
    let found = sides.after(|operation, _| operation.method.value = Method::Put);
    assert_eq!(found, [call(15, sides.operation.method.span)]);
    let found = sides.after(|operation, _| operation.path.value.text.push_str("/{id}"));
    assert_eq!(found, [call(15, sides.operation.path.span)]);
}

#[test]
fn statuses_are_compared() {
    let sides = Sides::first();
    let found = sides.after(|operation, _| operation.responses[0].status.value = 200);
    let codes: Vec<&str> = found.iter().map(|found| found.code).collect();
    assert_eq!(codes, ["T0809", "T0809"]);
    let found = sides.after(|operation, _| {
        let mut other = operation.responses[0].clone();
        other.status.value = 204;
        operation.responses.push(other);
    });
    let codes: Vec<&str> = found.iter().map(|found| found.code).collect();
    assert_eq!(codes, ["T0809"]);
}

#[test]
fn the_dry_run_is_compared() {
    let sides = Sides::first();
    let spec = sides.operation.dry_run.as_ref().unwrap().status.span;
    let found = sides.after(|operation, _| {
        operation.dry_run.as_mut().unwrap().status.value = 200;
    });
    let expected = Found {
        code: "T0809",
        line: 69,
        spec,
    };
    assert_eq!(found, [expected]);
    let found = sides.after(|operation, _| operation.dry_run = None);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].code, found[0].line), ("T0809", 69));
}
