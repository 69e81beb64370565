//! The scoreboard: scores by dimension and unit, and what they are made of.
//!
//! Made only by `scores`. Numbers are exact and unprotected: they must not cross the wall.

use crate::indicators::Value;
use crate::vocabulary::{DimensionId, GoalId, IndicatorId, Score, SourceGroup, ThemeId, UnitId};
use std::collections::BTreeMap;

/// Why there is no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoScore {
    /// No row could be used.
    NoData,
    /// A ratio or count without a target: shown, not scored.
    NoTarget,
    /// Too little of the dimension's weight, or too few indicators, are available.
    TooFewIndicators,
    /// No indicator of the dimension is meant for this level.
    OutOfScope,
}

/// The score of one indicator for one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorScore {
    /// The score, or why there is none.
    pub score: Result<Score, NoScore>,
    /// Whether the value lay beyond its goal post and was taken back to it.
    pub capped: bool,
    /// The share of the dimension: the product, along its themes, of the shares of the weights
    /// available; 0 when not scored, and in a theme that is not assessed.
    pub weight: f64,
    /// What was measured.
    pub value: Value,
}

/// The score of one dimension for one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionScore {
    /// The score, or why there is none.
    pub score: Result<Score, NoScore>,
    /// The half-width, in points, of the interval of the answers: the weighted half-widths of the
    /// members' indicators; absent where no indicator has one.
    pub interval: Option<f64>,
    /// The share of the weight that was available, 0-1.
    pub coverage: f64,
    /// Scores of the source groups alone: mean and number of indicators.
    pub groups: BTreeMap<SourceGroup, (Score, u32)>,
    /// The indicators whose scope includes this level, in the order of the method.
    pub indicators: Vec<(IndicatorId, IndicatorScore)>,
}

/// Why two rounds cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakReason {
    /// The round says so, with its own reason.
    Declared,
    /// The districts of the unit are not the same.
    Area,
    /// The tables do not have as many seats, and nothing but the members is left to compare.
    Population,
    /// No indicator of the dimension is defined as it was.
    Definitions,
}

/// How a dimension moved since the round before.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// There is no earlier round.
    NoEarlierRound,
    /// The rounds cannot be compared: the series breaks.
    Broken(BreakReason),
    /// One of the two was not assessed.
    NotAssessed,
    /// Compared over the indicators that agree in version: points now minus points then, over
    /// that common subset.
    Compared {
        /// Now minus then, in points.
        points: f64,
        /// The sum of the two half-widths, in points; the change counts as greater than the
        /// uncertainty only beyond it. 0 when nothing is known about the uncertainty.
        uncertainty: f64,
        /// The indicators compared, in the order of the method, each with its share of either end; the shares
        /// add up to 1.
        shares: Vec<(IndicatorId, f64)>,
        /// Indicators of the dimension now.
        of: usize,
    },
}

/// The scores of one round. Made only by `scores`.
#[derive(Clone, Debug, Default)]
pub struct Scoreboard {
    pub(in crate::scores) dimensions: BTreeMap<(UnitId, DimensionId), DimensionScore>,
    pub(in crate::scores) changes: BTreeMap<(UnitId, DimensionId), Change>,
    pub(in crate::scores) themes: BTreeMap<(UnitId, ThemeId), DimensionScore>,
    pub(in crate::scores) goals: BTreeMap<(UnitId, GoalId), DimensionScore>,
}

impl Scoreboard {
    /// The dimension scores by unit (the city's unit included).
    #[must_use]
    pub fn dimensions(&self) -> &BTreeMap<(UnitId, DimensionId), DimensionScore> {
        &self.dimensions
    }

    /// How each dimension moved since the round before.
    #[must_use]
    pub fn changes(&self) -> &BTreeMap<(UnitId, DimensionId), Change> {
        &self.changes
    }

    /// The themes by unit (the city's unit included), each scored as a dimension is; one indicator is
    /// enough for a theme.
    #[must_use]
    pub fn themes(&self) -> &BTreeMap<(UnitId, ThemeId), DimensionScore> {
        &self.themes
    }

    /// The same indicators seen by main goal, by unit (the city's unit included): the mean of those
    /// that stand for the goal, with the weights and the rule of enough that dimensions have. An
    /// indicator that stands for two goals is in both.
    #[must_use]
    pub fn goals(&self) -> &BTreeMap<(UnitId, GoalId), DimensionScore> {
        &self.goals
    }
}
