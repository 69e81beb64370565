//! The weighted geometric mean: `exp(Σ wᵢ ln max(xᵢ, 1))` with weights that sum to 1.
//!
//! A weak score weighs more than in the arithmetic mean. Scores below 1 count as 1, because one 0
//! would make the whole mean 0. Unit: points.

use crate::indicators::sum_in_order_of_size;
use crate::scores::means::{FLOOR, Weighted};

pub(in crate::scores) fn mean(scores: &[Weighted]) -> f64 {
    let logarithms = scores
        .iter()
        .map(|score| score.weight * score.points.max(FLOOR).ln());
    sum_in_order_of_size(logarithms).exp()
}

/// `∂/∂xᵢ = wᵢ·mean/xᵢ`.
pub(in crate::scores) fn slope(mean: f64, score: Weighted) -> f64 {
    score.weight * mean / score.points.max(FLOOR)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scores::means::tests::weighted;

    #[test]
    fn means_are_as_calculated_by_hand() {
        let near = |points: &[f64], weights: &[f64], expected: f64| {
            let mean = mean(&weighted(points, weights));
            assert!((mean - expected).abs() < 1e-4, "{mean}");
        };
        near(&[80.0, 20.0], &[1.0, 1.0], 40.0);
        near(&[80.0, 20.0, 50.0], &[1.0, 1.0, 1.0], 43.0887);
        // 1·2·3² = 18, and its fourth root: a number of COINr's own tests.
        near(&[1.0, 2.0, 3.0], &[1.0, 1.0, 2.0], 18.0_f64.powf(0.25));
    }

    #[test]
    fn a_score_of_nothing_counts_as_one() {
        let mean = mean(&weighted(&[0.0, 100.0], &[1.0, 1.0]));
        assert!((mean - 10.0).abs() < 1e-12);
    }
}
