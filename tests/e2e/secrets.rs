//! Nothing that can be observed shows a secret.

use huaweicloud_vpc::Credentials;
use tabella_tests::{Answer, Server};

use super::{AK, DOCUMENTED, SK, builder, option};

const TOKEN: &str = "SecurityTokenForTestsOnly";

#[tokio::test]
async fn secrets_are_never_shown() {
    let server = Server::start(Answer::json(201, DOCUMENTED));
    let refusing = Server::start(Answer::json(
        401,
        r#"{"error_code":"APIGW.0301","error_msg":"no"}"#,
    ));
    let credentials = Credentials::new(AK, SK).security_token(TOKEN);
    let mut seen = vec![
        format!("{credentials:?}"),
        format!("{:?}", Credentials::token(TOKEN)),
    ];
    for server in [&server, &refusing] {
        let building = builder(server).credentials(credentials.clone());
        seen.push(format!("{building:?}"));
        let client = building.build().unwrap();
        let call = client.create_sub_network_interface(option());
        seen.push(format!("{client:?} {call:?} {:?}", call.to_request()));
        match call.send().await {
            Ok(answer) => seen.push(format!("{answer:?}")),
            Err(error) => seen.push(format!("{error} {error:?} {error:#?}")),
        }
    }
    for text in seen {
        assert!(!text.contains(SK) && !text.contains(TOKEN), "{text}");
    }
}
