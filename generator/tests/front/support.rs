//! One way to run the front over files, for all cases.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use tabella::diagnostic::{Diagnostic, Diagnostics, Sink};
use tabella::front;
use tabella::model::Api;
use tabella::source::{SourceFile, Sources};

/// The head of the service in which cases lie that are one operation each.
const SERVICE: &str = "service: svc\ntitle: A Service\npackage: svc\npackage_version: 0.1.0\n\
                       endpoint: https://svc.example.com\nruntime: {version: \"1\"}\n";

/// What the front made of files, or what is wrong with them.
pub(crate) struct Outcome {
    pub(crate) sources: Sources,
    pub(crate) result: Result<Api, Diagnostics>,
}

impl Outcome {
    /// The model.
    pub(crate) fn api(self) -> Api {
        let lines = self.lines();
        self.result.unwrap_or_else(|_| panic!("{lines}"))
    }

    /// What is wrong, a line each.
    pub(crate) fn lines(&self) -> String {
        let list = self.result.as_ref().err().map(|bad| bad.list.as_slice());
        let lines = list.unwrap_or_default().iter();
        let lines: Vec<String> = lines.map(|each| line(&self.sources, each)).collect();
        lines.join("\n")
    }

    /// The codes of what is wrong.
    pub(crate) fn codes(&self) -> Vec<&'static str> {
        let list = self.result.as_ref().err().map(|bad| bad.list.as_slice());
        let list = list.unwrap_or_default().iter();
        list.map(|diagnostic| diagnostic.rule.code).collect()
    }
}

/// The cases of a folder: name and text, by name.
pub(crate) fn cases(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/front")
        .join(folder);
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let yaml = files.filter(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    let mut cases: Vec<(String, String)> = yaml
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    cases.sort();
    cases
}

/// The spec of the repository.
pub(crate) fn repository_spec() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")
}

/// Reads and parses a spec folder.
pub(crate) fn read(root: &Path, services: &[&str]) -> Outcome {
    let services: Vec<String> = services.iter().map(|&name| name.to_owned()).collect();
    let mut sink = Sink::new();
    let sources = front::read(root, &services, &mut sink);
    parse_more(sources, sink)
}

/// Parses files that lie nowhere.
pub(crate) fn parse(files: &[(&str, &str)]) -> Outcome {
    let mut sources = Sources::default();
    for (path, text) in files {
        sources.add(SourceFile {
            shown: format!("spec/{path}"),
            path: PathBuf::from(path),
            text: (*text).to_owned(),
        });
    }
    parse_more(sources, Sink::new())
}

/// Parses one operation.
pub(crate) fn operation(text: &str) -> Outcome {
    parse(&[
        ("svc/service.yaml", SERVICE),
        ("svc/v1/things/case.yaml", text),
    ])
}

/// Parses one text as whatever kind of file it is.
pub(crate) fn any_kind(text: &str) -> Outcome {
    let has = |key: &str| text.lines().any(|line| line.starts_with(key));
    if has("service:") {
        parse(&[("svc/service.yaml", text)])
    } else if has("types:") && !has("operation:") && !has("resource:") {
        parse(&[("svc/service.yaml", SERVICE), ("svc/v1/types.yaml", text)])
    } else {
        operation(text)
    }
}

fn parse_more(sources: Sources, mut sink: Sink) -> Outcome {
    let api = front::parse(&sources, &mut sink);
    let result = sink.finish(api).map(|(api, _)| api);
    Outcome { sources, result }
}

/// A diagnostic as one line: code, place, sentence, further places, help.
fn line(sources: &Sources, diagnostic: &Diagnostic) -> String {
    let mut text = String::from(diagnostic.rule.code);
    if let Some(span) = diagnostic.span() {
        let file = sources.file(span.file).unwrap();
        let (line, column) = sources.line_and_column(span);
        let quoted = &file.text[span.start as usize..span.end as usize];
        let quoted = quoted.lines().next().unwrap_or_default();
        let _ = write!(text, " {line}:{column} `{quoted}`:");
    }
    let _ = write!(text, " {}", diagnostic.message);
    for (span, label) in diagnostic.labels.iter().skip(1) {
        let (line, column) = sources.line_and_column(*span);
        let _ = write!(text, " [{line}:{column} {label}]");
    }
    if let Some(help) = &diagnostic.help {
        let _ = write!(text, "\n      help: {help}");
    }
    text
}

/// Compares a text with `<folder>/<name>.snap`.
pub(crate) fn snapshot(folder: &str, name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}
