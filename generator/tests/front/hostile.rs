//! Input that was made to hurt: a clear error and no panic. The inputs are so large that work which grows faster than
//! they do would not come to an end.

use crate::support;

/// Parses a text and expects a rule.
fn check(text: &str, code: &str) {
    let outcome = support::operation(text);
    let head: String = text.chars().take(40).collect();
    let lines: String = outcome.lines().chars().take(500).collect();
    assert!(outcome.codes().contains(&code), "{head}: {lines}");
}

#[test]
fn deep_nesting_is_refused() {
    for depth in [65, 10_000, 100_000] {
        check(&"- ".repeat(depth), "T0106");
        check(&"? ".repeat(depth), "T0106");
        check(&"[".repeat(depth), "T0106");
        check(&"{a: ".repeat(depth), "T0106");
        check(&format!("a:\n  b: {}", "[[]".repeat(depth)), "T0106");
    }
    let mut indented = String::new();
    for level in 0..3_000 {
        indented.push_str(&" ".repeat(level));
        indented.push_str("a:\n");
    }
    check(&indented, "T0106");
    // Block and flow nesting count together.
    let (open, close) = ("[".repeat(40), "]".repeat(40));
    check(&format!("{}{open}{close}", "- ".repeat(40)), "T0106");
}

#[test]
fn sixty_levels_are_read() {
    let outcome = support::operation(&format!("a: {}{}\n", "[".repeat(60), "]".repeat(60)));
    assert!(!outcome.codes().contains(&"T0106"), "{}", outcome.lines());
}

#[test]
fn alias_bombs_are_refused() {
    let levels = (1..40).map(|level| {
        let before = level - 1;
        format!("a{level}: &a{level} [*a{before}, *a{before}]\n")
    });
    let laughs: String = std::iter::once("a0: &a0 [x, x]\n".to_owned())
        .chain(levels)
        .collect();
    check(&laughs, "T0102");
    let many = format!(
        "a: &a [{}]\nb: [{}]\n",
        "x, ".repeat(20_000),
        "*a, ".repeat(20_000)
    );
    check(&many, "T0102");
}

#[test]
fn many_problems_are_cut_off() {
    let keys = (0..20_000).map(|number| format!("key{number}: 1\n"));
    let text: String = keys.collect();
    let outcome = support::operation(&text);
    assert!(outcome.codes().contains(&"T0108"));
    assert!(outcome.codes().len() < 300);
    check(&"a: 1\n".repeat(20_000), "T0105");
}

#[test]
fn many_nodes_are_refused() {
    check(&format!("[{}]", "x,".repeat(1_000_001)), "T0003");
}

#[test]
fn long_words_are_refused_quickly() {
    let long = "x".repeat(1 << 20);
    check(&format!("{long}: 1\n"), "T0101");
    check(&format!("? {long}\n: 1\n"), "T0109");
    check(&format!("operation: {long}\n"), "T0115");
    check(&format!("method: {long}\n"), "T0115");
    check(
        &format!(
            "body: {{rows: [{{name: a, type: {}string}}]}}\n",
            "array of ".repeat(100_000)
        ),
        "T0112",
    );
    check(
        &format!("body: {{rows: [{{name: a, type: {long}}}]}}\n"),
        "T0112",
    );
    check(&format!("path: /{}\n", "{a}{".repeat(100_000)), "T0113");
    check(
        &format!(
            "examples: [{{response: {{status: 200, body: '{}'}}}}]\n",
            "[".repeat(100_000)
        ),
        "T0114",
    );
}

#[test]
fn odd_bytes_are_refused() {
    check("", "T0101");
    check("\n\n", "T0101");
    check("# a comment\n", "T0101");
    check("\0", "T0101");
    check("operation: a\0b\n", "T0101");
    check("operation: \"a\\0b\"\n", "T0107");
    check("a: \u{FEFF}b\n", "T0101");
    check("operation: a\u{202E}b\n", "T0107");
    check("%YAML 1.1\n---\na: b\n", "T0101");
    check("just a word", "T0111");
    check("- a list", "T0111");
    check("~", "T0111");
    check("...\n", "T0101");
}

#[test]
fn names_lead_nowhere() {
    check("operation: ../../etc/passwd\n", "T0115");
    check("resource: {name: ../T, role: show}\n", "T0115");
    check("types: [{name: ../../T, rows: []}]\n", "T0115");
    check("path: /a/../../b\n", "T0113");
    check("body: {rows: [{name: a, type: ../T}]}\n", "T0112");
}

/// Cuts and changes every byte of the seed: whatever comes out, nothing panics.
#[test]
fn no_mutation_panics() {
    let path = support::repository_spec()
        .join("vpc/v3/sub-network-interfaces/create-sub-network-interface.yaml");
    let text = std::fs::read_to_string(path).unwrap();
    let signs = [
        "\"", "'", "[", "}", ":", "- ", "\t", "\n", "&", "*", "!", "|", ">", "#", "%", "@",
        "\u{4E2D}", "? ",
    ];
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).step_by(17).collect();
    for (turn, at) in places.into_iter().enumerate() {
        let sign = signs[turn % signs.len()];
        let _ = support::operation(&text[..at]).lines();
        let _ = support::operation(&format!("{}{sign}{}", &text[..at], &text[at..])).lines();
    }
}
