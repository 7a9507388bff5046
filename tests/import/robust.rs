//! Descriptions that nobody wrote: whatever stands in a cell, nothing panics and nothing contradicts itself.

use std::collections::HashSet;

use proptest::prelude::*;
use tabella::front::page::Way;
use tabella::front::page::meaning::Meaning;
use tabella::model::{Bounds, ValueConstraints};
use tabella::source::Located;

use crate::phrases::read;

/// Pieces of descriptions: phrases, labels, numbers, marks, other scripts.
const PIECES: [&str; 88] = [
    "The value can contain",
    "0 to 255 characters",
    "and cannot contain",
    "angle brackets (< or >)",
    "The value ranges from",
    "1 to 4094",
    "10",
    "-5",
    "4,294",
    "99999999999999999999",
    "0-255",
    "5-1",
    "up to",
    "a maximum of",
    "at least",
    "less than 0",
    "characters",
    "bytes",
    "The value is in",
    "UUID format",
    "with hyphens (-)",
    "is a valid MAC address",
    "CIDR format",
    "yyyy-MM-ddTHH:mm:ssZ",
    "yyyy-mm-dd",
    "Definition:",
    "Constraints:",
    "Range:",
    "Default Value:",
    "Default: 5",
    "Minimum: 3",
    "Maximum: 2",
    "Minimum length: 9",
    "Array length: 1 - 20",
    "Array length: 20 - 1",
    "Format:",
    "The value can be:",
    "Enumeration values:",
    "Value options:",
    "N/A",
    "None",
    ".",
    ":",
    ",",
    "(",
    ")",
    "\n",
    "\n  • ",
    "\n    • ",
    "\n  • true:",
    "\n  • a: one",
    "\n  • a",
    "\n  • b (default)",
    "\n  • 4: four",
    "center: default value, yes",
    "tcp, udp, or icmp",
    "The value can be A, B, or C",
    "The default value is",
    "false",
    "null",
    "The value can be null",
    "This parameter is deprecated.",
    "If the type is A,",
    "for example,",
    "by default",
    "cannot be left blank",
    "can be left blank",
    "must be unique",
    "thing and other_thing cannot be specified at the same time",
    "The value is 0 or a string in UUID format",
    "specify all_of_them",
    "Only letters, digits and underscores (_) are allowed",
    "The value can contain:",
    "Letters",
    "Chinese characters",
    "(^)",
    "(])",
    "\\",
    "A maximum of 20 things are supported",
    "response code 202 if the check succeeds",
    "中文",
    "，",
    "：",
    "（-）",
    "\u{a0}",
    "\u{3000}",
    "\u{feff}",
    "[- Constraints: x] (tag:y)",
];

const TYPES: [&str; 9] = [
    "String",
    "Integer",
    "Double",
    "Boolean",
    "Array of strings",
    "Array of Tag objects",
    "Map<String,String>",
    "Object",
    "array",
];

fn description() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![8 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned), 1 => ".{0,6}"];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_found_never_contradicts_itself(
        text in description(),
        ty in prop::sample::select(&TYPES[..]),
        answer in any::<bool>(),
        name in prop::sample::select(&["thing", "key", "project_id", "private_ip_address", "created_at", "", "__"][..]),
    ) {
        let way = if answer { Way::Answer } else { Way::Request };
        let meaning = read(&text, name, ty, way);
        holds(&meaning, ty);
    }
}

fn holds(meaning: &Meaning, ty: &str) {
    let constraints = &meaning.constraints;
    value(&constraints.value);
    if let Some(items) = &constraints.items {
        assert!(ty.to_lowercase().starts_with("array"), "{items:?}");
        in_order(items.count.as_ref());
        value(&items.value.value);
    }
    let json = serde_json::to_value(constraints).unwrap();
    for key in &constraints.inferred {
        assert!(!json[&key.value].is_null(), "{}", key.value);
    }
    // What a type cannot have is not found, as `tabella check` demands.
    for (key, value) in json.as_object().unwrap() {
        let fits = match ty {
            "String" => key != "items",
            "Integer" => matches!(&**key, "range" | "values" | "inferred"),
            "Double" => matches!(&**key, "range" | "inferred"),
            _ => matches!(&**key, "items" | "inferred"),
        };
        assert!(fits || value.is_null(), "{ty}: {key} {value}");
    }
    default(meaning);
    let texts = meaning
        .server
        .iter()
        .chain(&meaning.description)
        .chain(&meaning.deprecated);
    for text in texts {
        assert!(!text.trim().is_empty());
    }
}

fn value(constraints: &ValueConstraints) {
    in_order(constraints.length.as_ref());
    in_order(constraints.bytes.as_ref());
    in_order(constraints.range.as_ref());
    if let Some(pattern) = &constraints.pattern {
        let regex = regex::Regex::new(pattern).unwrap();
        assert!(regex.is_match(""));
    }
    if let Some(forbid) = &constraints.forbid {
        assert!(!forbid.is_empty());
    }
    if let Some(set) = &constraints.values {
        let texts: Vec<&str> = set
            .values
            .iter()
            .map(|value| value.value.as_str())
            .collect();
        let distinct: HashSet<&str> = texts.iter().copied().collect();
        assert!(
            !texts.is_empty() && distinct.len() == texts.len(),
            "{texts:?}"
        );
        assert!(
            texts
                .iter()
                .all(|text| !text.is_empty() && text.trim() == *text)
        );
    }
    if let Some(any_of) = &constraints.any_of {
        assert!(any_of.len() > 1);
    }
}

fn in_order<T: PartialOrd + Copy>(bounds: Option<&Located<Bounds<T>>>) {
    let Some(bounds) = bounds else { return };
    assert!(bounds.min.is_some() || bounds.max.is_some());
    if let (Some(min), Some(max)) = (bounds.min, bounds.max) {
        assert!(min <= max);
    }
}

/// A default lies within what the row allows.
fn default(meaning: &Meaning) {
    let Some(default) = &meaning.default else {
        return;
    };
    let constraints = &meaning.constraints.value;
    if let (Some(range), Some(number)) = (&constraints.range, default.as_i64()) {
        assert!(range.contains(&number));
    }
    if let (Some(length), Some(text)) = (&constraints.length, default.as_str()) {
        assert!(length.contains(&(text.chars().count() as u64)));
    }
}

/// Cells that would keep a reader busy for minutes that looks at every line or word once more for each before it.
#[test]
fn enormous_cells_are_read_once() {
    let (words, lines) = (20_000, 2_000);
    let cells = [
        "The value ranges from 1 to 5 seconds. ".repeat(lines),
        "  • a\n".repeat(lines),
        (0..words).fold(String::new(), |cell, at| {
            cell + &format!("  • a{at}: one\n")
        }),
        "  • The value cannot start with it.\n".repeat(lines),
        "Range:\n".to_owned() + &"  • letters\n".repeat(lines),
        "The value can contain:\n".repeat(lines),
        "The value can be ".to_owned() + &"a, ".repeat(words) + "or b.",
        "(".repeat(words),
        ": ".repeat(words),
        ". ".repeat(words),
        "and must ".repeat(words),
        "The value cannot contain ".to_owned() + &"< or ".repeat(words),
        "x".repeat(words * 10),
        "Only ".to_owned() + &"letters, ".repeat(words) + "are allowed",
    ];
    for cell in cells {
        for ty in ["String", "Integer"] {
            holds(&read(&cell, "thing", ty, Way::Request), ty);
        }
    }
}
