//! The file in which a user keeps keys for all programs.

use std::path::PathBuf;

use tabella_runtime::{Credentials, ErrorKind, ProfileCredentials};
use tempfile::TempDir;

use crate::support::{
    SECRET, assert_gives, assert_silent, call_with, refusal, said, transport, variables,
};

/// A file of the given text, where every `SECRET` stands for a secret.
fn file(text: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("credentials");
    std::fs::write(&path, text.replace("SECRET", SECRET)).unwrap();
    (folder, path)
}

#[tokio::test]
async fn gives_the_keys_of_a_section() {
    let keys = Credentials::new("AK", SECRET);
    for (text, expected) in [
        ("[basic]\nak=AK\nsk=SECRET\n", keys.clone()),
        (
            "[basic]\nak = AK\nsk = SECRET\nsecurity_token = SECRET\n",
            keys.clone().security_token(SECRET),
        ),
        (
            "[global]\nak=AK\nsk=SECRET\ndomain_id=d\n",
            keys.clone().domain_id("d"),
        ),
        (
            "[global]\nak=no\nsk=no\n[basic]\nak=AK\nsk=SECRET\n",
            keys.clone(),
        ),
        ("[default]\nak=no\nsk=no\n[basic]\nak=AK\nsk=SECRET\n", keys),
    ] {
        let (_folder, path) = file(text);
        let provider = ProfileCredentials::from_file(path);
        assert_silent(&format!("{provider:?}"));
        assert_gives(provider, expected, text).await;
    }
}

#[tokio::test]
async fn gives_the_global_keys_when_asked_for_them() {
    let (_folder, path) = file("[basic]\nak=no\nsk=no\n[global]\nak=AK\nsk=SECRET\ndomain_id=d\n");
    let expected = Credentials::new("AK", SECRET).domain_id("d");
    assert_gives(
        ProfileCredentials::from_file(path).global(),
        expected,
        "global",
    )
    .await;
}

#[tokio::test]
async fn is_found_by_its_variable_or_below_home() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join(".huaweicloud");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("credentials"), "[basic]\nak=usual\nsk=s\n").unwrap();
    let (_folder, named) = file("[basic]\nak=named\nsk=s\n");
    let name = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
    let below_home = (name, home.path().to_str().unwrap());
    let by_variable = ("HUAWEICLOUD_SDK_CREDENTIALS_FILE", named.to_str().unwrap());
    for (set, expected) in [
        (&[below_home][..], "usual"),
        (&[below_home, by_variable], "named"),
    ] {
        let provider = ProfileCredentials::from_variables(variables(set));
        assert_gives(provider, Credentials::new(expected, "s"), expected).await;
    }
}

#[tokio::test]
async fn says_where_a_file_is_wrong_without_showing_it() {
    for (text, message) in [
        ("[basic\nak=AK\nsk=SECRET\n", "line 1"),
        ("[basic]\nak=AK\nSECRET\n", "has no `=` in line 3"),
        (
            "sk=SECRET\n[basic]\nak=AK\n",
            "begins with a line that is in no section",
        ),
        (
            "[basic]\nsk=SECRET\n",
            "[basic] has `sk`, but `ak` is missing or blank",
        ),
        (
            "[basic]\nak=AK\nsk=\n[global]\nak=AK\nsk=SECRET\n",
            "[basic] has `ak`, but `sk`",
        ),
        (
            "[basic]\nidp_id=SECRET\n",
            "[basic] has neither `ak` nor `sk`",
        ),
        (
            "[other]\nsk=SECRET\n",
            "has no section [basic] nor [global]",
        ),
        (
            "[default]\nsk=SECRET\n",
            "has no section [basic] nor [global]",
        ),
        ("", "has no section [basic] nor [global]"),
    ] {
        let (_folder, path) = file(text);
        let error = refusal(ProfileCredentials::from_file(&path)).await;
        assert_eq!(error.kind(), ErrorKind::MissingCredentials);
        let shown = said(&error);
        assert!(shown.contains(message), "{text}: {shown}");
        assert!(shown.contains(path.to_str().unwrap()), "{shown}");
    }
}

#[tokio::test]
async fn says_which_file_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none");
    let text = path.to_str().unwrap();
    let home = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
    let named = "HUAWEICLOUD_SDK_CREDENTIALS_FILE";
    for (provider, message) in [
        (
            ProfileCredentials::from_file(&path),
            format!("the file {text} does not exist"),
        ),
        (
            ProfileCredentials::from_variables(variables(&[(named, text)])),
            format!("the file {text} does not exist, but {named} names it"),
        ),
        (
            ProfileCredentials::from_variables(variables(&[(home, text)])),
            format!("there is no file {text}"),
        ),
        (
            ProfileCredentials::from_variables(variables(&[])),
            "the home of the user is not known".to_owned(),
        ),
    ] {
        let shown = said(&refusal(provider).await);
        assert!(shown.contains(&message), "{shown}");
    }
}

#[tokio::test]
async fn is_not_read_beyond_reason() {
    let (_folder, path) = file(&"#".repeat(1024 * 1024 + 1));
    let shown = said(&refusal(ProfileCredentials::from_file(path)).await);
    assert!(shown.contains("larger than 1 MiB"), "{shown}");
}

#[tokio::test]
async fn is_not_read_when_a_request_has_its_own_proof() {
    let provider = ProfileCredentials::from_file("/no/such/file");
    let (headers, _) = call_with(Credentials::token(SECRET), &transport())
        .await
        .unwrap();
    assert_eq!(headers["x-auth-token"], SECRET);
    let client = crate::support::placeless(&transport())
        .endpoint("https://vpc.example.com")
        .project_id("p")
        .credentials(provider)
        .build()
        .unwrap();
    let token = headers["x-auth-token"].clone();
    let name = tabella_runtime::http::HeaderName::from_static("x-auth-token");
    client
        .list_ports()
        .header(name, token)
        .send()
        .await
        .unwrap();
}
