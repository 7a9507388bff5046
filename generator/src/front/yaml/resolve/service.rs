//! Services.

use crate::front::suggest;
use crate::front::yaml::at::At;
use crate::front::yaml::problems::Range;
use crate::front::yaml::raw::{Runtime as RawRuntime, Service as RawService};
use crate::model::{Runtime, Service};
use crate::source::Located;

use super::names::PACKAGE;
use super::{Resolver, each};

impl Resolver<'_> {
    /// The service of a `service.yaml` in a folder; it has no versions yet.
    pub(crate) fn service(self, at: &At<RawService>, folder: &str) -> Option<Service> {
        let (raw, range) = at.pair()?;
        let id = self.text(&raw.service, "service", range);
        let id = id.and_then(|id| self.same_as_folder(id, folder));
        let title = self.text(&raw.title, "title", range);
        let description = self.maybe_text(raw.description.as_ref());
        let package = self.text(&raw.package, "package", range);
        let package = package.and_then(|package| self.shaped(package, PACKAGE));
        let package_version = self.text(&raw.package_version, "package_version", range);
        let package_version = package_version.and_then(|version| self.version(version));
        let license = self.maybe_text(raw.license.as_ref());
        let endpoint = self.text(&raw.endpoint, "endpoint", range);
        let endpoint = endpoint.and_then(|endpoint| self.endpoint(endpoint));
        let client_parameters = each(raw.client_parameters.as_ref(), |word, range| {
            Some(self.located((*word).into(), range))
        });
        let runtime = self.need(&raw.runtime, "runtime", range);
        let runtime = runtime.and_then(|(runtime, range)| self.runtime(runtime, range));
        Some(Service {
            id: id?,
            title: title?,
            description,
            package: package?,
            package_version: package_version?,
            license,
            endpoint: endpoint?,
            client_parameters,
            runtime: runtime?,
            versions: Vec::new(),
        })
    }

    fn same_as_folder(self, id: Located<String>, folder: &str) -> Option<Located<String>> {
        if id.value == folder {
            return Some(id);
        }
        let message = format!(
            "the service `{}` lies in the folder `{folder}`",
            suggest::short(&id.value)
        );
        let help = format!("write `service: {folder}`, or rename the folder");
        self.problems
            .push(self.bad_value(range_of(&id), message).help(help));
        None
    }

    fn version(self, version: Located<String>) -> Option<Located<String>> {
        let core = version.split(['-', '+']).next().unwrap_or_default();
        let numbers: Vec<&str> = core.split('.').collect();
        let number = |text: &&str| {
            !text.is_empty() && text.len() < 10 && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
        if numbers.len() == 3 && numbers.iter().all(number) && version.chars().all(plain) {
            return Some(version);
        }
        let message = format!(
            "`{}` is no version of a package",
            suggest::short(&version.value)
        );
        let help = "write three numbers, such as `0.1.0`";
        self.problems
            .push(self.bad_value(range_of(&version), message).help(help));
        None
    }

    fn endpoint(self, endpoint: Located<String>) -> Option<Located<String>> {
        let address = endpoint
            .strip_prefix("https://")
            .or_else(|| endpoint.strip_prefix("http://"));
        let strange = |c: char| c.is_whitespace() || "?#\"\\".contains(c);
        if address.is_some_and(|address| !address.is_empty() && !address.contains(strange)) {
            return Some(endpoint);
        }
        let message = format!(
            "`{}` is no address of a service",
            suggest::short(&endpoint.value)
        );
        let help = "write one such as `https://vpc.{region}.example.com`";
        self.problems
            .push(self.bad_value(range_of(&endpoint), message).help(help));
        None
    }

    fn runtime(self, raw: &RawRuntime, range: Range) -> Option<Located<Runtime>> {
        let given = [&raw.path, &raw.git, &raw.version];
        let given = given.into_iter().filter(|key| key.is_some()).count();
        if given != 1 || (raw.rev.is_some() && raw.git.is_none()) {
            let help = "write `path`, or `git` with or without `rev`, or `version`";
            let message = "the runtime is found in one way";
            self.problems
                .push(self.bad_value(range, message).help(help));
            return None;
        }
        let path = self.maybe_text(raw.path.as_ref()).map(|path| path.value);
        let git = self.maybe_text(raw.git.as_ref()).map(|git| git.value);
        let rev = self.maybe_text(raw.rev.as_ref()).map(|rev| rev.value);
        let version = self
            .maybe_text(raw.version.as_ref())
            .map(|version| version.value);
        let runtime = path
            .map(Runtime::Path)
            .or_else(|| git.map(|url| Runtime::Git { url, rev }))
            .or_else(|| version.map(Runtime::Version))?;
        Some(self.located(runtime, range))
    }
}

fn range_of<T>(located: &Located<T>) -> Range {
    Range {
        start: located.span.start,
        end: located.span.end,
    }
}
