//! The weighted arithmetic mean: `Σ wᵢxᵢ` with weights that sum to 1.
//!
//! A weak score can be made up by a strong one (perfect compensability). Unit: points.

use crate::indicators::sum_in_order_of_size;
use crate::scores::means::Weighted;

pub(in crate::scores) fn mean(scores: &[Weighted]) -> f64 {
    sum_in_order_of_size(scores.iter().map(|score| score.weight * score.points))
}

/// `∂/∂xᵢ = wᵢ`.
pub(in crate::scores) fn slope(score: Weighted) -> f64 {
    score.weight
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scores::means::tests::weighted;

    #[test]
    fn means_of_two_and_three_scores_are_as_calculated_by_hand() {
        assert_eq!(mean(&weighted(&[80.0, 20.0], &[1.0, 1.0])), 50.0);
        let three = mean(&weighted(&[80.0, 20.0, 50.0], &[1.0, 1.0, 1.0]));
        assert!((three - 50.0).abs() < 1e-12);
        assert_eq!(mean(&weighted(&[80.0, 20.0], &[3.0, 1.0])), 65.0);
    }
}
