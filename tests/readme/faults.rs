//! What the README sends to the mock is what the mock takes.

use tabella::mock::{Injection, Mock};

use crate::markdown::split;
use crate::{read, root};

#[test]
fn faults_are_taken() {
    let text = read("README.md");
    let (blocks, _) = split(&text);
    let json = blocks.iter().filter(|block| block.language == "json");
    // Other blocks show reports.
    let json = json.map(|block| block.lines.join("\n"));
    let faults: Vec<String> = json.filter(|text| text.contains("\"fault\"")).collect();
    assert!(!faults.is_empty(), "no fault was found");
    let server = Mock::read(root().join("spec"), &[])
        .unwrap()
        .start()
        .unwrap();
    for fault in faults {
        let injection: Injection = serde_json::from_str(&fault).unwrap();
        server.inject(injection).unwrap();
    }
}
