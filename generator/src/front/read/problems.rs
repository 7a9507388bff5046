//! What is wrong with the files of a spec folder, apart from what stands in them.

use std::io;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Rule};
use crate::front::rules;

use super::Reader;

/// Where files lie, for help lines.
const LAYOUT: &str = "files lie at `<service>/service.yaml`, `<service>/<version>/types.yaml` and `<service>/<version>/<group>/<operation>.yaml`";

impl Reader<'_> {
    pub(super) fn show(&self, path: &Path) -> String {
        let parts = path.iter().map(|part| part.to_string_lossy());
        let mut shown = self.shown.clone();
        for part in parts {
            shown.push('/');
            shown.push_str(&part);
        }
        shown
    }

    pub(super) fn placeless(&mut self, rule: &'static Rule, message: String, help: &str) {
        self.sink
            .push(Diagnostic::placeless(rule, message).help(help));
    }

    pub(super) fn unreadable(&mut self, path: &Path, error: &io::Error) {
        let shown = self.show(path);
        let (message, help) = match error.kind() {
            io::ErrorKind::NotFound => (
                format!("there is no folder or file `{shown}`"),
                "name the spec folder with `--spec`",
            ),
            io::ErrorKind::NotADirectory => (
                format!("`{shown}` is no folder"),
                "name the spec folder with `--spec`",
            ),
            _ => (
                format!("`{shown}` cannot be read: {error}"),
                "check that the file exists and may be read",
            ),
        };
        self.placeless(&rules::UNREADABLE_FILE, message, help);
    }

    pub(super) fn unexpected(&mut self, path: &Path) {
        let message = format!("`{}` has no place in a spec", self.show(path));
        let ending = path.extension().is_some_and(|ending| ending == "yml");
        let help = if ending {
            "end its name in `.yaml`"
        } else {
            LAYOUT
        };
        self.placeless(&rules::UNEXPECTED_FILE, message, help);
    }

    pub(super) fn bad_name(&mut self, path: &Path) {
        let shown: String = self.show(path).escape_debug().collect();
        let message = format!("`{shown}` has a name that cannot become the name of a module");
        let help =
            "a name begins with a lower-case letter and has lower-case letters, digits and hyphens";
        self.placeless(&rules::BAD_FOLDER_NAME, message, help);
    }
}
