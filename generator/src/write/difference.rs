//! Differences as a unified diff, as version control shows them.

use std::path::Path;

use similar::TextDiff;

use super::Plan;

/// The difference between what is there and what should be.
pub(super) fn all(out: &Path, plan: &Plan<'_>) -> String {
    let shown = |path: &str| out.join(path).display().to_string();
    let changed = plan.changed.iter().map(|(file, now)| {
        let before = now
            .as_ref()
            .map_or("/dev/null".to_owned(), |_| shown(&file.path));
        one(
            now.as_deref().unwrap_or(""),
            &file.text,
            &before,
            &shown(&file.path),
        )
    });
    let stale = plan
        .stale
        .iter()
        .map(|(path, now)| one(now, "", &shown(path), "/dev/null"));
    changed.chain(stale).collect()
}

fn one(before: &str, after: &str, old: &str, new: &str) -> String {
    TextDiff::from_lines(before, after)
        .unified_diff()
        .context_radius(3)
        .header(old, new)
        .to_string()
}
