//! A round beside its twin from which withheld answers were taken out.
//!
//! Comes in: what was measured, and what is withheld. Goes out: scores combined again without it, so
//! that nothing of a unit that is shown depends on what is withheld of that unit. What is shown of
//! the city rests on everybody's answers; the attack says whether that gives anybody away.

use crate::disclosure::Unprotected;
use crate::disclosure::withheld::Withheld;
use crate::indicators::IndicatorTable;
use crate::methodology::Methodology;
use crate::scores::{self, Robustness, Scoreboard};
use crate::vocabulary::{DimensionId, IndicatorId, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// In how many ways of calculating a dimension of a unit keeps its word.
pub(in crate::disclosure) type Ways = BTreeMap<(UnitId, DimensionId), Robustness>;

/// A round and its twin.
pub(in crate::disclosure) struct Combined<'a> {
    pub(in crate::disclosure) exact: Unprotected<'a>,
    /// The indicators that are withheld, by unit.
    pub(in crate::disclosure) hidden: BTreeSet<(IndicatorId, UnitId)>,
    pub(in crate::disclosure) table: IndicatorTable,
    pub(in crate::disclosure) scores: Scoreboard,
}

/// Takes what is withheld out of every round and combines the scores again.
pub(in crate::disclosure) fn without<'a>(
    methodology: &Methodology,
    rounds: &[Unprotected<'a>],
    withheld: &Withheld,
) -> Vec<Combined<'a>> {
    let mut combined: Vec<Combined<'a>> = Vec::new();
    for &exact in rounds {
        let hidden = withheld.indicators(&exact.round.id);
        let table = exact.table.without(&hidden);
        let before = combined
            .last()
            .map(|before| (before.exact.round, &before.table));
        let scores = scores::combine(methodology, exact.round, &table, before);
        combined.push(Combined {
            exact,
            hidden,
            table,
            scores,
        });
    }
    combined
}

impl Combined<'_> {
    /// The ways of calculating, with nothing that is withheld in them.
    pub(in crate::disclosure) fn ways(&self, methodology: &Methodology) -> Ways {
        scores::robustness(methodology, self.exact.round, &self.table)
    }

    /// Whether an indicator of a unit rests on answers that are withheld where they were given: the
    /// city's value does, when a table's is withheld.
    pub(in crate::disclosure) fn rests_on_hidden(
        &self,
        city: &UnitId,
        unit: &UnitId,
        indicator: &IndicatorId,
    ) -> bool {
        unit == city
            && self
                .hidden
                .iter()
                .any(|(hidden, where_hidden)| hidden == indicator && where_hidden != city)
    }
}
