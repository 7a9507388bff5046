//! What the line of an error says of the attempts.

use std::fmt::{Display, Formatter, Result};

use super::{Attempt, Error};

impl Error {
    /// What went before the last attempt, and why there is none behind it.
    pub(super) fn tried(&self, formatter: &mut Formatter<'_>) -> Result {
        let attempts = self.attempts();
        if let [before @ .., last] = attempts
            && !before.is_empty()
        {
            let hosts = if attempts.iter().all(|attempt| attempt.host == last.host) {
                Hosts::One
            } else {
                Hosts::Several
            };
            write!(formatter, " (attempt {}", attempts.len())?;
            hosts.show(formatter, last)?;
            formatter.write_str("; before it: ")?;
            earlier(formatter, before, hosts)?;
            formatter.write_str(")")?;
        }
        match self.0.end {
            Some(end) => write!(formatter, " (not tried again: {end})"),
            None => Ok(()),
        }
    }
}

/// Which hosts were called.
#[derive(Clone, Copy)]
enum Hosts {
    One,
    Several,
}

impl Hosts {
    /// Adds the host of an attempt where they are not all the same.
    fn show(self, formatter: &mut Formatter<'_>, attempt: &Attempt) -> Result {
        match self {
            Self::One => Ok(()),
            Self::Several => write!(formatter, " ({})", attempt.host),
        }
    }
}

/// Attempts in their order; those in a row that ended alike stand as one.
fn earlier(formatter: &mut Formatter<'_>, before: &[Attempt], hosts: Hosts) -> Result {
    let alike = |one: &Attempt, other: &Attempt| {
        (&one.host, one.kind, one.status) == (&other.host, other.kind, other.status)
    };
    for (index, row) in before.chunk_by(alike).enumerate() {
        let Some(first) = row.first() else { continue };
        if index > 0 {
            formatter.write_str(", ")?;
        }
        if row.len() > 1 {
            write!(formatter, "{} times ", row.len())?;
        }
        first.fmt(formatter)?;
        hosts.show(formatter, first)?;
    }
    Ok(())
}
