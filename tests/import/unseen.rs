//! Characters that no reader of a page sees.

use std::fs;

use tabella::cli::{Colour, Status, run};

const PAGE: &str = include_str!("pages/swiss-sni-show.txt");

/// The file that a page becomes, with the page's name left out.
fn imported(page: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.txt");
    fs::write(&file, page).unwrap();
    let out = folder.path().join("spec");
    let words = ["tabella", "import", "--out"];
    let mut arguments: Vec<_> = words.iter().map(Into::into).collect();
    arguments.extend([out.clone().into(), file.into()]);
    let outcome = run(arguments, Colour::Never);
    assert_eq!(outcome.status, Status::Fine, "{}", outcome.messages);
    let written = "vpc/v3/sub-network-interfaces/show-supplementary-network-interface.yaml";
    fs::read_to_string(out.join(written)).unwrap()
}

#[test]
fn they_change_nothing() {
    let clean = imported(PAGE);
    for unseen in [
        "\u{1c}", "\u{c}", "\u{7f}", "\u{85}", "\u{202e}", "\u{feff}",
    ] {
        let page = PAGE.replace(".\n", &format!(".{unseen}\n"));
        assert_ne!(page, PAGE);
        assert_eq!(imported(&page), clean, "{unseen:?}");
    }
}

#[test]
fn a_carriage_return_by_itself_ends_a_line() {
    let clean = imported(PAGE);
    assert_eq!(imported(&PAGE.replace('\n', "\r\n")), clean);
    let (before, behind) = PAGE.rsplit_once("{\n").unwrap();
    assert_eq!(imported(&format!("{before}{{\r{behind}")), clean);
}
