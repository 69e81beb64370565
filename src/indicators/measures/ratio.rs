//! The sum of one count over the sum of another.
//!
//! Formula: `Σ numerator / Σ denominator`. Unit: share; above 1 when more was done than was meant.
//! Degenerate: rows that lack one of the two are left out; without anything below the line there is
//! no value.

use crate::indicators::measuring::Measuring;
use crate::indicators::sums::{fraction, ratio};
use crate::indicators::{Measured, Value};
use crate::methodology::Condition;
use crate::vocabulary::SourceId;

/// `n` is the number of rows that have both counts.
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    source: &SourceId,
    numerator: &str,
    denominator: &str,
    filter: &[Condition],
) -> Value {
    let rows = measuring.rows(source, filter);
    let pairs: Vec<(i64, i64)> = rows
        .whole(numerator)
        .into_iter()
        .zip(rows.whole(denominator))
        .filter_map(|(above, below)| above.zip(below))
        .collect();
    let above = pairs.iter().map(|&(above, _)| above).sum();
    let below = pairs.iter().map(|&(_, below)| below).sum();
    Value {
        fraction: fraction(above, below),
        ..measuring.value(source, Measured::Share, pairs.len(), ratio(above, below))
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn sums_are_compared_and_rows_without_both_counts_left_out() {
        let frame = df!(
            "unit" => ["north"; 3],
            "participants" => [Some(10i64), Some(20), Some(7)],
            "target" => [Some(40i64), Some(20), None],
        );
        let fields = ["participants", "target"];
        let example = Example::new().with(register("training", "training", &fields), frame);
        let measure = "kind = 'ratio'\nsource = 'training'\n\
                       numerator = 'participants'\ndenominator = 'target'";
        let value = example.measure(measure, "north");
        assert_eq!((value.amount, value.n), (Some(0.5), 2));
        assert_eq!(example.measure(measure, "south").amount, None);
    }
}
