//! The weighted harmonic mean: `1 / Σ wᵢ/max(xᵢ, 1)` with weights that sum to 1.
//!
//! A weak score weighs most of the three means. Scores below 1 count as 1, because nothing can be
//! divided by 0. Unit: points.

use crate::indicators::sum_in_order_of_size;
use crate::scores::means::{FLOOR, Weighted};

pub(in crate::scores) fn mean(scores: &[Weighted]) -> f64 {
    let parts = scores
        .iter()
        .map(|score| score.weight / score.points.max(FLOOR));
    1.0 / sum_in_order_of_size(parts)
}

/// `∂/∂xᵢ = wᵢ·(mean/xᵢ)²`.
pub(in crate::scores) fn slope(mean: f64, score: Weighted) -> f64 {
    score.weight * (mean / score.points.max(FLOOR)).powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scores::means::tests::weighted;

    #[test]
    fn means_are_as_calculated_by_hand() {
        // A number of COINr's own tests.
        let mean_of_three = mean(&weighted(&[1.0, 2.0, 3.0], &[2.0, 1.0, 1.0]));
        let expected = 4.0 / (2.0 + 1.0 / 2.0 + 1.0 / 3.0);
        assert!((mean_of_three - expected).abs() < 1e-12);
        // 2 / (1/80 + 1/20).
        let mean_of_two = mean(&weighted(&[80.0, 20.0], &[1.0, 1.0]));
        assert!((mean_of_two - 32.0).abs() < 1e-9);
    }

    #[test]
    fn a_score_of_nothing_counts_as_one() {
        let mean = mean(&weighted(&[0.0, 100.0], &[1.0, 1.0]));
        assert!((mean - 2.0 / 1.01).abs() < 1e-12);
    }
}
