//! The rule of small counts: what fewer than so many people said is not shown.
//!
//! Source: the threshold rule of official statistics (OECD glossary of statistical terms, 7010),
//! with five respondents as the recommended and three as the lowest threshold.

use crate::indicators::{IndicatorTable, Value};
use crate::vocabulary::{IndicatorId, UnitId};
use std::collections::BTreeSet;

/// Whether a value rests on too few people to be shown. Registers of public matters never do;
/// a value that nobody answered is "not assessed", which protects nobody and hides nothing.
pub(in crate::disclosure) fn rests_on_too_few(value: &Value, minimum_respondents: u32) -> bool {
    value.people && too_few(value.n, minimum_respondents)
}

/// Whether so many people are some, but too few.
pub(in crate::disclosure) fn too_few(people: u64, minimum_respondents: u32) -> bool {
    people > 0 && people < u64::from(minimum_respondents)
}

/// The indicators of a round, by unit, that rest on too few people.
pub(in crate::disclosure) fn withheld(
    table: &IndicatorTable,
    minimum_respondents: u32,
) -> BTreeSet<(IndicatorId, UnitId)> {
    table
        .values()
        .iter()
        .filter(|(_, value)| rests_on_too_few(value, minimum_respondents))
        .map(|(key, _)| key.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_people_are_too_few_and_five_or_none_are_not() {
        assert!(too_few(4, 5));
        assert!(too_few(1, 5));
        assert!(!too_few(5, 5));
        assert!(!too_few(0, 5));
    }
}
