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

const KEYS: [&str; 8] = [
    "format",
    "length",
    "bytes",
    "range",
    "forbid",
    "pattern",
    "values",
    "unique_by",
];

/// Takes a constraint away, if it is there.
fn remove(constraints: &mut Constraints, key: &str) -> bool {
    let value = &mut constraints.value;
    match key {
        "format" => value.format.take().is_some(),
        "length" => value.length.take().is_some(),
        "bytes" => value.bytes.take().is_some(),
        "range" => value.range.take().is_some(),
        "forbid" => value.forbid.take().is_some(),
        "pattern" => value.pattern.take().is_some(),
        "values" => value.values.take().is_some(),
        _ => constraints
            .items
            .as_mut()
            .is_some_and(|items| items.value.unique_by.take().is_some()),
    }
}

/// Makes another constraint of one, if it is there.
fn alter(constraints: &mut Constraints, key: &str) -> bool {
    let value = &mut constraints.value;
    let altered = match key {
        "format" => value.format.as_mut().map(|format| {
            format.value = match format.value {
                Format::Cidr => Format::Ip,
                _ => Format::Cidr,
            };
        }),
        "length" => value
            .length
            .as_mut()
            .map(|length| length.value.max = Some(7)),
        "bytes" => value.bytes.as_mut().map(|bytes| bytes.value.max = Some(7)),
        "range" => value.range.as_mut().map(|range| range.value.min = Some(7)),
        "forbid" => value.forbid.as_mut().map(|forbid| forbid.value.push('#')),
        "pattern" => value
            .pattern
            .as_mut()
            .map(|pattern| pattern.value.push('?')),
        "values" => value
            .values
            .as_mut()
            .map(|set| drop(set.value.values.pop())),
        _ => constraints
            .items
            .as_mut()
            .and_then(|items| items.value.unique_by.as_mut())
            .map(|field| field.value.push('s')),
    };
    altered.is_some()
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
    for key in KEYS {
        let mut missed = 0;
        for (at, field, line) in sides.rows() {
            let mut there = false;
            let implied = !field.constraints.inferred.is_empty();
            let found = sides.after(|operation, types| {
                let field = &mut *fields(operation, types)[at];
                there = remove(&mut field.constraints, key);
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
                panic!("{key} {}: {found:?}", field.name.value);
            };
            assert_eq!((one.code, one.spec), ("T0808", field.name.span));
            assert!(one.line > line, "{} is said below line {line}", one.line);
        }
        let expected = STATED.iter().find(|(stated, _)| *stated == key);
        assert_eq!(missed, expected.map_or(0, |(_, count)| *count), "{key}");
    }
}

#[test]
fn every_changed_constraint_is_found() {
    let sides = Sides::first();
    let mut changed = 0;
    for key in KEYS {
        for (at, field, _) in sides.rows() {
            let mut there = false;
            let found = sides.after(|operation, types| {
                let field = &mut *fields(operation, types)[at];
                there = alter(&mut field.constraints, key);
            });
            let implied = !field.constraints.inferred.is_empty();
            let codes: Vec<&str> = found.iter().map(|found| found.code).collect();
            let expected: &[&str] = if there && !implied { &["T0808"] } else { &[] };
            assert_eq!(codes, expected, "{key} {}", field.name.value);
            changed += usize::from(there && !implied);
        }
    }
    assert_eq!(
        changed,
        STATED.iter().map(|(_, count)| count).sum::<usize>()
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
fn whether_others_may_come_is_compared() {
    let sides = Sides::first();
    for name in ["state", "scope"] {
        let found = add(&sides, 6, name, |field| {
            let set = field.constraints.value.values.as_mut().unwrap();
            set.value.kind.value = ValueSetKind::Closed;
        });
        let codes: Vec<&str> = found.iter().map(|found| found.code).collect();
        assert_eq!(codes, ["T0808"], "{name}");
    }
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
        field.default = Some(located(json!("1")));
    });
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].line, sides.line(3, "vlan_id"));
}

#[test]
fn what_is_called_nullable_or_deprecated_the_page_calls_so() {
    let sides = Sides::first();
    for (at, field, line) in sides.rows() {
        let marks: [fn(&mut Field); 2] = [
            |field| field.nullable = true,
            |field| field.deprecated = Some(located("It is old.".to_owned())),
        ];
        for mark in marks {
            let found = sides.after(|operation, types| mark(fields(operation, types)[at]));
            let [one] = &found[..] else {
                panic!("{}: {found:?}", field.name.value);
            };
            assert_eq!((one.code, one.line), ("T0812", line));
        }
    }
}

/// The page is unclear about the default of `scope`, and clear about the rest of it.
#[test]
fn a_question_excuses_its_own_key_and_no_other() {
    let sides = Sides::first();
    let default = Some(located(json!("center")));
    let found = add(&sides, 6, "scope", |field| {
        field.default.clone_from(&default);
    });
    assert_eq!(found, []);
    let found = add(&sides, 6, "scope", |field| {
        field.default = default;
        field.constraints.value.length = Some(located(Bounds {
            min: None,
            max: Some(9),
        }));
    });
    let codes: Vec<&str> = found.iter().map(|found| found.code).collect();
    assert_eq!(codes, ["T0808"]);
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
