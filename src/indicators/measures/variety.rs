//! Variety: the share of rows whose list holds at least so many different codes.
//!
//! Formula: `|rows with ≥ at_least codes| / |rows with a list|`. Unit: share, 0-1.
//! Degenerate: a code that stands twice counts once; a row without a list is left out, so that
//! "none" must be written to be counted; without rows there is no value.

use crate::indicators::Value;
use crate::indicators::measures::share::of_yes;
use crate::indicators::measuring::Measuring;
use crate::indicators::rows::codes;
use crate::methodology::Condition;
use crate::vocabulary::SourceId;
use std::collections::BTreeSet;

/// `n` is the number of rows with a list.
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    source: &SourceId,
    field: &str,
    at_least: u32,
    filter: &[Condition],
) -> Value {
    let said: Vec<bool> = measuring
        .rows(source, filter)
        .texts(field)
        .into_iter()
        .flatten()
        .map(|list| {
            let different: BTreeSet<&str> = codes(list).collect();
            u32::try_from(different.len()).is_ok_and(|count| count >= at_least)
        })
        .collect();
    of_yes(measuring, source, &said)
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn different_codes_count_and_rows_without_a_list_do_not() {
        let frame = df!(
            "unit" => ["north"; 4],
            "partners" => [Some("school|parish"), Some("school|school"), Some("none"), None],
        );
        let example = Example::new().with(register("events", "events", &["partners"]), frame);
        let measure = "kind = 'variety'\nsource = 'events'\nfield = 'partners'\nat_least = 2";
        let value = example.measure(measure, "north");
        assert_eq!(value.fraction, Some((1.0, 3.0)));
    }
}
