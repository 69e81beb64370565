//! The score of one dimension for one unit: the weighted mean of its indicators.
//!
//! Comes in: the indicator table. Goes out: a `DimensionScore` with what it is made of.

use crate::indicators::{IndicatorTable, Measured, Value, sum_in_order_of_size};
use crate::methodology::{Aggregation, Indicator, Round, Scope};
use crate::scores::availability::is_enough;
use crate::scores::means::{Weighted, mean, slope, with_shares};
use crate::scores::normalise::normalise;
use crate::scores::{DimensionScore, IndicatorScore, NoScore};
use crate::vocabulary::{DimensionId, IndicatorId, Score, SourceGroup, UnitId};
use std::collections::BTreeMap;

/// An indicator of the method beside its score.
type Scored<'a> = (&'a Indicator, IndicatorScore);

/// Scores a dimension for a unit, over the indicators whose scope includes its level.
pub(in crate::scores) fn score(
    round: &Round,
    table: &IndicatorTable,
    dimension: &DimensionId,
    unit: &UnitId,
    level: Scope,
) -> DimensionScore {
    let belongs = |indicator: &Indicator| &indicator.dimension == dimension;
    score_of(round, table, (unit, level), &belongs)
}

/// Scores the indicators that belong together and whose scope includes the level of the unit.
pub(in crate::scores) fn score_of(
    round: &Round,
    table: &IndicatorTable,
    (unit, level): (&UnitId, Scope),
    belongs: &dyn Fn(&Indicator) -> bool,
) -> DimensionScore {
    let mut indicators: Vec<Scored<'_>> = round
        .indicators
        .iter()
        .filter(|indicator| belongs(indicator) && indicator.scope.contains(&level))
        .map(|indicator| (indicator, indicator_score(indicator, table, unit)))
        .collect();
    let parts: Vec<Part> = indicators
        .iter()
        .map(|(indicator, one)| Part {
            weight: indicator.weight,
            score: one.score,
        })
        .collect();
    let score = overall(&round.aggregation, &parts);
    share_out_weights(&mut indicators);
    let scored: Vec<(Weighted, &Value)> = indicators
        .iter()
        .filter_map(|(_, one)| Some((weighted(one)?, &one.value)))
        .collect();
    let interval = score
        .ok()
        .and_then(|score| half_width(&round.aggregation, score.points(), &scored));
    DimensionScore {
        score,
        interval,
        coverage: coverage(&parts),
        groups: groups(&round.aggregation, &scored),
        indicators: indicators
            .into_iter()
            .map(|(indicator, one)| (IndicatorId::clone(&indicator.id), one))
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

/// An indicator as it enters a dimension: its declared weight, and its score or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::scores) struct Part {
    /// The declared weight; only the proportions matter.
    pub(in crate::scores) weight: f64,
    /// The score.
    pub(in crate::scores) score: Result<Score, NoScore>,
}

/// The score of a dimension made of these parts: their weighted mean, where enough is available.
pub(in crate::scores) fn overall(
    aggregation: &Aggregation,
    parts: &[Part],
) -> Result<Score, NoScore> {
    if parts.is_empty() {
        return Err(NoScore::OutOfScope);
    }
    let scored: Vec<Weighted> = parts
        .iter()
        .filter_map(|part| {
            let points = part.score.ok()?.points();
            let weight = part.weight;
            Some(Weighted { points, weight })
        })
        .collect();
    if !is_enough(aggregation, coverage(parts), scored.len()) {
        return Err(NoScore::TooFewIndicators);
    }
    mean(aggregation.mean, &with_shares(&scored))
        .and_then(Score::new)
        .ok_or(NoScore::TooFewIndicators)
}

/// The share of the weight that is available; 0 when there is none to be had. What is shown and not
/// scored for want of a target has no weight: no data could make it available.
fn coverage(parts: &[Part]) -> f64 {
    let weight_of = |is_counted: fn(&Part) -> bool| {
        let counted = parts.iter().filter(|&part| is_counted(part));
        sum_in_order_of_size(counted.map(|part| part.weight))
    };
    let all = weight_of(|part| part.score != Err(NoScore::NoTarget));
    let available = weight_of(|part| part.score.is_ok());
    if all > 0.0 { available / all } else { 0.0 }
}

/// Gives every scored indicator its share of the weights available.
fn share_out_weights(indicators: &mut [Scored<'_>]) {
    let is_scored = |(_, one): &&Scored<'_>| one.score.is_ok();
    let weights = indicators.iter().filter(is_scored);
    let all = sum_in_order_of_size(weights.map(|(indicator, _)| indicator.weight));
    for (indicator, one) in indicators {
        if one.score.is_ok() && all > 0.0 {
            one.weight = indicator.weight / all;
        }
    }
}

/// The score and the weight of an indicator that has a score.
pub(in crate::scores) fn weighted(indicator: &IndicatorScore) -> Option<Weighted> {
    indicator.score.ok().map(|score| Weighted {
        points: score.points(),
        weight: indicator.weight,
    })
}

/// The half-widths of the indicators that have one, each as far as it moves the mean: the widest
/// that the answers of the same people can make it. Nothing when no indicator has one.
pub(in crate::scores) fn half_width(
    aggregation: &Aggregation,
    points: f64,
    scored: &[(Weighted, &Value)],
) -> Option<f64> {
    let parts: Vec<f64> = scored
        .iter()
        .filter_map(|&(one, value)| {
            let half_width = value.interval?;
            Some(slope(aggregation.mean, points, one) * half_width)
        })
        .collect();
    (!parts.is_empty()).then(|| sum_in_order_of_size(parts))
}

/// Each source group alone: the mean of what it contributed, with the weights of the indicators
/// that it contributed to, and their number. However few they are, they are marks of their own.
fn groups(
    aggregation: &Aggregation,
    scored: &[(Weighted, &Value)],
) -> BTreeMap<SourceGroup, (Score, u32)> {
    SourceGroup::ALL
        .into_iter()
        .filter_map(|group| {
            let own: Vec<Weighted> = scored
                .iter()
                .filter_map(|(one, value)| {
                    let points = value.groups.get(&group).copied()?;
                    Some(Weighted { points, ..*one })
                })
                .collect();
            let points = mean(aggregation.mean, &with_shares(&own))?;
            let count = u32::try_from(own.len()).expect("a dimension has few indicators");
            Score::new(points).map(|score| (group, (score, count)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
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
