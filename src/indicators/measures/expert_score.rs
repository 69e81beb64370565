//! The mean of experts' scores for a dimension.
//!
//! Formula: the mean of the scores, each expert counting the same. Unit: points, 0-100; a score
//! outside that range is taken back to its end.
//! Degenerate: scores for other dimensions are left out; outside an indicator all scores count;
//! without a score there is no value.

use crate::indicators::measuring::Measuring;
use crate::indicators::sums::mean;
use crate::indicators::{Measured, Value};
use crate::vocabulary::SourceId;

/// `n` is the number of scores.
pub(in crate::indicators) fn measure(measuring: &Measuring<'_>, source: &SourceId) -> Value {
    let rows = measuring.rows(source, &[]);
    let scores: Vec<f64> = rows
        .texts("dimension")
        .into_iter()
        .zip(rows.numbers("score"))
        .filter(|(dimension, _)| match measuring.dimension() {
            Some(wanted) => *dimension == Some(wanted.as_str()),
            None => true,
        })
        .filter_map(|(_, score)| score)
        .map(|score| score.clamp(0.0, 100.0))
        .collect();
    measuring.value(source, Measured::Points, scores.len(), mean(&scores))
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn scores_of_the_indicators_own_dimension_are_averaged() {
        let frame = df!(
            "unit" => [None::<&str>, None, None],
            "dimension" => ["D1", "D1", "D2"],
            "score" => [50.0, 75.0, 0.0],
        );
        let example =
            Example::new().with(register("expert", "expert", &["dimension", "score"]), frame);
        let value = example.measure("kind = 'expert-score'\nsource = 'expert'", "city");
        assert_eq!((value.amount, value.n), (Some(62.5), 2));
    }
}
