//! The straight line from a value to its points, for values that follow from people's answers.
//!
//! Comes in: the goal posts of an indicator, and how a value is made of cells of people. Goes out: how
//! its points are made of them. What a target or a cut means is decided by `goal_post`.

use crate::indicators::people::PeopleForm;
use crate::indicators::{Measured, reached};
use crate::methodology::Direction;

/// The line from a value to points between its goal posts.
pub(in crate::indicators) struct GoalLine {
    /// In which unit the value is.
    pub(in crate::indicators) measured: Measured,
    /// The target of the method, in that unit.
    pub(in crate::indicators) target: Option<f64>,
    /// Whether more is better.
    pub(in crate::indicators) direction: Direction,
}

impl GoalLine {
    /// The points of an amount, 0-100; nothing where the amount has none.
    pub(in crate::indicators) fn points(&self, amount: f64) -> Option<f64> {
        reached(amount, self.measured, self.target, self.direction).map(|one| one.points)
    }

    /// A form in points; nothing where its points are no straight line.
    pub(in crate::indicators) fn stretched(
        &self,
        form: &PeopleForm,
        now: f64,
    ) -> Option<PeopleForm> {
        let here = reached(now, self.measured, self.target, self.direction)?;
        if form.terms.is_empty() {
            return Some(PeopleForm::constant(here.points));
        }
        let percent = match self.measured {
            Measured::Points => 1.0,
            Measured::Share => 100.0,
            Measured::Count | Measured::Days | Measured::Cents | Measured::PerThousand => {
                return None;
            }
        };
        let target = self.target.map(|target| target * percent);
        let (worst, best) = match self.direction {
            Direction::Up => (0.0, target.unwrap_or(100.0)),
            Direction::Down => (100.0, target.unwrap_or(0.0)),
        };
        if (best - worst).abs() < f64::EPSILON {
            return None;
        }
        let slope = 100.0 / (best - worst);
        let mut line = PeopleForm::constant(-slope * worst);
        line.add(form, slope * percent);
        line.cut_above |= here.is_capped && here.points > 50.0;
        line.cut_below |= here.is_capped && here.points < 50.0;
        Some(line)
    }
}
