//! The approved quotes of a unit, cleared for everybody.
//!
//! Comes in: quotes that a person approved and that were held against personal data as they were
//! read. Goes out: the same quotes for the page of one unit. No other free text gets this far.

use crate::disclosure::ClearedQuote;
use crate::indicators::IndicatorTable;
use crate::vocabulary::UnitId;

/// The quotes of one unit, in their order.
pub(in crate::disclosure) fn cleared(table: &IndicatorTable, unit: &UnitId) -> Vec<ClearedQuote> {
    table
        .quotes()
        .iter()
        .filter(|quote| &quote.unit == unit)
        .map(|quote| ClearedQuote {
            source: quote.source.clone(),
            origin: quote.origin.clone(),
            language: quote.language,
            text: quote.text.clone(),
        })
        .collect()
}
