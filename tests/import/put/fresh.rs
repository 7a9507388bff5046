//! Pages that are put into a spec of which nothing is there yet.

use serde_json::Value as Json;
use tabella::front::page::{About, Remark};
use tabella::import::Existing;
use tabella::model::Operation;

use super::{Pages, Place};

fn said(operation: &Operation) -> Json {
    serde_json::to_value(operation).unwrap()
}

#[test]
fn a_page_becomes_a_service_and_a_file_of_its_operation() {
    let place = Place::empty();
    let pages = Pages::of_this_repository().only("CreateSubNetworkInterface");
    let report = place.put(&pages, Existing::Refused).unwrap();
    let names: Vec<String> = place.files().into_iter().map(|(name, _)| name).collect();
    let operation = "vpc/v3/sub-network-interfaces/create-sub-network-interface.yaml";
    assert_eq!(names, ["schema.json", "vpc/service.yaml", operation]);
    assert_eq!(report.pages[0].file.to_str(), Some(operation));
    // The types stand in the one file that has them.
    let model = place.model();
    let mut written = model.services[0].versions[0].groups[0].operations[0].clone();
    let types = std::mem::take(&mut written.types);
    assert_eq!(said(&written), said(&pages.read[0].operation));
    assert_eq!(
        serde_json::to_value(types).unwrap(),
        serde_json::to_value(&pages.read[0].types).unwrap()
    );
    // What no page says is told to be a guess.
    let guesses: Vec<&str> = report.pages[0]
        .findings
        .iter()
        .map(|one| one.remark.text.as_str())
        .collect();
    assert!(
        guesses
            .iter()
            .any(|text| text.contains("the service is new")),
        "{guesses:?}"
    );
    assert_eq!(
        place.read("vpc/service.yaml"),
        "\
# yaml-language-server: $schema=../schema.json
service: vpc
title: VPC
package: huaweicloud-vpc
package_version: 0.1.0
endpoint: https://vpc.{region}.myhuaweicloud.com
client_parameters: [project_id]
runtime: {path: ../../generator/runtime}
"
    );
}

#[test]
fn types_of_several_pages_stand_once_in_the_file_of_the_group() {
    let place = Place::empty();
    let pages = Pages::of_this_repository();
    place.put(&pages, Existing::Refused).unwrap();
    let model = place.model();
    let group = &model.services[0].versions[0].groups[0];
    let names: Vec<&str> = group.types.iter().map(|ty| ty.name.as_str()).collect();
    assert_eq!(
        names,
        ["AllowedAddressPair", "SubNetworkInterface", "ResponseTag"]
    );
    assert_eq!(group.operations.len(), pages.read.len());
    let local = |operation: &Operation| {
        operation
            .types
            .iter()
            .map(|ty| ty.name.to_string())
            .collect::<Vec<_>>()
    };
    let create = group
        .operations
        .iter()
        .find(|one| one.id.as_str() == "CreateSubNetworkInterface")
        .unwrap();
    assert_eq!(local(create), ["CreateSubNetworkInterfaceOption"]);
}

#[test]
fn every_value_leads_back_to_its_line_of_the_page() {
    let place = Place::empty();
    let page = "\
operation: ShowThing
summary: Shows a thing.
source: {page: Showing a Thing}
resource: {name: Thing, role: show}
method: GET
path: /v1/{project_id}/svc/things
path_parameters:
  rows:
    - {name: project_id, type: string, required: true, description: The project., format: uuid}
responses:
  - {status: 200, body: {rows: [{name: size, type: integer, description: The size., range: {min: 1}}]}}
";
    let pages = Pages::written(&[("page", page)]);
    place.put(&pages, Existing::Refused).unwrap();
    assert_eq!(place.read("svc/v1/things/show-thing.yaml"), "\
# yaml-language-server: $schema=../../../schema.json
# Imported from page.yaml, whose lines the comments name. A question that is settled is removed.
# guessed, line 6: the operation is one of the service `svc`; `--service` names another one
# guessed, line 6: the service is new: title, package and endpoint in its service.yaml are to be looked at
# guessed, line 6: the runtime is looked for in `../../generator/runtime`, as seen from the crate; if it is not there,
# `runtime` in service.yaml has to be the path of `generator/runtime` in a clone of tabella, or `--vendor-runtime`
# writes it beside the crate
operation: ShowThing
summary: Shows a thing.
source: {page: Showing a Thing}
resource: {name: Thing, role: show}
method: GET
path: /v1/{project_id}/svc/things

path_parameters:
  rows:
    - name: project_id  # line 9
      type: string
      required: true
      description: The project.
      format: uuid  # line 9

responses:
  - status: 200  # line 11
    body:
      rows:
        - name: size  # line 11
          type: integer
          description: The size.
          range: {min: 1}  # line 11
");
}

/// Also where the row has other keys of the same place.
#[test]
fn a_question_stands_once_above_its_row() {
    let place = Place::empty();
    let page = "\
operation: ShowThing
summary: Shows a thing.
source: {page: Showing a Thing}
resource: {name: Thing, role: show}
method: GET
path: /v1/{project_id}/svc/things
path_parameters:
  rows:
    - {name: project_id, type: string, required: true, description: The project., format: uuid}
responses: [{status: 204}]
";
    let mut pages = Pages::written(&[("page", page)]);
    let span = pages.read[0].operation.parameters[0].field.name.span;
    let question = Remark::question(About::Length, span, "how long is it");
    pages.read[0].remarks.push(question);
    place.put(&pages, Existing::Refused).unwrap();
    let written = place.read("svc/v1/things/show-thing.yaml");
    assert_eq!(written.matches("how long is it").count(), 1, "{written}");
    assert!(
        written.contains("how long is it\n    - name: project_id"),
        "{written}"
    );
}
