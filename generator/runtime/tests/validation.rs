//! The rules at their boundaries, and what a violation says.

use std::collections::BTreeMap;

use serde_json::json;
use tabella_runtime::{Checked, Checker, Nullable, Pattern, Rule, Secret, Violation};

const UUID: &str = "08278e6c-61ca-46c1-9fc3-0d4f6c12f193";
static LOWER: Pattern = Pattern::new("^[a-z]+$");
static BROKEN: Pattern = Pattern::new("(");

fn violations(check: Checker) -> Vec<Violation> {
    check
        .finish()
        .map_or_else(|error| error.violations().to_vec(), |()| Vec::new())
}

fn of<T: Checked + ?Sized>(value: &T, rules: &[Rule<'_>]) -> Vec<Violation> {
    let mut check = Checker::new();
    check.field("x", value, rules);
    violations(check)
}

fn holds<T: Checked + ?Sized>(value: &T, rule: Rule<'_>) -> bool {
    of(value, &[rule]).is_empty()
}

type Case<'a> = (Rule<'a>, &'a [&'a str], &'a [&'a str]);

/// Checks rules against texts that meet them and texts that do not.
fn judge(cases: &[Case<'_>]) {
    for (rule, good, bad) in cases {
        for text in *good {
            assert!(holds(*text, *rule), "{rule:?} for {text:?}");
        }
        for text in *bad {
            assert!(!holds(*text, *rule), "{rule:?} for {text:?}");
        }
    }
}

#[test]
fn judges_forms_of_text() {
    judge(&[
        (
            Rule::Uuid,
            &[UUID, "08278E6C-61CA-46C1-9FC3-0D4F6C12F193"],
            &[
                "",
                "x",
                "08278e6c61ca46c19fc30d4f6c12f193",
                "08278e6c-61ca-46c1-9fc3-0d4f6c12f19",
                "08278e6c-61ca-46c1-9fc3-0d4f6c12f1933",
                "08278e6g-61ca-46c1-9fc3-0d4f6c12f193",
                "08278e6c061ca-46c1-9fc3-0d4f6c12f193",
                " 08278e6c-61ca-46c1-9fc3-0d4f6c12f193",
                "网网网网网网网网网网网网",
            ],
        ),
        (
            Rule::Ipv4,
            &["0.0.0.0", "255.255.255.255"],
            &["", "1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4/32", "::1"],
        ),
        (
            Rule::Ipv6,
            &["::", "fe80::1", "2001:db8::1:0", "::ffff:1.2.3.4"],
            &["", ":", "1.2.3.4", "fe80::1%eth0", "::/0"],
        ),
        (Rule::Ip, &["1.2.3.4", "::1"], &["", "x", "1.2.3.4/24"]),
        (
            Rule::Cidr,
            &[
                "192.168.0.0/24",
                "0.0.0.0/0",
                "1.2.3.4/32",
                "::/0",
                "fe80::/128",
            ],
            &[
                "",
                "1.2.3.4",
                "1.2.3.4/",
                "1.2.3.4/33",
                "1.2.3.4/024",
                "1.2.3.4/+4",
                "::/129",
                "1.2.3.4/-1",
                "x/24",
            ],
        ),
        (
            Rule::IpOrCidr,
            &["1.2.3.4", "1.2.3.4/24", "::1"],
            &["", "1.2.3.4/33"],
        ),
        (
            Rule::Mac,
            &["fa:16:3e:00:11:ff", "FA-16-3E-00-11-FF"],
            &[
                "",
                "fa:16:3e:00:11",
                "fa:16-3e:00:11:ff",
                "fa163e0011ff",
                "fa.16.3e.00.11.ff",
                "ga:16:3e:00:11:ff",
                "fa:16:3e:00:11:ff:",
            ],
        ),
        (
            Rule::DateTime,
            &["2025-08-19T08:09:10Z", "2025-08-19 08:09:10"],
            &["", "2025-08-19", "soon"],
        ),
    ]);
}

#[test]
fn judges_what_is_in_text() {
    let many = "网".repeat(255);
    let too_many = "网".repeat(256);
    judge(&[
        (Rule::Length(None, Some(255)), &["", &many], &[&too_many]),
        (Rule::Length(Some(1), None), &["a", "网", &too_many], &[""]),
        (
            Rule::Bytes(Some(2), Some(3)),
            &["ab", "网"],
            &["a", "abcd", "网a"],
        ),
        (
            Rule::IntegerText(Some(1), Some(4094)),
            &["1", "4094"],
            &[
                "0",
                "4095",
                "",
                " 1",
                "1 ",
                "+1",
                "-1",
                "01",
                "1.0",
                "1e3",
                "x",
                "99999999999999999999",
                "１",
            ],
        ),
        (
            Rule::IntegerText(Some(-1), None),
            &["-1", "0", "5", "99999999999999999999"],
            &["-2", "-0", "--1", "-"],
        ),
        (Rule::Forbid("<>"), &["", "a&b"], &["<", "a>b"]),
        (
            Rule::Pattern(&LOWER),
            &["a", "abc"],
            &["", "A", "a1", "a\n"],
        ),
        (
            Rule::OneOf(&["tcp", "udp"]),
            &["tcp", "udp"],
            &["", "TCP", "tcp "],
        ),
    ]);
    assert!(
        holds("anything", Rule::Pattern(&BROKEN)),
        "a pattern that cannot be compiled stops nobody"
    );
}

#[test]
fn judges_numbers() {
    let range = Rule::Range(Some(0), Some(2000));
    for (number, good) in [(-1, false), (0, true), (2000, true), (2001, false)] {
        assert_eq!(holds(&number, range), good, "{number}");
    }
    assert!(holds(&i64::MIN, Rule::Range(None, Some(0))));
    assert!(!holds(&2000.5, range));
    let fractions = Rule::FloatRange(Some(0.5), Some(1.5));
    for (number, good) in [
        (0.4, false),
        (0.5, true),
        (1.5, true),
        (1.6, false),
        (f64::NAN, false),
    ] {
        assert_eq!(holds(&number, fractions), good, "{number}");
    }
    assert!(holds(&1, fractions));
    assert!(holds(&4, Rule::OneOf(&["4", "6"])));
    assert!(!holds(&5, Rule::OneOf(&["4", "6"])));
}

#[test]
fn judges_lists_and_maps() {
    let count = Rule::Count(Some(1), Some(2));
    for (length, good) in [(0, false), (1, true), (2, true), (3, false)] {
        assert_eq!(
            holds(&vec!["a".to_owned(); length], count),
            good,
            "{length}"
        );
    }
    assert!(!holds(&BTreeMap::<String, String>::new(), count));

    let items = vec!["a", "b", "a", "a"];
    let broken = of(&items, &[Rule::Unique]);
    let paths: Vec<_> = broken
        .iter()
        .map(|violation| (violation.path(), violation.value()))
        .collect();
    assert_eq!(paths, [("x[2]", Some("a")), ("x[3]", Some("a"))]);
    assert!(of(&vec![1, 2, 3], &[Rule::Unique]).is_empty());

    let broken = of(
        &vec!["a", "", "B"],
        &[Rule::Each(&[
            Rule::Length(Some(1), None),
            Rule::Pattern(&LOWER),
        ])],
    );
    let paths: Vec<_> = broken
        .iter()
        .map(|violation| (violation.path(), violation.rule()))
        .collect();
    assert_eq!(
        paths,
        [("x[1]", "length"), ("x[1]", "pattern"), ("x[2]", "pattern")]
    );

    let map = BTreeMap::from([("k \"1\"".to_owned(), 5)]);
    let broken = of(&map, &[Rule::Each(&[Rule::Range(None, Some(4))])]);
    assert_eq!(broken[0].path(), r#"x["k \"1\""]"#);
}

#[test]
fn accepts_one_of_several_rules() {
    let rule = Rule::AnyOf(&[&[Rule::OneOf(&["0"])], &[Rule::Uuid]]);
    for (text, good) in [("0", true), (UUID, true), ("1", false)] {
        assert_eq!(holds(text, rule), good, "{text}");
    }
    assert_eq!(
        of("1", &[rule])[0].to_string(),
        "`x`: expected one of 0, or a UUID, found \"1\""
    );
}

#[test]
fn says_nothing_about_what_is_absent_or_of_another_kind() {
    let rules = [
        Rule::Uuid,
        Rule::Range(Some(1), None),
        Rule::Count(Some(1), None),
    ];
    assert!(of(&None::<String>, &rules).is_empty());
    assert!(of(&Nullable::<String>::Null, &rules).is_empty());
    assert!(of(&true, &rules).is_empty());
    assert!(of(&json!({"a": 1}), &rules).is_empty());
    assert_eq!(of(&Nullable::Value("x"), &rules).len(), 1);
    assert_eq!(of(&json!("x"), &rules).len(), 1);
}

#[test]
fn never_keeps_a_secret() {
    let mut check = Checker::new();
    check.secret_field("key", "hunter2", &[Rule::Uuid]);
    check.secret_field(
        "keys",
        &vec!["hunter2", "hunter2"],
        &[Rule::Unique, Rule::Each(&[Rule::Uuid])],
    );
    check.field("typed", &Secret::from("hunter2"), &[Rule::Uuid]);
    let error = check.finish().unwrap_err();
    assert_eq!(error.violations().len(), 5);
    assert!(
        error
            .violations()
            .iter()
            .all(|violation| violation.value().is_none())
    );
    assert!(!format!("{error} {error:?} {:?}", error.violations()).contains("hunter2"));
}

#[test]
fn shortens_values() {
    let broken = of(&"网".repeat(500), &[Rule::Length(None, Some(1))]);
    assert_eq!(broken[0].value().unwrap().chars().count(), 121);
}
