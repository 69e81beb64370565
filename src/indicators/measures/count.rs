//! How many rows there are.
//!
//! Unit: a number of things, 0 or more. No row is a count of 0.
//! Degenerate: a source whose rows belong to no unit has no count for a unit.

use crate::indicators::measuring::Measuring;
use crate::indicators::{Measured, Value};
use crate::methodology::Condition;
use crate::vocabulary::SourceId;

/// `n` is the count itself.
#[expect(clippy::cast_precision_loss, reason = "rows are far fewer than 2^53")]
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    source: &SourceId,
    filter: &[Condition],
) -> Value {
    let count = measuring.rows(source, filter).len();
    let amount = measuring.speaks_of_level(source).then_some(count as f64);
    measuring.value(source, Measured::Count, count, amount)
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, of_the_city, register};
    use polars::prelude::df;

    const HELD: &str = "kind = 'count'\nsource = 'events'\n\
                        where = [{ field = 'state', is = ['held'] }]";

    #[test]
    fn rows_that_meet_the_condition_are_counted_and_none_is_zero() {
        let frame = df!(
            "unit" => [Some("north"), Some("north"), None],
            "state" => [Some("held"), Some("cancelled"), Some("held")],
        );
        let example = Example::new().with(register("events", "events", &["state"]), frame);
        assert_eq!(example.measure(HELD, "north").amount, Some(1.0));
        assert_eq!(example.measure(HELD, "south").amount, Some(0.0));
        assert_eq!(example.measure(HELD, "city").amount, Some(2.0));
    }

    #[test]
    fn a_source_of_the_whole_city_counts_nothing_for_a_unit() {
        let frame = df!("unit" => [None::<&str>], "state" => ["held"]);
        let source = of_the_city(register("events", "events", &["state"]));
        let example = Example::new().with(source, frame);
        assert_eq!(example.measure(HELD, "north").amount, None);
        assert_eq!(example.measure(HELD, "city").amount, Some(1.0));
    }
}
