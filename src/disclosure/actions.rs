//! The decisions of a table, cleared for the table itself.
//!
//! Comes in: counts of decisions by what they agree in. Goes out: the same counts for one table.
//! They come from registers of public matters and hide nobody, so none is withheld.

use crate::disclosure::ClearedAction;
use crate::indicators::IndicatorTable;
use crate::vocabulary::UnitId;

/// The table's own decisions, in the order of goal, owner and state.
pub(in crate::disclosure) fn cleared(table: &IndicatorTable, unit: &UnitId) -> Vec<ClearedAction> {
    table
        .actions()
        .iter()
        .filter(|(key, _)| &key.unit == unit)
        .map(|(key, &count)| ClearedAction {
            source: key.source.clone(),
            goal: key.goal.clone(),
            owner: key.owner.clone(),
            state: key.state.clone(),
            count,
        })
        .collect()
}
