//! Any text as a file of a spec: read and checked without a panic; what keeps the rules is written and read as the same.
#![no_main]

mod one;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(checked) = one::read(text)
        && let Some(operation) = one::operation(&checked)
    {
        one::holds(operation);
    }
});
