//! `round.toml`: the method of one round — goals, dimensions, items, sources, indicators, series.

use crate::methodology::{
    Aggregation, Exception, Gap, Indicator, Limits, Measure, Scale, Source, Theme, VerdictRule,
};
use crate::vocabulary::{
    BandId, Day, DimensionId, GoalId, ItemId, RoundId, SeriesId, TermId, Text, UnitId,
};
use schemars::JsonSchema;
use serde::Deserialize;

/// One round.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Identifier; the name of the round's folder.
    pub id: RoundId,
    /// The name of the round in reports: "Syksy 2026".
    pub name: Text,
    /// Yearly monitoring, or a comprehensive evaluation.
    pub kind: RoundKind,
    /// Draft, or approved by whom.
    pub status: Status,
    /// The date of the report; never the day on which the program runs.
    pub report_date: Day,
    /// The period that the round looks at.
    pub period: Period,
    /// The term of office whose members answered; its seats are the members' census.
    pub term: TermId,
    /// Whether the round can be compared with the one before it.
    #[serde(default)]
    pub comparability: Comparability,
    /// What is particular about the round, for the method note.
    pub note: Option<Text>,
    /// The two axes of the figure; without them the radar has only its dimensions.
    pub axes: Option<Axes>,
    /// The dimensions, in the order in which they are shown; at least three.
    pub dimensions: Vec<Dimension>,
    /// Groups of indicators within dimensions, as deep as the method wants; without them, indicators
    /// lie directly in their dimension.
    #[serde(default)]
    pub themes: Vec<Theme>,
    /// The words for ranges of scores, lowest first.
    pub bands: Vec<Band>,
    /// How indicators become a dimension.
    #[serde(default)]
    pub aggregation: Aggregation,
    /// What succeeded and what to develop.
    #[serde(default)]
    pub verdicts: VerdictRule,
    /// The goals of the plan in force.
    #[serde(default)]
    pub goals: Vec<Goal>,
    /// The focus areas of the units.
    #[serde(default)]
    pub focus_areas: Vec<Goal>,
    /// The ways of participation.
    #[serde(default)]
    pub ways: Vec<Goal>,
    /// Survey items, shared by the instruments that ask them with the same words.
    #[serde(default)]
    pub items: Vec<Item>,
    /// Answering scales.
    #[serde(default)]
    pub scales: Vec<Scale>,
    /// The delivered files.
    pub sources: Vec<Source>,
    /// How much of one delivered file is read.
    #[serde(default)]
    pub limits: Limits,
    /// Findings that are accepted, each with a reason.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
    /// The indicators of the radar.
    pub indicators: Vec<Indicator>,
    /// Same-worded items that show how own and others' view differ.
    #[serde(default)]
    pub gaps: Vec<Gap>,
    /// The monitoring series, reported beside the radar.
    #[serde(default)]
    pub series: Vec<Series>,
}

/// How thorough the round is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RoundKind {
    /// Yearly monitoring.
    Monitoring,
    /// A comprehensive evaluation.
    Comprehensive,
}

/// Where the report stands.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// Draft or approved.
    pub decision: Decision,
    /// Who approved it.
    pub by: Option<Text>,
    /// The section of the minutes: "§ 12".
    pub section: Option<String>,
    /// When it was approved.
    pub date: Option<Day>,
}

/// Draft or approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// Not yet decided.
    Draft,
    /// Approved.
    Approved,
}

/// From one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
}

/// Whether the round can be compared with the round before it.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comparability {
    /// Why the series breaks here; absent: nothing is known that breaks it.
    pub break_reason: Option<Text>,
}

/// The two axes of the figure, which part its quadrants.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Axes {
    /// The vertical axis: `from` is its lower pole, `to` its upper pole.
    pub vertical: Axis,
    /// The horizontal axis: `from` is its left pole, `to` its right pole.
    pub horizontal: Axis,
    /// A note under the figure, such as that the placement is an interpretation.
    pub note: Option<Text>,
}

/// One axis with the words at its poles.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// The left or lower pole.
    pub from: Text,
    /// The right or upper pole.
    pub to: Text,
}

/// A dimension of the radar.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Identifier.
    pub id: DimensionId,
    /// The name.
    pub name: Text,
    /// What the dimension asks, in a sentence for readers.
    pub about: Text,
    /// The same in easy language, a few very short sentences; told on the page in easy Finnish.
    pub easy: Option<Text>,
    /// The quadrant in which it lies; without it, dimensions are spread evenly, clockwise from the top.
    pub quadrant: Option<Quadrant>,
}

/// A quadrant between the two axes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Quadrant {
    /// Bearing 315°.
    UpperLeft,
    /// Bearing 45°.
    UpperRight,
    /// Bearing 135°.
    LowerRight,
    /// Bearing 225°.
    LowerLeft,
}

/// A word for a range of scores.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Identifier, also used in data files.
    pub id: BandId,
    /// The lowest score of the band: 0 for the first, then a cut-off between half rings (25, 55, 75 …).
    pub from: u32,
    /// The word.
    pub name: Text,
}

/// A goal, a focus area or a way of participation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its code in the registers.
    pub id: GoalId,
    /// Its short text.
    pub name: Text,
    /// The units whose focus area it is; empty: everybody's.
    #[serde(default)]
    pub units: Vec<UnitId>,
}

/// A survey item.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Identifier; the same in every instrument that asks with the same words.
    pub id: ItemId,
    /// The question or statement as it was asked.
    pub text: Text,
    /// Raised whenever wording or scale changes; answers of different versions are not compared.
    #[serde(default = "first_version")]
    pub version: u32,
    /// Whether agreement means a worse score; the answers are then turned around.
    #[serde(default)]
    pub reversed: bool,
    /// The answer that counts as the whole goal (100 points), as a step of the scale; answers beyond
    /// it count as much. Absent: the best answer.
    pub target: Option<i32>,
}

fn first_version() -> u32 {
    1
}

/// A monitoring series: a table of counts and shares beside the radar.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Identifier.
    pub id: SeriesId,
    /// Its title.
    pub name: Text,
    /// How it is defined, in a sentence.
    pub about: Text,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A line of a monitoring series; with `by`, one line for each code of a column.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What is counted.
    pub name: Text,
    /// How it is counted.
    pub measure: Measure,
    /// A category column of the measure's source: the line is then counted once for each of the
    /// column's declared values.
    pub by: Option<String>,
}
