//! What a process costs.

use std::io;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::{ResUse, Wait4};

/// The cost of one process with all that it started.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// From start to end.
    pub(crate) wall: Duration,
    /// The time of all cores together.
    pub(crate) processor: Duration,
    /// The most memory that it held at once, in bytes, where the system tells.
    pub(crate) memory: Option<u64>,
}

/// Runs a command to its end. What it prints is not of interest unless it fails, so that only its complaints are shown.
pub(crate) fn measure(command: &mut Command) -> io::Result<Cost> {
    command.stdin(Stdio::null()).stdout(Stdio::null());
    let start = Instant::now();
    let ResUse { status, rusage } = command.spawn()?.wait4()?;
    let wall = start.elapsed();
    if !status.success() {
        return Err(io::Error::other(format!("{command:?} ended with {status}")));
    }
    Ok(Cost {
        wall,
        processor: rusage.utime + rusage.stime,
        memory: (rusage.maxrss > 0).then_some(rusage.maxrss),
    })
}

/// The costs of several runs of one thing.
pub(crate) struct Costs(Vec<Cost>);

impl Costs {
    /// No run yet.
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a run.
    pub(crate) fn push(&mut self, cost: Cost) {
        self.0.push(cost);
    }

    /// The least and the middle value of something.
    pub(crate) fn least_and_median(&self, of: fn(&Cost) -> Duration) -> (Duration, Duration) {
        let mut times: Vec<Duration> = self.0.iter().map(of).collect();
        times.sort_unstable();
        (
            times.first().copied().unwrap_or_default(),
            times.get(times.len() / 2).copied().unwrap_or_default(),
        )
    }

    /// The most memory of any run.
    pub(crate) fn memory(&self) -> Option<u64> {
        self.0.iter().filter_map(|cost| cost.memory).max()
    }
}
