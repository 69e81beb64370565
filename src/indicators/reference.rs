//! The population reference: how many residents there are, by class of a variable.
//!
//! Comes in: the rows of a population source. Goes out: counts by class for one unit or the city.

use crate::indicators::measuring::{Level, Measuring};
use crate::vocabulary::SourceId;
use std::collections::BTreeMap;

/// The residents by class of `variable`; empty when the reference does not know the variable.
///
/// For the city all rows count together. When a reference gives the whole city beside its units,
/// only the former counts: rows without a unit that reach the sum of the units hold everybody, and
/// otherwise they hold those who live in no unit.
pub(in crate::indicators) fn residents_by_class(
    measuring: &Measuring<'_>,
    population: &SourceId,
    variable: &str,
) -> BTreeMap<String, i64> {
    let rows = measuring.all_rows(population);
    let mut of_units: BTreeMap<String, i64> = BTreeMap::new();
    let mut without_unit: BTreeMap<String, i64> = BTreeMap::new();
    let cells = rows
        .texts("unit")
        .into_iter()
        .zip(rows.texts("variable"))
        .zip(rows.texts("class"))
        .zip(rows.whole("count"));
    for (((unit, of), class), count) in cells {
        let (Some(of), Some(count)) = (of, count) else {
            continue;
        };
        if of != variable {
            continue;
        }
        let counts = match unit {
            Some(_) => &mut of_units,
            None => &mut without_unit,
        };
        *counts
            .entry(class.unwrap_or_default().to_owned())
            .or_insert(0) += count;
    }
    let everybody: i64 = without_unit.values().sum();
    let in_units: i64 = of_units.values().sum();
    if matches!(measuring.level(), Level::City) && everybody > 0 && everybody >= in_units {
        return without_unit;
    }
    for (class, count) in without_unit {
        *of_units.entry(class).or_insert(0) += count;
    }
    of_units
}

/// The number of residents: the variable `total`.
pub(in crate::indicators) fn residents(measuring: &Measuring<'_>, population: &SourceId) -> i64 {
    residents_by_class(measuring, population, "total")
        .values()
        .sum()
}
