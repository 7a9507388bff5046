//! Which address a client calls: regions, and what a user sets in their place.

use std::path::PathBuf;

use tabella_runtime::testing::{FakeTransport, Fault};
use tabella_runtime::{Credentials, Error, ErrorKind, Region, Sent};
use tempfile::TempDir;

use crate::support::{SECRET, assert_silent, list, placeless, said, transport, variables};

const VARIABLE: &str = "HUAWEICLOUD_SDK_REGION_VPC_CN_NORTH_4";
const FILE: &str = "HUAWEICLOUD_SDK_REGIONS_FILE";
const HOME: &str = if cfg!(windows) { "USERPROFILE" } else { "HOME" };

/// A home with such a file of regions.
fn home(text: &str) -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join(".huaweicloud");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("regions.yaml");
    std::fs::write(&file, text).unwrap();
    (home, file)
}

/// The host that a client calls.
async fn called(
    region: Option<&'static str>,
    endpoint: Option<&str>,
    set: &[(&str, &str)],
) -> Result<String, Error> {
    let transport = transport();
    let mut builder = placeless(&transport)
        .credentials(Credentials::new("AK", "SK"))
        .project_id("p");
    if let Some(region) = region {
        builder = builder.region(Region::new(region));
    }
    if let Some(endpoint) = endpoint {
        builder = builder.endpoint(endpoint);
    }
    let client = builder.variables(variables(set))?.build()?;
    assert_eq!(transport.requests().len(), 0);
    list(&client).await?;
    let uri = transport.requests()[0].request().uri().clone();
    let text = uri.to_string();
    Ok(text.split_once("/v3/").unwrap().0.to_owned())
}

#[tokio::test]
async fn the_nearest_setting_wins() {
    let (usual, _) = home("VPC: [{id: cn-north-4, endpoint: usual}, {id: xx-1, endpoint: x}]");
    let (named, file) =
        home("vpc: [{id: cn-north-4, endpoints: ['http://named:8080/base', other]}]");
    let usual = (HOME, usual.path().to_str().unwrap());
    let file = (FILE, file.to_str().unwrap());
    let variable = (VARIABLE, " ,variable, other");
    let place = ("HUAWEICLOUD_SDK_ENDPOINT", "place");
    let region = ("HUAWEICLOUD_SDK_REGION", "cn-north-4");
    let known = Some("cn-north-4");
    for (given, endpoint, set, expected) in [
        (
            known,
            None,
            &[][..],
            "https://vpc.cn-north-4.myhuaweicloud.com",
        ),
        (known, None, &[usual], "https://usual"),
        (known, None, &[usual, file], "http://named:8080/base"),
        (known, None, &[usual, file, variable], "https://variable"),
        (
            known,
            None,
            &[usual, file, variable, place],
            "https://variable",
        ),
        (
            known,
            Some("given"),
            &[usual, file, variable, place],
            "https://given",
        ),
        (
            None,
            None,
            &[usual, file, variable, region, place],
            "https://place",
        ),
        (
            None,
            None,
            &[usual, file, variable, region],
            "https://variable",
        ),
        (
            None,
            None,
            &[region],
            "https://vpc.cn-north-4.myhuaweicloud.com",
        ),
        (Some("xx-1"), None, &[usual, variable], "https://x"),
        (
            Some("xx-1"),
            None,
            &[usual, file, variable],
            "https://vpc.xx-1.myhuaweicloud.com",
        ),
        (
            known,
            None,
            &[(VARIABLE, " , ")],
            "https://vpc.cn-north-4.myhuaweicloud.com",
        ),
        (
            Some("yy-north-99"),
            None,
            &[("HUAWEICLOUD_SDK_REGION_VPC_YY_NORTH_99", "http://y")],
            "http://y",
        ),
    ] {
        let found = called(given, endpoint, set).await.unwrap();
        assert_eq!(found, expected, "{given:?} {endpoint:?} {set:?}");
    }
    drop(named);
}

#[tokio::test]
async fn a_bad_file_is_told_with_its_line() {
    for (text, messages) in [
        ("VPC: text\n", &["is no list of regions", "line 1"][..]),
        (
            "VPC:\n  - {id: cn-north-4}\n",
            &["has neither `endpoint` nor `endpoints`", "line 2"],
        ),
        (
            "VPC:\n  - {id: a, endpoint: x}\n  - {endpoint: x}\n",
            &["missing field `id`", "line 3"],
        ),
        ("VPC: [\n", &["is no list of regions", "line 2"]),
    ] {
        let (folder, file) = home(text);
        let set = [(HOME, folder.path().to_str().unwrap())];
        let error = called(Some("cn-north-4"), None, &set).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.sent()),
            (ErrorKind::Configuration, Sent::No)
        );
        let shown = said(&error);
        for message in messages.iter().chain(&[file.to_str().unwrap()]) {
            assert!(shown.contains(message), "{message}: {shown}");
        }
        // Whoever gives an address has no need of the file.
        called(Some("cn-north-4"), Some("given"), &set)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_file_that_is_named_must_be_there() {
    let error = called(Some("cn-north-4"), None, &[(FILE, "/no/such/file")])
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    let shown = said(&error);
    assert!(
        shown.contains("/no/such/file does not exist, but HUAWEICLOUD_SDK_REGIONS_FILE names it"),
        "{shown}"
    );
    called(Some("cn-north-4"), None, &[(HOME, "/no/such/home")])
        .await
        .unwrap();
}

#[tokio::test]
async fn a_client_without_a_place_says_what_to_give_it() {
    let error = called(None, None, &[]).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    for message in [
        "give it `.region(..)` or `.endpoint(..)`",
        ".environment()",
        "HUAWEICLOUD_SDK_REGION",
        "HUAWEICLOUD_SDK_ENDPOINT",
    ] {
        assert!(said(&error).contains(message), "{message}: {error}");
    }
    let error = called(Some("CN North 4"), None, &[]).await.unwrap_err();
    assert!(
        said(&error).contains("`CN North 4` is no id of a region"),
        "{error}"
    );
}

#[tokio::test]
async fn a_password_in_an_address_is_not_shown() {
    let address = format!("https://user:{SECRET}@vpc.example.com");
    let builder = placeless(&transport()).endpoint(&address);
    assert_silent(&format!("{builder:?}"));
    let error = builder.build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(
        said(&error).contains("must not hold a user name"),
        "{error}"
    );
}

#[tokio::test]
async fn an_address_that_is_none_is_told_with_its_place() {
    let (folder, file) = home("VPC: [{id: cn-north-4, endpoint: 'ftp://x'}]");
    let usual = (HOME, folder.path().to_str().unwrap());
    for (set, place) in [
        (usual, file.to_str().unwrap()),
        ((VARIABLE, "ftp://x"), VARIABLE),
    ] {
        let error = called(Some("cn-north-4"), None, &[set]).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
        let shown = said(&error);
        assert!(shown.contains("ftp://x"), "{shown}");
        assert!(shown.contains(place), "{shown}");
    }
    let set = [("HUAWEICLOUD_SDK_ENDPOINT", "ftp://x")];
    let error = called(None, None, &set).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(said(&error).contains(set[0].0), "{error}");
}

#[tokio::test]
async fn a_region_whose_host_is_not_found_is_named() {
    let transport = FakeTransport::new();
    transport.otherwise(|_| Fault::Unresolved);
    let misspelt = "the id of the region, `cn-nort-4`, may be misspelt (calling ";
    let setup = || {
        placeless(&transport)
            .region(Region::new("cn-nort-4"))
            .credentials(Credentials::new("AK", SECRET))
    };
    for (client, host) in [
        (setup().project_id("p"), "vpc.cn-nort-4.myhuaweicloud.com"),
        (setup(), "iam.cn-nort-4.myhuaweicloud.com"),
    ] {
        let error = list(&client.build().unwrap()).await.unwrap_err();
        assert_eq!((error.kind(), error.sent()), (ErrorKind::Connect, Sent::No));
        let shown = said(&error);
        assert!(shown.contains(&format!("{misspelt}{host})")), "{shown}");
    }
    // An address that was set by hand has nothing to do with the region.
    let elsewhere = setup().project_id("p").endpoint("https://vpc.example.com");
    let error = list(&elsewhere.build().unwrap()).await.unwrap_err();
    assert!(!said(&error).contains("misspelt"), "{error}");
}
