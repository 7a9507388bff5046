//! Files that a user keeps for all programs that call the vendor's clouds. They are read, never written.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use crate::environment::{self, Lookup};

/// The variable that names the home of the user.
const HOME: &str = if cfg!(windows) { "USERPROFILE" } else { "HOME" };

/// Larger files are refused: such a file holds a few lines.
const LARGEST: u64 = 1024 * 1024;

/// Where a file is expected.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) path: PathBuf,
    /// Whether a variable names it, so that it ought to be there.
    pub(crate) named: Named,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// By this variable.
    By(&'static str),
    /// By nobody: it is the usual place.
    Usual,
}

/// The place that a variable names, else the usual one below the home of the user, if that is known.
pub(crate) fn place(lookup: &Lookup<'_>, variable: &'static str, usual: &str) -> Option<Place> {
    place_below(HOME, lookup, variable, usual)
}

fn place_below(
    home: &str,
    lookup: &Lookup<'_>,
    variable: &'static str,
    usual: &str,
) -> Option<Place> {
    if let Some(path) = environment::get(lookup, variable) {
        let (path, named) = (path.into(), Named::By(variable));
        return Some(Place { path, named });
    }
    let home = PathBuf::from(environment::get(lookup, home)?);
    Some(Place {
        path: home.join(".huaweicloud").join(usual),
        named: Named::Usual,
    })
}

/// The text of a file, without a byte order mark; nothing if there is no such file, or no files at all.
pub(crate) fn read(path: &Path) -> io::Result<Option<String>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if is_absence(&error) => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut text = String::new();
    file.take(LARGEST + 1).read_to_string(&mut text)?;
    if text.len() as u64 > LARGEST {
        let reason = "the file is larger than 1 MiB";
        return Err(io::Error::new(ErrorKind::InvalidData, reason));
    }
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    Ok(Some(text))
}

fn is_absence(error: &io::Error) -> bool {
    // A platform without files says that it does not support them.
    matches!(
        error.kind(),
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::Unsupported
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(home: &str, variables: &[(&str, &str)]) -> Option<Place> {
        let lookup = |name: &str| {
            let found = variables.iter().find(|(given, _)| *given == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        place_below(home, &lookup, "NAMES_IT", "credentials")
    }

    #[test]
    fn looks_where_the_variable_says_else_below_home() {
        let given = [("NAMES_IT", " /a/b "), ("HOME", "/home/me")];
        let named = find("HOME", &given).unwrap();
        assert_eq!(
            (named.path, named.named),
            ("/a/b".into(), Named::By("NAMES_IT"))
        );

        let usual = find("HOME", &given[1..]).unwrap();
        let path: PathBuf = ["/home/me", ".huaweicloud", "credentials"].iter().collect();
        assert_eq!((usual.path, usual.named), (path, Named::Usual));

        let windows = [("USERPROFILE", r"C:\Users\me"), ("HOME", "/home/me")];
        let usual = find("USERPROFILE", &windows).unwrap();
        assert!(usual.path.starts_with(r"C:\Users\me"), "{usual:?}");
        assert_eq!(find("USERPROFILE", &given[1..]), None);
        assert_eq!(find("HOME", &[("HOME", "")]), None);
    }

    #[test]
    fn tells_absence_from_failure() {
        let folder = std::env::temp_dir();
        assert!(
            read(&folder.join("tabella-no-such-file"))
                .unwrap()
                .is_none()
        );
        assert!(read(&folder).is_err(), "a folder has no text");
    }
}
