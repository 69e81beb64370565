//! Cleared results beside the radar: main goals, themes, the yearly calendar, and what succeeded.
//!
//! Plain values, already rounded or withheld. They are made in `together`, `calendar` and `verdicts`
//! of this stage, out of what was cleared before or out of registers of public matters.

use crate::disclosure::{Shown, Words};
use crate::scores::BreakReason;
use crate::vocabulary::{DimensionId, GoalId, IndicatorId, ItemId, Ring, SourceId, ThemeId};
use serde::Serialize;

/// The indicators that stand for a main goal, together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedGoal {
    /// The goal.
    pub goal: GoalId,
    /// Its ring.
    pub ring: Shown<Ring>,
    /// Its words.
    pub words: Words,
    /// The number of indicators scored.
    pub indicators_scored: u32,
    /// Indicators whose scope includes this level.
    pub indicators_meant: u32,
}

/// The indicators of a theme, those of the themes within it included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedTheme {
    /// The theme.
    pub theme: ThemeId,
    /// Its ring.
    pub ring: Shown<Ring>,
    /// Its words.
    pub words: Words,
    /// The number of indicators scored.
    pub indicators_scored: u32,
    /// Indicators whose scope includes this level.
    pub indicators_meant: u32,
}

/// What became of some events of the yearly calendar. Events are public matters, so no count is
/// too small to be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ClearedEvents {
    /// All events in the calendar, whatever became of them.
    pub listed: u64,
    /// Those that were held.
    pub held: u64,
    /// Those that were cancelled.
    pub cancelled: u64,
}

/// The yearly calendar of a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ClearedCalendar {
    /// The ways of participation of the round in their order, used or not; then events of no way
    /// of the round, under no code.
    pub ways: Vec<(Option<GoalId>, ClearedEvents)>,
    /// The months in which there was something in the calendar: year, month 1-12.
    pub months: Vec<(i32, u32, ClearedEvents)>,
}

impl ClearedCalendar {
    /// The events of all months.
    #[must_use]
    pub fn total(&self) -> ClearedEvents {
        let mut total = ClearedEvents::default();
        for (_, _, month) in &self.months {
            total.listed += month.listed;
            total.held += month.held;
            total.cancelled += month.cancelled;
        }
        total
    }
}

/// Why a series breaks. It follows from the method alone and tells nothing about anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeriesBreak {
    /// The round says so, with its own reason.
    Declared,
    /// The districts of the unit are not the same.
    Area,
    /// The tables do not have as many seats.
    Population,
    /// The indicators are not defined as they were.
    Definitions,
}

impl From<BreakReason> for SeriesBreak {
    fn from(reason: BreakReason) -> Self {
        match reason {
            BreakReason::Declared => Self::Declared,
            BreakReason::Area => Self::Area,
            BreakReason::Population => Self::Population,
            BreakReason::Definitions => Self::Definitions,
        }
    }
}

/// On which of the two lists something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It succeeded.
    Succeeded,
    /// It is to be developed.
    Develop,
}

/// What a verdict is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judged {
    /// A dimension.
    Dimension(DimensionId),
    /// An indicator of a dimension.
    Indicator(DimensionId, IndicatorId),
    /// A survey item that two surveys asked: of those who look at their own work, and of others.
    Views {
        /// The dimension that shows it.
        dimension: DimensionId,
        /// The item.
        item: ItemId,
        /// The survey of the own view.
        own: SourceId,
        /// The survey of the others.
        other: SourceId,
    },
    /// A theme of the coded notes of a source, by its code.
    Theme(SourceId, String),
}

/// Why something stands on a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// Its words are among those of the list.
    Words(Words),
    /// It got better since the round before, by more than the uncertainty.
    Better,
    /// It got worse since the round before, by more than the uncertainty.
    Worse,
    /// One's own view is better than that of others, by the gap of the rule or more.
    OwnViewAbove,
    /// So many coded notes name it, of which so many point the same way.
    Mentions {
        /// The notes on the list's side.
        of_these: u64,
        /// All notes on the theme.
        all: u64,
    },
}

/// A line of one of the two lists, with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedVerdict {
    /// The list.
    pub verdict: Verdict,
    /// What it is about.
    pub about: Judged,
    /// Why.
    pub because: Because,
}
