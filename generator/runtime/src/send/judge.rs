//! What an answer, or its absence, means.

use bytes::Bytes;
use http::{Response as HttpResponse, StatusCode};

use crate::decode::{Drift, DriftKind, FromBody};
use crate::response::Response;
use crate::transport::TransportError;
use crate::{DryRunInfo, Error, ErrorKind, Info, Sent};

/// No answer came. What is known of the reason follows the sentence about the failure.
pub(super) fn carried_away(error: TransportError, reason: &str, host: &str) -> Error {
    let text = format!("{}{reason} (calling {host})", error.kind().sentence());
    error.into_error(text)
}

/// Decides by the status. The body is only asked whether a dry run created something.
pub(super) fn judge(
    info: &Info,
    dry_run: bool,
    reply: HttpResponse<Bytes>,
) -> Result<HttpResponse<Bytes>, Error> {
    let status = reply.status();
    if !status.is_success() {
        let (kind, text) = if status.as_u16() < 400 {
            (
                ErrorKind::UnexpectedStatus,
                "the service answered with neither success nor an error",
            )
        } else {
            (ErrorKind::Api, "")
        };
        return Err(Error::new(kind, Sent::Yes, text).with_reply(reply));
    }
    match (&info.dry_run, dry_run) {
        (Some(known), false) if status.as_u16() == known.status => {
            let text = "nothing was done, since the service only checked the request";
            Err(Error::new(ErrorKind::OnlyChecked, Sent::Yes, text).with_reply(reply))
        }
        (Some(known), true) if status.as_u16() != known.status => {
            Err(not_a_check(info, known, reply))
        }
        _ => Ok(reply),
    }
}

/// A dry run that the service answered with another success than that of a dry run.
fn not_a_check(info: &Info, known: &DryRunInfo, reply: HttpResponse<Bytes>) -> Error {
    let id = created_id(known, reply.body());
    let (kind, text) = match &id {
        Some(id) => (
            ErrorKind::NotOnlyChecked,
            format!("the service carried out what it was only asked to check: the thing `{id}`"),
        ),
        None if info.success.contains(&reply.status().as_u16()) => (
            ErrorKind::NotOnlyChecked,
            "the service carried out what it was only asked to check".to_owned(),
        ),
        None => (
            ErrorKind::UnexpectedStatus,
            "the service answered a dry run with a status that is not documented: it is not known whether it was carried out"
                .to_owned(),
        ),
    };
    Error::new(kind, Sent::Yes, text)
        .with_created_id(id)
        .with_reply(reply)
}

fn created_id(known: &DryRunInfo, body: &[u8]) -> Option<String> {
    let body: serde_json::Value = serde_json::from_slice(body).ok()?;
    let id = body.pointer(known.identifier?)?.as_str()?;
    (!id.is_empty()).then(|| id.to_owned())
}

pub(super) fn read<T: FromBody>(
    info: &Info,
    reply: HttpResponse<Bytes>,
) -> Result<Response<T>, Error> {
    let of_status = undocumented(info, reply.status());
    let mut response = Response::<T>::unread(reply);
    match response.read(of_status) {
        Ok(()) => Ok(response),
        Err(error) => {
            let text = "the service reports success, but its answer cannot be read";
            Err(Error::new(ErrorKind::Decode, Sent::Yes, text)
                .because(Box::new(error))
                .with_reply(response.into_reply()))
        }
    }
}

fn undocumented(info: &Info, status: StatusCode) -> Option<Drift> {
    let known = info.success.contains(&status.as_u16())
        || info
            .dry_run
            .is_some_and(|known| known.status == status.as_u16());
    (!known).then(|| {
        Drift::new(
            String::new(),
            DriftKind::UndocumentedStatus,
            status.as_str(),
        )
    })
}
