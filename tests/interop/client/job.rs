//! What to call, and with what.

use std::collections::BTreeMap;

use huaweicloud_vpc::http::{HeaderName, HeaderValue};
use huaweicloud_vpc::runtime::{Operation, RetryPolicy};
use huaweicloud_vpc::v3::{Call, Client};
use huaweicloud_vpc::{Credentials, DryRun, Validation};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use crate::Result;
use crate::outcome::Outcome;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Job {
    pub(crate) operation: String,
    /// The parameters by their names on the wire; what goes into the body is below `body`.
    pub(crate) input: Input,
    endpoint: String,
    access_key: String,
    secret_key: String,
    project_id: String,
    headers: BTreeMap<String, String>,
    /// Whether values are checked before they are sent. They are not where the service is to refuse them.
    checked: bool,
}

impl Job {
    /// A client that sends each call once, as the other SDK does: retries would hide what is compared here.
    pub(crate) fn client(&self) -> Result<Client> {
        let validation = if self.checked {
            Validation::On
        } else {
            Validation::Off
        };
        let client = Client::builder()
            .endpoint(&self.endpoint)
            .credentials(Credentials::new(&self.access_key, &self.secret_key))
            .project_id(&self.project_id)
            .retry(RetryPolicy::never())
            .validation(validation)
            .build()?;
        Ok(client)
    }

    pub(crate) async fn send<O>(&self, call: Call<O>) -> Result<Option<Outcome>>
    where
        O: Operation<Output: Serialize>,
    {
        let sent = self.with_headers(call)?.send().await;
        Outcome::new(sent, |body| Ok(serde_json::to_value(body)?)).map(Some)
    }

    /// Asks whether an operation would succeed.
    pub(crate) async fn check<O: Operation>(
        &self,
        call: Call<DryRun<O>>,
    ) -> Result<Option<Outcome>> {
        let sent = self.with_headers(call)?.send().await;
        Outcome::new(sent, |said| Ok(json!({"request_id": said.request_id}))).map(Some)
    }

    /// The body.
    pub(crate) fn body(&self) -> Result<Input> {
        self.input.get("body")
    }

    /// An object of the body.
    pub(crate) fn object(&self, name: &str) -> Result<Input> {
        self.body()?.get(name)
    }

    /// Whether the body asks for a check alone.
    pub(crate) fn is_dry_run(&self) -> Result<bool> {
        Ok(self.body()?.optional("dry_run")?.unwrap_or_default())
    }

    fn with_headers<O: Operation>(&self, mut call: Call<O>) -> Result<Call<O>> {
        for (name, value) in &self.headers {
            call = call.header(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
        }
        Ok(call)
    }
}

/// An object of the input.
#[derive(Deserialize)]
#[serde(transparent)]
pub(crate) struct Input(BTreeMap<String, Json>);

impl Input {
    pub(crate) fn get<T: DeserializeOwned>(&self, name: &str) -> Result<T> {
        let value = self.optional(name)?;
        value.ok_or_else(|| format!("the input has no {name}").into())
    }

    pub(crate) fn optional<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>> {
        let value = self.0.get(name).cloned();
        Ok(value.map(serde_json::from_value).transpose()?)
    }

    /// Calls a setter if the input has its value.
    pub(crate) fn set<B, T: DeserializeOwned>(
        &self,
        builder: B,
        name: &str,
        setter: impl FnOnce(B, T) -> B,
    ) -> Result<B> {
        Ok(match self.optional(name)? {
            Some(value) => setter(builder, value),
            None => builder,
        })
    }
}
