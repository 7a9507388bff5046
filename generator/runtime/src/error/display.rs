//! The one line that an error shows.

use std::fmt::{self, Display, Formatter};

use super::refusal::before_echo;
use super::reply::Reply;
use super::{Error, ErrorKind, Sent};
use crate::excerpt::{excerpt, one_line};

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
        formatter.write_str(&one_line(&self.0.text))?;
        formatter.write_str(&self.0.causes)?;
        self.tried(formatter)?;
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
            write!(formatter, "{}: ", one_line(&self.0.text))?;
        }
        write!(formatter, "status {}{}", reply.status, self.0.causes)?;
        let message = reply.answer.message.as_deref().map(before_echo);
        let message = message.filter(|message| !message.is_empty());
        let shown = |text: &str| one_line(&excerpt(text));
        match (reply.answer.code.as_deref(), message) {
            (Some(code), Some(message)) => {
                write!(formatter, ", {}: {}", shown(code), shown(message))?;
            }
            (Some(text), None) | (None, Some(text)) => write!(formatter, ", {}", shown(text))?,
            (None, None) if self.0.kind == ErrorKind::Paging => {}
            (None, None) if reply.shown.is_empty() => {
                formatter.write_str(", without a body")?;
            }
            (None, None) => write!(formatter, ", body {:?}", reply.shown)?,
        }
        self.tried(formatter)?;
        match self.request_id() {
            Some(id) => write!(formatter, " (request id {})", one_line(id)),
            None => Ok(()),
        }
    }
}
