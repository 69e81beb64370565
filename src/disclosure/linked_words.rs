//! What the words for scores tell beyond their rings.
//!
//! Comes in: the scores behind published words, with the half-width of their answers. Goes out: the form of
//! people's answers that the words speak of and the points between which they stay. The attacker is given the
//! half-width, which nobody is told; how far other answers would move it stands beside. Words without a
//! half-width follow from the ring, and tell nothing.

use crate::disclosure::linked_facts::{Facts, Form, find};
use crate::disclosure::withheld::identity;
use crate::disclosure::{ClearedUnit, What, Whose, rounding};
use crate::indicators::PeopleForm;
use crate::scores::DimensionScore;
use crate::vocabulary::UnitId;

/// Something that has words.
struct Worded {
    what: What,
    form: Option<PeopleForm>,
    points: f64,
    half_width: Option<f64>,
    slope: f64,
}

impl Facts<'_> {
    /// What all words for a unit tell.
    pub(in crate::disclosure) fn words_of_unit(&self, unit: &ClearedUnit) -> Vec<Form> {
        let round = self.round();
        let mut all = Vec::new();
        for dimension in unit.dimensions.iter().filter(|one| one.ring.is_value()) {
            if dimension.whose == Whose::Own
                && let Some(score) = self.safe(&unit.unit, &dimension.dimension)
            {
                let what = What::Dimension(dimension.dimension.clone());
                all.extend(self.worded(&unit.unit, what, score));
            }
            for indicator in dimension
                .indicators
                .iter()
                .filter(|one| one.ring.is_value())
            {
                let id = &indicator.indicator;
                let key = (id.clone(), unit.unit.clone());
                let value = round.exact.table.values().get(&key);
                let form = self.score(id, &unit.unit);
                let score = self.safe(&unit.unit, &dimension.dimension);
                let score = score.and_then(|score| find(score, id));
                let score = score.and_then(|one| one.score.ok());
                let shelters = round.rests_on_hidden(self.city(), &unit.unit, id);
                if let (Some(value), Some(form), Some(score), false) =
                    (value, form, score, shelters)
                {
                    all.push(Worded {
                        what: What::Indicator(id.clone()),
                        form,
                        points: score.points(),
                        half_width: value.interval,
                        slope: value.interval_slope,
                    });
                }
            }
        }
        for goal in unit.goals.iter().filter(|one| one.ring.is_value()) {
            let score = round
                .scores
                .goals()
                .get(&(unit.unit.clone(), goal.goal.clone()));
            let what = What::Goal(goal.goal.clone());
            all.extend(score.and_then(|score| self.worded(&unit.unit, what, score)));
        }
        for theme in unit.themes.iter().filter(|one| one.ring.is_value()) {
            let score = round
                .scores
                .themes()
                .get(&(unit.unit.clone(), theme.theme.clone()));
            let what = What::Theme(theme.theme.clone());
            all.extend(score.and_then(|score| self.worded(&unit.unit, what, score)));
        }
        all.into_iter()
            .filter_map(|one| self.told_by(&unit.unit, one))
            .collect()
    }

    pub(in crate::disclosure) fn city(&self) -> &UnitId {
        &self.methodology.programme().city.id
    }

    fn worded(&self, unit: &UnitId, what: What, score: &DimensionScore) -> Option<Worded> {
        let is_told = !self.round().shelters(self.city(), unit, score);
        is_told.then_some(())?;
        Some(Worded {
            what,
            form: self.weighted(unit, score),
            points: score.score.ok()?.points(),
            half_width: score.interval,
            slope: slope(score),
        })
    }

    fn told_by(&self, unit: &UnitId, one: Worded) -> Option<Form> {
        let round = self.round();
        let half_width = round.told_width(unit, &one.what, one.half_width)?;
        let bands = &round.exact.round.bands;
        let interval = rounding::words_stay(bands, one.points, half_width);
        let identity = identity(round.exact.round, unit, What::Words(Box::new(one.what)));
        let form = self.form(identity, one.form, interval, Some(one.points))?;
        Some(Form {
            wobble: one.slope,
            ..form
        })
    }
}

/// How far the half-width of indicators taken together moves for each point that an answer moves.
pub(in crate::disclosure) fn slope(score: &DimensionScore) -> f64 {
    let indicators = score.indicators.iter();
    indicators
        .map(|(_, one)| one.weight * one.value.interval_slope)
        .sum()
}
