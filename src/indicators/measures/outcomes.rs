//! The mean weight of the outcomes of rows.
//!
//! Formula: `Σ weight(outcome) / |rows with a weighted outcome|`. Unit: share, 0-1.
//! Degenerate: rows without an outcome, or with one that has no weight (still pending), are not
//! counted; with fewer than `minimum` rows there is a count and no value.

use crate::indicators::measuring::Measuring;
use crate::indicators::sums::sum_in_order_of_size;
use crate::indicators::{Measured, Value};
use crate::methodology::Condition;
use crate::vocabulary::SourceId;
use std::collections::BTreeMap;

/// Which outcomes count how much.
#[derive(Clone, Copy, Debug)]
pub(in crate::indicators) struct Outcomes<'a> {
    /// The field of the outcome.
    pub(in crate::indicators) field: &'a str,
    /// The weight of each outcome, 0-1.
    pub(in crate::indicators) weights: &'a BTreeMap<String, f64>,
    /// The fewest rows for a value.
    pub(in crate::indicators) minimum: u32,
}

/// `n` is the number of rows with a weighted outcome.
#[expect(
    clippy::cast_precision_loss,
    reason = "outcomes are far fewer than 2^53"
)]
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    source: &SourceId,
    outcomes: &Outcomes<'_>,
    filter: &[Condition],
) -> Value {
    let rows = measuring.rows(source, filter);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for outcome in rows.texts(outcomes.field).into_iter().flatten() {
        if outcomes.weights.contains_key(outcome) {
            *counts.entry(outcome).or_insert(0) += 1;
        }
    }
    let n: usize = counts.values().sum();
    let weighted = counts
        .iter()
        .map(|(outcome, &count)| outcomes.weights[*outcome] * count as f64);
    let sum = sum_in_order_of_size(weighted);
    let is_enough = n > 0 && u32::try_from(n).is_ok_and(|n| n >= outcomes.minimum);
    Value {
        fraction: (n > 0).then_some((sum, n as f64)),
        ..measuring.value(
            source,
            Measured::Share,
            n,
            is_enough.then(|| sum / n as f64),
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn pending_outcomes_are_not_counted_and_few_outcomes_are_only_counted() {
        let frame = df!(
            "unit" => ["north", "north", "north", "north", "south", "south"],
            "outcome" => [
                Some("heeded"), Some("partly"), Some("pending"), Some("not-heeded"),
                Some("heeded"), None,
            ],
        );
        let example =
            Example::new().with(register("statements", "statements", &["outcome"]), frame);
        let measure = "kind = 'outcomes'\nsource = 'statements'\nfield = 'outcome'\nminimum = 3\n\
                       weights = { heeded = 1.0, partly = 0.5, not-heeded = 0.0 }";
        let north = example.measure(measure, "north");
        // (1 + 0.5 + 0) / 3.
        assert_eq!((north.amount, north.n), (Some(0.5), 3));
        let south = example.measure(measure, "south");
        assert_eq!((south.amount, south.n), (None, 1));
    }
}
