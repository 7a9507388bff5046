//! What a call costs over the network: the documented creation through the generated crate, and written by hand on the
//! same HTTP library.
//!
//! `cargo bench -p tabella-tests --bench load` makes 100,000 calls, 64 at a time, with each of the two in turn, against a
//! server on loopback that is a process of its own, and prints the processor time and the requests per second of the
//! calling process alone. The ratio of processor times should not be above [`MARK`]. `-- --calls N` makes fewer calls,
//! `-- --python PATH` also measures the official SDK with that interpreter, which must have it installed.

mod by_hand;
#[expect(dead_code, reason = "the other benchmark uses all of it")]
#[path = "../call/data.rs"]
mod data;
mod generated;
mod measure;
mod parent;
mod server;

use std::env;
use std::error::Error;

/// How many times the processor time of code written by hand the generated crate may take.
const MARK: f64 = 1.1;
/// So many calls are under way at once.
const AT_ONCE: usize = 64;

type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve"] => server::serve(),
        ["call", "generated", address, calls] => generated::run(address, calls.parse()?),
        ["call", "by-hand", address, calls] => by_hand::run(address, calls.parse()?),
        // Cargo says so when it runs a benchmark, and does not when it runs one as a test.
        _ if !words.contains(&"--bench") => {
            println!("nothing is measured: this is for `cargo bench`");
            Ok(())
        }
        _ => parent::run(&words),
    }
}
