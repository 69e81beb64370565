//! The share of the money whose rows meet a condition.
//!
//! Formula: `Σ amounts that meet it / Σ amounts`, in cents. Unit: share; 0-1 unless corrections
//! with a minus sign outweigh what they correct.
//! Degenerate: rows without an amount, or that do not say whether they meet the condition, are left
//! out; when the sum below the line is not positive there is no value.

use crate::indicators::condition::Truth;
use crate::indicators::measuring::Measuring;
use crate::indicators::sums::{fraction, ratio};
use crate::indicators::{Measured, Value};
use crate::methodology::Condition;
use crate::vocabulary::SourceId;

/// `n` is the number of rows that are summed.
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    source: &SourceId,
    amount: &str,
    filter: &[Condition],
    having: &[Condition],
) -> Value {
    let rows = measuring.rows(source, filter);
    let truths = rows.tested(having);
    let (mut met, mut all, mut n) = (0, 0, 0);
    for (cents, truth) in rows.whole(amount).into_iter().zip(truths) {
        let Some(cents) = cents.filter(|_| truth != Truth::Unknown) else {
            continue;
        };
        n += 1;
        all += cents;
        if truth == Truth::Met {
            met += cents;
        }
    }
    Value {
        fraction: fraction(met, all),
        ..measuring.value(source, Measured::Share, n, ratio(met, all))
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn untagged_money_counts_below_the_line_when_presence_is_asked() {
        let frame = df!(
            "unit" => ["north"; 4],
            "amount" => [Some(75_000i64), Some(20_000), Some(5_000), None],
            "goal" => [Some("G1"), None, Some("G2"), Some("G1")],
        );
        let example = Example::new().with(register("budget", "budget", &["amount", "goal"]), frame);
        let tagged = "kind = 'money-share'\nsource = 'budget'\namount = 'amount'\n\
                      having = [{ field = 'goal', present = true }]";
        let value = example.measure(tagged, "north");
        assert_eq!((value.amount, value.n), (Some(0.8), 3));
        let small = "kind = 'money-share'\nsource = 'budget'\namount = 'amount'\n\
                     having = [{ field = 'amount', at_least = 200.0 }]";
        // 200 euros are 20 000 cents: 95 000 of 100 000.
        assert_eq!(example.measure(small, "north").amount, Some(0.95));
    }
}
