//! Paths with parameters in braces.

use crate::diagnostic::Diagnostic;
use crate::front::rules;
use crate::front::yaml::inner;
use crate::front::yaml::problems::Range;
use crate::front::yaml::raw::Text;
use crate::model::{Path, PathSegment, WireName};
use crate::source::Located;

use super::Resolver;

impl Resolver<'_> {
    /// The path of an operation.
    pub(super) fn path(self, at: &Text, owner: Range) -> Option<Located<Path>> {
        let (text, range) = self.need(at, "path", owner)?;
        let place = |from, to| inner::place(self.problems.text(), range, text, from, to);
        match parse(text) {
            Ok(parts) => {
                let segment = |part: &Part<'_>| match *part {
                    Part::Text(text) => PathSegment::Text(text.to_owned()),
                    Part::Parameter(name, at) => {
                        let range = place(at, at + name.len());
                        PathSegment::Parameter(self.located(WireName::new(name), range))
                    }
                };
                let segments = parts.iter().map(segment).collect();
                let text = text.clone();
                Some(self.located(Path { text, segments }, range))
            }
            Err(problem) => {
                let span = self.span(place(problem.from, problem.to));
                self.problems.push(
                    Diagnostic::error(&rules::BAD_PATH, span, problem.message).help(problem.help),
                );
                None
            }
        }
    }
}

/// No server takes a longer path.
const LONGEST: usize = 2_000;

#[derive(Debug, PartialEq)]
enum Part<'a> {
    Text(&'a str),
    Parameter(&'a str, usize),
}

#[derive(Debug)]
struct Problem {
    from: usize,
    to: usize,
    message: &'static str,
    help: &'static str,
}

fn problem(from: usize, to: usize, message: &'static str, help: &'static str) -> Problem {
    Problem {
        from,
        to,
        message,
        help,
    }
}

fn parse(text: &str) -> Result<Vec<Part<'_>>, Problem> {
    if !text.starts_with('/') {
        let message = "a path begins with `/`";
        return Err(problem(0, text.len(), message, "write `/` before it"));
    }
    if text.len() > LONGEST {
        let message = "the path is longer than 2,000 bytes";
        return Err(problem(0, 1, message, "write the path that is meant"));
    }
    let strange = |c: char| c.is_whitespace() || c.is_control() || "?#\\\"<>%".contains(c);
    if let Some(at) = text.find(strange) {
        let message = "this character cannot stand in a path";
        let help = "query parameters have a table of their own: `query_parameters`";
        return Err(problem(at, at + 1, message, help));
    }
    empty_segment(text)?;

    let mut parts = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let length = rest.find(['{', '}']).unwrap_or(rest.len());
        if length > 0 {
            parts.push(Part::Text(&rest[..length]));
        }
        at += length;
        if at == text.len() {
            break;
        }
        let name = parameter(text, at)?;
        parts.push(Part::Parameter(name, at + 1));
        at += name.len() + 2;
    }
    Ok(parts)
}

fn empty_segment(text: &str) -> Result<(), Problem> {
    let mut start = 1;
    for segment in text[1..].split('/') {
        let end = start + segment.len();
        if segment.is_empty() && end < text.len() {
            let message = "the path has an empty segment";
            return Err(problem(start - 1, end + 1, message, "remove one `/`"));
        }
        if matches!(segment, "." | "..") {
            let message = "the path leads upwards";
            return Err(problem(start, end, message, "write the path that is meant"));
        }
        start = end + 1;
    }
    Ok(())
}

/// The name between the braces, of which the first stands at `at`.
fn parameter(text: &str, at: usize) -> Result<&str, Problem> {
    let rest = &text[at..];
    if rest.starts_with('}') {
        let message = "a brace is closed that was not opened";
        return Err(problem(
            at,
            at + 1,
            message,
            "write a parameter as `{name}`",
        ));
    }
    let inside = &rest[1..];
    let end = inside.find(['{', '}', '/']).unwrap_or(inside.len());
    if !inside[end..].starts_with('}') {
        let message = "a brace is not closed";
        return Err(problem(
            at,
            at + 1 + end,
            message,
            "write a parameter as `{name}`",
        ));
    }
    if end == 0 {
        let message = "a parameter has no name";
        return Err(problem(
            at,
            at + 2,
            message,
            "write its name between the braces",
        ));
    }
    Ok(&inside[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_at_parameters() {
        let path = "/v3/{project_id}/vpc/{id}.json";
        let parts = parse(path).unwrap();
        let expected = [
            Part::Text("/v3/"),
            Part::Parameter("project_id", 5),
            Part::Text("/vpc/"),
            Part::Parameter("id", 22),
            Part::Text(".json"),
        ];
        assert_eq!(parts, expected);
    }

    #[test]
    fn points_at_what_is_wrong() {
        let cases = [
            ("v3", 0, 2),
            ("", 0, 0),
            ("/v3//x", 3, 5),
            ("/a?limit=1", 2, 3),
            ("/a b", 2, 3),
            ("/{", 1, 2),
            ("/{a/b}", 1, 3),
            ("/a}", 2, 3),
            ("/{}", 1, 3),
            ("/a/../b", 3, 5),
            ("/{{a}}", 1, 2),
        ];
        for (path, from, to) in cases {
            let problem = parse(path).unwrap_err();
            assert_eq!((problem.from, problem.to), (from, to), "{path}");
        }
    }
}
