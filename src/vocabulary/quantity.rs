//! A number other than a score, already as coarse as it is shown.
//!
//! Counts of public matters (events, euros, statements) and shares of them. The words and the
//! unit sign are added in `wording`.

use serde::Serialize;

/// A rounded number with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "unit", content = "amount", rename_all = "kebab-case")]
pub enum Quantity {
    /// How many.
    Count(i64),
    /// A share in whole per cent.
    Percent(i64),
    /// Whole days.
    Days(i64),
    /// Whole euros.
    Euros(i64),
    /// Per 1 000 residents, in tenths.
    TenthsPerThousand(i64),
}
