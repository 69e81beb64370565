//! How a dimension moved between two rounds, over the indicators that mean the same in both.
//!
//! Comes in: the scores of one dimension and unit, now and then. Goes out: a `Change`.
//! An indicator is compared when its version, definition, target and direction and the versions and
//! scales of its items agree, and, where it rests on the members, when there are as many seats; a
//! change of words, scale, goal post, seats or districts is no change of the city.

use crate::indicators::sum_in_order_of_size;
use crate::methodology::{
    Aggregation, Indicator, Measure, Programme, Round, items_of, same_area, same_definition,
    same_population,
};
use crate::scores::dimension::half_width;
use crate::scores::tree::{Over, Part, Tree};
use crate::scores::{BreakReason, Change, DimensionScore, IndicatorScore};
use crate::vocabulary::{DimensionId, IndicatorId, SourceGroup, SourceId, SourceKind, UnitId};
use std::collections::BTreeMap;

/// The change from `then` to `now`.
///
/// The series breaks where the method says so, and where no indicator of the dimension means the
/// same in both rounds, and where the districts of the unit are not the same. Both ends are weighted
/// as the dimension is now; fewer common indicators than a score needs are no basis for a change
/// either.
pub(in crate::scores) fn between(
    programme: &Programme,
    (unit, dimension): (&UnitId, &DimensionId),
    (round, now): (&Round, &DimensionScore),
    (round_before, then): (&Round, &DimensionScore),
) -> Change {
    if round.comparability.break_reason.is_some() {
        return Change::Broken(BreakReason::Declared);
    }
    if !same_area(programme, round_before, round, unit) {
        return Change::Broken(BreakReason::Area);
    }
    let has_same_population = same_population(programme, round_before, round);
    if now.score.is_err() || then.score.is_err() {
        return Change::NotAssessed;
    }
    let mean_the_same = |id: &IndicatorId| mean_the_same(round, round_before, id);
    if !now.indicators.iter().any(|(id, _)| mean_the_same(id)) {
        return Change::Broken(BreakReason::Definitions);
    }
    let is_comparable = |id: &IndicatorId| {
        mean_the_same(id) && (has_same_population || !is_about_members(round, id))
    };
    if !now.indicators.iter().any(|(id, _)| is_comparable(id)) {
        return Change::Broken(BreakReason::Population);
    }
    let scored_then: BTreeMap<&IndicatorId, &IndicatorScore> =
        then.indicators.iter().map(|(id, one)| (id, one)).collect();
    let pairs: Vec<Option<(&IndicatorScore, &IndicatorScore)>> = now
        .indicators
        .iter()
        .map(|(id, one)| {
            let other = scored_then.get(id).filter(|_| is_comparable(id))?;
            (one.score.is_ok() && other.score.is_ok()).then_some((one, *other))
        })
        .collect();
    let compared = u32::try_from(pairs.iter().flatten().count());
    if compared.expect("a dimension has few indicators") < round.aggregation.minimum_indicators {
        return Change::NotAssessed;
    }
    let both = Ends::new(round, dimension, now);
    let at_now = both.end(&pairs, |(one, _)| one);
    let at_then = both.end(&pairs, |(_, other)| other);
    let (Some(at_now), Some(at_then)) = (at_now, at_then) else {
        return Change::NotAssessed;
    };
    let compared = now.indicators.iter().zip(&pairs).zip(at_now.shares);
    let compared = compared.filter(|((_, pair), _)| pair.is_some());
    Change::Compared {
        points: at_now.points - at_then.points,
        uncertainty: sum_in_order_of_size([at_now.width, at_then.width]),
        shares: compared
            .map(|(((id, _), _), share)| (id.clone(), share))
            .collect(),
        of: now.indicators.len(),
    }
}

/// One end of a comparison.
struct End {
    points: f64,
    /// The half-width, in points; 0 where nothing is known of its uncertainty.
    width: f64,
    /// The share of every indicator of the dimension, 0 for one that is not compared.
    shares: Vec<f64>,
}

/// What both ends of a comparison share: the tree of the dimension and the weights as they are now.
struct Ends {
    tree: Tree,
    weights: Vec<f64>,
    rule: Aggregation,
}

impl Ends {
    fn new(round: &Round, dimension: &DimensionId, now: &DimensionScore) -> Self {
        let declared: Vec<&Indicator> = now
            .indicators
            .iter()
            .map(|(id, _)| indicator(round, id).expect("the scores are those of the round"))
            .collect();
        Self {
            tree: Tree::new(round, Over::Dimension(dimension), &declared),
            weights: declared.iter().map(|indicator| indicator.weight).collect(),
            // What both rounds have is all there is; whether it is enough has been asked before.
            rule: Aggregation {
                coverage: 0.0,
                minimum_indicators: 1,
                ..round.aggregation.clone()
            },
        }
    }

    /// One end.
    fn end<'a>(
        &self,
        pairs: &[Option<(&'a IndicatorScore, &'a IndicatorScore)>],
        side: impl Fn((&'a IndicatorScore, &'a IndicatorScore)) -> &'a IndicatorScore,
    ) -> Option<End> {
        let ends: Vec<Option<&IndicatorScore>> = pairs.iter().map(|pair| pair.map(&side)).collect();
        let parts: Vec<Part> = ends
            .iter()
            .zip(&self.weights)
            .map(|(end, &weight)| {
                end.map_or(Part::LEFT_OUT, |end| Part {
                    weight,
                    score: end.score,
                })
            })
            .collect();
        let scored = self.tree.scored(&self.rule, &parts);
        let moved_by = ends.iter().zip(&scored.slopes);
        let width = half_width(moved_by.filter_map(|(end, slope)| Some((*slope, &(*end)?.value))));
        Some(End {
            points: scored.score.ok()?.points(),
            width: width.unwrap_or(0.0),
            shares: scored.shares,
        })
    }
}

/// Whether an indicator means the same in both rounds.
fn mean_the_same(round: &Round, round_before: &Round, id: &IndicatorId) -> bool {
    let (Some(now), Some(then)) = (indicator(round, id), indicator(round_before, id)) else {
        return false;
    };
    now.version == then.version
        && now.target.map(f64::to_bits) == then.target.map(f64::to_bits)
        && now.direction == then.direction
        && same_definition(&now.measure, &then.measure)
        && items_of(round, &now.measure) == items_of(round_before, &then.measure)
}

/// Whether an indicator rests on the members of the tables: their answers, their seats or their
/// attendance. With other seats it is about other people.
fn is_about_members(round: &Round, id: &IndicatorId) -> bool {
    let is_of_members = |source: &SourceId| {
        let source = round.source(source);
        source.is_some_and(|source| {
            source.group == SourceGroup::Members
                || matches!(source.kind, SourceKind::Members | SourceKind::Attendance)
        })
    };
    indicator(round, id).is_some_and(|one| reads_any(&one.measure, &is_of_members))
}

fn reads_any(measure: &Measure, is_of_members: &dyn Fn(&SourceId) -> bool) -> bool {
    match measure {
        Measure::MeanOf { parts } => parts
            .iter()
            .any(|part| reads_any(&part.measure, is_of_members)),
        simple => simple.source().is_some_and(is_of_members),
    }
}

fn indicator<'a>(round: &'a Round, id: &IndicatorId) -> Option<&'a Indicator> {
    round.indicators.iter().find(|one| &one.id == id)
}

#[cfg(test)]
mod tests {
    use crate::scores::example::Example;
    use crate::scores::{BreakReason, Change};

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
            shares,
            of,
        } = change
        else {
            panic!("{change:?}");
        };
        assert!((points - 10.0).abs() < 1e-9);
        assert!((uncertainty - 2.0).abs() < 1e-9);
        assert_eq!((shares.len(), of), (3, 3));
        assert!(
            shares
                .iter()
                .all(|(_, share)| (share - 1.0 / 3.0).abs() < 1e-9)
        );
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
        let Change::Compared { points, shares, .. } = change else {
            panic!("{change:?}");
        };
        assert!((points - 5.0).abs() < 1e-9);
        let ids: Vec<&str> = shares.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["1", "2"]);
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
        assert_eq!(
            now.change_since(&then, "north", "D1"),
            Change::Broken(BreakReason::Definitions)
        );
    }

    #[test]
    fn a_declared_break_breaks_and_a_missing_end_is_not_assessed() {
        let then = round([40.0, 50.0, 60.0]);
        let broken = round([40.0, 50.0, 60.0]).breaking();
        assert_eq!(
            broken.change_since(&then, "north", "D1"),
            Change::Broken(BreakReason::Declared)
        );
        let nothing = Example::new().indicator("1", "D1", "");
        let now = round([40.0, 50.0, 60.0]);
        assert_eq!(
            now.change_since(&nothing, "north", "D1"),
            Change::NotAssessed
        );
        assert_eq!(now.change_since(&then, "south", "D1"), Change::NotAssessed);
        assert_eq!(now.first_change("north", "D1"), Change::NoEarlierRound);
    }

    #[test]
    fn another_measure_under_the_same_version_is_no_change_of_the_city() {
        let then = round([40.0, 50.0, 60.0]);
        let now = round([50.0, 60.0, 70.0]).counting("meetings");
        assert_eq!(
            now.change_since(&then, "north", "D1"),
            Change::Broken(BreakReason::Definitions)
        );
    }
}
