//! The sum of a count over the residents, per 1 000.
//!
//! Formula: `1000·Σ count / residents`, with the residents of the unit, or of the whole city, from
//! the variable `total` of the reference. Unit: per 1 000 residents, not negative. Visits, not
//! persons, where the count is of visits.
//! Degenerate: rows without a count are left out; without a count or residents there is no value.

use crate::indicators::measuring::Measuring;
use crate::indicators::reference::residents;
use crate::indicators::sums::{fraction, ratio};
use crate::indicators::{Measured, Value};
use crate::methodology::Condition;
use crate::vocabulary::SourceId;

/// `n` is the number of rows that are summed.
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    source: &SourceId,
    amount: &str,
    population: &SourceId,
    filter: &[Condition],
) -> Value {
    let counts: Vec<i64> = measuring
        .rows(source, filter)
        .whole(amount)
        .into_iter()
        .flatten()
        .collect();
    let sum: i64 = counts.iter().sum();
    let residents = residents(measuring, population);
    let per_thousand = ratio(1000 * sum, residents).filter(|_| !counts.is_empty());
    Value {
        fraction: fraction(sum, residents),
        sources: vec![source.clone(), population.clone()],
        ..measuring.value(source, Measured::PerThousand, counts.len(), per_thousand)
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    const VISITS: &str = "kind = 'per-thousand'\nsource = 'events'\namount = 'headcount'\n\
                          population = 'population'";

    fn example(units: [Option<&str>; 3], counts: [i64; 3]) -> Example {
        let events = df!(
            "unit" => ["north", "north", "south"],
            "headcount" => [Some(30i64), None, Some(50)],
        );
        let population = df!(
            "unit" => units,
            "variable" => ["total"; 3],
            "class" => [None::<&str>; 3],
            "count" => counts,
        );
        let fields = ["variable", "class", "count"];
        Example::new()
            .with(register("events", "events", &["headcount"]), events)
            .with(register("population", "population", &fields), population)
    }

    #[test]
    fn a_unit_has_its_own_residents_and_the_city_all() {
        let example = example([Some("north"), Some("south"), None], [1_000, 2_000, 1_000]);
        let north = example.measure(VISITS, "north");
        assert_eq!((north.amount, north.n), (Some(30.0), 1));
        // 80 visits of 4 000 residents, those of no unit included.
        assert_eq!(example.measure(VISITS, "city").amount, Some(20.0));
    }

    #[test]
    fn a_reference_that_also_gives_the_whole_city_is_not_counted_twice() {
        let example = example([Some("north"), Some("south"), None], [1_000, 2_000, 4_000]);
        assert_eq!(example.measure(VISITS, "city").amount, Some(20.0));
    }
}
