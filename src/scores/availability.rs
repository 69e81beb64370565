//! Whether there is enough of a dimension to score it.
//!
//! A dimension needs a share of its weight, counted over the indicators whose scope includes the
//! level and that can be scored at all, and a number of indicators. Missing indicators are never
//! taken as 0 and never filled in.

use crate::methodology::Aggregation;

/// A weight counts as reached when it is short by no more than a rounding error.
const TOLERANCE: f64 = 1e-9;

/// Whether so much coverage and so many indicators are enough.
pub(in crate::scores) fn is_enough(
    aggregation: &Aggregation,
    coverage: f64,
    indicators: usize,
) -> bool {
    let has_coverage = coverage >= aggregation.coverage - TOLERANCE;
    let has_indicators =
        u32::try_from(indicators).is_ok_and(|count| count >= aggregation.minimum_indicators);
    has_coverage && has_indicators && indicators > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_weight_is_too_little_and_two_thirds_are_enough() {
        let rule = Aggregation::default();
        assert!(!is_enough(&rule, 3.0 / 6.0, 3));
        assert!(is_enough(&rule, 4.0 / 6.0, 4));
        assert!(is_enough(&rule, 0.1 + 0.2 + 1.1 / 3.0, 3));
    }

    #[test]
    fn one_indicator_is_too_few_whatever_its_weight() {
        assert!(!is_enough(&Aggregation::default(), 1.0, 1));
        let none_needed = Aggregation {
            coverage: 0.0,
            minimum_indicators: 0,
            ..Aggregation::default()
        };
        assert!(!is_enough(&none_needed, 0.0, 0));
    }
}
