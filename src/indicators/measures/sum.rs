//! The sum of a count or money field.
//!
//! Unit: a number of things, or cents for a money field. No row is a sum of 0.
//! Degenerate: rows without a number are left out; when there are rows and none has a number there
//! is no value; a source whose rows belong to no unit has no sum for a unit.

use crate::indicators::measuring::Measuring;
use crate::indicators::{Measured, Value};
use crate::methodology::Condition;
use crate::vocabulary::SourceId;

/// `n` is the number of rows that are summed.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts and cents of a city are far below 2^53"
)]
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    source: &SourceId,
    field: &str,
    filter: &[Condition],
) -> Value {
    let rows = measuring.rows(source, filter);
    let measured = if rows.is_money(field) {
        Measured::Cents
    } else {
        Measured::Count
    };
    let numbers: Vec<i64> = rows.whole(field).into_iter().flatten().collect();
    let is_known = rows.len() == 0 || !numbers.is_empty();
    let sum: i64 = numbers.iter().sum();
    let amount = (is_known && measuring.speaks_of_level(source)).then_some(sum as f64);
    measuring.value(source, measured, numbers.len(), amount)
}

#[cfg(test)]
mod tests {
    use crate::indicators::Measured;
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn money_is_summed_in_cents_and_headcounts_as_counts() {
        let budget = df!(
            "unit" => ["north", "north"],
            "amount" => [12_345i64, -45],
        );
        let events = df!(
            "unit" => ["north", "north", "south"],
            "headcount" => [Some(12i64), None, None],
        );
        let example = Example::new()
            .with(register("budget", "budget", &["amount"]), budget)
            .with(register("events", "events", &["headcount"]), events);
        let money = example.measure("kind = 'sum'\nsource = 'budget'\nfield = 'amount'", "north");
        assert_eq!(
            (money.amount, money.measured),
            (Some(12_300.0), Measured::Cents)
        );
        let visits = "kind = 'sum'\nsource = 'events'\nfield = 'headcount'";
        let north = example.measure(visits, "north");
        assert_eq!(
            (north.amount, north.measured),
            (Some(12.0), Measured::Count)
        );
        // The south held an event and nobody counted heads, which is not the same as no heads.
        assert_eq!(example.measure(visits, "south").amount, None);
    }
}
