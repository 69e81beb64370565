//! The mean of other measures, each scored against its own target first.
//!
//! Formula: the mean of the parts' points, each counting the same. Unit: points, 0-100.
//! Degenerate: parts without data, or without the target that they need, are left out; without any
//! part there is no value.
//! The half-width is the sum of the parts' half-widths over the number of parts: the widest that the
//! mean can have, whatever the parts have to do with each other.

use crate::indicators::goal_post::reached;
use crate::indicators::measures;
use crate::indicators::measuring::Measuring;
use crate::indicators::sums::{mean, sum_in_order_of_size};
use crate::indicators::{Measured, Value};
use crate::methodology::{Direction, Part};
use crate::vocabulary::{SourceGroup, SourceId};
use std::collections::BTreeMap;

/// `n` is the number of rows of all parts. Where some of them are people, it is the number of
/// people in the part that the fewest of them answered, which is what protects them.
#[expect(
    clippy::cast_precision_loss,
    reason = "an indicator has a handful of parts"
)]
pub(in crate::indicators) fn measure(measuring: &Measuring<'_>, parts: &[Part]) -> Value {
    let mut sources: Vec<SourceId> = Vec::new();
    let mut scored: Vec<(f64, Value)> = Vec::new();
    for part in parts {
        let value = measures::measure(measuring, &part.measure);
        let value = measures::with_contributions(measuring, value, part.target, Direction::Up);
        for source in &value.sources {
            if !sources.contains(source) {
                sources.push(source.clone());
            }
        }
        let points = value
            .amount
            .and_then(|amount| reached(amount, value.measured, part.target, Direction::Up));
        if let Some(reached) = points {
            scored.push((reached.points, value));
        }
    }
    let points: Vec<f64> = scored.iter().map(|&(points, _)| points).collect();
    let half_widths: Vec<f64> = scored
        .iter()
        .filter_map(|(_, value)| value.interval)
        .collect();
    let fewest = scored
        .iter()
        .map(|(_, value)| value)
        .filter(|value| value.people)
        .min_by_key(|value| value.n);
    Value {
        amount: mean(&points),
        n: match fewest {
            Some(people) => people.n,
            None => scored.iter().map(|(_, value)| value.n).sum(),
        },
        population: fewest.and_then(|people| people.population),
        people: fewest.is_some(),
        interval: (!half_widths.is_empty())
            .then(|| sum_in_order_of_size(half_widths) / points.len() as f64),
        interval_slope: sum_in_order_of_size(scored.iter().map(|(_, value)| value.interval_slope))
            / points.len().max(1) as f64,
        groups: contributions(&scored),
        below_cut_off: scored
            .iter()
            .flat_map(|(_, value)| value.below_cut_off.clone())
            .collect(),
        ..Value::nothing(Measured::Points, sources)
    }
}

/// The mean of the parts that each source group contributed to.
fn contributions(scored: &[(f64, Value)]) -> BTreeMap<SourceGroup, f64> {
    SourceGroup::ALL
        .into_iter()
        .filter_map(|group| {
            let points: Vec<f64> = scored
                .iter()
                .filter_map(|(_, value)| value.groups.get(&group).copied())
                .collect();
            mean(&points).map(|points| (group, points))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register, survey};
    use crate::vocabulary::SourceGroup;
    use polars::prelude::df;
    use std::collections::BTreeMap;

    const PARTS: &str = "
        kind = 'mean-of'
        [[parts]]
        name = { en = 'Events' }
        target = 0.5
        measure = { kind = 'share', source = 'events', having = [{ field = 'accessible', is = ['yes'] }] }
        [[parts]]
        name = { en = 'Visits' }
        measure = { kind = 'sum', source = 'events', field = 'headcount' }
        [[parts]]
        name = { en = 'Told' }
        measure = { kind = 'item-mean', source = 'residents', items = ['told'] }
    ";

    fn example() -> Example {
        let events = df!(
            "unit" => ["north"; 4],
            "accessible" => [1i64, 0, 0, 0],
            "headcount" => [10i64; 4],
        );
        let residents = df!(
            "unit" => ["north"; 3],
            "told" => [4, 4, 4],
            "told?" => [None::<&str>; 3],
        );
        Example::new()
            .with(
                register("events", "events", &["accessible", "headcount"]),
                events,
            )
            .with(survey("residents", "residents", &["told"]), residents)
    }

    #[test]
    fn parts_are_scored_before_they_are_averaged_and_unscored_parts_left_out() {
        let value = example().measure(PARTS, "north");
        // A quarter of events against a target of a half: 50. Residents: 75. Visits: no target.
        assert_eq!(value.amount, Some(62.5));
        let groups = BTreeMap::from([
            (SourceGroup::Residents, 75.0),
            (SourceGroup::Registers, 50.0),
        ]);
        assert_eq!(value.groups, groups);
        assert_eq!(value.sources, ["events".into(), "residents".into()]);
    }

    #[test]
    fn few_people_stay_few_beside_many_rows_of_a_register() {
        let value = example().measure(PARTS, "north");
        assert!(value.people);
        assert_eq!(value.n, 3);
        assert_eq!(example().measure(PARTS, "south").amount, None);
    }
}
