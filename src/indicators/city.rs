//! The value of the city as the mean of its units, each counting the same.
//!
//! For indicators that describe a table as such: a large table then weighs no more than a small one.

use crate::indicators::sums::{mean, sum_in_order_of_size};
use crate::indicators::{Measured, Value};
use crate::vocabulary::{SourceGroup, SourceId};
use std::collections::{BTreeMap, BTreeSet};

/// The mean of the units that have an amount; rows and people asked are summed.
///
/// The half-width is that of a mean of independent censuses, `√Σhᵢ² / k`, and is absent unless
/// each of the `k` units has one. Without any unit there is nothing to measure.
pub(in crate::indicators) fn mean_of_units<'a>(units: impl Iterator<Item = &'a Value>) -> Value {
    let values: Vec<&Value> = units.collect();
    let measured: Vec<&Value> = values
        .iter()
        .copied()
        .filter(|value| value.amount.is_some())
        .collect();
    let amounts: Vec<f64> = measured.iter().filter_map(|value| value.amount).collect();
    let sources: BTreeSet<&SourceId> = values.iter().flat_map(|value| &value.sources).collect();
    let kind = values
        .first()
        .map_or(Measured::Points, |value| value.measured);
    Value {
        amount: mean(&amounts),
        n: measured.iter().map(|value| value.n).sum(),
        population: people_asked(&measured),
        people: values.iter().any(|value| value.people),
        interval: combined(measured.iter().map(|value| value.interval).collect()),
        // A mean of squares moves no further than the sum of its parts.
        interval_slope: sum_in_order_of_size(measured.iter().map(|value| value.interval_slope))
            / measured.len().max(1) as f64,
        groups: groups(&measured),
        below_cut_off: below_cut_off(&measured),
        ..Value::nothing(kind, sources.into_iter().cloned().collect())
    }
}

/// What lies below its cut-off in any unit.
fn below_cut_off(values: &[&Value]) -> Vec<String> {
    let named = values.iter().flat_map(|value| &value.below_cut_off);
    let named: BTreeSet<&String> = named.collect();
    named.into_iter().cloned().collect()
}

/// Everybody asked, where that is known of every unit.
fn people_asked(values: &[&Value]) -> Option<u64> {
    let asked: Option<Vec<u64>> = values.iter().map(|value| value.population).collect();
    asked
        .filter(|asked| !asked.is_empty())
        .map(|asked| asked.into_iter().sum())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a city has far fewer than 2^53 units"
)]
fn combined(half_widths: Option<Vec<f64>>) -> Option<f64> {
    let half_widths = half_widths.filter(|widths| !widths.is_empty())?;
    let squares = half_widths.iter().map(|width| width * width);
    Some(sum_in_order_of_size(squares).sqrt() / half_widths.len() as f64)
}

fn groups(values: &[&Value]) -> BTreeMap<SourceGroup, f64> {
    SourceGroup::ALL
        .into_iter()
        .filter_map(|group| {
            let points: Vec<f64> = values
                .iter()
                .filter_map(|value| value.groups.get(&group).copied())
                .collect();
            mean(&points).map(|points| (group, points))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(amount: Option<f64>, n: u64, interval: Option<f64>) -> Value {
        Value {
            amount,
            n,
            population: Some(20),
            people: true,
            interval,
            ..Value::nothing(Measured::Points, vec!["self".into()])
        }
    }

    #[test]
    fn each_unit_counts_the_same_whatever_its_size() {
        let units = [
            unit(Some(40.0), 12, Some(3.0)),
            unit(Some(80.0), 4, Some(4.0)),
            unit(None, 0, None),
        ];
        let city = mean_of_units(units.iter());
        assert_eq!(city.amount, Some(60.0));
        assert_eq!((city.n, city.population), (16, Some(40)));
        // √(9 + 16) / 2.
        assert_eq!(city.interval, Some(2.5));
        assert_eq!(city.sources, ["self".into()]);
    }

    #[test]
    fn one_unit_without_interval_leaves_the_city_without_one() {
        let units = [unit(Some(40.0), 12, Some(3.0)), unit(Some(80.0), 4, None)];
        assert_eq!(mean_of_units(units.iter()).interval, None);
        assert_eq!(mean_of_units([].iter()).amount, None);
    }
}
