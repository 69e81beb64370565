//! The decisions of the tables: how many agree in goal, owner and state.
//!
//! Comes in: the rows of sources of the kind `actions`. Goes out: counts by unit. Decisions of a
//! table are public matters; their texts are never read, so none can be handed on.

use crate::indicators::measuring::{Delivered, Level};
use crate::vocabulary::{SourceId, SourceKind, UnitId};
use std::collections::BTreeMap;

/// What decisions are counted by. A code is absent where the cell is empty or not delivered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActionKey {
    /// The table that decided.
    pub unit: UnitId,
    /// The list of decisions.
    pub source: SourceId,
    /// The code of the goal that the decision serves.
    pub goal: Option<String>,
    /// The code of who answers for it.
    pub owner: Option<String>,
    /// The code of how far it has come.
    pub state: Option<String>,
}

/// The decisions of every table, counted. Decisions of nobody's table are in no count.
pub(in crate::indicators) fn count(delivered: &Delivered<'_>) -> BTreeMap<ActionKey, u64> {
    let mut counts = BTreeMap::new();
    let sources = delivered.round.sources.iter();
    for source in sources.filter(|source| source.kind == SourceKind::Actions) {
        for level in delivered.unit_levels() {
            count_level(delivered, &source.id, level, &mut counts);
        }
    }
    counts
}

fn count_level(
    delivered: &Delivered<'_>,
    source: &SourceId,
    level: Level<'_>,
    counts: &mut BTreeMap<ActionKey, u64>,
) {
    let rows = delivered.rows(source, level);
    let goals = rows.texts("goal");
    let owners = rows.texts("owner");
    let states = rows.texts("state");
    for ((goal, owner), state) in goals.into_iter().zip(owners).zip(states) {
        let key = ActionKey {
            unit: UnitId::from(level.key()),
            source: source.clone(),
            goal: goal.map(ToOwned::to_owned),
            owner: owner.map(ToOwned::to_owned),
            state: state.map(ToOwned::to_owned),
        };
        *counts.entry(key).or_insert(0) += 1;
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn decisions_are_counted_by_goal_owner_and_state_and_those_of_nobody_are_not() {
        let frame = df!(
            "unit" => [Some("north"), Some("north"), Some("north"), None],
            "goal" => [Some("G1"), Some("G1"), None, Some("G1")],
            "owner" => ["table", "table", "city", "city"],
            "state" => ["done", "done", "underway", "done"],
        );
        let list = register("actions", "actions", &["goal", "owner", "state"]);
        let table = Example::new().with(list, frame).compute();
        let counted: Vec<_> = table
            .actions()
            .iter()
            .map(|(key, count)| (key.goal.as_deref(), key.owner.as_deref(), *count))
            .collect();
        assert_eq!(
            counted,
            [(None, Some("city"), 1), (Some("G1"), Some("table"), 2)]
        );
    }
}
