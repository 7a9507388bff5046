//! Keys in the file that a user keeps for all programs.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use configparser::ini::{Ini, IniDefault};

use super::{
    Credentials, CredentialsContext, CredentialsError, CredentialsFuture, CredentialsProvider,
};
use crate::environment::{self, Variables};
use crate::files::{self, Named, Place};

const VARIABLE: &str = "HUAWEICLOUD_SDK_CREDENTIALS_FILE";
const USUAL: &str = "credentials";

/// What lines before the first section are listed under: a name that no section can have.
const NO_SECTION: &str = "\n";

/// Gives the keys of the user's profile, a file that the vendor's own SDKs read as well. Needs the feature `files`.
///
/// It is the file that `HUAWEICLOUD_SDK_CREDENTIALS_FILE` names, else `~/.huaweicloud/credentials`:
///
/// ```ini
/// [basic]
/// ak = an access key
/// sk = its secret key
/// project_id = 8c6fb137a48a428aaf9a0229dca4edb3
/// ```
///
/// Read are the keys `ak`, `sk`, `security_token`, `project_id`, `domain_id` and `iam_endpoint` of the section `basic`,
/// else of `global`. A value goes to the end of its line, and lines that begin with `#` or `;` are comments. The file is
/// read when credentials are asked for, and never written.
///
/// No file, or none of the two sections, means "not configured". A file that cannot be read, a section without `ak` or
/// `sk`, and a named file that does not exist are failures.
#[derive(Clone)]
pub struct ProfileCredentials {
    file: Source,
    sections: &'static [&'static str],
}

#[derive(Clone)]
enum Source {
    Given(PathBuf),
    Looked(Variables),
}

impl ProfileCredentials {
    /// Reads the file that the environment of this process tells.
    #[must_use]
    pub fn new() -> Self {
        Self::from_variables(environment::process)
    }

    /// As [`new`](Self::new), with another source of variables.
    #[must_use]
    pub fn from_variables(lookup: impl Fn(&str) -> Option<String> + Send + Sync + 'static) -> Self {
        Self::of(Source::Looked(Arc::new(lookup)))
    }

    /// Reads this file, which ought to be there.
    #[must_use]
    pub fn from_file(path: impl Into<PathBuf>) -> Self {
        Self::of(Source::Given(path.into()))
    }

    /// Reads the section `global` alone: keys for services that are not bound to a region.
    #[must_use]
    pub const fn global(mut self) -> Self {
        self.sections = &["global"];
        self
    }

    const fn of(file: Source) -> Self {
        let sections = &["basic", "global"];
        Self { file, sections }
    }

    fn read(&self) -> Result<Credentials, CredentialsError> {
        let (path, missing) = match &self.file {
            Source::Given(path) => (path.clone(), Missing::Fails("does not exist".to_owned())),
            Source::Looked(variables) => usual(variables)?,
        };
        let text =
            files::read(&path).map_err(|error| bad(&path, "cannot be read").because(error))?;
        let Some(text) = text else {
            return Err(match missing {
                Missing::Fails(why) => bad(&path, &why),
                Missing::PassedOver => none(format!("there is no file {}", path.display())),
            });
        };
        let file = parse(&text).map_err(|why| bad(&path, &why))?;
        for name in self.sections {
            if let Some(section) = file.get(*name) {
                return keys(section).map_err(|why| bad(&path, &format!("[{name}] {why}")));
            }
        }
        let sections = self.sections.join("] nor [");
        Err(none(format!(
            "the file {} has no section [{sections}]",
            path.display()
        )))
    }
}

/// What the absence of a file means.
enum Missing {
    Fails(String),
    PassedOver,
}

fn usual(variables: &Variables) -> Result<(PathBuf, Missing), CredentialsError> {
    let place = files::place(&**variables, VARIABLE, USUAL);
    let Some(Place { path, named }) = place else {
        return Err(none("the home of the user is not known".to_owned()));
    };
    let missing = match named {
        Named::By(variable) => Missing::Fails(format!("does not exist, but {variable} names it")),
        Named::Usual => Missing::PassedOver,
    };
    Ok((path, missing))
}

type Section = BTreeMap<String, String>;

/// The sections of a file. What is wrong is said without the line itself, which may hold a secret.
fn parse(text: &str) -> Result<BTreeMap<String, Section>, String> {
    let mut rules = IniDefault::default();
    NO_SECTION.clone_into(&mut rules.default_section);
    // A secret key may hold any character, those that begin comments elsewhere among them.
    rules.enable_inline_comments = false;
    rules.delimiters = vec!['='];
    let read = Ini::new_from_defaults(rules).read(text.to_owned())?;
    // In an order of its own, so that the first of several mistakes is always the same.
    let read: BTreeMap<_, _> = read.into_iter().collect();
    let mut sections = BTreeMap::new();
    for (name, entries) in read {
        if name == NO_SECTION {
            return Err("begins with a line that is in no section".to_owned());
        }
        let mut section = Section::new();
        let entries: BTreeMap<_, _> = entries.into_iter().collect();
        for (key, value) in entries {
            let value = value.ok_or_else(|| without_value(text, &key))?;
            section.insert(key, value);
        }
        sections.insert(name, section);
    }
    Ok(sections)
}

fn without_value(text: &str, key: &str) -> String {
    let is_it = |line: &str| line.trim().to_lowercase() == key;
    match text.lines().position(is_it) {
        Some(index) => format!("has no `=` in line {}", index + 1),
        None => "has a line without `=`".to_owned(),
    }
}

fn keys(section: &Section) -> Result<Credentials, String> {
    let get = |key: &str| {
        let value = section.get(key).map(String::as_str);
        value.filter(|value| !value.is_empty())
    };
    let (access_key, secret_key) = match (get("ak"), get("sk")) {
        (Some(access_key), Some(secret_key)) => (access_key, secret_key),
        (Some(_), None) => return Err("has `ak`, but `sk` is missing or blank".to_owned()),
        (None, Some(_)) => return Err("has `sk`, but `ak` is missing or blank".to_owned()),
        (None, None) => return Err("has neither `ak` nor `sk`".to_owned()),
    };
    let mut credentials = Credentials::new(access_key, secret_key);
    if let Some(token) = get("security_token") {
        credentials = credentials.security_token(token);
    }
    credentials.project_id = get("project_id").map(str::to_owned);
    credentials.domain_id = get("domain_id").map(str::to_owned);
    credentials.iam_endpoint = get("iam_endpoint").map(str::to_owned);
    Ok(credentials)
}

fn bad(path: &Path, what: &str) -> CredentialsError {
    CredentialsError::failed(format!("the file {} {what}", path.display()))
}

fn none(why: String) -> CredentialsError {
    CredentialsError::not_configured(why)
}

impl Default for ProfileCredentials {
    fn default() -> Self {
        Self::new()
    }
}

impl CredentialsProvider for ProfileCredentials {
    fn provide<'a>(&'a self, _: CredentialsContext<'a>) -> CredentialsFuture<'a> {
        // A small file, read once: not worth a thread of its own.
        Box::pin(async { self.read() })
    }
}

impl fmt::Debug for ProfileCredentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = match &self.file {
            Source::Given(path) => Some(path),
            Source::Looked(_) => None,
        };
        formatter
            .debug_struct("ProfileCredentials")
            .field("file", &file)
            .field("sections", &self.sections)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_odd_files() {
        for text in [
            "[basic]\nak=a\nsk=b=c#d;e:f\n",
            "\r\n  [ Basic ]\r\n AK = a \r\n SK = b=c#d;e:f \r\n",
            "# [basic]\n; x\n[global]\nak=no\nsk=no\n[basic]\nak=a\n\nsk=b=c#d;e:f",
            "[basic]\nother=\nak=a\nsk=b=c#d;e:f\nidp_id=\n",
        ] {
            let credentials = keys(&parse(text).unwrap()["basic"]).unwrap();
            let shown = format!("{:?}", parse(text).unwrap()["basic"]);
            assert_eq!(credentials.access_key(), Some("a"), "{text}");
            assert!(shown.contains(r#""sk": "b=c#d;e:f""#), "{shown}");
        }
        assert!(parse("").unwrap().is_empty());
    }

    #[test]
    fn says_what_is_wrong_without_showing_it() {
        for (text, message) in [
            ("[basic\nak=SECRET", "line 1"),
            ("[basic]\n\nSECRET\n", "has no `=` in line 3"),
            ("ak=SECRET\n[basic]\n", "in no section"),
            ("[basic]\n=SECRET", "line 2"),
            ("[basic]\nak=SECRET", "`sk` is missing or blank"),
            ("[basic]\nsk=SECRET\nak=", "`ak` is missing or blank"),
            ("[basic]\nidp_id=SECRET", "neither `ak` nor `sk`"),
        ] {
            let parsed = parse(text).and_then(|file| keys(&file["basic"]));
            let error = parsed.unwrap_err();
            assert!(error.contains(message), "{text}: {error}");
            assert!(!error.contains("SECRET"), "{error}");
        }
    }
}
