//! What rows demand of their values.

use serde_json::json;
use tabella::model::{
    Bounds, Constraints, Field, Format, ItemConstraints, NamedValue, ValueConstraints, ValueSetKind,
};
use tabella::source::{Located, Span};

use super::sides::{Found, Sides, fields};

fn located<T>(value: T) -> Located<T> {
    Located::new(value, Span::default())
}

/// The name of a demand, and how to take it away and to make another one of it.
struct Change {
    key: &'static str,
    remove: fn(&mut Constraints) -> bool,
    other: fn(&mut Constraints) -> bool,
}

macro_rules! value {
    ($key:ident, $other:expr) => {
        Change {
            key: stringify!($key),
            remove: |constraints| constraints.value.$key.take().is_some(),
            other: |constraints| {
                let Some(value) = &mut constraints.value.$key else {
                    return false;
                };
                let change: fn(&mut _) = $other;
                change(&mut value.value);
                true
            },
        }
    };
}

fn changes() -> Vec<Change> {
    vec![
        value!(format, |format: &mut Format| {
            *format = if *format == Format::Cidr {
                Format::Ip
            } else {
                Format::Cidr
            };
        }),
        value!(length, |bounds: &mut Bounds<u64>| bounds.max = Some(7)),
        value!(bytes, |bounds: &mut Bounds<u64>| bounds.max = Some(7)),
        value!(range, |bounds: &mut Bounds<i64>| bounds.min =
            bounds.min.map(|min| min + 1)),
        value!(forbid, |characters: &mut String| characters.push('#')),
        value!(pattern, |pattern: &mut String| pattern.push('?')),
        Change {
            key: "values",
            remove: |constraints| constraints.value.values.take().is_some(),
            other: |constraints| {
                let Some(set) = &mut constraints.value.values else {
                    return false;
                };
                set.value.values.pop().is_some()
            },
        },
        Change {
            key: "set",
            remove: |_| false,
            other: |constraints| {
                let Some(set) = &mut constraints.value.values else {
                    return false;
                };
                set.value.kind.value = ValueSetKind::Closed;
                true
            },
        },
        Change {
            key: "unique_by",
            remove: |constraints| {
                let items = constraints.items.as_mut();
                items.is_some_and(|items| items.value.unique_by.take().is_some())
            },
            other: |constraints| {
                let items = constraints.items.as_mut();
                let field = items.and_then(|items| items.value.unique_by.as_mut());
                field.map(|field| field.value.push('s')).is_some()
            },
        },
    ]
}

/// Constraints of the first page by their keys, as they were counted in the reading of it: those that it states, and those that
/// it implies.
const STATED: [(&str, usize); 7] = [
    ("format", 9),
    ("length", 4),
    ("range", 2),
    ("forbid", 2),
    ("pattern", 2),
    ("values", 2),
    ("unique_by", 1),
];

#[test]
fn every_stated_constraint_is_missed_and_no_implied_one() {
    let sides = Sides::first();
    for change in changes().iter().filter(|change| change.key != "set") {
        let mut missed = 0;
        for (at, field, line) in sides.rows() {
            let mut there = false;
            let implied = !field.constraints.inferred.is_empty();
            let found = sides.after(|operation, types| {
                let field = &mut fields(operation, types)[at];
                there = (change.remove)(&mut field.constraints);
                field.constraints.inferred.clear();
            });
            if !there || implied {
                assert_eq!(
                    found.len(),
                    usize::from(implied && !there),
                    "{}",
                    field.name.value
                );
                continue;
            }
            missed += 1;
            let [one] = &found[..] else {
                panic!("{} {}: {found:?}", change.key, field.name.value);
            };
            assert_eq!((one.code, one.spec), ("T0808", field.name.span));
            assert!(one.line > line, "{} is said below line {line}", one.line);
        }
        let expected = STATED.iter().find(|(key, _)| *key == change.key);
        assert_eq!(
            missed,
            expected.map_or(0, |(_, count)| *count),
            "{}",
            change.key
        );
    }
}

#[test]
fn every_changed_constraint_is_found() {
    let sides = Sides::first();
    let mut changed = 0;
    for change in changes() {
        for (at, field, _) in sides.rows() {
            let mut there = false;
            let found = sides.after(|operation, types| {
                let field = &mut fields(operation, types)[at];
                there = (change.other)(&mut field.constraints);
            });
            let implied = !field.constraints.inferred.is_empty();
            let codes: Vec<&str> = found.iter().map(|found| found.code).collect();
            let expected: &[&str] = if there && !implied { &["T0808"] } else { &[] };
            assert_eq!(codes, expected, "{} {}", change.key, field.name.value);
            changed += usize::from(there && !implied);
        }
    }
    assert_eq!(
        changed,
        STATED.iter().map(|(_, count)| count).sum::<usize>() + 2
    );
}

fn add(sides: &Sides, table: u32, name: &str, change: impl FnOnce(&mut Field)) -> Vec<Found> {
    let line = sides.line(table, name);
    let rows = sides.rows();
    let (at, ..) = rows.iter().find(|row| row.2 == line).unwrap();
    sides.after(|operation, types| change(fields(operation, types)[*at]))
}

#[test]
fn a_constraint_that_the_page_does_not_state_must_be_marked() {
    let sides = Sides::first();
    let pattern = Some(located("^a$".to_owned()));
    let found = add(&sides, 3, "vlan_id", |field| {
        field.constraints.value.pattern.clone_from(&pattern);
    });
    let [one] = &found[..] else {
        panic!("{found:?}");
    };
    assert_eq!((one.code, one.line), ("T0808", sides.line(3, "vlan_id")));
    let found = add(&sides, 3, "vlan_id", |field| {
        field.constraints.value.pattern = pattern;
        field
            .constraints
            .inferred
            .push(located("pattern".to_owned()));
    });
    assert_eq!(found, []);
}

#[test]
fn constraints_on_items_are_compared() {
    let sides = Sides::first();
    let items = |constraints: ItemConstraints| Some(located(constraints));
    for constraints in [
        ItemConstraints {
            count: Some(located(Bounds {
                min: None,
                max: Some(5),
            })),
            ..ItemConstraints::default()
        },
        ItemConstraints {
            unique: Some(located(true)),
            ..ItemConstraints::default()
        },
        ItemConstraints {
            value: ValueConstraints {
                format: Some(located(Format::Uuid)),
                ..ValueConstraints::default()
            },
            ..ItemConstraints::default()
        },
    ] {
        let found = add(&sides, 3, "security_groups", |field| {
            field.constraints.items = items(constraints);
        });
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].code, "T0808");
    }
}

#[test]
fn sizes_that_say_the_same_are_equal() {
    let sides = Sides::first();
    let found = add(&sides, 3, "description", |field| {
        let length = field.constraints.value.length.as_mut().unwrap();
        length.value.min = None;
        let forbid = field.constraints.value.forbid.as_mut().unwrap();
        forbid.value = "><".to_owned();
    });
    assert_eq!(found, []);
    let found = add(&sides, 6, "state", |field| {
        let set = field.constraints.value.values.as_mut().unwrap();
        set.value.values.reverse();
    });
    assert_eq!(found, []);
}

#[test]
fn a_value_that_the_page_does_not_name_is_found() {
    let sides = Sides::first();
    let found = add(&sides, 6, "state", |field| {
        let set = field.constraints.value.values.as_mut().unwrap();
        set.value.values.push(NamedValue {
            value: located("ERROR".to_owned()),
            description: None,
            rust_name: None,
        });
    });
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].code, "T0808");
    assert!(found[0].line > sides.line(6, "state"));
}

#[test]
fn defaults_are_compared() {
    let sides = Sides::first();
    for (table, name) in [(2, "dry_run"), (3, "ipv6_enable")] {
        for default in [None, Some(located(json!(true)))] {
            let found = add(&sides, table, name, |field| field.default = default);
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(found[0].code, "T0807");
            assert!(found[0].line > sides.line(table, name));
        }
    }
    let found = add(&sides, 3, "vlan_id", |field| {
        field.default = Some(located(json!("1")))
    });
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].line, sides.line(3, "vlan_id"));
}

#[test]
fn words_are_not_compared() {
    let sides = Sides::first();
    let found = sides.after(|operation, types| {
        for field in fields(operation, types) {
            field.description = None;
            field.server.clear();
        }
    });
    assert_eq!(found, []);
}
