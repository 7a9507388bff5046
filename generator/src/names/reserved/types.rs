//! Names of types that mean something to generated files, and the word that tells a type of the spec from them.
//!
//! A page may caption a table `Rule` or `Option`. Its type is then `RuleObject`; the call of an operation of that name
//! would be `RuleOperation`, and a set of values `RuleValues`.

/// What is added to the name of a table.
pub(in crate::names) const TABLE: &str = "Object";

/// What is added to the name of an operation.
pub(in crate::names) const OPERATION: &str = "Operation";

/// What is added to the name of a set of values.
pub(in crate::names) const VALUES: &str = "Values";

/// What generated files import, or a generated crate offers to its users.
pub(in crate::names) const IMPORTED: &[&str] = &[
    "Attempt",
    "AttemptInfo",
    "BTreeMap",
    "BlockingClient",
    "BlockingCore",
    "Body",
    "Bytes",
    "Call",
    "CallOptions",
    "Checked",
    "Checker",
    "Client",
    "ClientBuilder",
    "ClientCore",
    "Clock",
    "Context",
    "Credentials",
    "CredentialsChain",
    "CredentialsContext",
    "CredentialsError",
    "CredentialsFuture",
    "CredentialsProvider",
    "DateTime",
    "DateTimeError",
    "Decode",
    "Deserialize",
    "Deserializer",
    "Drift",
    "DriftKind",
    "DryRun",
    "DryRunInfo",
    "DryRunOutcome",
    "Duration",
    "Entry",
    "EnvironmentCredentials",
    "Error",
    "ErrorKind",
    "ExitCode",
    "Hook",
    "HyperTransport",
    "HyperTransportBuilder",
    "Info",
    "IsSet",
    "Items",
    "Json",
    "Limits",
    "MetadataCredentials",
    "Method",
    "Nullable",
    "ObjectWriter",
    "Operation",
    "Paged",
    "Pages",
    "Pairs",
    "Parameters",
    "Pattern",
    "Pin",
    "ProfileCredentials",
    "Proxy",
    "Record",
    "Region",
    "Repeat",
    "Response",
    "RetryPolicy",
    "Rule",
    "Secret",
    "Sent",
    "Serialize",
    "Serializer",
    "Service",
    "Sleep",
    "Source",
    "TokioClock",
    "Transport",
    "TransportError",
    "TransportErrorKind",
    "TransportFuture",
    "Turn",
    "Validate",
    "Validation",
    "View",
    "Violation",
    "Wait",
    "Waiter",
];

/// What every file has without importing it: the prelude of the 2024 edition, and a keyword.
const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// A type's name, with the word behind it if generated files mean something else by the name.
pub(in crate::names) fn ty(name: String, word: &str) -> String {
    if is_taken(&name) { name + word } else { name }
}

/// Whether generated files mean something by a name.
pub(in crate::names) fn is_taken(name: &str) -> bool {
    IMPORTED.contains(&name) || PRELUDE.contains(&name) || is_parameter(name)
}

/// Whether a name looks like the type parameters of generated code: `A`, `S`, `B1`.
fn is_parameter(name: &str) -> bool {
    let mut characters = name.chars();
    characters
        .next()
        .is_some_and(|first| first.is_ascii_uppercase())
        && characters.all(|other| other.is_ascii_digit())
}
