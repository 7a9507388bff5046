//! Characters that a reader cannot see.

use crate::characters::is_invisible;
use crate::diagnostic::Diagnostic;
use crate::front::rules;

use super::problems::{Problems, Range};

/// Refuses control characters, and those that change the direction of the text around them: what a reader sees
/// would not be what the generated code says, and the compiler refuses them in comments and literals.
pub(crate) fn check(text: &str, range: Range, problems: &Problems<'_>) {
    // All of them begin with one of these bytes, which are rare.
    let suspicious = |byte: u8| matches!(byte, 0..=8 | 11..=31 | 127 | 0xC2 | 0xE2 | 0xEF);
    if !text.bytes().any(suspicious) {
        return;
    }
    let Some(found) = text.chars().find(|character| is_invisible(*character)) else {
        return;
    };
    let code = u32::from(found);
    problems.push(
        Diagnostic::error(
            &rules::CONTROL_CHARACTER,
            problems.span(range),
            format!("the text has the invisible character U+{code:04X}"),
        )
        .help("remove it"),
    );
}
