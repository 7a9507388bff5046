//! Text, numbers, flags, and the types that are written as text.

use serde::de::{Deserialize, Deserializer, IgnoredAny};

use super::scalar_visitor::{Reading, Scalar, read_scalar};
use super::{Context, Decode, DriftKind};
use crate::value::is_date_time;
use crate::{DateTime, Json, Secret};

/// Reads a value of a documented set. Another value is kept and noted as drift.
///
/// # Errors
///
/// As [`Decode::decode`].
pub fn values<'de, D, T>(
    deserializer: D,
    context: &Context<'_>,
    documented: &[&str],
) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: for<'a> From<&'a str>,
{
    read_text(deserializer, context, |text| {
        if !documented.contains(&text) {
            context.note(DriftKind::UnknownValue, text);
        }
        T::from(text)
    })
}

/// Reads a value for which the documentation only suggests values: any other is as good.
///
/// # Errors
///
/// As [`Decode::decode`].
pub fn suggested<'de, D, T>(deserializer: D, context: &Context<'_>) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: for<'a> From<&'a str>,
{
    read_text(deserializer, context, |text| T::from(text))
}

/// Reads text, for which a number is taken too.
fn read_text<'de, D, T, F>(
    deserializer: D,
    context: &Context<'_>,
    make: F,
) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    F: FnOnce(&str) -> T,
{
    read_scalar(deserializer, context, "text", |found| match found {
        Scalar::Text(text) => Reading::Fits(make(text)),
        Scalar::Integer(_) | Scalar::Large(_) | Scalar::Float(_) => {
            Reading::Converted(make(&found.to_string()))
        }
        Scalar::Flag(_) => Reading::Wrong,
    })
}

impl Decode for String {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        read_text(deserializer, context, str::to_owned)
    }
}

impl Decode for Secret {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        read_text(deserializer, &context.secret(), |text| Self::from(text))
    }
}

impl Decode for DateTime {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        read_text(deserializer, context, |text| {
            if !context.is_strict() && !is_date_time(text) {
                context.note(DriftKind::UnreadableTime, text);
            }
            Self::from(text)
        })
    }
}

impl Decode for bool {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        read_scalar(
            deserializer,
            context,
            "true or false",
            |found| match found {
                Scalar::Flag(flag) => Reading::Fits(*flag),
                Scalar::Text("true") => Reading::Converted(true),
                Scalar::Text("false") => Reading::Converted(false),
                _ => Reading::Wrong,
            },
        )
    }
}

impl Decode for i64 {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        read_scalar(deserializer, context, "an integer", |found| match found {
            Scalar::Integer(integer) => Reading::Fits(*integer),
            Scalar::Text(text) => text.parse().map_or(Reading::Wrong, Reading::Converted),
            Scalar::Float(float) => whole(*float).map_or(Reading::Wrong, Reading::Converted),
            Scalar::Large(_) | Scalar::Flag(_) => Reading::Wrong,
        })
    }
}

impl Decode for f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "the documentation says that the field is a float"
    )]
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        read_scalar(deserializer, context, "a number", |found| match found {
            Scalar::Float(float) => Reading::Fits(*float),
            Scalar::Integer(integer) => Reading::Fits(*integer as Self),
            Scalar::Large(integer) => Reading::Fits(*integer as Self),
            Scalar::Text(text) => text.parse().map_or(Reading::Wrong, Reading::Converted),
            Scalar::Flag(_) => Reading::Wrong,
        })
    }
}

impl Decode for Json {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        _: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        Self::deserialize(deserializer).map(Some)
    }
}

impl Decode for () {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        _: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Some(()))
    }
}

/// The integer that a float such as `551.0` stands for.
fn whole(float: f64) -> Option<i64> {
    // Beyond 2^53 a float no longer tells neighbouring integers apart.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the value is whole and in range"
    )]
    (float.fract() == 0.0 && float.abs() <= EXACT).then_some(float as i64)
}
