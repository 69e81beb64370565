//! The mean share of boxes that are ticked.
//!
//! Formula: per row `ticked / answered`, then the mean over rows. Unit: share, 0-1.
//! Degenerate: a box without yes or no is not counted, so that a list that grew by a box can be
//! compared; a row without any answered box is left out; without rows there is no value.

use crate::indicators::measuring::Measuring;
use crate::indicators::sums::sum_in_order_of_size;
use crate::indicators::{Measured, Value};
use crate::methodology::Condition;
use crate::vocabulary::SourceId;
use std::collections::BTreeMap;

/// `n` is the number of rows with an answered box.
#[expect(
    clippy::cast_precision_loss,
    reason = "boxes and rows are far fewer than 2^53"
)]
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    source: &SourceId,
    fields: &[String],
    filter: &[Condition],
) -> Value {
    let rows = measuring.rows(source, filter);
    let mut boxes = vec![(0_i64, 0_i64); rows.len()];
    for field in fields {
        for ((ticked, answered), cell) in boxes.iter_mut().zip(rows.whole(field)) {
            if let Some(cell) = cell {
                *ticked += cell.clamp(0, 1);
                *answered += 1;
            }
        }
    }
    // Rows with as many answered boxes are summed as whole numbers first.
    let mut by_length: BTreeMap<i64, (i64, usize)> = BTreeMap::new();
    for (ticked, answered) in boxes {
        if answered > 0 {
            let (sum, rows) = by_length.entry(answered).or_default();
            *sum += ticked;
            *rows += 1;
        }
    }
    let n: usize = by_length.values().map(|&(_, rows)| rows).sum();
    let shares = by_length
        .iter()
        .map(|(&answered, &(ticked, _))| ticked as f64 / answered as f64);
    let amount = (n > 0).then(|| sum_in_order_of_size(shares) / n as f64);
    measuring.value(source, Measured::Share, n, amount)
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn each_row_counts_the_same_and_unanswered_boxes_do_not_count() {
        let frame = df!(
            "unit" => ["north"; 3],
            "step_1" => [Some(1i64), Some(1), None],
            "step_2" => [Some(1i64), Some(0), None],
            "step_3" => [Some(0i64), None, None],
        );
        let fields = ["step_1", "step_2", "step_3"];
        let example = Example::new().with(register("events", "events", &fields), frame);
        let measure = "kind = 'checklist'\nsource = 'events'\n\
                       fields = ['step_1', 'step_2', 'step_3']";
        let value = example.measure(measure, "north");
        // (2/3 + 1/2) / 2.
        assert!((value.amount.unwrap() - 7.0 / 12.0).abs() < 1e-12);
        assert_eq!(value.n, 2);
        assert_eq!(example.measure(measure, "south").amount, None);
    }
}
