//! No JSON, however strange, makes the lenient reading fail or lose what fits.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod made;

use made::answers::{CreatePortResponse, Port};
use made::from_body;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use serde_json::{Map, Value};
use tabella_runtime::{Drift, FromBody};

/// Names that the model knows, and some that it does not.
const NAMES: [&str; 18] = [
    "port",
    "id",
    "vlan_id",
    "weight",
    "enabled",
    "groups",
    "tags",
    "created_at",
    "state",
    "scope",
    "key",
    "limits",
    "note",
    "anything",
    "parent",
    "value",
    "new",
    "",
];

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        "(true|551|NORMAL|2025-08-19T08:09:10Z)".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 64, 8, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            object(inner).prop_map(Value::from)
        ]
    })
}

fn object(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Map<String, Value>> {
    let name = (0..NAMES.len()).prop_map(|index| NAMES[index].to_owned());
    vec((name, value), 0..6).prop_map(|pairs| pairs.into_iter().collect())
}

fn read<T: FromBody>(json: &Value) -> (T, Vec<Drift>) {
    from_body(json.to_string().as_bytes()).unwrap()
}

proptest! {
    #[test]
    fn reads_anything(body in json()) {
        read::<CreatePortResponse>(&body);
    }

    #[test]
    fn reads_what_fits_beside_what_does_not(mut fields in object(json())) {
        fields.insert("id".to_owned(), Value::from("p"));
        let (port, _) = read::<Port>(&Value::from(fields));
        assert_eq!(port.id.as_deref(), Some("p"));
    }
}
