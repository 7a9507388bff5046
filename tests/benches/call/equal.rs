//! The proof that both candidates do the same work, without which their ratio means nothing.

use std::error::Error;

use huaweicloud_vpc::http::Request;
use huaweicloud_vpc::v3::CreateSubNetworkInterfaceOption;
use serde_json::Value as Json;

use crate::by_hand::{self, NewInterface, Refused};
use crate::{data, generated};

/// Compares requests, refusals and answers.
pub(crate) fn both_do_the_same() -> Result<(), Box<dyn Error>> {
    same_request(generated::documented(), &by_hand::documented())?;
    same_request(generated::full(&data::RIGHT), &by_hand::full(&data::RIGHT))?;
    same_problems()?;
    same_answer()
}

/// The same bytes and headers, and with them the same signature.
fn same_request(
    ours: CreateSubNetworkInterfaceOption,
    theirs: &NewInterface,
) -> Result<(), Box<dyn Error>> {
    let ours = generated::request(ours)?.map(|body| body.to_vec());
    let theirs = by_hand::client().create(theirs, data::time());
    let theirs = theirs.map_err(|refused| format!("{refused:?}"))?;
    assert_eq!(parts(&ours), parts(&theirs), "the requests differ");
    assert_eq!(ours.headers(), theirs.headers(), "the headers differ");
    Ok(())
}

fn parts(request: &Request<Vec<u8>>) -> (&str, String, String) {
    let body = String::from_utf8_lossy(request.body()).into_owned();
    (request.method().as_str(), request.uri().to_string(), body)
}

/// Every rule is broken once; both have to find all of it.
fn same_problems() -> Result<(), Box<dyn Error>> {
    let Err(ours) = generated::request(generated::full(&data::WRONG)) else {
        return Err("the generated crate accepts wrong values".into());
    };
    let violations = ours.violations().iter();
    let ours: Vec<_> = violations
        .map(|one| (one.path().to_owned(), one.rule()))
        .collect();
    match by_hand::client().create(&by_hand::full(&data::WRONG), data::time()) {
        Err(Refused::Invalid(theirs)) => assert_eq!(ours, theirs, "the checks differ"),
        _ => return Err("the code by hand accepts wrong values".into()),
    }
    Ok(())
}

/// No field of the documented answer is left unread.
fn same_answer() -> Result<(), Box<dyn Error>> {
    let text = data::response()?;
    let documented: Json = serde_json::from_str(&text)?;
    let ours = serde_json::to_value(generated::decode(text.as_bytes()))?;
    let theirs = serde_json::to_value(by_hand::decode(text.as_bytes()))?;
    assert_eq!(ours, documented, "the generated crate reads another answer");
    assert_eq!(theirs, documented, "the code by hand reads another answer");
    Ok(())
}
