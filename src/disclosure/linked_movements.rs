//! What the movement of a dimension tells of the answers of its round and of the round before.
//!
//! Comes in: a published movement and the two scores behind it. Goes out: the form of people's answers
//! that it speaks of and the interval that it leaves open, seen from either end of the change. Rings
//! stand in `linked_facts`.

use crate::disclosure::linked_facts::{Facts, Form, find};
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
        self.form(
            identity(self.round().exact.round, &unit.unit, what),
            form,
            interval,
            Some(now),
        )
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
        for (id, one) in &score.indicators {
            if one.score.is_err() {
                continue;
            }
            let before = self
                .safe(&unit.unit, &dimension.dimension)
                .and_then(|score| find(score, id));
            let before = before.and_then(|one| one.score.ok())?;
            match self.score(id, &unit.unit) {
                None => sum.constant += one.weight * before.points(),
                Some(form) => sum.add(&form?, one.weight),
            }
        }
        let what = What::Movement(dimension.dimension.clone());
        let told = between(dimension.movement, &end)?;
        self.form(
            identity(next.exact.round, &unit.unit, what),
            self.if_linear(sum),
            (now - told.1, now - told.0),
            Some(then),
        )
    }

    /// The earlier end of a change, in points: what the round at `place` compared itself with.
    fn then(
        &self,
        place: usize,
        unit: &ClearedUnit,
        dimension: &ClearedDimension,
    ) -> Option<Earlier> {
        let key = (unit.unit.clone(), dimension.dimension.clone());
        let scores = &self.combined[place].scores;
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

/// The interval of a change that a movement tells; nothing where it tells nothing. "Same" may hide
/// an uncertainty of any size, which nobody is told; without one it hides half a ring.
fn between(movement: Movement, end: &Earlier) -> Option<(f64, f64)> {
    match movement {
        Movement::Better => Some((5.0, f64::INFINITY)),
        Movement::Worse => Some((f64::NEG_INFINITY, -5.0)),
        Movement::Same => (end.uncertainty <= 0.0).then_some((-5.0, 5.0)),
        Movement::NoEarlierRound | Movement::Broken | Movement::Unknown => None,
    }
}
