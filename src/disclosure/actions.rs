//! The decisions of a unit, cleared.
//!
//! Comes in: counts of decisions by what they agree in. Goes out: the same counts for one table, or
//! added up for the city. They come from registers of public matters and hide nobody, so none is
//! withheld; the texts of decisions are not among them.

use crate::disclosure::ClearedAction;
use crate::indicators::IndicatorTable;
use crate::vocabulary::UnitId;
use std::collections::BTreeMap;

/// The table's own decisions, or those of every table for the city, in the order of goal, owner
/// and state.
pub(in crate::disclosure) fn cleared(
    table: &IndicatorTable,
    city: &UnitId,
    unit: &UnitId,
) -> Vec<ClearedAction> {
    let actions = table.actions().iter();
    let mut counts = BTreeMap::new();
    for (key, &count) in actions.filter(|(key, _)| unit == city || &key.unit == unit) {
        let alike = (&key.source, &key.goal, &key.owner, &key.state);
        *counts.entry(alike).or_insert(0) += count;
    }
    counts
        .into_iter()
        .map(|((source, goal, owner, state), count)| ClearedAction {
            source: source.clone(),
            goal: goal.clone(),
            owner: owner.clone(),
            state: state.clone(),
            count,
        })
        .collect()
}
