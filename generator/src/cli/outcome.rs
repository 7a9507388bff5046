//! What a run of the command comes to. Only `main` prints it.

use std::process::ExitCode;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// All is well.
    Fine,
    /// The spec has problems, or `--check` found differences.
    Problems,
    /// The arguments make no sense.
    Usage,
    /// Something outside the spec failed, such as writing a file.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Fine => 0,
            Status::Problems => 1,
            Status::Usage => 2,
            Status::Failed => 3,
        })
    }
}

/// What a run says and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// For the standard output.
    pub output: String,
    /// For the standard error output.
    pub messages: String,
    /// How it ended.
    pub status: Status,
}

impl Outcome {
    /// A run that ended well.
    #[must_use]
    pub fn fine(output: String) -> Self {
        Self {
            output,
            messages: String::new(),
            status: Status::Fine,
        }
    }

    /// A run that ended in another way, with what to say about it.
    #[must_use]
    pub fn ended(status: Status, messages: String) -> Self {
        Self {
            output: String::new(),
            messages,
            status,
        }
    }

    /// Says something before the rest.
    #[must_use]
    pub fn after(mut self, messages: &str) -> Self {
        self.messages.insert_str(0, messages);
        self
    }
}
