//! The two questions that every error answers: what failed, and whether the request went out.

/// What kind of failure it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// Values break documented rules; see [`Error::violations`](crate::Error::violations). Nothing was sent.
    Invalid,
    /// The path needs a project, none is known, and none was found. Nothing was sent. Where the identity service could
    /// not be asked for it, or refused, the error has the kind of that failure.
    MissingProject,
    /// There are no credentials to sign with, or half of a pair; they have ended; or the provider of credentials failed,
    /// if only for the moment: its error is the source. Nothing was sent.
    MissingCredentials,
    /// The client is set up in a way that cannot work: its region, endpoint or TLS. Nothing was sent.
    Configuration,
    /// The request cannot be written, for example with an empty path parameter. Nothing was sent.
    Request,
    /// No connection could be made. Nothing was sent.
    Connect,
    /// There was a connection, but no agreement on TLS: a certificate that is not trusted, for example, or a host that
    /// speaks none. Another address is tried, if there is one, but none a second time. Nothing was sent, except where a
    /// service refuses the client's certificate, or the lack of one, only when the request is on its way: that is
    /// [`Sent::Perhaps`], and final.
    Tls,
    /// All connections that the client may have at once were in use until the time was up, as its own limits have it.
    /// It says nothing of the service, so that neither another address nor another attempt is tried. Nothing was sent.
    Busy,
    /// The time was up; [`Error::sent`](crate::Error::sent) tells how far the call had come. An answer whose status says
    /// error is [`Api`](Self::Api), also if the rest of it did not come in time.
    Timeout,
    /// The connection failed during the call. An answer whose status says error is [`Api`](Self::Api), also if the rest
    /// of it was lost.
    Transport,
    /// The answer is larger than the transport takes, and its status says no error. If that says success
    /// ([`Error::status`](crate::Error::status)), what was asked for has been done.
    TooLarge,
    /// The service answered with an error (a status of 400 or above). With [`Sent::No`] it was the identity service, which
    /// was asked for the project. If its body was cut, came too late or is too large, the
    /// [`TransportError`](crate::TransportError) is the source.
    Api,
    /// The service answered with a status that says neither success nor error, as a redirect (none is followed), or a
    /// dry run with a success that is documented neither for it nor for the operation. What was done is not known.
    UnexpectedStatus,
    /// The service answered a call with the status of a dry run: it only checked, and nothing was created or changed.
    OnlyChecked,
    /// The service carried out a dry run: it created or changed what it was only asked to check. See
    /// [`Error::created_id`](crate::Error::created_id).
    NotOnlyChecked,
    /// The service reports success, but its body is no JSON. What was asked for has been done. An empty body is no such
    /// error: it gives an empty model with [`DriftKind::EmptyBody`](crate::DriftKind::EmptyBody), except in a list that is
    /// read page by page, where it is a [`Paging`](Self::Paging) error.
    Decode,
    /// What was waited for is never reached any more: the service shows a state that excludes it. See
    /// [`Wait`](crate::Wait).
    WaitFailed,
    /// A page of a list leads back to where the list has been, or cannot be read as a part of the list: items of it, or
    /// what leads to the next page, would be lost. Or pages of no items were asked for: nothing was sent then.
    Paging,
}

/// Whether a request reached the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sent {
    /// It did not: nothing happened there.
    No,
    /// It is not known: it may have happened.
    Perhaps,
    /// It did: the service answered.
    Yes,
}

impl ErrorKind {
    /// A stable name, for logs and metrics.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::MissingProject => "missing_project",
            Self::MissingCredentials => "missing_credentials",
            Self::Configuration => "configuration",
            Self::Request => "request",
            Self::Connect => "connect",
            Self::Tls => "tls",
            Self::Busy => "busy",
            Self::Timeout => "timeout",
            Self::Transport => "transport",
            Self::TooLarge => "too_large",
            Self::Api => "api",
            Self::UnexpectedStatus => "unexpected_status",
            Self::OnlyChecked => "only_checked",
            Self::NotOnlyChecked => "not_only_checked",
            Self::Decode => "decode",
            Self::WaitFailed => "wait_failed",
            Self::Paging => "paging",
        }
    }
}
