//! What the line of an error says of the attempts.

use std::fmt::{Display, Formatter, Result};

use super::{Attempt, Error, Last};

impl Error {
    /// What went before the last attempt, and why there is none behind it.
    pub(super) fn tried(&self, formatter: &mut Formatter<'_>) -> Result {
        match (self.attempts(), self.0.last) {
            ([], _) | ([_], Last::Attempt) => {}
            (attempts, Last::Preparation) => {
                formatter.write_str(" (before it: ")?;
                earlier(formatter, attempts, Hosts::of(attempts))?;
                formatter.write_str(")")?;
            }
            (attempts @ [before @ .., last], Last::Attempt) => {
                let hosts = Hosts::of(attempts);
                write!(formatter, " (attempt {}", attempts.len())?;
                hosts.show(formatter, last)?;
                formatter.write_str("; before it: ")?;
                earlier(formatter, before, hosts)?;
                formatter.write_str(")")?;
            }
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
    fn of(attempts: &[Attempt]) -> Self {
        let mut hosts = attempts.chunk_by(|one, other| one.host == other.host);
        match (hosts.next(), hosts.next()) {
            (_, None) => Self::One,
            (_, Some(_)) => Self::Several,
        }
    }

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
