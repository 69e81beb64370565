//! What the movement of a dimension tells of the answers of its round and of the round before.
//!
//! Comes in: a published movement and the two scores behind it. Goes out: the form of people's answers
//! that it speaks of and the interval that it leaves open, seen from either end of the change. Rings
//! stand in `linked_facts`.

use crate::disclosure::combined::Combined;
use crate::disclosure::linked_facts::{Facts, Form, find};
use crate::disclosure::linked_words::slope;
use crate::disclosure::withheld::identity;
use crate::disclosure::{ClearedDimension, ClearedUnit, Movement, What};
use crate::indicators::PeopleForm;
use crate::scores::Change;

impl Facts<'_> {
    /// What the movement of a dimension tells of the round itself.
    pub(in crate::disclosure) fn movement(
        &self,
        unit: &ClearedUnit,
        dimension: &ClearedDimension,
    ) -> Option<Form> {
        let score = self.safe(&unit.unit, &dimension.dimension)?;
        let now = score.score.ok()?.points();
        let end = self.then(self.place, unit, dimension)?;
        let then = end.points;
        let form = match end.compared {
            Compared::Whole => self.weighted(&unit.unit, score),
            Compared::Part => None,
        };
        let what = What::Movement(dimension.dimension.clone());
        let told = between(dimension.movement, &end)?;
        let interval = (then + told.0, then + told.1);
        let identity = identity(self.round().exact.round, &unit.unit, what);
        let form = self.form(identity, form, interval, Some(now))?;
        Some(Form {
            wobble: slope(score),
            ..form
        })
    }

    /// What the movement of the next round tells of this one.
    pub(in crate::disclosure) fn moved_since(
        &self,
        unit: &ClearedUnit,
        dimension: &ClearedDimension,
    ) -> Option<Form> {
        let next = &self.combined[self.place + 1];
        let key = (unit.unit.clone(), dimension.dimension.clone());
        let score = next.scores.dimensions().get(&key)?;
        let now = score.score.ok()?.points();
        let end = self.then(self.place + 1, unit, dimension)?;
        let then = end.points;
        let mut sum = PeopleForm::default();
        let mut moved = 0.0;
        for (id, one) in &score.indicators {
            if one.score.is_err() {
                continue;
            }
            let before = self
                .safe(&unit.unit, &dimension.dimension)
                .and_then(|score| find(score, id));
            let before = before?;
            moved += one.weight * before.value.interval_slope;
            let before = before.score.ok()?;
            match self.score(id, &unit.unit) {
                None => sum.constant += one.weight * before.points(),
                Some(form) => sum.add(&form?, one.weight),
            }
        }
        let what = What::Movement(dimension.dimension.clone());
        let told = between(dimension.movement, &end)?;
        let identity = identity(next.exact.round, &unit.unit, what);
        let interval = (now - told.1, now - told.0);
        let form = self.form(identity, self.if_linear(sum), interval, Some(then))?;
        Some(Form {
            wobble: moved,
            ..form
        })
    }

    /// The earlier end of a change, in points: what the round at `place` compared itself with.
    fn then(
        &self,
        place: usize,
        unit: &ClearedUnit,
        dimension: &ClearedDimension,
    ) -> Option<Earlier> {
        let key = (unit.unit.clone(), dimension.dimension.clone());
        let round = &self.combined[place];
        let scores = &round.scores;
        // A change of what rests on withheld answers is told as that of its two rings, which are told.
        let rests_on_withheld = |round: &Combined<'_>| {
            let score = round.scores.dimensions().get(&key);
            score.is_some_and(|score| round.shelters(self.city(), &unit.unit, score))
        };
        let before = place.checked_sub(1).map(|before| &self.combined[before]);
        if rests_on_withheld(round) || before.is_some_and(rests_on_withheld) {
            return None;
        }
        let now = scores.dimensions().get(&key)?.score.ok()?.points();
        match scores.changes().get(&key)? {
            Change::Compared {
                points,
                uncertainty,
                compared,
                of,
            } => {
                let part = if compared == of {
                    Compared::Whole
                } else {
                    Compared::Part
                };
                Some(Earlier {
                    points: now - points,
                    uncertainty: *uncertainty,
                    compared: part,
                })
            }
            _ => None,
        }
    }
}

/// The earlier end of a change.
struct Earlier {
    points: f64,
    uncertainty: f64,
    compared: Compared,
}

/// Whether a change compares all indicators of a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compared {
    Whole,
    Part,
}

/// The interval of a change that a movement tells; nothing where it tells nothing. Nobody is told the
/// uncertainty; the attacker is given it.
fn between(movement: Movement, end: &Earlier) -> Option<(f64, f64)> {
    let noticeable = end.uncertainty.max(5.0);
    match movement {
        Movement::Better => Some((noticeable, f64::INFINITY)),
        Movement::Worse => Some((f64::NEG_INFINITY, -noticeable)),
        Movement::Same => Some((-noticeable, noticeable)),
        Movement::NoEarlierRound | Movement::Broken | Movement::Unknown => None,
    }
}
