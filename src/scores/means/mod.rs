//! The weighted means, one file each, and how a mean follows a change in one of its scores.
//!
//! Comes in: scores with weights. Goes out: points, and the slope of the mean in each score, by
//! which the half-width of that score enters the half-width of the mean.

mod arithmetic;
mod geometric;
mod harmonic;

use crate::methodology::Mean;

/// The least that a score counts for in the geometric and the harmonic mean, which have no value,
/// or the value 0, when one score is 0.
const FLOOR: f64 = 1.0;

/// A score with the weight that it has among those averaged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::scores) struct Weighted {
    /// 0-100.
    pub(in crate::scores) points: f64,
    /// The share of the weights; those of all scores sum to 1.
    pub(in crate::scores) weight: f64,
}

/// The weighted mean; nothing without scores.
pub(in crate::scores) fn mean(kind: Mean, scores: &[Weighted]) -> Option<f64> {
    if scores.is_empty() {
        return None;
    }
    Some(match kind {
        Mean::Arithmetic => arithmetic::mean(scores),
        Mean::Geometric => geometric::mean(scores),
        Mean::Harmonic => harmonic::mean(scores),
    })
}

/// How many points the mean moves for one point of this score.
pub(in crate::scores) fn slope(kind: Mean, mean: f64, score: Weighted) -> f64 {
    match kind {
        Mean::Arithmetic => arithmetic::slope(score),
        Mean::Geometric => geometric::slope(mean, score),
        Mean::Harmonic => harmonic::slope(mean, score),
    }
}

/// The same scores with weights that sum to 1, or nothing when all weights are 0.
pub(in crate::scores) fn with_shares(scores: &[Weighted]) -> Vec<Weighted> {
    let all = crate::indicators::sum_in_order_of_size(scores.iter().map(|score| score.weight));
    if all <= 0.0 {
        return Vec::new();
    }
    scores
        .iter()
        .map(|score| Weighted {
            weight: score.weight / all,
            ..*score
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(in crate::scores) fn weighted(points: &[f64], weights: &[f64]) -> Vec<Weighted> {
        let scores: Vec<Weighted> = points
            .iter()
            .zip(weights)
            .map(|(&points, &weight)| Weighted { points, weight })
            .collect();
        with_shares(&scores)
    }

    #[test]
    fn the_slope_is_what_the_mean_moves_by() {
        let step = 1e-5;
        for kind in [Mean::Arithmetic, Mean::Geometric, Mean::Harmonic] {
            let scores = weighted(&[40.0, 70.0, 90.0], &[1.0, 2.0, 1.0]);
            let at = mean(kind, &scores).unwrap();
            let mut moved = scores.clone();
            moved[1].points += step;
            let by = (mean(kind, &moved).unwrap() - at) / step;
            let slope = slope(kind, at, scores[1]);
            assert!((by - slope).abs() < 1e-4, "{kind:?}: {by} and {slope}");
        }
    }

    #[test]
    fn nothing_has_no_mean() {
        assert_eq!(mean(Mean::Arithmetic, &[]), None);
        assert_eq!(weighted(&[50.0], &[0.0]), []);
    }
}
