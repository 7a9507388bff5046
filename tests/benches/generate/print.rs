//! Figures for people: aligned columns, three digits that count.

use std::time::Duration;

use crate::measure::{Cost, Costs};

/// The titles of the columns of [`line`]. "For each" is the median for one operation, so that growth is visible.
pub(crate) fn head() {
    row([
        "operations",
        "what",
        "least",
        "median",
        "for each",
        "processor",
        "memory",
    ]);
}

/// One line: what was done for so many operations, and what it cost.
pub(crate) fn line(operations: usize, what: &str, costs: &Costs) {
    let (least, median) = costs.least_and_median(|cost: &Cost| cost.wall);
    let (_, processor) = costs.least_and_median(|cost: &Cost| cost.processor);
    let each = median / u32::try_from(operations).unwrap_or(u32::MAX);
    row([
        &operations.to_string(),
        what,
        &duration(least),
        &duration(median),
        &duration(each),
        &duration(processor),
        &memory(costs.memory()),
    ]);
}

fn row(cells: [&str; 7]) {
    let [operations, what, least, median, each, processor, memory] = cells;
    println!(
        "{operations:>10}  {what:<13}  {least:>8}  {median:>8}  {each:>8}  {processor:>9}  {memory:>8}"
    );
}

/// A duration, in the unit that fits and with three digits that count.
pub(crate) fn duration(duration: Duration) -> String {
    let (value, unit) = match duration.as_secs_f64() {
        seconds if seconds < 0.999_5e-3 => (seconds * 1e6, "us"),
        seconds if seconds < 0.999_5 => (seconds * 1e3, "ms"),
        seconds => (seconds, "s"),
    };
    let decimals = match value {
        value if value < 9.995 => 2,
        value if value < 99.95 => 1,
        _ => 0,
    };
    format!("{value:.decimals$} {unit}")
}

/// Megabytes, of a million bytes each; a dash where the system does not tell.
fn memory(bytes: Option<u64>) -> String {
    bytes.map_or_else(
        || "-".to_owned(),
        |bytes| format!("{} MB", (bytes + 500_000) / 1_000_000),
    )
}
