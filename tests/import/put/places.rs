//! Where operations belong.

use tabella::import::{Existing, Options};

use super::{Pages, Place, SERVICE};

fn page(id: &str, path: &str) -> Pages {
    let project = path.contains("{project_id}");
    let parameters = "path_parameters: {rows: [{name: project_id, type: string, required: true, description: It.}]}\n";
    let text = format!(
        "operation: {id}\nsummary: Does it.\nsource: {{page: A Page}}\nresource: {{name: Tag, role: action}}\nmethod: PUT\n\
         path: {path}\n{}responses: [{{status: 204}}]\n",
        if project { parameters } else { "" }
    );
    Pages::written(&[("page", &text)])
}

/// The file of an operation of this path, in a spec of these services.
fn file(services: &[&str], id: &str, path: &str, options: &Options) -> Result<String, String> {
    let place = Place::empty();
    for service in services {
        let head = SERVICE.replace("svc", service);
        place.write(&format!("{service}/service.yaml"), &head);
    }
    let options = Options {
        out: place.spec(),
        ..options.clone()
    };
    let report = Place::put_with(&page(id, path), &options)?;
    Ok(report.pages[0].file.display().to_string())
}

#[test]
fn the_path_says_where_an_operation_belongs() {
    let cases: &[(&[&str], &str, &str)] = &[
        (
            &["vpc", "elb"],
            "/v3/{project_id}/elb/listeners",
            "elb/v3/listeners/do-it.yaml",
        ),
        (
            &["vpc"],
            "/v2.0/{project_id}/vpc/sub_networks",
            "vpc/v2-0/sub-networks/do-it.yaml",
        ),
        (
            &["vpc"],
            "/v1/{project_id}/subnets",
            "vpc/v1/subnets/do-it.yaml",
        ),
        (&["vpc"], "/things", "vpc/v1/things/do-it.yaml"),
        (
            &[],
            "/v3/{project_id}/private-nat/gateways",
            "private-nat/v3/gateways/do-it.yaml",
        ),
        (&["vpc"], "/v3/{project_id}/vpc", "vpc/v3/tag/do-it.yaml"),
        (
            &[],
            "/scaling-api/v1/{project_id}/scaling_group",
            "scaling-api/v1/scaling-group/do-it.yaml",
        ),
        (
            &["vpc"],
            "/v1/{project_id}/things/v2",
            "vpc/v1/things/do-it.yaml",
        ),
    ];
    for (services, path, expected) in cases {
        let found = file(services, "DoIt", path, &Options::default()).unwrap();
        assert_eq!(&found, expected, "{path}");
    }
}

#[test]
fn names_that_are_given_win() {
    let options = Options {
        service: Some("nat".to_owned()),
        group: Some("gateways".to_owned()),
        ..Options::default()
    };
    let found = file(&["vpc"], "DoIt", "/v3/{project_id}/vpc/things", &options).unwrap();
    assert_eq!(found, "nat/v3/gateways/do-it.yaml");
}

#[test]
fn a_path_that_names_none_of_several_services_is_refused() {
    let refusal = file(
        &["vpc", "elb"],
        "DoIt",
        "/v3/{project_id}/nat/things",
        &Options::default(),
    );
    let refusal = refusal.unwrap_err();
    assert!(
        refusal.contains("T0702") && refusal.contains("--service"),
        "{refusal}"
    );
}

#[test]
fn an_operation_that_is_there_stays_where_it_is() {
    let place = Place::empty();
    place
        .put(&page("DoIt", "/v1/svc/things"), Existing::Refused)
        .unwrap();
    let old = place.spec().join("svc/v1/things/do-it.yaml");
    std::fs::rename(old, place.spec().join("svc/v1/things/by-hand.yaml")).unwrap();
    let before = place.files();
    let refusal = place
        .put(&page("DoIt", "/v1/svc/things"), Existing::Refused)
        .unwrap_err();
    assert!(
        refusal.contains("T0701") && refusal.contains("by-hand.yaml"),
        "{refusal}"
    );
    let report = place
        .put(&page("DoIt", "/v1/svc/things"), Existing::Merged)
        .unwrap();
    assert_eq!(report.written, Vec::<std::path::PathBuf>::new());
    assert_eq!(place.files(), before);
}
