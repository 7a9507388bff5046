//! What a person read on a page.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

/// Everything that a page must yield. What belongs to the meaning of a row is kept as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reading {
    pub(crate) page: String,
    pub(crate) updated: Option<String>,
    pub(crate) operation: Option<String>,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) tables: Vec<Table>,
    #[serde(default)]
    pub(crate) examples: Vec<Example>,
    #[serde(default)]
    pub(crate) questions: Vec<Question>,
    #[serde(default)]
    pub(crate) not_read: Vec<NotRead>,
    pub(crate) statuses: Vec<u16>,
    pub(crate) dry_run: Option<Value>,
    pub(crate) paging: Option<Value>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Table {
    #[serde(rename = "table")]
    pub(crate) number: u32,
    pub(crate) line: usize,
    pub(crate) caption: String,
    pub(crate) place: Place,
    pub(crate) status: Option<u16>,
    #[serde(default)]
    pub(crate) rows: Vec<Row>,
    #[serde(default)]
    pub(crate) rules: Vec<Value>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Place {
    Path,
    Query,
    Header,
    Body,
    Response,
    Error,
    Type,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Row {
    pub(crate) line: usize,
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) required: bool,
    #[serde(default)]
    pub(crate) server: Vec<usize>,
    /// The type and the constraints, as they are written.
    #[serde(flatten)]
    pub(crate) rest: BTreeMap<String, Value>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Example {
    pub(crate) line: usize,
    pub(crate) kind: Kind,
    pub(crate) method: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) status: Option<u16>,
    pub(crate) body: Body,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    Request,
    Response,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Body {
    Valid,
    Broken,
    None,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    pub(crate) line: usize,
    pub(crate) about: String,
    pub(crate) why: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NotRead {
    pub(crate) line: usize,
    pub(crate) why: String,
}

/// A page and what was read on it.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) page: String,
    pub(crate) lines: Vec<String>,
    pub(crate) reading: Reading,
}

impl Case {
    /// The text of a line, without blanks around it; lines count from 1.
    pub(crate) fn line(&self, number: usize) -> &str {
        let line = number.checked_sub(1).and_then(|at| self.lines.get(at));
        line.map_or("", |line| line.trim())
    }

    /// The first line behind this one that is not blank.
    pub(crate) fn after(&self, number: usize) -> (usize, &str) {
        let lines = (number + 1..=self.lines.len()).map(|number| (number, self.line(number)));
        let mut filled = lines.filter(|(_, line)| !line.is_empty());
        filled.next().unwrap_or((self.lines.len(), ""))
    }
}

/// Every page, in the order of names.
pub(crate) fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("import");
    let mut files: Vec<PathBuf> = fs::read_dir(folder.join("expected"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files.iter().map(|file| case(&folder, file)).collect()
}

fn case(folder: &Path, file: &Path) -> Case {
    let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
    let page = fs::read_to_string(folder.join("pages").join(format!("{name}.txt"))).unwrap();
    let reading = serde_yaml::from_str(&fs::read_to_string(file).unwrap());
    Case {
        reading: reading.unwrap_or_else(|error| panic!("{name}: {error}")),
        lines: page.lines().map(str::to_owned).collect(),
        page,
        name,
    }
}
