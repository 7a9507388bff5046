//! Rules about several fields, and rules inside what is nested.

mod made;

use std::collections::BTreeMap;

use made::requests::{PortOption, Tag};
use made::values::PortState;
use tabella_runtime::{Checker, Rule, Validate, Violation};

const UUID: &str = "08278e6c-61ca-46c1-9fc3-0d4f6c12f193";

fn violations(check: Checker) -> Vec<Violation> {
    check
        .finish()
        .map_or_else(|error| error.violations().to_vec(), |()| Vec::new())
}

#[test]
fn judges_fields_together() {
    type Judge = fn(&mut Checker, &[(&str, bool)]);
    let cases: [(&str, Judge, [usize; 4]); 4] = [
        // So many violations with 0, 1, 2 and 3 of three fields set.
        (
            "at_most_one_of",
            |check, fields| check.at_most_one_of(fields),
            [0, 0, 1, 2],
        ),
        (
            "exactly_one_of",
            |check, fields| check.exactly_one_of(fields),
            [1, 0, 1, 2],
        ),
        (
            "at_least_one_of",
            |check, fields| check.at_least_one_of(fields),
            [1, 0, 0, 0],
        ),
        (
            "required_together",
            |check, fields| check.required_together(fields),
            [0, 2, 1, 0],
        ),
    ];
    for (rule, judge, expected) in cases {
        for (set, count) in expected.into_iter().enumerate() {
            let mut check = Checker::new();
            judge(
                &mut check,
                &[("a", set > 0), ("b", set > 1), ("c", set > 2)],
            );
            let broken = violations(check);
            assert_eq!(broken.len(), count, "{rule} with {set} set");
            assert!(
                broken
                    .iter()
                    .all(|violation| violation.rule() == rule && violation.limit().contains("`b`"))
            );
        }
    }
    let mut check = Checker::new();
    check.required_when("x", true, "action", true, "set");
    check.required_when("x", false, "action", false, "set");
    assert!(check.finish().is_ok());
    let mut check = Checker::new();
    check.required_when("x", false, "action", true, "set");
    assert_eq!(
        violations(check)[0].to_string(),
        "`x`: expected a value, since `action` is `set`"
    );
}

#[test]
fn walks_into_what_is_nested() {
    let mut port = PortOption::builder().subnet_id(UUID).build();
    port.name = Some("set".to_owned());
    port.state = Some(PortState::Unknown("NEW".to_owned()));
    port.groups = Some(vec![UUID.to_owned(), "bad".to_owned()]);
    port.tags = Some(vec![
        Tag::new("k", Some("v")),
        Tag::new("", Some("v")),
        Tag::new("k", None),
    ]);
    port.pairs = Some(BTreeMap::from([("p".to_owned(), Tag::new("", None))]));
    let mut check = Checker::new();
    check.source("outer");
    check.nested("port", &port);
    check.field("after", "x", &[Rule::Uuid]);
    let found = violations(check);
    let found: Vec<_> = found
        .iter()
        .map(|v| (v.path(), v.rule(), v.source()))
        .collect();
    let (port_table, tag_table) = ("A page, Table 3", "A page, Table 4");
    assert_eq!(
        found,
        [
            ("port.state", "one_of", port_table),
            ("port.groups[0]", "pattern", port_table),
            ("port.groups[1]", "uuid", port_table),
            ("port.tags", "count", port_table),
            ("port.tags[1].key", "length", tag_table),
            ("port.tags[2].key", "unique", port_table),
            ("port.tags[1].value", "unique", port_table),
            ("port.pairs[\"p\"].key", "length", tag_table),
            ("port.vlan_id", "required_when", port_table),
            ("after", "uuid", "outer"),
        ]
    );
}

#[test]
fn walks_into_boxes_and_lists_of_boxes() {
    struct Tree(Vec<Option<Box<Tree>>>, i64);
    impl Validate for Tree {
        fn validate(&self, check: &mut Checker) {
            check.field("size", &self.1, &[Rule::Range(Some(1), None)]);
            check.nested("branches", &self.0);
        }
    }
    let mut check = Checker::new();
    check.nested(
        "tree",
        &Tree(vec![None, Some(Box::new(Tree(vec![], 0)))], 1),
    );
    assert_eq!(violations(check)[0].path(), "tree.branches[1].size");
}
