//! Reading the body of an answer, leniently.

use std::cell::RefCell;

use super::mend::mend;
use super::{Context, Decode, Drift, DriftKind, Record};
use crate::{DryRunOutcome, Json};

/// What an operation answers with, read from the body of the answer.
///
/// Records, lists and free JSON are; so is `()`, for operations that answer without a body.
pub trait FromBody: Sized + Send {
    /// What stands for an answer before anything is read, and after one without a body.
    fn nothing() -> Self;

    /// Reads a body leniently into its place, so that a large answer is not moved, and tells where it left the
    /// documentation. Nothing of what the place held before stays.
    ///
    /// # Errors
    ///
    /// When the body is no JSON, though one is expected. The place then holds no answer.
    fn read_body(place: &mut Self, body: &[u8]) -> Result<Vec<Drift>, serde_json::Error>;
}

impl<T: Record + Send> FromBody for T {
    fn nothing() -> Self {
        T::empty()
    }

    fn read_body(place: &mut Self, body: &[u8]) -> Result<Vec<Drift>, serde_json::Error> {
        read_or_mend(place, body)
    }
}

impl<T: Decode + Send> FromBody for Vec<T> {
    fn nothing() -> Self {
        Self::new()
    }

    fn read_body(place: &mut Self, body: &[u8]) -> Result<Vec<Drift>, serde_json::Error> {
        read_or_mend(place, body)
    }
}

impl FromBody for Json {
    fn nothing() -> Self {
        Self::Null
    }

    fn read_body(place: &mut Self, body: &[u8]) -> Result<Vec<Drift>, serde_json::Error> {
        read_or_mend(place, body)
    }
}

impl FromBody for () {
    fn nothing() -> Self {}

    fn read_body((): &mut Self, _: &[u8]) -> Result<Vec<Drift>, serde_json::Error> {
        Ok(Vec::new())
    }
}

impl FromBody for DryRunOutcome {
    fn nothing() -> Self {
        Self::default()
    }

    // The status alone says that a check passed, so a body that cannot be read is no failure.
    fn read_body(place: &mut Self, body: &[u8]) -> Result<Vec<Drift>, serde_json::Error> {
        *place = Self::read(body);
        Ok(Vec::new())
    }
}

/// Reads a body. If that fails, it is read again without the single values that no type can hold.
fn read_or_mend<T: Decode + FromBody>(
    place: &mut T,
    body: &[u8],
) -> Result<Vec<Drift>, serde_json::Error> {
    if body.trim_ascii().is_empty() {
        *place = T::nothing();
        let empty = Drift::new(String::new(), DriftKind::EmptyBody, "");
        return Ok(vec![empty]);
    }
    let error = match read(body, place) {
        Ok(drift) => return Ok(drift),
        Err(error) => error,
    };
    let (body, mended) = mend(body).ok_or(error)?;
    let drift = read(&body, place)?;
    Ok(mended.into_iter().chain(drift).collect())
}

// One function for both readings, so that the compiler inlines into it what it would inline for one.
#[inline(never)]
fn read<T: Decode + FromBody>(body: &[u8], place: &mut T) -> Result<Vec<Drift>, serde_json::Error> {
    let drift = RefCell::new(Vec::new());
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    let fits = T::decode_in_place(place, &mut deserializer, &Context::lenient(&drift))?;
    deserializer.end()?;
    if !fits {
        *place = T::nothing();
    }
    Ok(drift.into_inner())
}
