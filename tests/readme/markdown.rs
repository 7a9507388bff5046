//! The parts of a Markdown text.

/// A fenced block.
pub(crate) struct Block<'a> {
    /// The first word after the fence, such as `rust` of `rust,no_run`.
    pub(crate) language: &'a str,
    pub(crate) lines: Vec<&'a str>,
}

/// The blocks of a text, and the text around them.
pub(crate) fn split(text: &str) -> (Vec<Block<'_>>, String) {
    let (mut blocks, mut prose) = (Vec::new(), String::new());
    let mut open: Option<Block> = None;
    for line in text.lines() {
        let fence = line.trim_start().strip_prefix("```");
        match (fence, open.take()) {
            (Some(_), Some(block)) => blocks.push(block),
            (Some(after), None) => open = Some(start(after)),
            (None, Some(mut block)) => {
                block.lines.push(line);
                open = Some(block);
            }
            (None, None) => {
                prose.push_str(line);
                prose.push('\n');
            }
        }
    }
    assert!(open.is_none(), "a block has no end");
    (blocks, prose)
}

fn start(after: &str) -> Block<'_> {
    Block {
        language: after.split([',', ' ']).next().unwrap(),
        lines: Vec::new(),
    }
}

/// What stands between single backquotes, each with its spaces made one.
pub(crate) fn code(prose: &str) -> Vec<String> {
    let inside = prose.split('`').skip(1).step_by(2);
    inside
        .map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// Where the links of a text lead.
pub(crate) fn links(prose: &str) -> Vec<&str> {
    let inline = prose.split("](").skip(1).filter_map(|rest| {
        let end = rest.find([')', ' '])?;
        Some(&rest[..end])
    });
    let defined = prose.lines().filter_map(|line| {
        let (_, target) = line.strip_prefix('[')?.split_once("]: ")?;
        target.split_whitespace().next()
    });
    inline.chain(defined).collect()
}

#[test]
fn the_parts_are_found() {
    let text = "A [b](c.md#d) and `e\n f`.\n\n```rust,no_run\ng\n```\n\n[h]: i.md\n";
    let (blocks, prose) = split(text);
    assert_eq!(blocks.len(), 1);
    assert_eq!(blocks[0].language, "rust");
    assert_eq!(blocks[0].lines, ["g"]);
    assert_eq!(links(&prose), ["c.md#d", "i.md"]);
    assert_eq!(code(&prose), ["e f"]);
}
