//! The score of one dimension for one unit: the weighted mean of its indicators, by themes where the
//! method has them.
//!
//! Comes in: the indicator table. Goes out: a `DimensionScore` with what it is made of.

use crate::indicators::{IndicatorTable, Measured, Value, sum_in_order_of_size};
use crate::methodology::{Indicator, Round, Scope};
use crate::scores::means::{Weighted, mean, with_shares};
use crate::scores::normalise::normalise;
use crate::scores::tree::{Over, Part, Tree};
use crate::scores::{DimensionScore, IndicatorScore};
use crate::vocabulary::{Score, SourceGroup, UnitId};
use std::collections::BTreeMap;

/// Scores indicators that belong together for a unit, those whose scope includes its level.
///
/// A theme needs one indicator and its share of weight; the others as many as the method says.
pub(in crate::scores) fn score(
    round: &Round,
    table: &IndicatorTable,
    over: Over<'_>,
    (unit, level): (&UnitId, Scope),
) -> DimensionScore {
    let indicators: Vec<&Indicator> = round
        .indicators
        .iter()
        .filter(|indicator| over.holds(round, indicator) && indicator.scope.contains(&level))
        .collect();
    let mut scores: Vec<IndicatorScore> = indicators
        .iter()
        .map(|indicator| indicator_score(indicator, table, unit))
        .collect();
    let parts: Vec<Part> = indicators
        .iter()
        .zip(&scores)
        .map(|(indicator, one)| Part {
            weight: indicator.weight,
            score: one.score,
        })
        .collect();
    let mut rule = round.aggregation.clone();
    if let Over::Theme(_) = over {
        rule.minimum_indicators = 1;
    }
    let made = Tree::new(round, over, &indicators).scored(&rule, &parts);
    for (one, share) in scores.iter_mut().zip(&made.shares) {
        one.weight = *share;
    }
    let widths = scores.iter().zip(&made.slopes);
    let interval = half_width(widths.map(|(one, slope)| (*slope, &one.value)));
    DimensionScore {
        score: made.score,
        interval: made.score.ok().and(interval),
        coverage: made.coverage,
        groups: groups(round, &scores),
        indicators: indicators
            .into_iter()
            .map(|indicator| indicator.id.clone())
            .zip(scores)
            .collect(),
    }
}

fn indicator_score(indicator: &Indicator, table: &IndicatorTable, unit: &UnitId) -> IndicatorScore {
    let value = table
        .values()
        .get(&(indicator.id.clone(), unit.clone()))
        .cloned()
        .unwrap_or_else(|| Value::nothing(Measured::Points, Vec::new()));
    let normalised = normalise(indicator, &value);
    IndicatorScore {
        score: normalised.score,
        capped: normalised.is_capped,
        weight: 0.0,
        value,
    }
}

/// The half-widths of the values that have one, each as far as it moves the whole: the widest that
/// the answers of the same people can make it. Nothing when no value that counts has one.
pub(in crate::scores) fn half_width<'a>(
    moved_by: impl Iterator<Item = (f64, &'a Value)>,
) -> Option<f64> {
    let parts: Vec<f64> = moved_by
        .filter(|(slope, _)| *slope > 0.0)
        .filter_map(|(slope, value)| Some(slope * value.interval?))
        .collect();
    (!parts.is_empty()).then(|| sum_in_order_of_size(parts))
}

/// Each source group alone: the mean of what it contributed, with the weights that the indicators
/// have in the whole, and their number. However few they are, they are marks of their own.
fn groups(round: &Round, scores: &[IndicatorScore]) -> BTreeMap<SourceGroup, (Score, u32)> {
    SourceGroup::ALL
        .into_iter()
        .filter_map(|group| {
            let own: Vec<Weighted> = scores
                .iter()
                .filter(|one| one.weight > 0.0)
                .filter_map(|one| {
                    let points = one.value.groups.get(&group).copied()?;
                    let weight = one.weight;
                    Some(Weighted { points, weight })
                })
                .collect();
            let points = mean(round.aggregation.mean, &with_shares(&own))?;
            let count = u32::try_from(own.len()).expect("a dimension has few indicators");
            Score::new(points).map(|score| (group, (score, count)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scores::NoScore;
    use crate::scores::example::Example;

    #[test]
    fn three_of_six_indicators_are_not_assessed_and_four_are() {
        let mut example = Example::new();
        for id in ["1", "2", "3", "4", "5", "6"] {
            example = example.indicator(id, "D1", "");
        }
        for id in ["1", "2", "3"] {
            example = example.points(id, "north", 60.0);
        }
        let three = example.scored("north", "D1");
        assert_eq!(three.coverage, 0.5);
        assert_eq!(three.score, Err(NoScore::TooFewIndicators));
        let four = example.points("4", "north", 80.0).scored("north", "D1");
        assert_eq!(four.score.map(Score::points), Ok(65.0));
    }

    #[test]
    fn only_indicators_meant_for_the_level_count_below_the_line() {
        let example = Example::new()
            .indicator("1", "D1", "")
            .indicator("2", "D1", "weight = 2.0")
            .indicator("3", "D1", "scope = ['city']\nweight = 9.0")
            .points("1", "north", 30.0)
            .points("2", "north", 60.0);
        let north = example.scored("north", "D1");
        assert_eq!(north.coverage, 1.0);
        assert_eq!(north.score.map(Score::points), Ok(50.0));
        assert_eq!(north.indicators.len(), 2);
        let city = example.scored("city", "D1");
        assert_eq!(city.indicators.len(), 3);
        assert_eq!(city.score, Err(NoScore::TooFewIndicators));
        assert_eq!(
            example.scored("north", "D2").score,
            Err(NoScore::OutOfScope)
        );
    }

    #[test]
    fn what_is_shown_and_not_scored_has_no_weight() {
        let example = Example::new()
            .indicator("1", "D1", "")
            .indicator("2", "D1", "")
            .indicator("3", "D1", "weight = 9.0")
            .points("1", "north", 30.0)
            .points("2", "north", 60.0)
            .value("3", "north", |value| {
                value.measured = Measured::Count;
                value.amount = Some(12.0);
            });
        let north = example.scored("north", "D1");
        assert_eq!(north.coverage, 1.0);
        assert_eq!(north.score.map(Score::points), Ok(45.0));
        assert_eq!(north.indicators[2].1.score, Err(NoScore::NoTarget));
        assert_eq!(north.indicators[2].1.weight, 0.0);
    }

    #[test]
    fn the_interval_is_the_weighted_sum_of_the_half_widths() {
        let example = Example::new()
            .indicator("1", "D1", "weight = 3.0")
            .indicator("2", "D1", "")
            .points("1", "north", 30.0)
            .points("2", "north", 60.0)
            .value("1", "north", |value| value.interval = Some(8.0));
        assert_eq!(example.scored("north", "D1").interval, Some(6.0));
    }

    #[test]
    fn each_group_has_the_mean_of_its_own_contributions() {
        use SourceGroup::{Members, Registers};
        let example = Example::new()
            .indicator("1", "D1", "weight = 3.0")
            .indicator("2", "D1", "")
            .indicator("3", "D1", "")
            .points("1", "north", 50.0)
            .points("2", "north", 70.0)
            .value("1", "north", |value| {
                value.groups = [(Members, 40.0)].into()
            })
            .value("2", "north", |value| {
                value.groups = [(Members, 80.0), (Registers, 60.0)].into();
            });
        let groups = example.scored("north", "D1").groups;
        let plain: Vec<(SourceGroup, f64, u32)> = groups
            .into_iter()
            .map(|(group, (score, count))| (group, score.points(), count))
            .collect();
        assert_eq!(plain, [(Members, 50.0, 2), (Registers, 60.0, 1)]);
    }

    #[test]
    fn a_goal_is_the_mean_of_the_indicators_that_stand_for_it_whatever_their_dimension() {
        let example = Example::new()
            .goals(&["G1", "G2"])
            .indicator("1", "D1", "goals = ['G1']")
            .indicator("2", "D2", "goals = ['G1', 'G2']\nweight = 3.0")
            .indicator("3", "D2", "")
            .points("1", "north", 40.0)
            .points("2", "north", 80.0)
            .points("3", "north", 10.0);
        // (1·40 + 3·80) / 4
        let first = example.scored_by_goal("north", "G1");
        assert_eq!(first.score.map(Score::points), Ok(70.0));
        let second = example.scored_by_goal("north", "G2");
        assert_eq!(second.score, Err(NoScore::TooFewIndicators));
        assert_eq!(second.indicators.len(), 1);
    }
}
