//! A single value read alone: what the checks would make of it, before any round declares it.
//!
//! Comes in: a raw value. Goes out: a number, a day, or yes and no, by the same rules as in a
//! declared column; nothing where the value is none.

use crate::ingest::RawValue;
use crate::methodology::Period;
use crate::validate::typing::date::{self, DateOrder};
use crate::validate::typing::{number, yes_no};
use crate::vocabulary::Day;

/// The number that a value is, as a cell of type `number`.
#[must_use]
pub fn as_number(value: &RawValue) -> Option<f64> {
    number::number(value).ok()
}

/// The day that a value is, as a cell of type `date` with this `date_order`; years from 1920 to
/// 2080.
///
/// # Panics
/// Never: the days between which it looks are in the calendar.
#[must_use]
pub fn as_day(value: &RawValue, order: &str) -> Option<Day> {
    let day = |year| Day::new(year, 1, 1).expect("New Year's Day is in every calendar");
    let period = Period {
        from: day(1940),
        until: day(2060),
    };
    date::day(value, DateOrder::of(Some(order)), period).ok()
}

/// Whether a value is yes or no, as a cell of type `yes-no`.
#[must_use]
pub fn as_yes_no(value: &RawValue) -> Option<bool> {
    yes_no::yes_no(value).ok().map(|whole| whole == 1)
}
