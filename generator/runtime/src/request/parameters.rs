//! Parameters of the path, the query and the header.

use http::{HeaderMap, HeaderName};
use serde::Serialize;
use serde_json::Value;

use crate::secrets::is_proof;

/// Takes the parameters of an operation.
///
/// A value is anything that is written as one JSON scalar: text, a number, a flag, or a type that is written as text.
#[derive(Debug)]
pub struct Parameters<'a> {
    values: &'a mut Values,
}

/// The parameters that an operation gave.
#[derive(Default)]
pub(super) struct Values {
    pub(super) path: Vec<(&'static str, String)>,
    pub(super) query: Vec<(String, String)>,
    pub(super) headers: HeaderMap,
    /// The first parameter that cannot be written.
    pub(super) problem: Option<String>,
}

impl std::fmt::Debug for Values {
    // Values may be secrets, so that only names are shown.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = self.query.iter().map(|(name, _)| name.as_str());
        formatter
            .debug_list()
            .entries(self.path.iter().map(|(name, _)| *name).chain(names))
            .finish()
    }
}

impl<'a> Parameters<'a> {
    pub(super) fn new(values: &'a mut Values) -> Self {
        Self { values }
    }

    /// Fills a place of the path. The value must be there and must not be empty, `.` or `..`.
    pub fn path<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        for text in self.texts(name, value) {
            self.values.path.push((name, text));
        }
    }

    /// Adds to the query: nothing for `None`, one pair for a value, one pair for each item of a list.
    pub fn query<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        for text in self.texts(name, value) {
            self.values.query.push((name.to_owned(), text));
        }
    }

    /// Adds a header: nothing for `None`, one header for a value, one header for each item of a list.
    pub fn header<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        for text in self.texts(name, value) {
            match (HeaderName::try_from(name), super::header(name, &text)) {
                (Ok(name), Ok(mut value)) => {
                    if is_proof(&name) {
                        value.set_sensitive(true);
                    }
                    self.values.headers.append(name, value);
                }
                _ => self.fail(format!("the header `{name}` cannot be written")),
            }
        }
    }

    fn texts<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Vec<String> {
        let texts = serde_json::to_value(value).ok().and_then(texts);
        texts.unwrap_or_else(|| {
            self.fail(format!(
                "the parameter `{name}` is neither one value nor a list of values"
            ));
            Vec::new()
        })
    }

    fn fail(&mut self, problem: String) {
        self.values.problem.get_or_insert(problem);
    }
}

fn texts(value: Value) -> Option<Vec<String>> {
    match value {
        Value::Null => Some(Vec::new()),
        Value::Array(items) => items.into_iter().map(text).collect(),
        value => text(value).map(|text| vec![text]),
    }
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_scalars_and_lists_of_them() {
        let mut values = Values::default();
        let mut parameters = Parameters::new(&mut values);
        parameters.query("none", &None::<String>);
        parameters.query("text", "a b");
        parameters.query("number", &Some(5));
        parameters.query("flag", &true);
        parameters.query("id", &["b", "a"]);
        parameters.header("X-Language", "网");
        let expected = [
            ("text", "a b"),
            ("number", "5"),
            ("flag", "true"),
            ("id", "b"),
            ("id", "a"),
        ];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(values.query, expected);
        assert_eq!(values.headers["x-language"].as_bytes(), "网".as_bytes());
        assert_eq!(values.problem, None);
    }

    #[test]
    fn refuses_what_is_no_scalar() {
        let mut values = Values::default();
        Parameters::new(&mut values).query("x", &[["a"]]);
        assert!(values.problem.unwrap().contains("`x`"));

        let mut values = Values::default();
        Parameters::new(&mut values).header("X-Y", "a\nb");
        assert!(values.problem.unwrap().contains("`X-Y`"));
    }
}
