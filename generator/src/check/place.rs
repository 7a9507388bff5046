//! Where in a file a part of a text stands: of a pattern, or of the JSON of an example.
//!
//! The model has a text and the place of the whole. If the text stands in the file letter for letter, the place of a
//! part follows; of a block text, from how far it is indented. Where it does not follow, the whole has to do.

use std::ops::Range;

use crate::source::{Located, Span};

use super::conform::Step;

/// The place of some bytes of a text.
pub(super) fn part(text: &Located<String>, bytes: Range<usize>) -> Option<Span> {
    let whole = text.trim_end_matches('\n');
    let length = (text.span.end.checked_sub(text.span.start)?) as usize;
    let added = length.checked_sub(whole.len())?;
    let move_by = if whole.contains('\n') {
        indented(whole, added)?
    } else {
        match added {
            0 => 0,
            2 => 1,
            _ => return None,
        }
    };
    let line = |at: usize| {
        if whole.contains('\n') {
            indents_before(whole, at)
        } else {
            1
        }
    };
    let start = bytes.start + move_by * line(bytes.start);
    let end = bytes.end + move_by * line(bytes.end);
    Some(Span {
        start: text.span.start + u32::try_from(start).ok()?,
        end: text.span.start + u32::try_from(end).ok()?,
        ..text.span
    })
}

/// How far each line of a block is indented. The place of the block begins after the indentation of its first line.
fn indented(whole: &str, added: usize) -> Option<usize> {
    let lines = indents_before(whole, whole.len());
    (lines > 0 && added.is_multiple_of(lines)).then(|| added / lines)
}

/// How many indentations stand between the beginning of a block and a byte of its text. Blank lines have none.
fn indents_before(whole: &str, at: usize) -> usize {
    let before = whole.get(..at).unwrap_or(whole);
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let earlier = before[..line]
        .lines()
        .skip(1)
        .filter(|line| !line.is_empty())
        .count();
    earlier + usize::from(line > 0)
}

/// The bytes of a value in the text of a JSON document, with its key if it has one; of its nearest parent if it is
/// not there.
pub(super) fn in_json(text: &str, steps: &[Step]) -> Range<usize> {
    let bytes = text.as_bytes();
    let mut from = skip_space(bytes, 0);
    let mut at = from;
    for step in steps {
        let found = match step {
            Step::Key(key) => member(text, at, key),
            Step::Index(index) => item(bytes, at, *index).map(|at| (at, at)),
        };
        let Some((begin, value)) = found else { break };
        (from, at) = (begin, value);
    }
    from..skip_value(bytes, at)
}

/// Where a member of an object begins, and where its value does.
fn member(text: &str, object: usize, wanted: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    if bytes.get(object) != Some(&b'{') {
        return None;
    }
    let mut at = skip_space(bytes, object + 1);
    while bytes.get(at) == Some(&b'"') {
        let key = at..skip_value(bytes, at);
        let value = skip_space(bytes, skip_space(bytes, key.end) + 1);
        let name: Option<String> = text
            .get(key.clone())
            .and_then(|key| serde_json::from_str(key).ok());
        if name.is_some_and(|name| name == wanted) {
            return Some((key.start, value));
        }
        at = skip_space(bytes, skip_space(bytes, skip_value(bytes, value)) + 1);
    }
    None
}

/// Where an item of a list begins.
fn item(bytes: &[u8], list: usize, index: usize) -> Option<usize> {
    if bytes.get(list) != Some(&b'[') {
        return None;
    }
    let mut at = skip_space(bytes, list + 1);
    for _ in 0..index {
        at = skip_space(bytes, skip_space(bytes, skip_value(bytes, at)) + 1);
    }
    (at < bytes.len()).then_some(at)
}

fn skip_space(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    from + rest
        .iter()
        .take_while(|byte| byte.is_ascii_whitespace())
        .count()
}

/// The end of a value: of a text at its closing quote, of an object or list at its closing bracket.
fn skip_value(bytes: &[u8], from: usize) -> usize {
    let mut depth = 0_usize;
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => at = string_end(bytes, at + 1),
            b'{' | b'[' => {
                depth += 1;
                at += 1;
            }
            b'}' | b']' if depth > 0 => {
                depth -= 1;
                at += 1;
            }
            b'}' | b']' | b',' | b':' | b' ' | b'\n' | b'\r' | b'\t' if depth == 0 => break,
            _ => {
                at += 1;
                continue;
            }
        }
        if depth == 0 {
            break;
        }
    }
    at.min(bytes.len())
}

/// The byte after the quote that ends a string.
fn string_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    const TEXT: &str = "{\"a\": {\"b\\\"\": [1, {\"c\": \"x]\"}, 22]},\n  \"d\" : true}";

    fn json(steps: &[Step]) -> &'static str {
        &TEXT[in_json(TEXT, steps)]
    }

    fn key(name: &str) -> Step {
        Step::Key(name.to_owned())
    }

    #[test]
    fn values_are_found_in_json() {
        assert_eq!(json(&[]), TEXT);
        assert_eq!(json(&[key("d")]), "\"d\" : true");
        assert_eq!(json(&[key("a"), key("b\""), Step::Index(2)]), "22");
        assert_eq!(
            json(&[key("a"), key("b\""), Step::Index(1), key("c")]),
            "\"c\": \"x]\""
        );
        assert_eq!(json(&[key("d"), key("missing")]), "\"d\" : true");
    }

    #[test]
    fn hostile_texts_end() {
        for text in ["", "{", "[", "\"", "{\"a", "{\"a\":", "[1,", "\\", "{\"a\\"] {
            for steps in [vec![], vec![key("a")], vec![Step::Index(3)]] {
                assert!(in_json(text, &steps).end <= text.len().max(1), "{text}");
            }
        }
    }

    #[test]
    fn a_block_is_indented_in_the_file() {
        let file = "body: |\n  {\n    \"a\":\n\n      1\n  }\nnext: 1";
        let text = "{\n  \"a\":\n\n    1\n}\n";
        let start = file.find('{').unwrap();
        let end = file.find('}').unwrap() + 1;
        let span = Span {
            file: FileId::default(),
            start: u32::try_from(start).unwrap(),
            end: u32::try_from(end).unwrap(),
        };
        let text = Located::new(text.to_owned(), span);
        for word in ["\"a\"", "1", "}"] {
            let at = text.find(word).unwrap();
            let found = part(&text, at..at + word.len()).unwrap();
            assert_eq!(&file[found.start as usize..found.end as usize], word);
        }
    }
}
