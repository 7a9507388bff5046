//! `Table 4 AllowedAddressPair`

/// The number and the name of a caption.
pub(super) fn parse(line: &str) -> Option<(&str, &str)> {
    let rest = line
        .strip_prefix("Table")
        .or_else(|| line.strip_prefix('表'))?;
    let rest = rest.trim_start();
    let end = rest.find(|letter: char| !letter.is_ascii_digit())?;
    let (number, name) = rest.split_at(end);
    let name = name.trim_start_matches([':', '：', '.']).trim();
    let named = !number.is_empty() && !name.is_empty() && !name.ends_with('.');
    named.then_some((number, name))
}

/// Whether it is one.
pub(super) fn is_caption(line: &str) -> bool {
    parse(line).is_some()
}
