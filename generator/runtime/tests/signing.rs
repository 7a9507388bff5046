//! The signatures that the vendor's own package computes, on fixed inputs.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::Value;
use tabella_runtime::{Canonical, Signer, SigningInput, canonical_request};

struct Vector {
    name: String,
    method: String,
    path: String,
    query: Vec<(String, String)>,
    headers: Vec<(String, String)>,
    body: String,
}

impl Vector {
    fn read(vector: &Value) -> Self {
        let input = &vector["input"];
        let text = |value: &Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned)
        };
        let given = input["headers_before_signing"].as_object().unwrap();
        let mut headers: Vec<_> = given
            .iter()
            .map(|(name, value)| (name.clone(), text(value)))
            .collect();
        if !given.contains_key("Host") {
            headers.push(("Host".to_owned(), text(&input["host"])));
        }
        // An empty list gives no pair at all.
        let pairs = input["query_params"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|pair| !pair[1].is_array());
        Self {
            name: text(&vector["name"]),
            method: text(&input["method"]),
            path: text(&input["resource_path"]),
            query: pairs.map(|pair| (text(&pair[0]), text(&pair[1]))).collect(),
            headers,
            body: input["body"].as_str().unwrap_or_default().to_owned(),
        }
    }

    fn canonical(&self) -> Canonical {
        let headers: Vec<_> = self
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        canonical_request(&SigningInput {
            method: &self.method,
            path: &self.path,
            query: &self.query,
            headers: &headers,
            body: self.body.as_bytes(),
        })
    }
}

#[test]
fn reproduces_every_vector() {
    let file: Value = serde_json::from_str(include_str!("data/signing-vectors.json")).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert_eq!(vectors.len(), 22);
    for vector in vectors {
        let input = Vector::read(vector);
        let name = &input.name;
        let canonical = input.canonical();
        assert_eq!(canonical.text, vector["canonical_request"], "{name}");

        let text = |key: &str| vector["input"][key].as_str();
        let signer = Signer::new(text("ak").unwrap(), text("sk").unwrap());
        let date = vector["input"]["headers_before_signing"]["X-Sdk-Date"]
            .as_str()
            .unwrap();
        let authorization = match (text("region_id"), text("derived_auth_service_name")) {
            (Some(region), Some(service)) => {
                signer.derived_authorization(&canonical, date, region, service)
            }
            _ => signer.authorization(&canonical, date),
        };
        assert_eq!(authorization, vector["authorization"], "{name}");
        assert_eq!(
            canonical.string_to_sign(date),
            plain_string_to_sign(vector, date),
            "{name}"
        );
    }
}

fn plain_string_to_sign(vector: &Value, date: &str) -> String {
    format!(
        "SDK-HMAC-SHA256\n{date}\n{}",
        vector["canonical_request_sha256"].as_str().unwrap()
    )
}

#[test]
fn takes_keys_longer_than_a_block() {
    // A key longer than a block is hashed before it is used; it is not cut off.
    let canonical = Vector {
        name: String::new(),
        method: "GET".to_owned(),
        path: "/".to_owned(),
        query: Vec::new(),
        headers: Vec::new(),
        body: String::new(),
    }
    .canonical();
    let long = Signer::new("AK", "k".repeat(65)).authorization(&canonical, "20250819T080910Z");
    let cut = Signer::new("AK", "k".repeat(64)).authorization(&canonical, "20250819T080910Z");
    assert_ne!(long, cut);
}
