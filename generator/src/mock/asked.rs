//! Faults as people write them, and the words that help whoever asks for one.

use std::fmt::Write as _;

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::{Value as Json, json};

use crate::front::suggest;

use super::fault::{Fault, Injection};

/// Each fault, its shortest form in JSON, and what it does.
const FAULTS: [(&str, &str, &str); 12] = [
    (
        "throttle",
        r#""throttle""#,
        "429; {\"throttle\": 3} also sends Retry-After: 3",
    ),
    (
        "status",
        r#"{"status": 503}"#,
        "a status of 200 to 599; {\"status\": {\"status\": 409, \"body\": \"...\"}} with a body of your own",
    ),
    (
        "html",
        r#""html""#,
        "a page of HTML with 502; {\"html\": 504} with another status",
    ),
    (
        "drop",
        r#""drop""#,
        "the connection is closed without an answer",
    ),
    (
        "drop_answer",
        r#""drop_answer""#,
        "the same, after the call was done",
    ),
    (
        "delay",
        r#"{"delay": 500}"#,
        "the call is done, and its answer is so many milliseconds late",
    ),
    (
        "delay_body",
        r#"{"delay_body": 500}"#,
        "the call is done, and the body comes so long after the headers",
    ),
    (
        "cut",
        r#""cut""#,
        "the call is done, and the connection is closed amid the body",
    ),
    (
        "truncate",
        r#""truncate""#,
        "the call is done, and half of the body is missing",
    ),
    (
        "wrong_length",
        r#""wrong_length""#,
        "the call is done, and the body is shorter than Content-Length",
    ),
    (
        "empty",
        r#""empty""#,
        "the call is done, and the body is left out",
    ),
    (
        "not_json",
        r#""not_json""#,
        "the call is done, and the body is no JSON",
    ),
];

const EXAMPLE: &str = r#"{"fault": "throttle", "when": {"next": 2}, "operation": "CreateThing"}"#;

/// What can be asked of a mock over HTTP, for a terminal.
pub(crate) fn help() -> String {
    let mut text = format!(
        "\
Asked of the mock over HTTP, without a signature:
  POST /_mock/faults      Let something go wrong, as {EXAMPLE}
  GET /_mock/faults       The faults that are still to come
  DELETE /_mock/faults    Take them back
  GET /_mock/requests     The requests that came, with their answers and without their secrets
  DELETE /_mock/requests  Forget them

A fault hits the next request, or as \"when\" says {{\"next\": N}} requests or {{\"every\": N}}-th; with \"operation\" only
those of one operation. The first four leave nothing done:
"
    );
    for (_, form, effect) in FAULTS {
        // A string takes any text.
        let _ = writeln!(text, "  {form:<21} {effect}");
    }
    text
}

/// Reads what was asked for.
///
/// # Errors
///
/// A sentence that says what is wrong, which faults there are, and how one is asked for.
pub(super) fn read(body: &[u8]) -> Result<Injection, String> {
    serde_json::from_slice(body).map_err(|error| {
        let forms: Vec<&str> = FAULTS.iter().map(|(_, form, _)| *form).collect();
        let forms = forms.join(", ");
        format!("{error}; the faults are {forms}, and one is asked for as {EXAMPLE}")
    })
}

/// Reads a fault that may be written short.
pub(super) fn fault<'de, D: Deserializer<'de>>(from: D) -> Result<Fault, D::Error> {
    let asked = spelled_out(Json::deserialize(from)?);
    if let Some(wrong) = unknown(&asked) {
        let near = suggest::did_you_mean(wrong, FAULTS.map(|(name, ..)| name));
        let near = near.map(|question| format!(", {question}"));
        let near = near.unwrap_or_default();
        return Err(D::Error::custom(format!(
            "there is no fault `{}`{near}",
            suggest::short(wrong)
        )));
    }
    Fault::deserialize(asked).map_err(D::Error::custom)
}

/// The name of a fault, if there is no such one.
fn unknown(asked: &Json) -> Option<&str> {
    let name = match asked {
        Json::String(name) => name,
        Json::Object(fault) => fault.keys().next()?,
        _ => return None,
    };
    FAULTS
        .iter()
        .all(|(known, ..)| known != name)
        .then_some(name)
}

/// A fault with the object that it needs: it may be left out where all in it may, and a number stands for its first value.
fn spelled_out(asked: Json) -> Json {
    match &asked {
        Json::String(name) if matches!(name.as_str(), "throttle" | "html") => json!({name: {}}),
        Json::Object(fault) if fault.len() == 1 => {
            let (name, value) = match fault.iter().next() {
                Some((name, value)) if value.is_number() => (name, value),
                _ => return asked,
            };
            match name.as_str() {
                "throttle" => json!({name: {"retry_after": value}}),
                "status" | "html" => json!({name: {"status": value}}),
                "delay" | "delay_body" => json!({name: {"milliseconds": value}}),
                _ => asked,
            }
        }
        _ => asked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(fault: &str) -> Result<Fault, String> {
        read(format!(r#"{{"fault": {fault}}}"#).as_bytes()).map(|injection| injection.fault)
    }

    #[test]
    fn the_help_has_every_fault_in_a_form_that_is_read() {
        let names = FAULTS.map(|(name, ..)| name);
        for (name, form, _) in FAULTS {
            assert_eq!(asked(form).map(|fault| fault.name()).as_deref(), Ok(name));
        }
        // Whoever adds a fault is reminded of the table.
        let all = Fault::deserialize(json!("?")).unwrap_err().to_string();
        assert_eq!(all.matches('`').count() / 2 - 1, names.len(), "{all}");
        assert!(
            names.iter().all(|name| all.contains(&format!("`{name}`"))),
            "{all}"
        );
    }

    #[test]
    fn short_forms_are_the_long_ones() {
        for (short, long) in [
            (r#""throttle""#, r#"{"throttle": {}}"#),
            (r#"{"throttle": 3}"#, r#"{"throttle": {"retry_after": 3}}"#),
            (r#"{"status": 503}"#, r#"{"status": {"status": 503}}"#),
            (r#""html""#, r#"{"html": {"status": 502}}"#),
            (r#"{"html": 504}"#, r#"{"html": {"status": 504}}"#),
            (r#"{"delay": 7}"#, r#"{"delay": {"milliseconds": 7}}"#),
            (
                r#"{"delay_body": 7}"#,
                r#"{"delay_body": {"milliseconds": 7}}"#,
            ),
        ] {
            let found = asked(short);
            assert!(found.is_ok(), "{short}: {found:?}");
            assert_eq!(found, asked(long), "{short}");
        }
        for wrong in [
            r#"{"drop": 1}"#,
            "7",
            "{}",
            r#""status""#,
            r#"{"status": "503"}"#,
        ] {
            assert!(asked(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn whoever_asks_for_no_fault_is_helped() {
        let said = asked(r#""throtle""#).unwrap_err();
        assert!(
            said.starts_with("there is no fault `throtle`, did you mean `throttle`?"),
            "{said}"
        );
        for body in [
            "",
            "[]",
            r#"{"fault": "fire"}"#,
            r#"{"fault": "drop", "times": 2}"#,
        ] {
            let said = read(body.as_bytes()).unwrap_err();
            assert!(
                said.contains(r#""not_json""#) && said.ends_with(EXAMPLE),
                "{said}"
            );
        }
    }
}
