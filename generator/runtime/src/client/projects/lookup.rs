//! Asking the identity service for projects.

use std::sync::Arc;

use bytes::Bytes;
use http::{Method, Response};
use serde::Deserialize;

use crate::client::{ClientCore, Endpoint};
use crate::credentials::Identity;
use crate::request::Written;
use crate::send::{self, Call, Carried, To};
use crate::{CallOptions, Error, ErrorKind, Info, Region, Repeat, Sent, Source};

/// What is asked, for those who listen.
static LIST_PROJECTS: Info = Info {
    id: "KeystoneListProjects",
    method: Method::GET,
    path: "/v3/projects",
    source: Source {
        page: "Querying Project Information",
        updated: "",
    },
    success: &[200],
    body: false,
    dry_run: None,
    repeat: Repeat::Safe,
};

#[derive(Deserialize)]
struct Answer {
    projects: Vec<Project>,
}

#[derive(Deserialize)]
pub(super) struct Project {
    pub(super) id: String,
    #[serde(default)]
    pub(super) name: String,
}

impl ClientCore {
    /// The projects of a region that these credentials may use. It is a call with the options of the client, since what
    /// becomes of it is told to all calls that wait for it.
    pub(super) async fn projects(
        &self,
        iam: &Endpoint,
        region: &Region,
        identity: &Arc<Identity>,
    ) -> Result<Vec<Project>, Error> {
        let call = Call {
            info: &LIST_PROJECTS,
            dry_run: false,
            repeat: LIST_PROJECTS.repeat,
            to: To::Identity(iam, identity),
            options: &CallOptions::default(),
            write: &|| Ok(Written::named(region.as_str())),
        };
        let Carried { reply, held, past } = send::run(self, &call).await?;
        read(reply)
            .map_err(|error| error.hiding(&held.secrets()).in_operation(LIST_PROJECTS.id))
            .map_err(|error| past.told_by(error))
    }
}

fn read(reply: Response<Bytes>) -> Result<Vec<Project>, Error> {
    // What the parser says is not shown: it repeats parts of the body, which may hold a secret.
    if let Ok(Answer { projects }) = serde_json::from_slice(reply.body()) {
        return Ok(projects);
    }
    let text = "the answer is no list of projects";
    Err(Error::new(ErrorKind::Decode, Sent::Yes, text).with_reply(reply))
}
