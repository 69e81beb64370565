//! The gap between how a group sees its own work and how others see it, by same-worded items.
//!
//! Formula: own points − others' points, each `100·(mean − low)/(high − low)` on the scale of its own
//! survey, turned around when the item is reversed. Unit: points, −100 to 100; positive where those
//! who do the work think better of it.
//! Degenerate: no gap where one of the two has no answers; a survey that says nothing about a unit
//! has no gap there.

use crate::indicators::measuring::Delivered;
use crate::indicators::{IndicatorTable, ItemAnswers};
use crate::methodology::Gap;
use crate::vocabulary::{DimensionId, ItemId, SourceId, UnitId};

/// Two views of the same item for one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct GapValue {
    /// The dimension that shows it.
    pub dimension: DimensionId,
    /// The item.
    pub item: ItemId,
    /// The unit; the city is one too.
    pub unit: UnitId,
    /// Those who look at their own work.
    pub own: View,
    /// The others.
    pub other: View,
}

/// What one survey says about the item.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The survey.
    pub source: SourceId,
    /// The mean in points, 0-100; absent without answers.
    pub points: Option<f64>,
    /// How many answered the item.
    pub n: u64,
}

impl GapValue {
    /// Own minus others', in points.
    #[must_use]
    pub fn points(&self) -> Option<f64> {
        Some(self.own.points? - self.other.points?)
    }
}

/// The gaps in the order of the method; for each the units in their order, then the city.
pub(in crate::indicators) fn collect(
    delivered: &Delivered<'_>,
    table: &IndicatorTable,
) -> Vec<GapValue> {
    let mut all = Vec::new();
    for gap in &delivered.round.gaps {
        for other in &gap.others {
            for level in delivered.levels() {
                all.extend(value(gap, other, level.id(delivered), table));
            }
        }
    }
    all
}

fn value(gap: &Gap, other: &SourceId, unit: &UnitId, table: &IndicatorTable) -> Option<GapValue> {
    let view = |source: &SourceId| {
        let key = (source.clone(), gap.item.clone(), unit.clone());
        table.items().get(&key).map(|answers: &ItemAnswers| View {
            source: source.clone(),
            points: answers.points,
            n: answers.counts.values().sum(),
        })
    };
    Some(GapValue {
        dimension: gap.dimension.clone(),
        item: gap.item.clone(),
        unit: unit.clone(),
        own: view(&gap.own)?,
        other: view(other)?,
    })
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, of_the_city, survey};
    use polars::prelude::df;

    fn example() -> Example {
        let members = df!(
            "unit" => ["north", "north", "south"],
            "task" => [Some(5), Some(4), None],
            "task?" => [None, None, Some("blank")],
        );
        let residents = df!(
            "unit" => [Some("north"), Some("north"), Some("north"), None],
            "task" => [3, 3, 1, 5],
            "task?" => [None::<&str>; 4],
        );
        let staff = df!(
            "unit" => [None::<&str>; 1],
            "task" => [2],
            "task?" => [None::<&str>; 1],
        );
        Example::new()
            .gap("task", "self", &["residents", "staff"])
            .with(survey("self", "members", &["task"]), members)
            .with(survey("residents", "residents", &["task"]), residents)
            .with(of_the_city(survey("staff", "staff", &["task"])), staff)
    }

    #[test]
    fn a_gap_is_own_points_minus_those_of_the_others() {
        let gaps = example().compute().gaps().to_vec();
        let told: Vec<(&str, &str, Option<f64>, u64, u64)> = gaps
            .iter()
            .map(|gap| {
                let other = gap.other.source.as_str();
                (
                    other,
                    gap.unit.as_str(),
                    gap.points(),
                    gap.own.n,
                    gap.other.n,
                )
            })
            .collect();
        // North: 87.5 points of two members, 33.333 of three residents. City: residents 50, staff 25.
        let expected = [
            ("residents", "north", Some(87.5 - 100.0 / 3.0), 2, 3),
            ("residents", "south", None, 0, 0),
            ("residents", "city", Some(37.5), 2, 4),
            ("staff", "city", Some(62.5), 2, 1),
        ];
        assert_eq!(told.len(), expected.len());
        for (one, other) in told.iter().zip(expected) {
            assert_eq!(
                (one.0, one.1, one.3, one.4),
                (other.0, other.1, other.3, other.4)
            );
            let near = one
                .2
                .zip(other.2)
                .map(|(one, other)| (one - other).abs() < 1e-9);
            assert!(near.unwrap_or(one.2 == other.2));
        }
    }

    #[test]
    fn a_reversed_item_turns_the_gap_around() {
        let straight = example().compute();
        let turned = example().reversed("task").compute();
        let (one, other) = (straight.gaps()[0].points(), turned.gaps()[0].points());
        assert!((one.unwrap() + other.unwrap()).abs() < 1e-9);
    }
}
