//! Numbers between which something lies: `1 to 64`, `up to 255`, `no less than 10`.

use crate::model::Bounds;

use super::words::{Cursor, whole};

/// Reads bounds, or nothing. A least that is above the greatest is no bounds.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Bounds<i64>> {
    let mut ahead = *cursor;
    let bounds = at_most(&mut ahead)
        .or_else(|| at_least(&mut ahead))
        .or_else(|| both(&mut ahead))?;
    if let (Some(min), Some(max)) = (bounds.min, bounds.max)
        && min > max
    {
        return None;
    }
    ahead.eat_any(&["( inclusive )", ", inclusive", "inclusive"]);
    *cursor = ahead;
    Some(bounds)
}

const AT_MOST: [&str; 15] = [
    "up to",
    "a maximum of",
    "maximum of",
    "a max of",
    "max .",
    "max",
    "at most",
    "no more than",
    "not more than",
    "no longer than",
    "no greater than",
    "no larger than",
    "less than or equal to",
    "smaller than or equal to",
    "not greater than",
];

const BELOW: [&str; 3] = ["less than", "fewer than", "smaller than"];

fn at_most(cursor: &mut Cursor<'_>) -> Option<Bounds<i64>> {
    let mut ahead = *cursor;
    let max = if ahead.eat_any(&AT_MOST) {
        ahead.number()?
    } else if ahead.eat_any(&BELOW) {
        ahead.number()?.checked_sub(1)?
    } else {
        return None;
    };
    *cursor = ahead;
    Some(Bounds {
        min: None,
        max: Some(max),
    })
}

/// Whether a bound begins here that is itself outside: `greater than 0`. Of whole numbers the next one is the bound.
pub(super) fn is_exclusive(cursor: Cursor<'_>) -> bool {
    let mut ahead = cursor;
    let inclusive = ahead.eat_any(&AT_MOST) || ahead.eat_any(&AT_LEAST);
    !inclusive && (ahead.eat_any(&BELOW) || ahead.eat_any(&ABOVE))
}

const AT_LEAST: [&str; 9] = [
    "a minimum of",
    "minimum of",
    "at least",
    "no less than",
    "not less than",
    "no fewer than",
    "no shorter than",
    "greater than or equal to",
    "not smaller than",
];

const ABOVE: [&str; 3] = ["greater than", "more than", "larger than"];

fn at_least(cursor: &mut Cursor<'_>) -> Option<Bounds<i64>> {
    let mut ahead = *cursor;
    let min = if ahead.eat_any(&AT_LEAST) {
        ahead.number()?
    } else if ahead.eat_any(&ABOVE) {
        ahead.number()?.checked_add(1)?
    } else {
        let min = ahead.number()?;
        if !ahead.eat("or more") {
            return None;
        }
        min
    };
    *cursor = ahead;
    Some(Bounds {
        min: Some(min),
        max: None,
    })
}

/// `1 to 64`, `from 1 to 64`, `between 1 and 64`, `1-64`, `[1, 64]`
fn both(cursor: &mut Cursor<'_>) -> Option<Bounds<i64>> {
    let mut ahead = *cursor;
    let bounds = if ahead.eat("between") {
        let min = ahead.number()?;
        ahead.eat_any(&["and", "to"]).then_some(())?;
        (min, ahead.number()?)
    } else if ahead.eat("[") {
        let min = ahead.number()?;
        ahead.eat(",").then_some(())?;
        let max = ahead.number()?;
        ahead.eat("]").then_some(())?;
        (min, max)
    } else {
        ahead.eat("from");
        pair(&mut ahead)?
    };
    *cursor = ahead;
    Some(Bounds {
        min: Some(bounds.0),
        max: Some(bounds.1),
    })
}

fn pair(cursor: &mut Cursor<'_>) -> Option<(i64, i64)> {
    let mut ahead = *cursor;
    if let Some(min) = ahead.number() {
        ahead.eat_any(&["to", "-", "~", "through"]).then_some(())?;
        let max = ahead.number()?;
        *cursor = ahead;
        return Some((min, max));
    }
    let pair = joined(ahead.next()?.lower)?;
    *cursor = ahead;
    Some(pair)
}

/// `1-64`, and `-1-64`
pub(super) fn joined(word: &str) -> Option<(i64, i64)> {
    let (min, max) = halves(word)?;
    Some((whole(min)?, whole(max)?))
}

/// What stands on both sides of the dash of `1-64`, if it is numbers.
pub(super) fn halves(word: &str) -> Option<(&str, &str)> {
    let sign = usize::from(word.starts_with('-'));
    let at = word.get(sign..)?.find(['-', '~'])? + sign;
    let (min, max) = (word.get(..at)?, word.get(at + 1..)?);
    (whole(min).is_some() && whole(max).is_some()).then_some((min, max))
}

/// Bounds for something that is counted.
pub(super) fn counted(bounds: Bounds<i64>) -> Option<Bounds<u64>> {
    let part = |bound: Option<i64>| bound.map(u64::try_from).transpose().ok();
    Some(Bounds {
        min: part(bounds.min)?,
        max: part(bounds.max)?,
    })
}
