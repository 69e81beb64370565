//! The share of rows whose second day follows the first within so many days.
//!
//! Formula: `|to − from ≤ days| / |rows|`. Unit: share, 0-1. With negative `days` the second day
//! must come at least that many days before the first.
//! Degenerate: rows without a first day are left out; so are rows that had less than `days` by the
//! day on which the data were taken, answered or not, because only the quick ones among them
//! could count. An empty second day is "not yet", which is a miss; with negative `days` it is
//! unknown and left out. A second day before the first cannot be right where it should follow.

use crate::indicators::Value;
use crate::indicators::measures::share::of_yes;
use crate::indicators::measuring::Measuring;
use crate::methodology::Condition;
use crate::vocabulary::{Day, SourceId};

/// What must happen by when.
#[derive(Clone, Copy, Debug)]
pub(in crate::indicators) struct Deadline<'a> {
    /// The field of the day on which the time begins.
    pub(in crate::indicators) from: &'a str,
    /// The field of the day on which it ends.
    pub(in crate::indicators) to: &'a str,
    /// The most days, the last one included.
    pub(in crate::indicators) days: i64,
    /// The day on which the data were taken.
    pub(in crate::indicators) as_of: Option<Day>,
}

/// `n` is the number of rows that can be judged.
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    source: &SourceId,
    deadline: &Deadline<'_>,
    filter: &[Condition],
) -> Value {
    let rows = measuring.rows(source, filter);
    let said: Vec<bool> = rows
        .days(deadline.from)
        .into_iter()
        .zip(rows.days(deadline.to))
        .filter_map(|(from, to)| judge(from?, to, deadline))
        .collect();
    of_yes(measuring, source, &said)
}

/// Whether a row is in time; nothing when that cannot be said.
fn judge(from: i64, to: Option<i64>, deadline: &Deadline<'_>) -> Option<bool> {
    let taken = deadline.as_of.map(|day| i64::from(day.epoch_days()));
    let must_follow = deadline.days >= 0;
    if must_follow && taken.is_some_and(|taken| taken - from < deadline.days) {
        return None;
    }
    match to {
        Some(to) if must_follow && to < from => None,
        Some(to) => Some(to - from <= deadline.days),
        None if must_follow => Some(false),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, days, register};
    use polars::prelude::df;

    fn feedback() -> Example {
        let frame = df!(
            "unit" => ["north"; 6],
            "received" => days(&[
                "2026-01-01", "2026-01-01", "2026-01-01", "2026-01-28", "", "2026-01-10",
            ]),
            "answered" => days(&[
                "2026-01-11", "2026-01-12", "", "2026-01-28", "2026-01-02", "2026-01-09",
            ]),
        );
        let fields = ["received", "answered"];
        Example::new().with(register("feedback", "feedback", &fields), frame)
    }

    #[test]
    fn the_last_day_is_in_time_and_a_missing_answer_is_late() {
        let measure = "kind = 'share-within-days'\nsource = 'feedback'\n\
                       from = 'received'\nto = 'answered'\ndays = 10";
        let value = feedback().measure(measure, "north");
        // In time: 10 days and 0 days. Late: 11 days and never. Left out: no day of receipt, and
        // an answer before the message.
        assert_eq!(value.fraction, Some((2.0, 4.0)));
    }

    #[test]
    fn rows_that_had_too_little_time_are_left_out() {
        let measure = "kind = 'share-within-days'\nsource = 'feedback'\n\
                       from = 'received'\nto = 'answered'\ndays = 10\nas_of = 2026-01-31";
        let value = feedback().measure(measure, "north");
        assert_eq!(value.fraction, Some((1.0, 3.0)));
    }

    #[test]
    fn negative_days_ask_for_time_beforehand() {
        let frame = df!(
            "unit" => ["north"; 4],
            "asked" => days(&["2026-01-01", "2026-01-02", "2026-02-01", ""]),
            "decision_day" => days(&["2026-01-15", "2026-01-15", "2026-01-15", "2026-01-15"]),
        );
        let fields = ["asked", "decision_day"];
        let example = Example::new().with(register("statements", "statements", &fields), frame);
        let measure = "kind = 'share-within-days'\nsource = 'statements'\n\
                       from = 'decision_day'\nto = 'asked'\ndays = -14";
        // 14 days before is enough, 13 is not, and afterwards is not.
        let value = example.measure(measure, "north");
        assert_eq!(value.fraction, Some((1.0, 3.0)));
    }
}
