//! Any text as a page: refused with a reason, or read into an operation that keeps the rules of a spec when it is written.
#![no_main]

mod one;

use libfuzzer_sys::fuzz_target;
use tabella::front::page;
use tabella::import;
use tabella::source::{SourceFile, Sources};

fuzz_target!(|text: &str| {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile {
        shown: "page.txt".to_owned(),
        path: "page.txt".into(),
        text: text.to_owned(),
    });
    let Ok(mut imported) = page::read(file, text) else {
        return;
    };
    if import::settle(&mut imported).is_ok() {
        imported.operation.types.clone_from(&imported.types);
        one::holds(&imported.operation);
    }
});
