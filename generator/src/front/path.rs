//! Paths with parameters in braces, taken apart.

/// No server takes a longer path.
const LONGEST: usize = 2_000;

/// A part of a path.
#[derive(Debug, PartialEq)]
pub(super) enum Part<'a> {
    /// Text that stays.
    Text(&'a str),
    /// The name of a parameter, and where it begins.
    Parameter(&'a str, usize),
}

/// What is wrong with a path.
#[derive(Debug)]
pub(super) struct Problem {
    /// The first byte of what is wrong.
    pub(super) from: usize,
    /// The byte behind it.
    pub(super) to: usize,
    /// What is wrong.
    pub(super) message: &'static str,
    /// What to do.
    pub(super) help: &'static str,
}

fn problem(from: usize, to: usize, message: &'static str, help: &'static str) -> Problem {
    Problem {
        from,
        to,
        message,
        help,
    }
}

/// Takes a path apart.
pub(super) fn parse(text: &str) -> Result<Vec<Part<'_>>, Problem> {
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
