//! A spec of one operation, as both targets need it.

use tabella::back::yaml::{self, Comments};
use tabella::check::{self, Checked};
use tabella::diagnostic::{Diagnostics, Sink};
use tabella::front;
use tabella::model::Operation;
use tabella::source::{SourceFile, Sources};

const SERVICE: &str = "\
service: svc
title: Some Service
package: cloud-svc
package_version: 0.1.0
endpoint: https://svc.{region}.example.com
client_parameters: [project_id]
runtime: {version: \"0.1\"}
";

/// Reads and checks a spec whose only operation stands in this text.
pub fn read(text: &str) -> Result<Checked, Diagnostics> {
    let mut sources = Sources::default();
    for (path, text) in [
        ("svc/service.yaml", SERVICE),
        ("svc/v1/things/call.yaml", text),
    ] {
        sources.add(SourceFile {
            shown: path.to_owned(),
            path: path.into(),
            text: text.to_owned(),
        });
    }
    let mut sink = Sink::new();
    let api = front::parse(&sources, &mut sink);
    check::check(api, sink).map(|(checked, _)| checked)
}

/// The operation of a spec that [`read`] read.
pub fn operation(checked: &Checked) -> Option<&Operation> {
    let version = checked.api().services.first()?.versions.first()?;
    version.groups.first()?.operations.first()
}

/// Writes an operation, which must then be read as the same one.
pub fn holds(operation: &Operation) {
    let text = yaml::operation(operation, &Comments::none());
    let again = read(&text).unwrap_or_else(|problems| panic!("{problems:?}\n{text}"));
    let again = self::operation(&again).map(|again| serde_json::to_value(again).ok());
    assert_eq!(again, Some(serde_json::to_value(operation).ok()), "{text}");
}
