//! `tabella mock`: serves a spec until it is interrupted.

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::mock::{Mock, Received, Server};
use crate::model::Api;
use crate::report::{Failure, count};

use super::arguments::MockArguments;
use super::outcome::{Outcome, Status};
use super::render::{Colour, counted, render, sentence};

/// The region in which clients look up the project. No cloud has it, so that nobody is called where it alone is set.
const REGION: &str = "mock-1";

pub(super) fn run(arguments: &MockArguments, colour: Colour) -> Outcome {
    let mock = match Mock::read(&arguments.spec, &arguments.services) {
        Ok(mock) => mock,
        Err(Failure::Spec {
            sources,
            diagnostics,
        }) => {
            let text = render(&diagnostics.list, &sources, colour);
            return Outcome::ended(Status::Problems, text);
        }
        Err(Failure::Output(error)) => return failed(&error.to_string(), colour),
    };
    let (warnings, sources) = mock.warnings();
    let warnings = render(&warnings.list, sources, colour);
    let services = names(mock.checked().api());
    match serve(mock, arguments, &warnings, &services) {
        Ok(()) => Outcome::fine(String::new()),
        Err(error) => failed(&format!("the mock cannot serve: {error}"), colour),
    }
}

fn failed(message: &str, colour: Colour) -> Outcome {
    Outcome::ended(Status::Failed, sentence(message, colour))
}

fn names(api: &Api) -> String {
    let names: Vec<&str> = api
        .services
        .iter()
        .map(|service| service.id.as_str())
        .collect();
    format!(
        "{} of {}",
        counted(count(api).operations, "operation"),
        names.join(", ")
    )
}

fn serve(mock: Mock, arguments: &MockArguments, warnings: &str, services: &str) -> io::Result<()> {
    // Made before the mock begins, so that an interruption is never missed.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?;
    let server = set(mock, arguments).start()?;
    io::stderr().write_all(warnings.as_bytes())?;
    let mut output = io::stdout().lock();
    output.write_all(greeting(&server, arguments, services).as_bytes())?;
    output.flush()?;
    runtime.block_on(tokio::signal::ctrl_c())
}

fn set(mock: Mock, arguments: &MockArguments) -> Mock {
    let mut mock = mock.port(arguments.port).project(&arguments.project);
    if let (Some(ak), Some(sk)) = (&arguments.ak, &arguments.sk) {
        mock = mock.keys(ak.as_str(), sk.as_str());
    }
    if let Some(token) = &arguments.security_token {
        mock = mock.security_token(token.as_str());
    }
    if let Some(token) = &arguments.token {
        mock = mock.token(token.as_str());
    }
    if !arguments.quiet {
        mock = mock.log(say);
    }
    mock
}

/// A log that nobody reads any more is no reason to stop.
fn say(received: &Received) {
    let _ = writeln!(io::stderr(), "{received}");
}

/// What to do in another terminal. The secret key is the caller's own, so it is not shown.
fn greeting(server: &Server, arguments: &MockArguments, services: &str) -> String {
    let address = server.address();
    let mut text = format!("{services} on {address}; Ctrl-C ends it. In another terminal:\n\n");
    let (ak, sk) = match &arguments.ak {
        Some(ak) => (ak.as_str(), "'the key that you gave with --sk'"),
        None => ("any", "any"),
    };
    let variables = [
        ("ENDPOINT", address.as_str()),
        ("AK", ak),
        ("SK", sk),
        ("IAM_ENDPOINT", address.as_str()),
        ("REGION", REGION),
        ("PROJECT_ID", &arguments.project),
    ];
    for (name, value) in variables {
        let _ = writeln!(text, "export HUAWEICLOUD_SDK_{name}={value}");
    }
    text.push_str("\n# A client reads them by `.environment()?`. One with a `.region(..)` calls the real cloud.\n");
    let _ = writeln!(
        text,
        "\nTo see a call fail: curl -d '{{\"fault\": {{\"status\": 409}}}}' {address}/_mock/faults; `tabella mock --help` lists the faults.\n"
    );
    text
}
