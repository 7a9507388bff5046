//! Specs of any size: copies of the documented operation under other names, with nothing in common.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// So many operations share one folder of a resource.
const IN_A_FOLDER: usize = 10;

/// What a line begins with that names a type of a page; names of fields stand further to the right.
const TYPE: &str = "  - name: ";

/// The name of the package that is made of such a spec.
pub(crate) const PACKAGE: &str = "big-cloud";

/// The documented operation, taken apart so that it can be written many times.
pub(crate) struct Original {
    /// The page, with the types of the resource among its own.
    page: String,
    /// What has to be another name in every copy.
    names: Vec<String>,
}

impl Original {
    /// Reads the spec of this repository.
    pub(crate) fn read() -> io::Result<Self> {
        let folder = repository().join("spec/vpc/v3/sub-network-interfaces");
        let page = fs::read_to_string(folder.join("create-sub-network-interface.yaml"))?;
        let shared = fs::read_to_string(folder.join("types.yaml"))?;
        let missing = || io::Error::other("a page or its types have no line `types:`");
        let (_, shared) = shared.split_once("\ntypes:\n").ok_or_else(missing)?;
        let (before, own) = page.split_once("\ntypes:\n").ok_or_else(missing)?;
        let page = format!("{before}\ntypes:\n{}\n\n{own}", shared.trim_end());
        let types = page.lines().filter_map(|line| line.strip_prefix(TYPE));
        let operation = page
            .lines()
            .filter_map(|line| line.strip_prefix("operation: "));
        let names = types.chain(operation).map(str::to_owned).collect();
        Ok(Self { page, names })
    }

    /// Writes a spec of so many operations, each with types and a path of its own.
    pub(crate) fn write(&self, folder: &Path, operations: usize) -> io::Result<()> {
        let service = folder.join("big");
        fs::create_dir_all(&service)?;
        fs::write(service.join("service.yaml"), service_file())?;
        for number in 0..operations {
            let group = service.join(format!("v1/group-{}", number / IN_A_FOLDER));
            if number % IN_A_FOLDER == 0 {
                fs::create_dir_all(&group)?;
            }
            fs::write(
                group.join(format!("create-{number}.yaml")),
                self.copy(number),
            )?;
        }
        Ok(())
    }

    /// The page with another number in its names and its path.
    fn copy(&self, number: usize) -> String {
        let mut copy = String::with_capacity(self.page.len() * 11 / 10);
        for piece in self.page.split_inclusive(|c: char| !c.is_alphanumeric()) {
            let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
            copy.push_str(word);
            if self.names.iter().any(|name| name == word) {
                copy.extend(["N", &number.to_string()]);
            }
            copy.push_str(&piece[word.len()..]);
        }
        let path = "/vpc/sub-network-interfaces";
        copy.replace(path, &format!("{path}-{number}"))
    }
}

/// The root of this repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The runtime is named by its full path, so that the crate can be checked wherever it is written to.
fn service_file() -> String {
    let runtime = repository().join("generator/runtime");
    format!(
        "service: big\ntitle: Big\npackage: {PACKAGE}\npackage_version: 0.1.0\n\
         endpoint: https://big.{{region}}.example.com\nclient_parameters: [project_id]\n\
         runtime: {{path: {:?}}}\n",
        runtime.display().to_string()
    )
}
