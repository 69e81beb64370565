//! From a measured value to a score on the common scale of 0-100, between the goal posts that the
//! method fixes. The formulas stand with the goal posts.

use crate::indicators::{Measured, Value, reached};
use crate::methodology::Indicator;
use crate::scores::NoScore;
use crate::vocabulary::Score;

/// A score, and whether its value lay beyond a goal post.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::scores) struct Normalised {
    /// The score, or why there is none.
    pub(in crate::scores) score: Result<Score, NoScore>,
    /// Whether the value was taken back to its goal post.
    pub(in crate::scores) is_capped: bool,
}

/// The score of an indicator's value; a value that needs a target and has none is not scored,
/// whether or not there are data.
pub(in crate::scores) fn normalise(indicator: &Indicator, value: &Value) -> Normalised {
    normalise_amount(indicator, value.measured, value.amount)
}

/// The score of an amount measured in this unit.
pub(in crate::scores) fn normalise_amount(
    indicator: &Indicator,
    measured: Measured,
    amount: Option<f64>,
) -> Normalised {
    let without = |reason| Normalised {
        score: Err(reason),
        is_capped: false,
    };
    if needs_target(measured) && indicator.target.is_none() {
        return without(NoScore::NoTarget);
    }
    let reached =
        amount.and_then(|amount| reached(amount, measured, indicator.target, indicator.direction));
    match reached {
        None => without(NoScore::NoData),
        Some(reached) => Normalised {
            score: Ok(Score::new(reached.points).expect("goal posts cut points off at 0 and 100")),
            is_capped: reached.is_capped,
        },
    }
}

fn needs_target(measured: Measured) -> bool {
    match measured {
        Measured::Points | Measured::Share => false,
        Measured::Count | Measured::Days | Measured::Cents | Measured::PerThousand => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scores::example::indicator;

    fn scored(keys: &str, measured: Measured, amount: Option<f64>) -> Normalised {
        let value = Value {
            amount,
            ..Value::nothing(measured, Vec::new())
        };
        normalise(&indicator("D1.1", "D1", keys), &value)
    }

    #[test]
    fn a_value_beyond_its_target_is_capped_and_says_so() {
        let beyond = scored("target = 0.5", Measured::Share, Some(0.8));
        assert_eq!(beyond.score, Ok(Score::new(100.0).unwrap()));
        assert!(beyond.is_capped);
        let below = scored("target = 0.5", Measured::Share, Some(0.2));
        assert_eq!(below.score.map(Score::points), Ok(40.0));
        assert!(!below.is_capped);
    }

    #[test]
    fn missing_data_and_a_missing_target_are_two_reasons() {
        let no_data = scored("", Measured::Share, None);
        assert_eq!(no_data.score, Err(NoScore::NoData));
        let no_target = scored("", Measured::Count, Some(12.0));
        assert_eq!(no_target.score, Err(NoScore::NoTarget));
        let neither = scored("", Measured::Count, None);
        assert_eq!(neither.score, Err(NoScore::NoTarget));
    }
}
