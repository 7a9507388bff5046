//! What was found of a row, in the words of the readings.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use tabella::front::page::meaning::Meaning;

type Facts = BTreeMap<String, Value>;

/// What is certain, and what is inferred.
pub(crate) fn facts(meaning: &Meaning) -> (Facts, Facts) {
    let constraints = &meaning.constraints;
    let mut found = Facts::new();
    let json = serde_json::to_value(&constraints.value).unwrap();
    for (key, value) in json.as_object().unwrap() {
        if !value.is_null() {
            found.insert(key.clone(), comparable(key, value));
        }
    }
    if let Some(items) = &constraints.items {
        found.insert(
            "items".to_owned(),
            without_null(&serde_json::to_value(&items.value).unwrap()),
        );
    }
    if let Some(default) = &meaning.default {
        found.insert("default".to_owned(), default.value.clone());
    }
    if meaning.nullable.is_some() {
        found.insert("nullable".to_owned(), json!(true));
    }
    if meaning.deprecated.is_some() {
        found.insert("deprecated".to_owned(), json!(true));
    }
    let mut inferred = Facts::new();
    for key in &constraints.inferred {
        let fact = found.remove_entry(&key.value);
        inferred.extend(fact);
    }
    (found, inferred)
}

/// A constraint in a form in which two that mean the same are equal.
pub(crate) fn comparable(key: &str, value: &Value) -> Value {
    match (key, value) {
        ("forbid", Value::String(chars)) => {
            let mut chars: Vec<char> = chars.chars().collect();
            chars.sort_unstable();
            json!(chars)
        }
        ("pattern", Value::String(pattern)) => json!(allowed(pattern)),
        ("values", Value::Object(set)) => values(set),
        ("any_of", Value::Array(all)) => all.iter().map(without_null).collect(),
        _ => without_null(value),
    }
}

/// The readings say `set` and `names`, the model `kind` and `values`.
fn values(set: &Map<String, Value>) -> Value {
    let text = |name: &Value| {
        let text = name.get("value").unwrap_or(name);
        text.as_str()
            .map_or_else(|| text.to_string(), str::to_owned)
    };
    let names = set
        .get("names")
        .filter(|names| names.is_array())
        .or(set.get("values"));
    let names: Vec<String> = names
        .unwrap()
        .as_array()
        .unwrap()
        .iter()
        .map(text)
        .collect();
    json!({"set": set.get("set").or(set.get("kind")), "names": names})
}

fn without_null(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let filled = map.iter().filter(|(_, value)| !value.is_null());
            filled
                .map(|(key, value)| (key.clone(), without_null(value)))
                .collect()
        }
        Value::Array(all) => all.iter().map(without_null).collect(),
        other => other.clone(),
    }
}

/// Which characters a pattern allows: of ASCII, of Chinese, and of some other scripts.
pub(crate) fn allowed(pattern: &str) -> String {
    let regex = regex::Regex::new(pattern).unwrap();
    let ascii = (0..=127u8).map(char::from);
    let others = "中文网络äßéñΩЖאあア한·–、。Ａ０".chars();
    ascii
        .chain(others)
        .filter(|char| regex.is_match(&char.to_string()))
        .collect()
}
