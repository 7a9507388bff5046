// Made by `tabella generate` from spec/secret/v1/things/set-password.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, Entry, Info, IsSet, Method, Nullable, ObjectWriter, Operation,
    Pattern, Record, Repeat, Rule, Secret, Source, Validate, decode,
};

use crate::v1::required::RequiredPin;
use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/things/password`
    ///
    /// ```no_run
    /// # async fn example(client: case_secret::v1::Client) -> Result<(), case_secret::Error> {
    /// let answer = client.set_password("12345678").keys(["a"]).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_password(&self, password: impl Into<Secret>) -> Call<SetPassword, C> {
        Call::new(&self.core, SetPassword::new(password.into()))
    }
}

/// Does what the case is about.
///
/// `POST /v1/things/password`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetPassword {
    /// The password.
    ///
    /// - Required.
    /// - In the body (Table 1).
    /// - 8 to 64 bytes in UTF-8.
    /// - Matches `[0-9]`.
    pub password: Secret,
    /// Keys.
    ///
    /// - In the body (Table 1).
    /// - At most 2 items.
    /// - No item occurs twice.
    /// - Each item: at least 1 character.
    pub keys: Option<Vec<Secret>>,
    /// A login.
    ///
    /// - In the body (Table 1).
    pub login: Option<Login>,
}

impl SetPassword {
    pub(crate) fn new(password: Secret) -> Self {
        Self {
            password,
            keys: None,
            login: None,
        }
    }
}

impl<C> Call<SetPassword, C> {
    /// Keys.
    ///
    /// - In the body (Table 1).
    /// - At most 2 items.
    /// - No item occurs twice.
    /// - Each item: at least 1 character.
    pub fn keys(mut self, value: impl IntoIterator<Item = impl Into<Secret>>) -> Self {
        self.operation.keys = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// A login.
    ///
    /// - In the body (Table 1).
    pub fn login(mut self, value: Login) -> Self {
        self.operation.login = Some(value);
        self
    }
}

impl Operation for SetPassword {
    type Output = SetPasswordResponse;

    const INFO: &'static Info = &Info {
        id: "SetPassword",
        method: Method::POST,
        path: "/v1/things/password",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[200],
        body: true,
        dry_run: None,
        repeat: Repeat::IfUnprocessed,
    };

    fn body(&self, body: &mut Body<'_>) {
        body.field("password", &self.password);
        body.optional("keys", &self.keys);
        body.optional("login", &self.login);
    }

    fn validate(&self, at: &mut Checker) {
        static PASSWORD_PATTERN: Pattern = Pattern::new("[0-9]");
        at.source("A Page, Table 1");
        at.secret_field(
            "password",
            &self.password,
            &[Rule::Bytes(Some(8), Some(64)), Rule::Pattern(&PASSWORD_PATTERN)],
        );
        at.secret_field(
            "keys",
            &self.keys,
            &[
                Rule::Count(None, Some(2)),
                Rule::Unique,
                Rule::Each(&[Rule::Length(Some(1), None)]),
            ],
        );
        at.nested("login", &self.login);
    }
}

/// The object `Login`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Login {
    /// The number.
    ///
    /// - Required.
    /// - 4 to 4 characters.
    pub pin: Nullable<Secret>,
}

impl Login {
    /// Starts an object. Required: `pin`.
    pub fn builder() -> LoginBuilder {
        LoginBuilder { object: Self::empty() }
    }
}

/// Makes [`Login`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct LoginBuilder<const A: bool = false> {
    object: Login,
}

impl<const A: bool> LoginBuilder<A> {
    /// The number.
    ///
    /// - Required.
    /// - 4 to 4 characters.
    pub fn pin(mut self, value: impl Into<Nullable<Secret>>) -> LoginBuilder<true> {
        self.object.pin = value.into();
        LoginBuilder { object: self.object }
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> Login
    where
        IsSet<A>: RequiredPin,
    {
        self.object
    }
}

impl Validate for Login {
    fn validate(&self, at: &mut Checker) {
        at.source("A Page");
        at.secret_field("pin", &self.pin, &[Rule::Length(Some(4), Some(4))]);
    }
}

impl Serialize for Login {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.nullable("pin", &self.pin)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Login {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Login {
    fn empty() -> Self {
        Self { pin: Nullable::Absent }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "pin" => entry.read(&mut self.pin),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `SetPassword`.
///
/// - Status 200: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SetPasswordResponse {
    /// A token.
    pub token: Option<Secret>,
}

impl Serialize for SetPasswordResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("token", &self.token)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for SetPasswordResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for SetPasswordResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "token" => entry.read(&mut self.token),
            _ => entry.unknown(),
        }
    }
}
