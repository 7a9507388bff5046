//! The several shapes in which services say what went wrong.
//!
//! The keys of a shape may stand at any depth, as in `{"error": {"code": .., "message": ..}}`. A pair of a code and a
//! message wins over a lone one, the outer over the inner.

use serde_json::{Map, Value};

/// Names of the code and of the message, the more telling shapes first.
const PAIRS: [(&str, &str); 4] = [
    ("error_code", "error_msg"),
    ("errorCode", "errorMsg"),
    ("code", "message"),
    ("type", "message"),
];

/// What a body says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) code: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) request_id: Option<String>,
    pub(crate) encoded_authorization_message: Option<String>,
}

/// Reads what a body says about itself, in whatever shape.
pub(crate) fn read_answer(json: &Value) -> Answer {
    let (code, message) = search(json, &pair)
        .or_else(|| search(json, &lone))
        .unwrap_or_default();
    Answer {
        code,
        message,
        request_id: search(json, &|object| {
            scalar(object, "request_id").or_else(|| scalar(object, "requestId"))
        }),
        encoded_authorization_message: search(json, &|object| {
            scalar(object, "encoded_authorization_message")
        }),
    }
}

type CodeAndMessage = (Option<String>, Option<String>);

fn pair(object: &Map<String, Value>) -> Option<CodeAndMessage> {
    PAIRS.iter().find_map(|(code, message)| {
        Some((Some(scalar(object, code)?), Some(scalar(object, message)?)))
    })
}

fn lone(object: &Map<String, Value>) -> Option<CodeAndMessage> {
    PAIRS.iter().find_map(
        |(code, message)| match (scalar(object, code), scalar(object, message)) {
            (None, None) => None,
            // A type alone says nothing about an error.
            (Some(_), None) if *code == "type" => None,
            found => Some(found),
        },
    )
}

/// Asks an object, then what it holds. Recursion is bounded, since the JSON reader bounds the depth.
fn search<T>(json: &Value, ask: &dyn Fn(&Map<String, Value>) -> Option<T>) -> Option<T> {
    match json {
        Value::Object(object) => {
            ask(object).or_else(|| object.values().find_map(|value| search(value, ask)))
        }
        Value::Array(items) => items.iter().find_map(|value| search(value, ask)),
        _ => None,
    }
}

fn scalar(object: &Map<String, Value>, key: &str) -> Option<String> {
    match object.get(key)? {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_known_shape() {
        for (body, code, message, request_id) in [
            (
                r#"{"request_id":"r","error_code":"VPC.0001","error_msg":"bad"}"#,
                Some("VPC.0001"),
                Some("bad"),
                Some("r"),
            ),
            (
                r#"{"errorCode":"A","errorMsg":"b"}"#,
                Some("A"),
                Some("b"),
                None,
            ),
            (
                r#"{"code":"VPC.0003","message":"VPC does not exist."}"#,
                Some("VPC.0003"),
                Some("VPC does not exist."),
                None,
            ),
            (
                r#"{"error":{"code":403,"message":"no"}}"#,
                Some("403"),
                Some("no"),
                None,
            ),
            (
                r#"{"a":{"b":{"error_code":"X","error_msg":"y"}}}"#,
                Some("X"),
                Some("y"),
                None,
            ),
            (
                r#"{"NeutronError":{"message":"gone","type":"PortNotFound","detail":""}}"#,
                Some("PortNotFound"),
                Some("gone"),
                None,
            ),
            (r#"{"error_msg":"only"}"#, None, Some("only"), None),
            (r#"{"code":"only"}"#, Some("only"), None, None),
            (
                r#"{"message":"","error":{"code":"C","message":"m"}}"#,
                Some("C"),
                Some("m"),
                None,
            ),
            (
                r#"[{"error_code":"L","error_msg":"list"}]"#,
                Some("L"),
                Some("list"),
                None,
            ),
            (
                r#"{"error_code":"O","error_msg":"o","details":[{"error_code":"I","error_msg":"i"}]}"#,
                Some("O"),
                Some("o"),
                None,
            ),
            (r#"{"type":"thing"}"#, None, None, None),
            (r#""text""#, None, None, None),
            ("[]", None, None, None),
        ] {
            let answer = read_answer(&serde_json::from_str(body).unwrap());
            assert_eq!(answer.code.as_deref(), code, "{body}");
            assert_eq!(answer.message.as_deref(), message, "{body}");
            assert_eq!(answer.request_id.as_deref(), request_id, "{body}");
        }
    }

    #[test]
    fn keeps_the_encoded_authorization_message() {
        let body =
            r#"{"error_code":"PAP5.0011","error_msg":"no","encoded_authorization_message":"abc"}"#;
        let answer = read_answer(&serde_json::from_str(body).unwrap());
        assert_eq!(answer.encoded_authorization_message.as_deref(), Some("abc"));
    }
}
