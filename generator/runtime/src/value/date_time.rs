//! A time as the service wrote it.

use std::fmt;
use std::time::SystemTime;

use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;
use jiff::{SignedDuration, civil};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

const EPOCH: civil::DateTime = civil::date(1970, 1, 1).at(0, 0, 0, 0);

/// A date and time that keeps the text in which it was written.
///
/// Services write times in several ways; to keep the text loses nothing and fails nothing. The point in time is a
/// question apart: [`to_system_time`](Self::to_system_time).
///
/// ```
/// use std::time::{Duration, SystemTime};
/// # use tabella_runtime::DateTime;
///
/// let created = DateTime::from("1970-01-01T00:01:00Z");
/// assert_eq!(created.as_str(), "1970-01-01T00:01:00Z");
/// assert_eq!(created.to_system_time()?, SystemTime::UNIX_EPOCH + Duration::from_secs(60));
/// # Ok::<(), tabella_runtime::DateTimeError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DateTime(String);

impl DateTime {
    /// The text as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text as it was written.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }

    /// The point in time.
    ///
    /// Reads RFC 3339: a date, `T` or a blank, a time with or without a fraction of a second, and `Z` or an offset
    /// such as `+08:00`. Without an offset the time is taken as UTC, as services do that leave it out.
    ///
    /// # Errors
    ///
    /// When the text is no date with a time.
    pub fn to_system_time(&self) -> Result<SystemTime, DateTimeError> {
        parse(&self.0).ok_or_else(|| DateTimeError {
            text: self.0.clone(),
        })
    }
}

/// Whether a text can be read as a point in time.
pub(crate) fn is_date_time(text: &str) -> bool {
    is_plain(text) || parse(text).is_some()
}

/// Whether a text has the usual form, as `2025-08-19T08:09:10Z`, and is surely right.
///
/// Each time in each answer is looked at, and reading it in full takes longer than all else that is done for a field.
fn is_plain(text: &str) -> bool {
    const FORM: &[u8; 20] = b"0000-00-00T00:00:00Z";
    let fits = |(byte, form): (u8, &u8)| {
        if *form == b'0' {
            byte.is_ascii_digit()
        } else {
            byte == *form
        }
    };
    let within = |place, first, last| {
        text.get(place)
            .is_some_and(|digits| (first..=last).contains(&digits))
    };
    text.len() == FORM.len()
        && text.bytes().zip(FORM).all(fits)
        && within(5..7, "01", "12")
        // Every month has 28 days; the full reading knows about the other three.
        && within(8..10, "01", "28")
        && within(11..13, "00", "23")
        && within(14..16, "00", "59")
        && within(17..19, "00", "59")
}

/// The calendar alone is asked and not [`jiff::Timestamp`], which ends two days before it: services write
/// `9999-12-31T23:59:59Z` for never.
fn parse(text: &str) -> Option<SystemTime> {
    let pieces = Pieces::parse(text).ok()?;
    // Names of time zones and calendars are not among what services write.
    if text.contains('[') {
        return None;
    }
    let local = pieces.date().to_datetime(pieces.time()?);
    let offset = pieces.to_numeric_offset().unwrap_or(Offset::UTC).seconds();
    let since = local
        .duration_since(EPOCH)
        .checked_sub(SignedDuration::from_secs(offset.into()))?;
    if since.is_negative() {
        SystemTime::UNIX_EPOCH.checked_sub(since.unsigned_abs())
    } else {
        SystemTime::UNIX_EPOCH.checked_add(since.unsigned_abs())
    }
}

/// How far a time is from the first of January 1970.
fn since_epoch(time: SystemTime) -> Option<SignedDuration> {
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => SignedDuration::try_from(since).ok(),
        Err(before) => SignedDuration::try_from(before.duration())
            .ok()?
            .checked_neg(),
    }
}

impl From<&str> for DateTime {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for DateTime {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<SystemTime> for DateTime {
    /// Writes RFC 3339 in UTC. Times outside the years -9999 to 9999 become the nearest one inside.
    fn from(time: SystemTime) -> Self {
        let nearest = if time < SystemTime::UNIX_EPOCH {
            civil::DateTime::MIN
        } else {
            civil::DateTime::MAX
        };
        let civil = since_epoch(time).and_then(|since| EPOCH.checked_add(since).ok());
        Self(format!("{}Z", civil.unwrap_or(nearest)))
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

/// A text that is no date with a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateTimeError {
    text: String,
}

impl fmt::Display for DateTimeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "`{}` is no date and time as in `2025-08-19T08:09:10Z`",
            self.text
        )
    }
}

impl std::error::Error for DateTimeError {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn reads_the_ways_in_which_times_are_written() {
        let expected = SystemTime::UNIX_EPOCH + Duration::from_secs(1_755_590_950);
        for text in [
            "2025-08-19T08:09:10Z",
            "2025-08-19 08:09:10Z",
            "2025-08-19T08:09:10",
            "2025-08-19 08:09:10",
            "2025-08-19T16:09:10+08:00",
            "2025-08-19T16:09:10+0800",
            "2025-08-19T08:09:10.000Z",
            "2025-08-19T08:09:10.000000",
        ] {
            assert_eq!(
                DateTime::from(text).to_system_time(),
                Ok(expected),
                "{text}"
            );
        }
    }

    #[test]
    fn refuses_what_is_no_time() {
        for text in [
            "",
            "soon",
            "2025-08-19",
            "2025-13-01T00:00:00Z",
            "2025-08-19T08:09:10Z[UTC]",
            "08:09:10",
        ] {
            let error = DateTime::from(text).to_system_time().unwrap_err();
            assert!(error.to_string().contains(text), "{text}");
        }
    }

    #[test]
    fn judges_the_usual_form_as_the_full_reading_does() {
        for (text, plain) in [
            ("2025-08-19T08:09:10Z", true),
            ("0000-01-01T00:00:00Z", true),
            ("9999-12-28T23:59:59Z", true),
            ("2024-02-29T00:00:00Z", false),
            ("2025-00-01T00:00:00Z", false),
            ("2025-13-01T00:00:00Z", false),
            ("2025-01-00T00:00:00Z", false),
            ("2025-01-01T24:00:00Z", false),
            ("2025-01-01T00:60:00Z", false),
            ("2025-01-01T00:00:60Z", false),
            ("2025-01-01 00:00:00Z", false),
            ("2025-01-01T00:00:0网", false),
        ] {
            assert_eq!(is_plain(text), plain, "{text}");
            assert!(!plain || parse(text).is_some(), "{text}");
        }
    }

    #[test]
    fn reads_and_writes_to_the_ends_of_the_calendar() {
        for text in [
            "9999-12-31T23:59:59Z",
            "1969-12-31T23:59:59.5Z",
            "0001-01-01T00:00:00Z",
        ] {
            let time = DateTime::from(text).to_system_time().unwrap();
            assert_eq!(DateTime::from(time).as_str(), text);
        }
        let last = DateTime::from("9999-12-31T23:59:59-01:00");
        let later = last.to_system_time().unwrap();
        assert!(
            DateTime::from(later)
                .as_str()
                .starts_with("9999-12-31T23:59:59.9")
        );
    }

    #[test]
    fn writes_a_system_time() {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_755_590_950);
        assert_eq!(DateTime::from(time).as_str(), "2025-08-19T08:09:10Z");
        assert_eq!(DateTime::from(time).to_system_time(), Ok(time));
    }
}
