//! How a dimension moved between two rounds, over the indicators that mean the same in both.
//!
//! Comes in: the scores of one dimension and unit, now and then. Goes out: a `Change`.
//! An indicator is compared when its version, target and direction and the versions of its items
//! agree; a change of words, scale or goal post is no change of the city.

use crate::indicators::{Value, sum_in_order_of_size};
use crate::methodology::{Indicator, Measure, Round};
use crate::scores::dimension::{half_width, weighted};
use crate::scores::means::{Weighted, mean, with_shares};
use crate::scores::{Change, DimensionScore, IndicatorScore};
use crate::vocabulary::{IndicatorId, ItemId};
use std::collections::BTreeMap;

/// The change from `then` to `now`.
///
/// The series breaks where the method says so, and where no indicator of the dimension means the
/// same in both rounds. Both ends are weighted as the dimension is now; fewer common indicators
/// than a score needs are no basis for a change either.
pub(in crate::scores) fn between(
    round: &Round,
    now: &DimensionScore,
    round_before: &Round,
    then: &DimensionScore,
) -> Change {
    if round.comparability.break_reason.is_some() {
        return Change::Broken;
    }
    if now.score.is_err() || then.score.is_err() {
        return Change::NotAssessed;
    }
    let comparable: Vec<&(IndicatorId, IndicatorScore)> = now
        .indicators
        .iter()
        .filter(|(id, _)| mean_the_same(round, round_before, id))
        .collect();
    if comparable.is_empty() {
        return Change::Broken;
    }
    let scored_then: BTreeMap<&IndicatorId, &IndicatorScore> =
        then.indicators.iter().map(|(id, one)| (id, one)).collect();
    let pairs: Vec<(&IndicatorScore, &IndicatorScore)> = comparable
        .into_iter()
        .filter_map(|(id, one)| Some((one, *scored_then.get(id)?)))
        .filter(|(one, other)| one.score.is_ok() && other.score.is_ok())
        .collect();
    let compared = u32::try_from(pairs.len()).expect("a dimension has few indicators");
    if compared < round.aggregation.minimum_indicators {
        return Change::NotAssessed;
    }
    over_common(round, &pairs, compared, now)
}

fn over_common(
    round: &Round,
    pairs: &[(&IndicatorScore, &IndicatorScore)],
    compared: u32,
    now: &DimensionScore,
) -> Change {
    let ends: Vec<(Weighted, Weighted)> = pairs
        .iter()
        .filter_map(|(one, other)| {
            let now = weighted(one)?;
            let then = Weighted {
                weight: now.weight,
                ..weighted(other)?
            };
            Some((now, then))
        })
        .collect();
    let (now_scores, then_scores): (Vec<Weighted>, Vec<Weighted>) = ends.into_iter().unzip();
    let values_now = pairs.iter().map(|(one, _)| &one.value);
    let values_then = pairs.iter().map(|(_, other)| &other.value);
    let Some((points_now, width_now)) = end(round, &now_scores, values_now) else {
        return Change::NotAssessed;
    };
    let Some((points_then, width_then)) = end(round, &then_scores, values_then) else {
        return Change::NotAssessed;
    };
    Change::Compared {
        points: points_now - points_then,
        uncertainty: sum_in_order_of_size([width_now, width_then]),
        compared,
        of: u32::try_from(now.indicators.len()).expect("a dimension has few indicators"),
    }
}

/// The points and the half-width of one end of the comparison; 0 where nothing is known of it.
fn end<'a>(
    round: &Round,
    scores: &[Weighted],
    values: impl Iterator<Item = &'a Value>,
) -> Option<(f64, f64)> {
    let shares = with_shares(scores);
    let points = mean(round.aggregation.mean, &shares)?;
    let with_values: Vec<(Weighted, &Value)> = shares.into_iter().zip(values).collect();
    let width = half_width(&round.aggregation, points, &with_values);
    Some((points, width.unwrap_or(0.0)))
}

/// Whether an indicator means the same in both rounds.
fn mean_the_same(round: &Round, round_before: &Round, id: &IndicatorId) -> bool {
    let (Some(now), Some(then)) = (indicator(round, id), indicator(round_before, id)) else {
        return false;
    };
    now.version == then.version
        && now.target.map(f64::to_bits) == then.target.map(f64::to_bits)
        && now.direction == then.direction
        && item_versions(round, now) == item_versions(round_before, then)
}

fn indicator<'a>(round: &'a Round, id: &IndicatorId) -> Option<&'a Indicator> {
    round.indicators.iter().find(|one| &one.id == id)
}

/// The versions of the survey items that an indicator asks.
fn item_versions<'a>(round: &'a Round, indicator: &'a Indicator) -> BTreeMap<&'a ItemId, u32> {
    let mut items = Vec::new();
    collect_items(&indicator.measure, &mut items);
    items
        .into_iter()
        .map(|item| {
            let declared = round.items.iter().find(|declared| &declared.id == item);
            (item, declared.map_or(1, |declared| declared.version))
        })
        .collect()
}

fn collect_items<'a>(measure: &'a Measure, items: &mut Vec<&'a ItemId>) {
    match measure {
        Measure::ItemMean { items: asked, .. } => items.extend(asked),
        Measure::MeanOf { parts } => {
            for part in parts {
                collect_items(&part.measure, items);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::scores::Change;
    use crate::scores::example::Example;

    fn round(points: [f64; 3]) -> Example {
        Example::new()
            .indicator("1", "D1", "")
            .indicator("2", "D1", "")
            .indicator("3", "D1", "")
            .points("1", "north", points[0])
            .points("2", "north", points[1])
            .points("3", "north", points[2])
    }

    #[test]
    fn a_change_is_the_difference_of_the_means() {
        let then = round([40.0, 50.0, 60.0]);
        let now = round([50.0, 60.0, 70.0]).value("1", "north", |value| value.interval = Some(6.0));
        let change = now.change_since(&then, "north", "D1");
        let Change::Compared {
            points,
            uncertainty,
            compared,
            of,
        } = change
        else {
            panic!("{change:?}");
        };
        assert!((points - 10.0).abs() < 1e-9);
        assert!((uncertainty - 2.0).abs() < 1e-9);
        assert_eq!((compared, of), (3, 3));
    }

    #[test]
    fn an_indicator_of_another_version_is_left_out_of_both_ends() {
        let then = round([40.0, 50.0, 60.0]);
        let now = Example::new()
            .indicator("1", "D1", "")
            .indicator("2", "D1", "")
            .indicator("3", "D1", "version = 2")
            .points("1", "north", 45.0)
            .points("2", "north", 55.0)
            .points("3", "north", 100.0);
        let change = now.change_since(&then, "north", "D1");
        let Change::Compared {
            points, compared, ..
        } = change
        else {
            panic!("{change:?}");
        };
        assert!((points - 5.0).abs() < 1e-9);
        assert_eq!(compared, 2);
    }

    #[test]
    fn a_moved_goal_post_is_no_change_of_the_city() {
        let then = Example::new()
            .indicator("1", "D1", "target = 50.0")
            .indicator("2", "D1", "target = 50.0")
            .points("1", "north", 40.0)
            .points("2", "north", 40.0);
        let now = Example::new()
            .indicator("1", "D1", "target = 80.0")
            .indicator("2", "D1", "target = 80.0")
            .points("1", "north", 40.0)
            .points("2", "north", 40.0);
        assert_eq!(now.change_since(&then, "north", "D1"), Change::Broken);
    }

    #[test]
    fn a_declared_break_breaks_and_a_missing_end_is_not_assessed() {
        let then = round([40.0, 50.0, 60.0]);
        let broken = round([40.0, 50.0, 60.0]).breaking();
        assert_eq!(broken.change_since(&then, "north", "D1"), Change::Broken);
        let nothing = Example::new().indicator("1", "D1", "");
        let now = round([40.0, 50.0, 60.0]);
        assert_eq!(
            now.change_since(&nothing, "north", "D1"),
            Change::NotAssessed
        );
        assert_eq!(now.change_since(&then, "south", "D1"), Change::NotAssessed);
        assert_eq!(now.first_change("north", "D1"), Change::NoEarlierRound);
    }
}
