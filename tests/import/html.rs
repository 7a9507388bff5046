//! Saved HTML gives the same parts as the same page as plain text.

pub(crate) mod blocks;
pub(crate) mod dump;
mod hostile;
mod official;
mod places;
mod plain;
mod same;
mod sloppy;
mod small;

/// Text as HTML has it.
fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;");
    text.replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A page as the cloud writes it.
pub(crate) fn official(case: &crate::reading::Case) -> String {
    official::page(&blocks::blocks(case))
}
