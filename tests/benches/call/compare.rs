//! Two ways of doing the same, measured against each other.
//!
//! What is wanted is their ratio. Batches of the two take turns, so that whatever slows the machine slows both, and
//! the ratio is the median over pairs of neighbouring batches.

use std::hint::black_box;
use std::time::{Duration, Instant};

const BATCHES: usize = 200;
const BATCH: Duration = Duration::from_millis(2);

/// What came out for two candidates.
pub(crate) struct Comparison {
    /// Nanoseconds of the generated crate, the median of all batches.
    pub(crate) generated: f64,
    /// Nanoseconds of what is written by hand, the median of all batches.
    pub(crate) by_hand: f64,
    /// How many times as long the generated crate takes, the median of all pairs.
    pub(crate) ratio: f64,
}

/// Measures both.
pub(crate) fn compare<A, B>(
    mut generated: impl FnMut() -> A,
    mut by_hand: impl FnMut() -> B,
) -> Comparison {
    let times = batch_size(&mut by_hand);
    batch(&mut generated, times);
    let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..BATCHES {
        let (our, their) = if number % 2 == 0 {
            let our = batch(&mut generated, times);
            (our, batch(&mut by_hand, times))
        } else {
            let their = batch(&mut by_hand, times);
            (batch(&mut generated, times), their)
        };
        ours.push(our);
        theirs.push(their);
        ratios.push(our / their);
    }
    Comparison {
        generated: median(ours),
        by_hand: median(theirs),
        ratio: median(ratios),
    }
}

/// How many times something has to be done to fill a batch.
fn batch_size<T>(work: &mut impl FnMut() -> T) -> u32 {
    let mut times = 0;
    let start = Instant::now();
    while start.elapsed() < BATCH {
        drop(black_box(work()));
        times += 1;
    }
    times
}

/// Nanoseconds of one piece of work in a batch of them. To let go of what it made is part of it.
fn batch<T>(work: &mut impl FnMut() -> T, times: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..times {
        drop(black_box(work()));
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(times)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
