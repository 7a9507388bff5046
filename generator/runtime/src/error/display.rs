//! The one line that an error shows.

use std::error::Error as StdError;
use std::fmt::{self, Display, Formatter};

use super::{Error, ErrorKind, Reply, Sent};
use crate::excerpt::excerpt;

impl Display for Error {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.0.operation {
            write!(formatter, "{operation}: ")?;
        }
        match &self.0.reply {
            _ if self.0.kind == ErrorKind::Invalid => self.violated(formatter),
            Some(reply) => self.answered(formatter, reply),
            None => self.unanswered(formatter),
        }
    }
}

impl Error {
    fn violated(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let count = self.0.violations.len();
        let noun = if count == 1 {
            "value breaks its documented rule"
        } else {
            "values break their documented rules"
        };
        write!(formatter, "nothing was sent: {count} {noun}: ")?;
        for (index, violation) in self.0.violations.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(formatter, "{separator}{violation}")?;
        }
        Ok(())
    }

    fn unanswered(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.text)?;
        self.causes(formatter)?;
        match (self.0.operation, self.0.sent) {
            (Some(_), Sent::No) => formatter.write_str(" (nothing was sent)"),
            (Some(_), Sent::Perhaps) => {
                formatter.write_str(" (the request may have been carried out)")
            }
            _ => Ok(()),
        }
    }

    fn answered(&self, formatter: &mut Formatter<'_>, reply: &Reply) -> fmt::Result {
        if !self.0.text.is_empty() {
            write!(formatter, "{}: ", self.0.text)?;
        }
        write!(formatter, "status {}", reply.status)?;
        self.causes(formatter)?;
        match (&reply.answer.code, &reply.answer.message) {
            (Some(code), Some(message)) => write!(formatter, ", {code}: {}", excerpt(message))?,
            (Some(text), None) | (None, Some(text)) => write!(formatter, ", {}", excerpt(text))?,
            (None, None) => quote(formatter, &reply.body)?,
        }
        match self.request_id() {
            Some(id) => write!(formatter, " (request id {id})"),
            None => Ok(()),
        }
    }

    fn causes(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let mut cause = self.source();
        while let Some(error) = cause {
            write!(formatter, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}

fn quote(formatter: &mut Formatter<'_>, body: &[u8]) -> fmt::Result {
    // An excerpt of 120 characters lies within the first 480 bytes, so a large body is not copied.
    let beginning = body.get(..512).unwrap_or(body);
    match String::from_utf8_lossy(beginning).trim() {
        "" => formatter.write_str(", without a body"),
        text => write!(formatter, ", body {:?}", excerpt(text)),
    }
}
