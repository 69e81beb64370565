//! What the movement of a dimension tells of the answers of its round and of the round before.
//!
//! Comes in: a published movement and the two scores behind it. Goes out: the form of people's answers
//! that it speaks of and the interval that it leaves open, seen from either end of the change. Rings
//! stand in `linked_facts`.

use crate::disclosure::combined::Combined;
use crate::disclosure::linked_facts::{Facts, Form, find};
use crate::disclosure::withheld::identity;
use crate::disclosure::{ClearedDimension, ClearedUnit, Movement, What};
use crate::scores::{Change, IndicatorScore};
use crate::vocabulary::{DimensionId, IndicatorId, UnitId};

impl Facts<'_> {
    /// What the movement of a dimension tells of the round itself.
    pub(in crate::disclosure) fn movement(
        &self,
        unit: &ClearedUnit,
        dimension: &ClearedDimension,
    ) -> Option<Form> {
        let change = self.change(self.place, unit, dimension)?;
        let then = change.points(self.place.checked_sub(1)?)?;
        let told = between(dimension.movement, change.uncertainty)?;
        self.own_end(&change, self.place, (then + told.0, then + told.1))
    }

    /// What the movement of the next round tells of this one.
    pub(in crate::disclosure) fn moved_since(
        &self,
        unit: &ClearedUnit,
        dimension: &ClearedDimension,
    ) -> Option<Form> {
        let change = self.change(self.place + 1, unit, dimension)?;
        let now = change.points(self.place + 1)?;
        let told = between(dimension.movement, change.uncertainty)?;
        self.own_end(&change, self.place + 1, (now - told.1, now - told.0))
    }

    /// What is told of the end of a change that lies in this round. `of` is the round whose movement it is.
    fn own_end(&self, change: &Compared<'_>, of: usize, interval: (f64, f64)) -> Option<Form> {
        let end = change.end(self.place)?;
        let slopes = end
            .iter()
            .map(|(_, one, share)| share * one.value.interval_slope);
        let wobble = slopes.sum();
        let points = change.points(self.place)?;
        let form = self.summed(change.unit, end);
        let what = What::Movement(change.dimension.clone());
        let identity = identity(self.combined[of].exact.round, change.unit, what);
        let form = self.form(identity, form, interval, Some(points))?;
        Some(Form { wobble, ..form })
    }

    /// What the round at `place` compared with the round before.
    fn change<'a>(
        &'a self,
        place: usize,
        unit: &'a ClearedUnit,
        dimension: &'a ClearedDimension,
    ) -> Option<Compared<'a>> {
        let key = (unit.unit.clone(), dimension.dimension.clone());
        let round = &self.combined[place];
        // A change of what rests on withheld answers is told as that of its two rings, which are told.
        let rests_on_withheld = |round: &Combined<'_>| {
            let score = round.scores.dimensions().get(&key);
            score.is_some_and(|score| round.shelters(self.city(), &unit.unit, score))
        };
        let before = place.checked_sub(1).map(|before| &self.combined[before]);
        if rests_on_withheld(round) || before.is_some_and(rests_on_withheld) {
            return None;
        }
        match round.scores.changes().get(&key)? {
            Change::Compared {
                uncertainty,
                shares,
                ..
            } => Some(Compared {
                rounds: self.combined,
                unit: &unit.unit,
                dimension: &dimension.dimension,
                uncertainty: *uncertainty,
                shares,
            }),
            _ => None,
        }
    }
}

/// A change of a dimension, over the indicators that mean the same at both ends.
struct Compared<'a> {
    rounds: &'a [Combined<'a>],
    unit: &'a UnitId,
    dimension: &'a DimensionId,
    uncertainty: f64,
    shares: &'a [(IndicatorId, f64)],
}

impl Compared<'_> {
    /// The compared indicators of a round, each with its share; nothing where the round does not have all of them.
    fn end(&self, place: usize) -> Option<Vec<(&IndicatorId, &IndicatorScore, f64)>> {
        let key = (self.unit.clone(), self.dimension.clone());
        let score = self.rounds[place].scores.dimensions().get(&key)?;
        let shares = self.shares.iter();
        shares
            .map(|(id, share)| Some((id, find(score, id)?, *share)))
            .collect()
    }

    /// The end of the change that lies in a round, in points. With a mean that is not linear it is none of the
    /// forms of people's answers, and the movement is undecided.
    fn points(&self, place: usize) -> Option<f64> {
        let end = self.end(place)?.into_iter();
        end.map(|(_, one, share)| Some(share * one.score.ok()?.points()))
            .sum()
    }
}

/// The interval of a change that a movement tells; nothing where it tells nothing. Nobody is told the
/// uncertainty; the attacker is given it.
fn between(movement: Movement, uncertainty: f64) -> Option<(f64, f64)> {
    let noticeable = uncertainty.max(5.0);
    match movement {
        Movement::Better => Some((noticeable, f64::INFINITY)),
        Movement::Worse => Some((f64::NEG_INFINITY, -noticeable)),
        Movement::Same => Some((-noticeable, noticeable)),
        Movement::NoEarlierRound | Movement::Broken | Movement::Unknown => None,
    }
}
