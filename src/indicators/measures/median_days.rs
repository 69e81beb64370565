//! The median of the days between two days.
//!
//! Formula: the middle one of the sorted differences `to − from`; the mean of the middle two when
//! their number is even. Unit: days, 0 or more.
//! Degenerate: rows that lack a day are left out, so that it is the median of what has ended; so
//! are rows whose second day comes first, which cannot be right; without rows there is no value.

use crate::indicators::measuring::Measuring;
use crate::indicators::{Measured, Value};
use crate::methodology::Condition;
use crate::vocabulary::SourceId;

/// `n` is the number of rows with both days.
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    source: &SourceId,
    from: &str,
    to: &str,
    filter: &[Condition],
) -> Value {
    let rows = measuring.rows(source, filter);
    let mut days: Vec<i64> = rows
        .days(from)
        .into_iter()
        .zip(rows.days(to))
        .filter_map(|(from, to)| Some(to? - from?))
        .filter(|&days| days >= 0)
        .collect();
    days.sort_unstable();
    measuring.value(source, Measured::Days, days.len(), median(&days))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "days of a calendar are far fewer than 2^53"
)]
fn median(sorted: &[i64]) -> Option<f64> {
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted[(sorted.len() - 1) / 2];
    Some((lower + upper) as f64 / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::example::{Example, days, register};
    use polars::prelude::df;

    #[test]
    fn the_median_is_the_middle_or_the_mean_of_the_middle_two() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3]), Some(3.0));
        assert_eq!(median(&[1, 2, 9]), Some(2.0));
        assert_eq!(median(&[1, 2, 5, 9]), Some(3.5));
    }

    #[test]
    fn what_has_not_ended_is_left_out() {
        let frame = df!(
            "unit" => ["north"; 4],
            "received" => days(&["2026-01-01", "2026-01-01", "2026-01-01", "2026-01-09"]),
            "answered" => days(&["2026-01-05", "2026-01-11", "", "2026-01-08"]),
        );
        let fields = ["received", "answered"];
        let example = Example::new().with(register("feedback", "feedback", &fields), frame);
        let measure = "kind = 'median-days'\nsource = 'feedback'\n\
                       from = 'received'\nto = 'answered'";
        let value = example.measure(measure, "north");
        assert_eq!((value.amount, value.n), (Some(7.0), 2));
    }
}
