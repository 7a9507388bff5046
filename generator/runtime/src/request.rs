//! Building the HTTP request of an operation: nothing is signed here and nothing sent.

mod body;
mod parameters;
mod path;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HOST, HeaderName, HeaderValue, USER_AGENT};
use http::{HeaderMap, Request, Uri};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

use crate::client::Endpoint;
use crate::sign::push_query;
use crate::{Error, ErrorKind, Info, Operation};

pub use body::Body;
pub use parameters::Parameters;
use parameters::Values;

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const PROJECT: HeaderName = HeaderName::from_static("x-project-id");

/// All bytes but the unreserved ones of RFC 3986, which is what the signature asks for.
const RESERVED: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// Percent-encodes everything that is not unreserved.
pub(crate) fn percent(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, &RESERVED)
}

/// What the client says it is, with what a program adds to it.
pub(crate) fn user_agent(suffix: Option<&str>) -> Result<HeaderValue, Error> {
    const OWN: &str = concat!("tabella/", env!("CARGO_PKG_VERSION"));
    match suffix {
        None => Ok(HeaderValue::from_static(OWN)),
        Some(suffix) => {
            HeaderValue::from_bytes(format!("{OWN} {suffix}").as_bytes()).map_err(|_| {
                let text = "what `.user_agent_suffix(..)` was given holds characters that no header can have";
                Error::unsent(ErrorKind::Configuration, text)
            })
        }
    }
}

/// Where a request goes.
pub(crate) struct Target<'a> {
    pub(crate) endpoint: &'a Endpoint,
    pub(crate) project_id: Option<&'a str>,
    pub(crate) user_agent: &'a HeaderValue,
    /// Headers that win over those that are set here.
    pub(crate) headers: &'a HeaderMap,
}

/// What an operation says of its request, before it is known where it goes and in whose name.
pub(crate) struct Written {
    values: Values,
    body: Bytes,
}

/// Writes what an operation holds.
pub(crate) fn write<O: Operation>(operation: &O) -> Result<Written, Error> {
    let mut values = Values::default();
    operation.parameters(&mut Parameters::new(&mut values));
    let body = if O::INFO.body {
        write_body(operation)?
    } else {
        Bytes::new()
    };
    match values.problem {
        Some(problem) => Err(unwritable(problem)),
        None => Ok(Written { values, body }),
    }
}

/// Whether the query of an operation asks for this value.
pub(crate) fn asks<O: Operation>(operation: &O, name: &str, value: &str) -> bool {
    let mut values = Values::default();
    operation.parameters(&mut Parameters::new(&mut values));
    let mut query = values.query.iter();
    query.any(|(given, text)| given == name && text == value)
}

impl Written {
    /// What asks for the things of this name.
    pub(crate) fn named(name: &str) -> Self {
        let mut values = Values::default();
        values.query.push(("name".to_owned(), name.to_owned()));
        Self {
            values,
            body: Bytes::new(),
        }
    }

    /// The headers that the operation itself sets.
    pub(crate) const fn headers(&self) -> &HeaderMap {
        &self.values.headers
    }

    /// Whether the path needs a project that the operation does not give itself.
    pub(crate) fn needs_project(&self, info: &Info) -> bool {
        path::needs_project(info.path, &self.values.path)
    }
}

fn write_body<O: Operation>(operation: &O) -> Result<Bytes, Error> {
    let mut text = Vec::with_capacity(256);
    let mut body = Body::new(&mut text);
    operation.body(&mut body);
    body.end()?;
    Ok(Bytes::from(text))
}

/// Builds the request of an operation.
pub(crate) fn build(
    info: &Info,
    written: Written,
    target: &Target<'_>,
) -> Result<Request<Bytes>, Error> {
    let Written { mut values, body } = written;
    let mut headers = own_headers(info, target)?;
    headers.extend(std::mem::take(&mut values.headers));
    for (name, value) in target.headers {
        headers.insert(name, value.clone());
    }

    let mut request = Request::new(body);
    *request.method_mut() = info.method.clone();
    let mut text = String::with_capacity(256);
    text.push_str(target.endpoint.as_str());
    path::push(&mut text, info.path, &values.path, target.project_id)?;
    *request.uri_mut() = address(text, &values.query)?;
    *request.headers_mut() = headers;
    Ok(request)
}

fn own_headers(info: &Info, target: &Target<'_>) -> Result<HeaderMap, Error> {
    // Those here, those of the signature, and a few of the operation and the caller.
    let mut headers = HeaderMap::with_capacity(12);
    headers.insert(HOST, target.endpoint.host_header().clone());
    headers.insert(USER_AGENT, target.user_agent.clone());
    if info.body {
        headers.insert(CONTENT_TYPE, JSON);
    }
    if let Some(project_id) = target.project_id {
        headers.insert(PROJECT, header("X-Project-Id", project_id)?);
    }
    Ok(headers)
}

fn address(mut text: String, query: &[(String, String)]) -> Result<Uri, Error> {
    if !query.is_empty() {
        text.push('?');
        push_query(&mut text, query);
    }
    Uri::from_maybe_shared(Bytes::from(text)).map_err(|error| {
        unwritable(format!(
            "the address of the request cannot be written: {error}"
        ))
    })
}

/// The value of a header, as the UTF-8 bytes of its text.
fn header(name: &str, value: &str) -> Result<HeaderValue, Error> {
    HeaderValue::from_bytes(value.as_bytes()).map_err(|_| {
        unwritable(format!(
            "the value for the header {name} holds characters that no header can have"
        ))
    })
}

fn unwritable(text: String) -> Error {
    Error::unsent(ErrorKind::Request, text)
}
