//! Examples, as JSON.

use serde_json::{Value, json};
use tabella::model::Operation;

use super::sides::{Found, Sides};

fn request(operation: &mut Operation) -> &mut Value {
    let request = operation.examples[0].request.as_mut().unwrap();
    &mut request.body.as_mut().unwrap().json
}

fn answer(operation: &mut Operation) -> &mut Value {
    let answer = operation.examples[0].response.as_mut().unwrap();
    &mut answer.body.as_mut().unwrap().json
}

/// Every value in a document, by its pointer.
fn pointers(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), value)];
    while let Some((path, value)) = open.pop() {
        match value {
            Value::Object(map) => open.extend(
                map.iter()
                    .map(|(key, value)| (format!("{path}/{key}"), value)),
            ),
            Value::Array(list) => {
                open.extend(
                    list.iter()
                        .enumerate()
                        .map(|(at, value)| (format!("{path}/{at}"), value)),
                );
            }
            _ => found.push(path),
        }
    }
    found
}

#[test]
fn every_value_of_an_example_is_compared() {
    let sides = Sides::first();
    let mut operation = sides.operation.clone();
    let sent = pointers(request(&mut operation));
    let received = pointers(answer(&mut operation));
    assert_eq!((sent.len(), received.len()), (3, 19));
    for pointer in sent {
        let found = sides.after(|operation, _| {
            *request(operation).pointer_mut(&pointer).unwrap() = json!("other");
        });
        let [one] = &found[..] else {
            panic!("{pointer}: {found:?}");
        };
        assert_eq!((one.code, one.line), ("T0810", 787), "{pointer}");
    }
    for pointer in received {
        let found = sides.after(|operation, _| {
            *answer(operation).pointer_mut(&pointer).unwrap() = json!("other");
        });
        let [one] = &found[..] else {
            panic!("{pointer}: {found:?}");
        };
        assert_eq!((one.code, one.line), ("T0810", 801), "{pointer}");
    }
}

#[test]
fn addresses_and_statuses_are_compared() {
    let sides = Sides::first();
    let found = sides.after(|operation, _| {
        let request = operation.examples[0].request.as_mut().unwrap();
        request.url.value.push('/');
    });
    let url = &sides.operation.examples[0].request.as_ref().unwrap().url;
    let expected = Found {
        code: "T0810",
        line: 785,
        spec: url.span,
    };
    assert_eq!(found, [expected]);
    let found = sides.after(|operation, _| {
        operation.examples[0]
            .response
            .as_mut()
            .unwrap()
            .status
            .value = 200;
    });
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].code, found[0].line), ("T0810", 797));
}

#[test]
fn examples_that_one_side_lacks_are_found() {
    let sides = Sides::first();
    let found = sides.after(|operation, _| operation.examples.clear());
    let found: Vec<_> = found.iter().map(|found| (found.code, found.line)).collect();
    assert_eq!(found, [("T0810", 787), ("T0810", 801)]);
    let found = sides.after(|operation, _| {
        let mut other = operation.examples[0].clone();
        other.response = None;
        *other.request.as_mut().unwrap().body.as_mut().unwrap() = {
            let mut body = other.request.clone().unwrap().body.unwrap();
            body.json = json!({});
            body
        };
        operation.examples.insert(0, other);
    });
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].code, found[0].line), ("T0810", 15));
}

#[test]
fn blanks_and_the_order_of_keys_do_not_matter() {
    let sides = Sides::first();
    let found = sides.after(|operation, _| {
        let request = operation.examples[0].request.as_mut().unwrap();
        let body = request.body.as_mut().unwrap();
        body.text.value = body.json.to_string();
    });
    assert_eq!(found, []);
}
