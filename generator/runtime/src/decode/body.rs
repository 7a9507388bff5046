//! Reading the body of an answer, leniently.

use std::cell::RefCell;

use super::mend::mend;
use super::{Context, Decode, Drift, DriftKind, Record};
use crate::{DryRunOutcome, Json};

/// What an operation answers with, read from the body of the answer.
///
/// Records, lists and free JSON are; so is `()`, for operations that answer without a body.
pub trait FromBody: Sized + Send {
    /// Reads a body leniently and tells where it left the documentation.
    ///
    /// # Errors
    ///
    /// When the body is no JSON, though one is expected.
    fn from_body(body: &[u8]) -> Result<(Self, Vec<Drift>), serde_json::Error>;
}

impl<T: Record + Send> FromBody for T {
    fn from_body(body: &[u8]) -> Result<(Self, Vec<Drift>), serde_json::Error> {
        read_or_else(body, T::empty)
    }
}

impl<T: Decode + Send> FromBody for Vec<T> {
    fn from_body(body: &[u8]) -> Result<(Self, Vec<Drift>), serde_json::Error> {
        read_or_else(body, Self::new)
    }
}

impl FromBody for Json {
    fn from_body(body: &[u8]) -> Result<(Self, Vec<Drift>), serde_json::Error> {
        read_or_else(body, || Self::Null)
    }
}

impl FromBody for () {
    fn from_body(_: &[u8]) -> Result<(Self, Vec<Drift>), serde_json::Error> {
        Ok(((), Vec::new()))
    }
}

impl FromBody for DryRunOutcome {
    // The status alone says that a check passed, so a body that cannot be read is no failure.
    fn from_body(body: &[u8]) -> Result<(Self, Vec<Drift>), serde_json::Error> {
        Ok((Self::read(body), Vec::new()))
    }
}

/// Reads a body. If that fails, it is read again without the single values that no type can hold.
fn read_or_else<T: Decode>(
    body: &[u8],
    empty: fn() -> T,
) -> Result<(T, Vec<Drift>), serde_json::Error> {
    if body.trim_ascii().is_empty() {
        return Ok((
            empty(),
            vec![Drift::new(String::new(), DriftKind::EmptyBody, "")],
        ));
    }
    // Both readings fill the same place, and the outcome is built once, since a model is large.
    let mut value = empty();
    let drift = match read(body, &mut value) {
        Ok(drift) => drift,
        Err(error) => {
            let (body, mended) = mend(body).ok_or(error)?;
            value = empty();
            let drift = read(&body, &mut value)?;
            mended.into_iter().chain(drift).collect()
        }
    };
    Ok((value, drift))
}

// One function for both readings, so that the compiler inlines into it what it would inline for one.
#[inline(never)]
fn read<T: Decode>(body: &[u8], place: &mut T) -> Result<Vec<Drift>, serde_json::Error> {
    let drift = RefCell::new(Vec::new());
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    T::decode_in_place(place, &mut deserializer, &Context::lenient(&drift))?;
    deserializer.end()?;
    Ok(drift.into_inner())
}
