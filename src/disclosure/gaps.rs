//! Gaps between own and others' view, as they may be seen.
//!
//! Comes in: the exact gaps of a round. Goes out: two rings and their difference, or nothing where
//! one of the two views rests on too few people. The difference is that of the rings, so that it
//! tells no more than they do.

use crate::disclosure::small_count::too_few;
use crate::disclosure::withheld::{Withheld, identity};
use crate::disclosure::{EvaluatorTable, Shown, Unprotected, What, evaluator::exact, rounding};
use crate::indicators::{GapValue, View};
use crate::vocabulary::{DimensionId, ItemId, Ring, Score, SourceId, UnitId};
use serde::Serialize;

/// Two views of the same item for one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedGap {
    /// The dimension that shows it.
    pub dimension: DimensionId,
    /// The item.
    pub item: ItemId,
    /// The survey of those who look at their own work.
    pub own: SourceId,
    /// The survey of the others.
    pub other: SourceId,
    /// The ring of the own view.
    pub own_ring: Shown<Ring>,
    /// The ring of the others' view.
    pub other_ring: Shown<Ring>,
    /// Own minus others' ring in half rings, −10 to 10; shown only where both rings are.
    pub difference: Shown<i8>,
}

/// The gaps of one unit.
pub(in crate::disclosure) fn cleared(
    exact: &Unprotected<'_>,
    withheld: &Withheld,
    minimum_respondents: u32,
    unit: &UnitId,
) -> Vec<ClearedGap> {
    let is_withheld = |what| withheld.has(&identity(exact.round, unit, what));
    let gaps = exact.table.gaps().iter();
    gaps.filter(|gap| &gap.unit == unit)
        .map(|gap| one(gap, minimum_respondents, is_withheld))
        .collect()
}

fn one(gap: &GapValue, minimum_respondents: u32, is_withheld: impl Fn(What) -> bool) -> ClearedGap {
    let ring = |view: &View| {
        let what = What::Item(view.source.clone(), gap.item.clone());
        if too_few(view.n, minimum_respondents) || is_withheld(what) {
            return Shown::Withheld;
        }
        let score = view.points.and_then(Score::new);
        score.map_or(Shown::NotAssessed, |score| rounding::ring(Ok(score)))
    };
    let (own_ring, other_ring) = (ring(&gap.own), ring(&gap.other));
    ClearedGap {
        dimension: gap.dimension.clone(),
        item: gap.item.clone(),
        own: gap.own.source.clone(),
        other: gap.other.source.clone(),
        own_ring,
        other_ring,
        difference: difference(own_ring, other_ring),
    }
}

impl ClearedGap {
    /// The two views, each the mean answer to the item in a survey.
    pub(in crate::disclosure) fn views(&self) -> [(&SourceId, Shown<Ring>); 2] {
        [(&self.own, self.own_ring), (&self.other, self.other_ring)]
    }
}

fn difference(own: Shown<Ring>, other: Shown<Ring>) -> Shown<i8> {
    match (own, other) {
        (Shown::Value(own), Shown::Value(other)) => {
            let halves = |ring: Ring| i8::try_from(ring.halves()).expect("a ring has ten halves");
            Shown::Value(halves(own) - halves(other))
        }
        (Shown::Withheld, _) | (_, Shown::Withheld) => Shown::Withheld,
        _ => Shown::NotAssessed,
    }
}

/// The exact gaps of every round, for the evaluator.
pub(in crate::disclosure) fn table(rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = [
        "round",
        "unit",
        "dimension",
        "item",
        "own",
        "own_points",
        "own_n",
        "others",
        "others_points",
        "others_n",
        "gap",
    ];
    let mut rows = Vec::new();
    for one in rounds {
        for gap in one.table.gaps() {
            let points = |view: &View| view.points.map(exact).unwrap_or_default();
            rows.push(vec![
                one.round.id.to_string(),
                gap.unit.to_string(),
                gap.dimension.to_string(),
                gap.item.to_string(),
                gap.own.source.to_string(),
                points(&gap.own),
                gap.own.n.to_string(),
                gap.other.source.to_string(),
                points(&gap.other),
                gap.other.n.to_string(),
                gap.points().map(exact).unwrap_or_default(),
            ]);
        }
    }
    EvaluatorTable::new("gaps", &header, rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gap(own: (f64, u64), other: (f64, u64)) -> ClearedGap {
        let view = |source: &str, (points, n): (f64, u64)| View {
            source: source.into(),
            points: (n > 0).then_some(points),
            n,
        };
        let gap = GapValue {
            dimension: "D1".into(),
            item: "task".into(),
            unit: "north".into(),
            own: view("self", own),
            other: view("residents", other),
        };
        one(&gap, 5, |_| false)
    }

    #[test]
    fn the_difference_is_that_of_the_rings_and_not_of_the_points() {
        // 74.9 and 65.1 are the rings 3.5 and 3.5, though nearly ten points apart.
        assert_eq!(gap((74.9, 12), (65.1, 80)).difference, Shown::Value(0));
        assert_eq!(gap((75.0, 12), (40.0, 80)).difference, Shown::Value(4));
        assert_eq!(gap((20.0, 12), (90.0, 80)).difference, Shown::Value(-7));
    }

    #[test]
    fn a_view_of_too_few_people_takes_the_difference_with_it() {
        let few = gap((75.0, 4), (40.0, 80));
        assert_eq!(
            (few.own_ring, few.difference),
            (Shown::Withheld, Shown::Withheld)
        );
        assert_eq!(few.other_ring.value().map(Ring::halves), Some(4));
        assert_eq!(gap((75.0, 12), (40.0, 4)).difference, Shown::Withheld);
        assert_eq!(gap((75.0, 12), (0.0, 0)).difference, Shown::NotAssessed);
    }
}
