//! Type expressions: `string`, `array of AllowedAddressPair`.

use crate::diagnostic::Diagnostic;
use crate::front::yaml::inner;
use crate::front::yaml::problems::Range;
use crate::front::yaml::raw::Text;
use crate::front::{rules, suggest};
use crate::model::{TypeExpr, TypeName};
use crate::source::Located;

use super::Resolver;

/// The words that are types.
const WORDS: [&str; 7] = [
    "string", "boolean", "integer", "long", "float", "double", "json",
];

/// What other languages call the same.
const FOREIGN: [(&str, &str); 6] = [
    ("bool", "boolean"),
    ("int", "integer"),
    ("number", "double"),
    ("str", "string"),
    ("text", "string"),
    ("any", "json"),
];

/// The longest type. It also bounds how deep lists and maps lie in each other.
const LONGEST: usize = 250;

impl Resolver<'_> {
    /// The type of a row.
    pub(super) fn type_expr(self, at: &Text, owner: Range) -> Option<Located<TypeExpr>> {
        let (text, range) = self.need(at, "type", owner)?;
        match parse(text) {
            Ok(ty) => Some(self.located(ty, range)),
            Err(problem) => {
                // The word is a part of the text, so its address says where it stands.
                let from = problem.word.as_ptr() as usize - text.as_ptr() as usize;
                let to = from + problem.word.len();
                let place = inner::place(self.problems.text(), range, text, from, to);
                self.problems.push(
                    Diagnostic::error(
                        &rules::UNKNOWN_TYPE_EXPRESSION,
                        self.span(place),
                        format!("`{}` is no type", suggest::short(text)),
                    )
                    .help(problem.help),
                );
                None
            }
        }
    }
}

/// The part of a type that cannot be read, and what to write.
struct Problem<'a> {
    word: &'a str,
    help: String,
}

fn parse(text: &str) -> Result<TypeExpr, Problem<'_>> {
    if text.len() > LONGEST {
        let help = format!("a type has no more than {LONGEST} bytes");
        return Err(Problem { word: text, help });
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some((last, containers)) = words.split_last() else {
        let help = known();
        return Err(Problem { word: text, help });
    };
    let mut ty = simple(last, containers.is_empty())?;
    let mut pairs = containers.chunks_exact(2);
    let mut wrap: Vec<fn(Box<TypeExpr>) -> TypeExpr> = Vec::new();
    for pair in pairs.by_ref() {
        match *pair {
            ["array", "of"] => wrap.push(TypeExpr::Array),
            ["map", "of"] => wrap.push(TypeExpr::Map),
            [word, _] => return Err(not_a_container(word, last)),
            _ => {}
        }
    }
    if let [word] = *pairs.remainder() {
        return Err(not_a_container(word, last));
    }
    for container in wrap.into_iter().rev() {
        ty = container(Box::new(ty));
    }
    Ok(ty)
}

fn not_a_container<'a>(word: &'a str, last: &str) -> Problem<'a> {
    let near = suggest::nearest(word, ["array", "map"]).unwrap_or("array");
    let last = singular(last);
    Problem {
        word,
        help: format!("did you mean `{near} of {last}`?"),
    }
}

fn simple(word: &str, alone: bool) -> Result<TypeExpr, Problem<'_>> {
    let ty = match word {
        "string" => TypeExpr::String,
        "boolean" => TypeExpr::Boolean,
        "integer" | "long" => TypeExpr::Integer,
        "float" | "double" => TypeExpr::Number,
        "json" => TypeExpr::Json,
        "array" | "map" | "of" => {
            let help = "say of what: `array of string`, `map of integer`".to_owned();
            return Err(Problem { word, help });
        }
        _ => return named(word, alone),
    };
    Ok(ty)
}

fn named(word: &str, alone: bool) -> Result<TypeExpr, Problem<'_>> {
    let lower = word.to_ascii_lowercase();
    // The page's own spelling of a simple type is not the name of a type.
    let simple = singular(&lower);
    if WORDS.contains(&simple) {
        let help = format!("did you mean `{simple}`?");
        return Err(Problem { word, help });
    }
    if let Some((_, ours)) = FOREIGN.iter().find(|(theirs, _)| *theirs == singular(word)) {
        let help = format!("did you mean `{ours}`?");
        return Err(Problem { word, help });
    }
    if matches!(&*lower, "object" | "objects") {
        let help = if alone {
            "name the type, or write `json`"
        } else {
            "leave `object` out"
        };
        return Err(Problem {
            word,
            help: help.to_owned(),
        });
    }
    let capital = word.starts_with(|first: char| first.is_ascii_uppercase());
    if capital
        && word
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    {
        return Ok(TypeExpr::Named(TypeName::new(word)));
    }
    let help = suggest::did_you_mean(&lower, WORDS).unwrap_or_else(known);
    Err(Problem { word, help })
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

fn known() -> String {
    let words = suggest::list(&WORDS);
    format!("a type is {words}, `array of` or `map of` a type, or a type's name in capitals")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn array(item: TypeExpr) -> TypeExpr {
        TypeExpr::Array(Box::new(item))
    }

    #[test]
    fn reads_types() {
        let cases = [
            ("string", TypeExpr::String),
            ("long", TypeExpr::Integer),
            ("double", TypeExpr::Number),
            ("array of string", array(TypeExpr::String)),
            (
                "array of map of Tag",
                array(TypeExpr::Map(Box::new(TypeExpr::Named(TypeName::new(
                    "Tag",
                ))))),
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(parse(text).ok(), Some(expected), "{text}");
        }
    }

    #[test]
    fn helps_with_the_spelling_of_the_page() {
        let cases = [
            ("String", "did you mean `string`?"),
            ("Array of strings", "did you mean `string`?"),
            ("Array of Tag", "did you mean `array of Tag`?"),
            ("aray of Tag", "did you mean `array of Tag`?"),
            ("Tag object", "leave `object` out"),
            ("object", "name the type, or write `json`"),
            ("int", "did you mean `integer`?"),
            ("array", "say of what"),
            ("array of", "say of what"),
            ("array string", "did you mean `array of string`?"),
            ("", "a type is"),
        ];
        for (text, expected) in cases {
            let help = parse(text)
                .err()
                .map(|problem| problem.help)
                .unwrap_or_default();
            assert!(help.starts_with(expected), "{text}: {help}");
        }
    }
}
