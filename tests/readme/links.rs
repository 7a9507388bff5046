//! Links to files.

use crate::markdown::{links, split};
use crate::{read, root};

#[test]
fn links_lead_to_files() {
    let mut problems = Vec::new();
    let mut count = 0;
    for text in ["README.md", "spec/README.md"] {
        let (_, prose) = split(&read(text));
        for link in links(&prose).into_iter().filter(|link| is_relative(link)) {
            count += 1;
            let file = link.split('#').next().unwrap();
            if !root().join(text).with_file_name(file).exists() {
                problems.push(format!("{text} has a link to {link}"));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(count > 0, "no link was found");
}

/// Whether a link names a file of the repository: no address elsewhere, no heading of the same text.
fn is_relative(link: &str) -> bool {
    !link.contains("://") && !link.starts_with("mailto:") && !link.starts_with('#')
}
