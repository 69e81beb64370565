//! The share of rows that meet a condition.
//!
//! Formula: `met / (met + missed)`. Unit: share, 0-1.
//! Where the method wants a survey raked and the cells allow it, each row counts by its weight.
//! Degenerate: a row whose tested field is empty says neither and is left out; without a row that
//! says something there is no value. A condition `present` makes emptiness itself an answer.

use crate::indicators::condition::Truth;
use crate::indicators::measures::item_mean::census_interval;
use crate::indicators::measuring::Measuring;
use crate::indicators::raking::weighted_ratio;
use crate::indicators::sums::{fraction, ratio};
use crate::indicators::{Measured, Value};
use crate::methodology::Condition;
use crate::vocabulary::SourceId;

/// `n` is the number of rows that say something.
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    source: &SourceId,
    filter: &[Condition],
    having: &[Condition],
) -> Value {
    let declared = measuring.delivered().source(source);
    let rows = measuring.rows(source, filter);
    let said: Vec<bool> = rows
        .tested(having)
        .into_iter()
        .filter(|&truth| truth != Truth::Unknown)
        .map(|truth| truth == Truth::Met)
        .collect();
    let mut value = of_yes(measuring, source, &said);
    value.population = measuring
        .population(source, filter)
        .filter(|_| value.people);
    let points: Vec<f64> = said
        .iter()
        .map(|&is_met| if is_met { 100.0 } else { 0.0 })
        .collect();
    if let Some(weights) = measuring.weights(declared, &rows) {
        let truths = rows.tested(having).into_iter().zip(weights);
        let rated = truths.filter(|(truth, _)| *truth != Truth::Unknown);
        value.amount = weighted_ratio(
            rated.map(|(truth, weight)| (weight, i64::from(truth == Truth::Met), 1)),
        );
        // The weighted share is no fraction of rows.
        value.fraction = None;
    }
    value.interval = census_interval(declared, &points, value.population);
    value
}

/// The share of `true`.
pub(in crate::indicators) fn of_yes(
    measuring: &Measuring<'_>,
    source: &SourceId,
    said: &[bool],
) -> Value {
    let met = said.iter().filter(|&&is_met| is_met).count();
    let count = |rows: usize| i64::try_from(rows).expect("rows are counted in 63 bits");
    let (met, all) = (count(met), count(said.len()));
    Value {
        fraction: fraction(met, all),
        ..measuring.value(source, Measured::Share, said.len(), ratio(met, all))
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn rows_that_say_nothing_are_left_out() {
        let frame = df!(
            "unit" => ["north", "north", "north", "south"],
            "accessible" => [Some(1i64), Some(0), None, None],
        );
        let example = Example::new().with(register("events", "events", &["accessible"]), frame);
        let measure = "kind = 'share'\nsource = 'events'\n\
                       having = [{ field = 'accessible', is = ['yes'] }]";
        let north = example.measure(measure, "north");
        assert_eq!((north.amount, north.n), (Some(0.5), 2));
        assert_eq!(north.fraction, Some((1.0, 2.0)));
        assert!(!north.people);
        assert_eq!(example.measure(measure, "south").amount, None);
    }

    #[test]
    fn an_empty_cell_is_an_answer_where_presence_is_asked() {
        let frame = df!(
            "unit" => ["north", "north"],
            "goal" => [Some("G1"), None],
        );
        let example = Example::new().with(register("actions", "actions", &["goal"]), frame);
        let measure = "kind = 'share'\nsource = 'actions'\n\
                       having = [{ field = 'goal', present = true }]";
        assert_eq!(example.measure(measure, "north").amount, Some(0.5));
    }
}
