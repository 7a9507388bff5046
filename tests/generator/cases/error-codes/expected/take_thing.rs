// Made by `tabella generate` from spec/error-codes/v1/things/take-thing.yaml. Do not edit.

use std::fmt;

use tabella_runtime::{Error, Info, Method, Operation, Repeat, Source};

use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/thing/take`
    ///
    /// ```no_run
    /// # async fn example(client: case_error_codes::v1::Client) -> Result<(), case_error_codes::Error> {
    /// let answer = client.take_thing().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The service documents these, beside what every call can fail with; [`TakeThingErrorCode::of`] tells
    /// which it is:
    ///
    /// - 409 [`VPC.0001`](TakeThingErrorCode::Vpc0001): Somebody has taken it.
    /// - 400 [`VPC.0002`](TakeThingErrorCode::Vpc0002): The \`name\` is \<wrong\>.
    /// - 403 [`VPC.0002`](TakeThingErrorCode::Vpc0002): The name is another project's.
    /// - [`0x[3]`](TakeThingErrorCode::N0x3): Nobody knows, why.
    /// - 403 [`Unknown`](TakeThingErrorCode::UnknownValue): The service does not know who calls.
    /// - [`*`](TakeThingErrorCode::Star): Something else.
    /// - 500: The service is at fault.
    pub fn take_thing(&self) -> Call<TakeThing, C> {
        Call::new(&self.core, TakeThing::default())
    }
}

/// Does what the case is about.
///
/// `POST /v1/thing/take`
///
/// - Status 204
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TakeThing {}

impl Operation for TakeThing {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "TakeThing",
        method: Method::POST,
        path: "/v1/thing/take",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[204],
        body: false,
        dry_run: None,
        repeat: Repeat::IfUnprocessed,
    };
}

/// Error codes that are documented for [`TakeThing`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TakeThingErrorCode {
    /// `VPC.0001` (status 409): Somebody has taken it.
    Vpc0001,
    /// `VPC.0002` (status 400): The \`name\` is \<wrong\>.
    ///
    /// `VPC.0002` (status 403): The name is another project's.
    Vpc0002,
    /// `0x[3]`: Nobody knows, why.
    N0x3,
    /// `Unknown` (status 403): The service does not know who calls.
    UnknownValue,
    /// `*`: Something else.
    Star,
    /// A code that the documentation does not name.
    Unknown(String),
}

impl TakeThingErrorCode {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Vpc0001 => "VPC.0001",
            Self::Vpc0002 => "VPC.0002",
            Self::N0x3 => "0x[3]",
            Self::UnknownValue => "Unknown",
            Self::Star => "*",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for TakeThingErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for TakeThingErrorCode {
    fn from(value: &str) -> Self {
        match value {
            "VPC.0001" => Self::Vpc0001,
            "VPC.0002" => Self::Vpc0002,
            "0x[3]" => Self::N0x3,
            "Unknown" => Self::UnknownValue,
            "*" => Self::Star,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for TakeThingErrorCode {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl TakeThingErrorCode {
    /// The code of an error; none where the service gave no code, or did not answer.
    #[must_use]
    pub fn of(error: &Error) -> Option<Self> {
        error.code().map(Self::from)
    }
}
