//! Prose of the spec as Markdown that rustdoc shows as it was written.
//!
//! A spec's text is text: brackets are no links, `<b>` is no tag, an underscore begins no emphasis. Words that look
//! like code get backticks, as a writer of rustdoc would give them; everything else that Markdown would read is
//! escaped.

/// The width that a line of documentation has, without its indentation and slashes.
const WIDTH: usize = 100;

/// Paragraphs of prose, wrapped, with an empty line between them.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in blocks(text) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        wrap(&inline(&paragraph), "", &mut lines);
    }
    lines
}

/// One item of a list.
pub(super) fn bullet(markdown: &str, lines: &mut Vec<String>) {
    wrap(markdown, "  ", lines);
    if let Some(first) = lines.iter().rposition(|line| !line.starts_with("  ")) {
        lines[first].insert_str(0, "- ");
    }
}

/// One line of prose as Markdown, its white space folded.
pub(in crate::lower) fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        push_word(word, index == 0, &mut out);
    }
    out
}

/// A text as a code span.
pub(in crate::lower) fn code(text: &str) -> String {
    let text = text.replace(char::is_control, " ");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') || text.trim().is_empty() {
        " "
    } else {
        ""
    };
    if text.is_empty() {
        "an empty text".to_owned()
    } else {
        format!("{fence}{space}{text}{space}{fence}")
    }
}

/// Paragraphs, each as one text.
fn blocks(text: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    for line in text.lines() {
        match (line.trim(), blocks.last_mut()) {
            ("", _) => blocks.push(String::new()),
            (line, Some(block)) => {
                block.push_str(line);
                block.push(' ');
            }
            (_, None) => {}
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

fn push_word(word: &str, first: bool, out: &mut String) {
    if is_plain(word) {
        out.push_str(word);
        return;
    }
    let core = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '_' && c != '/');
    if is_url(word) {
        push_url(word, out);
    } else if looks_like_code(word) && !core.is_empty() && !core.contains('`') {
        let start = word.find(core).unwrap_or(0);
        push_escaped(&word[..start], first, out);
        out.push_str(&code(core));
        push_escaped(&word[start + core.len()..], false, out);
    } else {
        push_escaped(word, first, out);
    }
}

/// Whether a word is of small letters, as nearly all are, and of nothing that Markdown could read.
fn is_plain(word: &str) -> bool {
    let letters = word.strip_suffix(['.', ',']).unwrap_or(word);
    letters.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn is_url(word: &str) -> bool {
    word.contains("http://") || word.contains("https://")
}

/// A link, unless there is something in it that a link cannot have.
fn push_url(word: &str, out: &mut String) {
    let start = word.find("http").unwrap_or(0);
    let rest = &word[start..];
    let end = rest
        .trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/')
        .len();
    let url = &rest[..end];
    if url.contains(['<', '>', '`', '\\', '{', '[', ']', '|']) || url.matches("://").count() > 1 {
        out.push_str(&code(word));
        return;
    }
    push_escaped(&word[..start], false, out);
    out.push('<');
    out.push_str(url);
    out.push('>');
    push_escaped(&rest[end..], false, out);
}

/// Whether a word would be written in backticks: `snake_case`, `a::b`, `call()`, `CamelCase`, or an address of
/// another kind than the web's.
fn looks_like_code(word: &str) -> bool {
    word.contains('_')
        || ["::", "()", "://"].iter().any(|mark| word.contains(mark))
        || word
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(is_camel)
}

fn is_camel(part: &str) -> bool {
    const WORDS: &[&str] = &["IPv4", "IPv6", "DevOps"];
    let stem = part.strip_suffix('s').unwrap_or(part);
    let upper = stem.chars().filter(char::is_ascii_uppercase).count();
    !WORDS.contains(&part) && upper > 1 && stem.chars().any(|c| c.is_ascii_lowercase())
}

fn push_escaped(text: &str, first: bool, out: &mut String) {
    let list = first && starts_a_block(text);
    for (index, c) in text.chars().enumerate() {
        let block = list && index + 1 == text.chars().count();
        if block
            || matches!(
                c,
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$'
            )
        {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
    }
}

/// Whether Markdown would read a heading, a list, a quotation or a rule in a line that begins with this word.
fn starts_a_block(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    let ordered = number.len() + 1 == word.len()
        && !number.is_empty()
        && number.bytes().all(|b| b.is_ascii_digit());
    ordered || (!word.is_empty() && word.bytes().all(|b| matches!(b, b'#' | b'-' | b'+' | b'=')))
}

/// Breaks Markdown into lines at its blanks; a code span with a blank in it stays whole.
pub(super) fn wrap(markdown: &str, indent: &str, lines: &mut Vec<String>) {
    let mut line = String::new();
    for word in words(markdown) {
        let width = line.chars().count() + 1 + word.chars().count();
        if !line.trim().is_empty() && width > WIDTH && !begins_a_block(word) {
            let next = indent.to_owned();
            lines.push(std::mem::replace(&mut line, next));
        }
        if !line.trim().is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.trim().is_empty() {
        lines.push(line);
    }
}

/// Whether a word may not come first in a line, where it would begin a list, a heading or a rule.
fn begins_a_block(word: &str) -> bool {
    starts_a_block(word)
}

/// The words of a Markdown text, where a code span is one word.
fn words(markdown: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    // How many backticks opened the code span that goes on, and how many have just been read.
    let (mut fence, mut run) = (0, 0);
    let bytes = markdown.as_bytes();
    for (index, byte) in bytes.iter().enumerate() {
        if *byte == b'`' && (fence > 0 || run > 0 || !markdown[..index].ends_with('\\')) {
            run += 1;
            continue;
        }
        fence = match (fence, run) {
            (0, opened) => opened,
            (open, closed) if open == closed => 0,
            (open, _) => open,
        };
        run = 0;
        if *byte == b' ' && fence == 0 {
            words.push(&markdown[start..index]);
            start = index + 1;
        }
    }
    words.push(&markdown[start..]);
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_stays_prose() {
        let table = [
            ("Left blank, one is chosen.", "Left blank, one is chosen."),
            ("The virsubnet_id of it.", "The `virsubnet_id` of it."),
            ("see [this] <b>now</b>", r"see \[this\] \<b\>now\</b\>"),
            ("a `code` here", r"a \`code\` here"),
            ("# no heading", r"\# no heading"),
            ("1. no list", r"1\. no list"),
            ("- no bullet", r"\- no bullet"),
            (
                "read https://a.example/x, then",
                "read <https://a.example/x>, then",
            ),
            ("(see AllowedAddressPair)", "(see `AllowedAddressPair`)"),
            ("IPv4 and VLANs and IDs", "IPv4 and VLANs and IDs"),
            ("5 * 3_4 *emph*", r"5 \* `3_4` \*emph\*"),
            ("tabs\tand\u{7}bells", r"tabs and bells"),
            ("main() ftp://a.example", "`main`() `ftp://a.example`"),
        ];
        for (text, markdown) in table {
            assert_eq!(inline(text), markdown, "{text}");
        }
    }

    #[test]
    fn code_spans_hold_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code(""), "an empty text");
    }

    #[test]
    fn long_lines_break_and_lists_hang() {
        let mut lines = Vec::new();
        bullet(&"word ".repeat(30), &mut lines);
        assert_eq!(lines.len(), 2);
        assert!(
            lines[0].starts_with("- word") && lines[1].starts_with("  word"),
            "{lines:?}"
        );
    }
}
