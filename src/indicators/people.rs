//! How the values of surveys are made of what groups of people answered.
//!
//! Comes in: the rows of surveys. Goes out: cells (the answers of people who belong to the same unit
//! and the same subgroups, to one question) and, for every value that rests on people, the linear
//! form by which it follows from the means of cells. The wall attacks what it publishes with these;
//! nothing is protected here.

use std::collections::BTreeMap;

use crate::vocabulary::{IndicatorId, ItemId, SourceGroup, SourceId, UnitId};

/// What a cell of people was asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// An item, on a scale.
    Item(ItemId),
    /// Whether a condition holds; the number tells the conditions on one source apart.
    Share(usize),
}

/// People of one survey, unit and combination of subgroups, and a question that they were asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PeopleCell {
    /// The survey.
    pub source: SourceId,
    /// The question.
    pub asked: Asked,
    /// The unit; absent for people of the city who belong to none.
    pub unit: Option<UnitId>,
    /// Which subgroups of the survey they belong to, a bit for each condition that an indicator
    /// counts people by. Cells of different subgroups have no person in common.
    pub subgroups: u64,
}

/// The answers of a cell: how many gave so many points, fewest points first. Steps of the scale
/// that nobody chose are there with 0.
#[derive(Clone, Debug, PartialEq)]
pub struct CellAnswers {
    /// The points, 0-100, of each step and the number of people who chose it.
    pub steps: Vec<(f64, u64)>,
}

impl CellAnswers {
    /// How many answered.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.steps.iter().map(|&(_, count)| count).sum()
    }

    /// The mean in points; 0 when nobody answered.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "answers are far fewer than 2^53"
    )]
    pub fn mean(&self) -> f64 {
        let sum: f64 = self
            .steps
            .iter()
            .map(|&(points, count)| points * count as f64)
            .sum();
        sum / (self.n().max(1) as f64)
    }
}

/// A value as `constant + Σ coefficient · mean of a cell`. What registers contribute is constant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PeopleForm {
    /// What no answer can change.
    pub constant: f64,
    /// How far each cell's mean, in points, moves the value.
    pub terms: BTreeMap<PeopleCell, f64>,
    /// Whether a goal post cut something off at its upper end: the value is then only known not to
    /// lie above the form.
    pub cut_above: bool,
    /// Whether a goal post cut something off at its lower end.
    pub cut_below: bool,
}

impl PeopleForm {
    /// The mean of forms, each counting the same; 0 without any.
    #[expect(clippy::cast_precision_loss, reason = "an indicator has few parts")]
    pub(in crate::indicators) fn mean(forms: &[Self]) -> Self {
        let mut mean = Self::default();
        for form in forms {
            mean.add(form, 1.0 / forms.len() as f64);
        }
        mean
    }

    /// A value that rests on nobody.
    #[must_use]
    pub fn constant(value: f64) -> Self {
        Self {
            constant: value,
            ..Self::default()
        }
    }

    /// Adds another form, so many times.
    pub fn add(&mut self, other: &Self, times: f64) {
        self.constant += other.constant * times;
        for (cell, coefficient) in &other.terms {
            *self.terms.entry(cell.clone()).or_insert(0.0) += coefficient * times;
        }
        let (above, below) = if times >= 0.0 {
            (other.cut_above, other.cut_below)
        } else {
            (other.cut_below, other.cut_above)
        };
        self.cut_above |= above;
        self.cut_below |= below;
    }

    /// The value for given means of the cells.
    #[must_use]
    pub fn value(&self, mean: impl Fn(&PeopleCell) -> f64) -> f64 {
        let terms = self.terms.iter().map(|(cell, times)| times * mean(cell));
        self.constant + terms.sum::<f64>()
    }
}

/// How the values of a round follow from its people. Made only by `indicators`.
#[derive(Clone, Debug, Default)]
pub struct People {
    pub(in crate::indicators) cells: BTreeMap<PeopleCell, CellAnswers>,
    pub(in crate::indicators) scores: BTreeMap<(IndicatorId, UnitId), Option<PeopleForm>>,
    pub(in crate::indicators) contributions:
        BTreeMap<(IndicatorId, UnitId), BTreeMap<SourceGroup, PeopleForm>>,
}

impl People {
    /// The cells and their answers.
    #[must_use]
    pub fn cells(&self) -> &BTreeMap<PeopleCell, CellAnswers> {
        &self.cells
    }

    /// The score of an indicator, in points, as a form. `None` for a value that rests on nobody;
    /// `Some(None)` for one that rests on people in a way that is not linear.
    #[must_use]
    pub fn score(&self, indicator: &IndicatorId, unit: &UnitId) -> Option<Option<&PeopleForm>> {
        let form = self.scores.get(&(indicator.clone(), unit.clone()))?;
        Some(form.as_ref())
    }

    /// What each source group contributes to an indicator, in points.
    #[must_use]
    pub fn contributions(
        &self,
        indicator: &IndicatorId,
        unit: &UnitId,
    ) -> Option<&BTreeMap<SourceGroup, PeopleForm>> {
        self.contributions.get(&(indicator.clone(), unit.clone()))
    }
}
