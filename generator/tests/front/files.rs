//! What can be wrong with the files of a spec folder.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::support::{self, Outcome};

const SERVICE: &str = "service: svc\ntitle: S\npackage: svc\npackage_version: 0.1.0\nendpoint: https://a.example\nruntime: {version: '1'}\n";
const OPERATION: &str = "operation: A\nsource: {page: P}\nresource: {name: T, role: show}\nmethod: GET\npath: /a\nresponses: [{status: 204}]\n";

/// A spec folder with a service and one operation, and more files.
fn spec(more: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let files: [(&str, &[u8]); 2] = [
        ("svc/service.yaml", SERVICE.as_bytes()),
        ("svc/v1/things/show.yaml", OPERATION.as_bytes()),
    ];
    for (path, bytes) in files.iter().chain(more) {
        let path = folder.path().join("spec").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn read(folder: &TempDir, services: &[&str]) -> Outcome {
    support::read(&folder.path().join("spec"), services)
}

/// The only problem of a folder has a code, and says some words.
fn check(outcome: &Outcome, code: &str, words: &str) {
    assert_eq!(outcome.codes(), [code], "{}", outcome.lines());
    assert!(outcome.lines().contains(words), "{}", outcome.lines());
}

#[test]
fn a_folder_is_read_in_the_order_of_its_paths() {
    let folder = spec(&[
        ("README.md", b"not a spec"),
        ("schema.json", b"{}"),
        (".git/config", b"of a tool"),
        ("svc/v1/.DS_Store", b"of another"),
        ("svc/v1/types.yaml", b"types: []\n"),
        (
            "svc/v1/things/a.yaml",
            OPERATION.replace(": A", ": B").as_bytes(),
        ),
        ("svc/v1/zebras/types.yaml", b"types: []\n"),
    ]);
    let outcome = read(&folder, &[]);
    let paths: Vec<&str> = outcome
        .sources
        .iter()
        .map(|(_, file)| file.path.to_str().unwrap())
        .collect();
    let expected = [
        "svc/service.yaml",
        "svc/v1/things/a.yaml",
        "svc/v1/things/show.yaml",
        "svc/v1/types.yaml",
        "svc/v1/zebras/types.yaml",
    ];
    assert_eq!(paths, expected);
    let mut sorted = paths.clone();
    sorted.sort_by(|a, b| Path::new(a).cmp(Path::new(b)));
    assert_eq!(paths, sorted);
    assert_eq!(
        outcome.sources.iter().next().unwrap().1.shown,
        "spec/svc/service.yaml"
    );
    assert_eq!(
        outcome.api().services[0].versions[0].groups[0]
            .operations
            .len(),
        2
    );
}

#[test]
fn a_missing_or_empty_folder_is_said() {
    let folder = tempfile::tempdir().unwrap();
    check(&read(&folder, &[]), "T0001", "there is no folder or file `");
    fs::create_dir(folder.path().join("spec")).unwrap();
    check(&read(&folder, &[]), "T0001", "has no services");
    fs::remove_dir(folder.path().join("spec")).unwrap();
    fs::write(folder.path().join("spec"), "a file").unwrap();
    check(&read(&folder, &[]), "T0001", "is no folder");
}

#[test]
fn only_the_services_that_are_asked_for_are_read() {
    let folder = spec(&[("other/service.yaml", b"wrong: true\n")]);
    assert!(read(&folder, &["svc"]).result.is_ok());
    check(&read(&folder, &["svcs"]), "T0007", "did you mean `svc`?");
    check(
        &read(&folder, &["qwertz"]),
        "T0007",
        "it has `other`, `svc`",
    );
    check(
        &read(&folder, &["../spec/svc"]),
        "T0007",
        "no service `../spec/svc`",
    );
}

#[test]
fn what_has_no_place_is_refused() {
    let cases: [(&str, &str, &str); 9] = [
        ("notes.txt", "T0005", "`spec/notes.txt` has no place"),
        ("svc/types.yaml", "T0005", "has no place"),
        ("svc/v1/show.yaml", "T0005", "has no place"),
        (
            "svc/v1/things/deep/show.yaml",
            "T0005",
            "`spec/svc/v1/things/deep` has no place",
        ),
        ("svc/v1/things/show.yml", "T0005", "end its name in `.yaml`"),
        (
            "svc/v1/things/Show.yaml",
            "T0006",
            "cannot become the name of a module",
        ),
        ("svc/V1/things/show.yaml", "T0006", "spec/svc/V1"),
        ("svc/v1/a b/show.yaml", "T0006", "a b"),
        ("svc/v1/..things/a.txt", "none", ""),
    ];
    for (path, code, words) in cases {
        let outcome = read(&spec(&[(path, b"")]), &[]);
        if code == "none" {
            assert!(outcome.result.is_ok(), "{path}");
        } else {
            check(&outcome, code, words);
        }
    }
}

#[test]
fn a_service_has_a_head() {
    let folder = spec(&[("other/v1/things/types.yaml", b"types: []\n")]);
    check(
        &read(&folder, &[]),
        "T0008",
        "`spec/other` has no `service.yaml`",
    );
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;

    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.yaml"), OPERATION).unwrap();
    let links = [
        ("svc/v1/things/link.yaml", "secret.yaml"),
        ("svc/v1/links", ""),
        ("linked", ""),
        ("svc/v1/things/nowhere.yaml", "absent"),
    ];
    for (link, target) in links {
        let folder = spec(&[]);
        symlink(
            outside.path().join(target),
            folder.path().join("spec").join(link),
        )
        .unwrap();
        check(&read(&folder, &[]), "T0004", link);
    }
    // The folder as a whole is the caller's choice.
    let folder = spec(&[]);
    let link = folder.path().join("link");
    symlink(folder.path().join("spec"), &link).unwrap();
    assert!(support::read(&link, &[]).result.is_ok());
}

#[test]
fn text_is_utf8_and_may_have_a_mark() {
    let mut bytes = b"\xEF\xBB\xBF".to_vec();
    bytes.extend_from_slice(OPERATION.replace(": A", ": B").as_bytes());
    assert!(
        read(&spec(&[("svc/v1/things/b.yaml", &bytes)]), &[])
            .result
            .is_ok()
    );

    let latin = OPERATION.replace("page: P", "page: \u{E9}\u{FC}");
    let mut latin = latin.into_bytes();
    let at = latin.iter().position(|byte| *byte == 0xBC).unwrap();
    latin.remove(at);
    let folder = spec(&[("svc/v1/things/b.yaml", &latin)]);
    check(&read(&folder, &[]), "T0002", "2:17");
}

#[test]
fn a_huge_file_is_not_read() {
    let folder = spec(&[]);
    let path = folder.path().join("spec/svc/v1/things/huge.yaml");
    fs::File::create(&path).unwrap().set_len(100 << 20).unwrap();
    check(&read(&folder, &[]), "T0003", "has more than 16 MiB");
}
