//! A round beside its twin from which withheld answers were taken out.
//!
//! Comes in: what was measured, and what is withheld. Goes out: scores combined again without it, so
//! that nothing of a unit that is shown depends on what is withheld of that unit. What is shown of
//! the city rests on everybody's answers; the attack says whether that gives anybody away.

use crate::disclosure::Unprotected;
use crate::disclosure::What;
use crate::disclosure::withheld::Withheld;
use crate::indicators::IndicatorTable;
use crate::methodology::Methodology;
use crate::scores::{self, DimensionScore, Scoreboard};
use crate::vocabulary::{IndicatorId, UnitId};
use std::collections::BTreeSet;

/// A round and its twin.
pub(in crate::disclosure) struct Combined<'a> {
    pub(in crate::disclosure) exact: Unprotected<'a>,
    /// The indicators that are withheld, by unit.
    pub(in crate::disclosure) hidden: BTreeSet<(IndicatorId, UnitId)>,
    /// What has the words of its ring, by unit: those of its uncertainty are withheld.
    plain: BTreeSet<(UnitId, What)>,
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
            plain: withheld.words(&exact.round.id),
            table,
            scores,
        });
    }
    combined
}

impl Combined<'_> {
    /// The half-width that the words for something tell of: that of its answers, unless it rests on
    /// withheld ones or its words are withheld.
    pub(in crate::disclosure) fn told_width(
        &self,
        unit: &UnitId,
        what: &What,
        half_width: Option<f64>,
    ) -> Option<f64> {
        let key = (unit.clone(), what.clone());
        half_width.filter(|width| *width > 0.0 && !self.plain.contains(&key))
    }

    /// Whether indicators taken together rest on answers that are withheld where they were given. Their
    /// ring is then everything that may be told of them: words with an interval and movements follow from
    /// the answers themselves and could tell more.
    pub(in crate::disclosure) fn shelters(
        &self,
        city: &UnitId,
        unit: &UnitId,
        of: &DimensionScore,
    ) -> bool {
        let mut indicators = of.indicators.iter();
        indicators.any(|(indicator, _)| self.rests_on_hidden(city, unit, indicator))
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
