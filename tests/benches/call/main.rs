//! What the generality of the generated crate costs: the documented call through it, and written by hand.
//!
//! `cargo bench -p tabella-tests --bench call` prints nanoseconds of both and their ratio, which should not be above
//! [`MARK`]. Nothing touches the network.

mod by_hand;
mod compare;
mod data;
mod equal;
mod generated;

use std::env;
use std::error::Error;
use std::hint::black_box;
use std::time::SystemTime;

use compare::{Comparison, compare};
use huaweicloud_vpc::v3::CreateSubNetworkInterfaceResponse;
use tokio::runtime::Builder;

/// How many times as long as code written by hand the generated crate may take.
const MARK: f64 = 1.3;

fn main() -> Result<(), Box<dyn Error>> {
    // Cargo says so when it runs a benchmark, and does not when it runs one as a test.
    if !env::args().any(|argument| argument == "--bench") {
        println!("nothing is measured: this is for `cargo bench`");
        return Ok(());
    }
    // Calls set a timer, as they do in a program.
    let runtime = Builder::new_current_thread().enable_time().build()?;
    let _inside = runtime.enter();
    equal::both_do_the_same()?;
    println!(
        "{:<40}  {:>9}  {:>9}  {:>5}",
        "", "generated", "by hand", "ratio"
    );
    requests()?;
    answers()?;
    Ok(())
}

/// From the values to the signed request that a transport is given.
fn requests() -> Result<(), Box<dyn Error>> {
    let client = generated::client()?;
    let other = by_hand::client();
    row(
        "check, write, sign: as documented",
        || generated::call(&client, generated::documented()),
        || other.create(&by_hand::documented(), SystemTime::now()),
    );
    row(
        "check, write, sign: every field",
        || generated::call(&client, generated::full(&data::RIGHT)),
        || other.create(&by_hand::full(&data::RIGHT), SystemTime::now()),
    );
    Ok(())
}

/// From the bytes of the documented answer to its model.
fn answers() -> Result<(), Box<dyn Error>> {
    let text = data::response()?;
    let body = || black_box(text.as_bytes());
    row(
        "read the answer, leniently, as calls do",
        || generated::decode(body()),
        || by_hand::decode(body()),
    );
    row(
        "read the answer, strictly",
        || serde_json::from_slice::<CreateSubNetworkInterfaceResponse>(body()),
        || by_hand::decode(body()),
    );
    Ok(())
}

/// Prints the line of a comparison.
fn row<A, B>(what: &str, generated: impl FnMut() -> A, by_hand: impl FnMut() -> B) {
    let Comparison {
        generated,
        by_hand,
        ratio,
    } = compare(generated, by_hand);
    let verdict = if ratio > MARK { "  above the mark" } else { "" };
    println!("{what:<40}  {generated:>6.0} ns  {by_hand:>6.0} ns  {ratio:>5.2}{verdict}");
}
