//! Starts the server and the callers, and prints what the callers cost.
#![expect(
    clippy::cast_precision_loss,
    reason = "figures for people need no more digits"
)]

use std::env;
use std::error::Error;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use wait4::{ResUse, Wait4};

use crate::{AT_ONCE, MARK, Outcome};

const CALLS: usize = 100_000;
const ROUNDS: usize = 5;
/// The interpreter takes a hundred times as long.
const PYTHON_CALLS: usize = 5_000;

/// What a calling process cost.
struct Cost {
    processor: Duration,
    wall: Duration,
    memory: u64,
    allocations: u64,
}

impl Cost {
    fn micros(&self, calls: usize) -> f64 {
        self.processor.as_secs_f64() * 1e6 / calls as f64
    }

    fn per_second(&self, calls: usize) -> f64 {
        calls as f64 / self.wall.as_secs_f64()
    }
}

/// Ends the server with the benchmark.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub(crate) fn run(words: &[&str]) -> Outcome {
    let option = |name: &str| {
        let at = words.iter().position(|word| *word == name)?;
        words.get(at + 1).copied()
    };
    let calls = option("--calls").map_or(Ok(CALLS), str::parse)?;
    let (_server, address) = start()?;
    println!(
        "{calls} calls, {AT_ONCE} at a time on one thread; medians of {ROUNDS} rounds in turn\n"
    );
    compare(&address, calls)?;
    flat(&address, calls)?;
    if let Some(interpreter) = option("--python") {
        python(interpreter, &address)?;
    }
    Ok(())
}

fn start() -> Result<(Server, String), Box<dyn Error>> {
    let mut server = Command::new(env::current_exe()?)
        .arg("serve")
        .stdout(Stdio::piped())
        .spawn()?;
    let output = server.stdout.take().ok_or("the server has no output")?;
    let server = Server(server);
    let mut address = String::new();
    BufReader::new(output).read_line(&mut address)?;
    Ok((server, address.trim().to_owned()))
}

fn compare(address: &str, calls: usize) -> Outcome {
    let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let our = call("generated", address, calls)?;
        let their = call("by-hand", address, calls)?;
        ratios.push(our.micros(calls) / their.micros(calls));
        ours.push(our);
        theirs.push(their);
    }
    row("generated crate", &ours, calls);
    row("written by hand", &theirs, calls);
    let ratio = median(ratios);
    let verdict = if ratio > MARK { ", above the mark" } else { "" };
    println!("processor time, generated to by hand: {ratio:.2}{verdict}");
    Ok(())
}

/// Whether memory grows with the number of calls.
fn flat(address: &str, calls: usize) -> Outcome {
    let tenth = call("generated", address, calls / 10)?;
    let all = call("generated", address, calls)?;
    println!(
        "most memory after {} calls and after {calls}: {:.1} and {:.1} MB",
        calls / 10,
        megabytes(tenth.memory),
        megabytes(all.memory)
    );
    Ok(())
}

fn python(interpreter: &str, address: &str) -> Outcome {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/load/official_sdk.py");
    let mut command = Command::new(interpreter);
    let (calls, at_once) = (PYTHON_CALLS.to_string(), AT_ONCE.to_string());
    command.arg(script).args([address, &calls, &at_once]);
    row(
        "official Python SDK",
        &[measure(&mut command)?],
        PYTHON_CALLS,
    );
    Ok(())
}

fn call(how: &str, address: &str, calls: usize) -> Result<Cost, Box<dyn Error>> {
    let mut command = Command::new(env::current_exe()?);
    measure(command.args(["call", how, address, &calls.to_string()]))
}

/// Runs a caller, which prints how many allocations a call takes, or nothing.
fn measure(command: &mut Command) -> Result<Cost, Box<dyn Error>> {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let mut printed = String::new();
    if let Some(mut output) = child.stdout.take() {
        output.read_to_string(&mut printed)?;
    }
    let ResUse { status, rusage } = child.wait4()?;
    if !status.success() {
        return Err(format!("{command:?} ended with {status}").into());
    }
    Ok(Cost {
        processor: rusage.utime + rusage.stime,
        wall: start.elapsed(),
        memory: rusage.maxrss,
        allocations: printed.trim().parse().unwrap_or_default(),
    })
}

fn row(what: &str, costs: &[Cost], calls: usize) {
    let of = |value: &dyn Fn(&Cost) -> f64| median(costs.iter().map(value).collect());
    let allocations = costs.first().map_or(0, |cost| cost.allocations);
    let allocations = if allocations == 0 {
        "-".to_owned()
    } else {
        allocations.to_string()
    };
    println!(
        "{what:<20}  {:>7.1} us of processor a call  {:>7.0} calls a second  {allocations:>3} allocations a call",
        of(&|cost| cost.micros(calls)),
        of(&|cost| cost.per_second(calls)),
    );
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
