//! Coverage: the share of a unit's districts that appear in a source.
//!
//! Formula: `|districts with a row| / |districts of the unit|`, by the districts that belong to
//! the unit on the last day of the round's period. Unit: share, 0-1.
//! Degenerate: rows without a district, or with another unit's, are left out; without any row in a
//! district, or for a unit without districts, there is no value.

use crate::indicators::measuring::Measuring;
use crate::indicators::sums::{fraction, ratio};
use crate::indicators::{Measured, Value};
use crate::methodology::Condition;
use crate::vocabulary::SourceId;
use std::collections::BTreeSet;

/// `n` is the number of rows in a district of the unit.
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    source: &SourceId,
    filter: &[Condition],
) -> Value {
    let districts: BTreeSet<&str> = measuring.districts().into_iter().collect();
    let rows = measuring.rows(source, filter);
    let reached: Vec<&str> = rows
        .texts("district")
        .into_iter()
        .flatten()
        .filter(|district| districts.contains(district))
        .collect();
    let n = reached.len();
    let covered: BTreeSet<&str> = reached.into_iter().collect();
    let count = |districts: usize| i64::try_from(districts).expect("districts are few");
    let (covered, all) = (count(covered.len()), count(districts.len()));
    Value {
        fraction: fraction(covered, all),
        ..measuring.value(
            source,
            Measured::Share,
            n,
            ratio(covered, all).filter(|_| n > 0),
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn a_district_counts_once_and_only_while_it_belongs_to_the_unit() {
        // The example's north has Shore and Hill; Harbour moved to south in the round's period.
        let frame = df!(
            "unit" => [Some("north"), Some("north"), Some("north"), Some("south"), None],
            "district" => [Some("Shore"), Some("Shore"), Some("Harbour"), None, Some("Hill")],
        );
        let example = Example::new().with(register("events", "events", &["district"]), frame);
        let measure = "kind = 'district-coverage'\nsource = 'events'";
        let north = example.measure(measure, "north");
        assert_eq!((north.amount, north.n), (Some(0.5), 2));
        assert_eq!(example.measure(measure, "south").amount, None);
        let city = example.measure(measure, "city");
        assert_eq!(city.fraction, Some((3.0, 3.0)));
    }
}
