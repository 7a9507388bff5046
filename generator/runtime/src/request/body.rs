//! The body of a request: one JSON object.

use serde::Serialize;

use super::unwritable;
use crate::{Error, Nullable};

/// Takes the fields of the body of an operation and writes them as compact JSON in UTF-8.
#[derive(Debug)]
pub struct Body<'a> {
    text: &'a mut Vec<u8>,
    /// The first field that cannot be written, and why.
    problem: Option<String>,
}

impl<'a> Body<'a> {
    pub(super) fn new(text: &'a mut Vec<u8>) -> Self {
        text.push(b'{');
        Self {
            text,
            problem: None,
        }
    }

    /// Writes a field that is always there.
    pub fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if self.text.last() != Some(&b'{') {
            self.text.push(b',');
        }
        if let Err(error) = self.write(name, value) {
            self.problem
                .get_or_insert_with(|| format!("the field `{name}` cannot be written: {error}"));
        }
    }

    /// Writes a field if it has a value.
    pub fn optional<T: Serialize>(&mut self, name: &str, value: &Option<T>) {
        if let Some(value) = value {
            self.field(name, value);
        }
    }

    /// Writes a field that can be absent, `null` or a value.
    pub fn nullable<T: Serialize>(&mut self, name: &str, value: &Nullable<T>) {
        match value {
            Nullable::Absent => {}
            Nullable::Null => self.field(name, &()),
            Nullable::Value(value) => self.field(name, value),
        }
    }

    fn write<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
    ) -> Result<(), serde_json::Error> {
        serde_json::to_writer(&mut *self.text, name)?;
        self.text.push(b':');
        serde_json::to_writer(&mut *self.text, value)
    }

    pub(super) fn end(self) -> Result<(), Error> {
        self.text.push(b'}');
        self.problem
            .map_or(Ok(()), |problem| Err(unwritable(problem)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_was_set_and_nothing_else() {
        let mut text = Vec::new();
        let mut body = Body::new(&mut text);
        body.optional("a", &None::<String>);
        body.nullable("b", &Nullable::<String>::Absent);
        body.nullable("c", &Nullable::<String>::Null);
        body.optional("d", &Some("测试 \" <"));
        body.field("e", &{
            let empty: [String; 0] = [];
            empty
        });
        body.end().unwrap();
        assert_eq!(
            String::from_utf8(text).unwrap(),
            r#"{"c":null,"d":"测试 \" <","e":[]}"#
        );
    }

    #[test]
    fn says_which_field_cannot_be_written() {
        let mut text = Vec::new();
        let mut body = Body::new(&mut text);
        body.field("bad", &std::collections::BTreeMap::from([((1, 2), 3)]));
        body.field("good", &1);
        assert!(body.end().unwrap_err().to_string().contains("`bad`"));
    }
}
