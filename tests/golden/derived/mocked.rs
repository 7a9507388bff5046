//! The same edges at the mock: it accepts and refuses what the validators do, in their words.

use huaweicloud_vpc::Json;
use tabella::mock::{Mock, Server};
use tabella_tests::{Reply, Request};

use super::{edges, sent};
use crate::PROJECT;
use crate::spec::api;

fn create(server: &Server, request: &Json) -> Reply {
    let path = format!("/v3/{PROJECT}/vpc/sub-network-interfaces");
    let post = Request::new("POST", &server.address(), &path);
    post.json(&request.to_string()).send()
}

#[test]
fn the_mock_refuses_what_the_validators_refuse() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../spec");
    let server = Mock::read(folder, &[]).unwrap().start().unwrap();
    let api = api();
    for edge in edges(&api) {
        for value in &edge.probe.inside {
            let reply = create(&server, &edge.row.with(value));
            assert_eq!(reply.status, 201, "{value}: {}", reply.body);
        }
        for value in &edge.probe.outside {
            let request = edge.row.with(value);
            let reply = create(&server, &request);
            assert_eq!(reply.status, 400, "{value}: {}", reply.body);
            let said: Json = serde_json::from_str(&reply.body).unwrap();
            let expected: Vec<String> = sent(&request)
                .unwrap_err()
                .violations()
                .iter()
                .map(|one| {
                    // The cloud cites no page.
                    let cited = format!(" ({})", one.source());
                    one.to_string().replace(&cited, "")
                })
                .collect();
            assert_eq!(said["error_msg"], expected.join("; "));
        }
    }
}
