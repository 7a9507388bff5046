//! The file of a page, which may lie anywhere.

use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::front::rules;
use crate::source::SourceFile;

use super::{MAX_FILE, load};

/// Reads the file of a page.
///
/// # Errors
///
/// It cannot be read, is too large, or is no text.
pub fn page(path: &Path) -> Result<SourceFile, Diagnostic> {
    let shown = path.display().to_string();
    let bytes = load(path).map_err(|error| {
        let text = format!("the page `{shown}` cannot be read: {error}");
        Diagnostic::placeless(&rules::UNREADABLE_FILE, text)
            .help("name files that exist, such as the page saved as text")
    })?;
    if bytes.len() as u64 > MAX_FILE {
        let text = format!("the page `{shown}` has more than {} MiB", MAX_FILE >> 20);
        return Err(
            Diagnostic::placeless(&rules::FILE_TOO_LARGE, text).help("save one page a file")
        );
    }
    let bytes = match bytes.strip_prefix("\u{FEFF}".as_bytes()) {
        Some(rest) => rest.to_vec(),
        None => bytes,
    };
    let text = String::from_utf8(bytes).map_err(|_| {
        Diagnostic::placeless(
            &rules::NOT_UTF8,
            format!("the page `{shown}` is no UTF-8 text"),
        )
        .help("save it as UTF-8")
    })?;
    Ok(SourceFile {
        shown,
        path: path.to_owned(),
        text,
    })
}
