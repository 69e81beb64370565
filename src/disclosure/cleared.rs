//! The cleared release: the only numbers that charts, reports and publishing can name.
//!
//! Made only by `disclosure`: the fields are private and the constructors stay in this stage.
//! A number here is already rounded, or it is the word "withheld"; the reason for withholding
//! stays in the record, on the other side of the wall.

use crate::disclosure::{
    ClearedCalendar, ClearedGap, ClearedGoal, ClearedNoOpinion, ClearedSpread, ClearedTheme,
    ClearedVerdict, SeriesBreak,
};
use crate::vocabulary::{
    BandId, DimensionId, IndicatorId, ItemId, Language, Quantity, Ring, RoundId, SeriesId,
    SourceGroup, SourceId, UnitId,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// A number for one audience, or the reason a reader is given for its absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "state", content = "value", rename_all = "kebab-case")]
pub enum Shown<T> {
    /// The cleared number.
    Value(T),
    /// Not shown, to protect the people who answered.
    Withheld,
    /// Too little data.
    NotAssessed,
    /// Shown as a number elsewhere, but without a target there is nothing to score it against.
    NotScored,
}

impl<T> Shown<T> {
    /// Whether a number is shown.
    #[must_use]
    pub fn is_value(&self) -> bool {
        matches!(self, Self::Value(_))
    }
}

impl<T: Copy> Shown<T> {
    /// The number, where it is shown.
    #[must_use]
    pub fn value(&self) -> Option<T> {
        match self {
            Self::Value(value) => Some(*value),
            Self::Withheld | Self::NotAssessed | Self::NotScored => None,
        }
    }
}

/// The words for a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "bands", rename_all = "kebab-case")]
pub enum Words {
    /// The score lies in one band.
    One(BandId),
    /// The interval of the answers crosses one cut-off: the lower and the upper band.
    Two(BandId, BandId),
    /// The interval crosses more than one cut-off.
    NotCertain,
    /// There is no score to have words for.
    None,
}

/// How a dimension moved since the round before, in words only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Movement {
    /// There is no earlier round.
    NoEarlierRound,
    /// The rounds cannot be compared: a marked break.
    Broken,
    /// One of the two is not shown.
    Unknown,
    /// Better, by more than the uncertainty.
    Better,
    /// Worse, by more than the uncertainty.
    Worse,
    /// No change greater than the uncertainty.
    Same,
}

/// Whose value stands in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// The unit's own.
    Own,
    /// The city's, because the unit itself has too few indicators; always marked as such.
    City,
}

/// What a value rests on, as far as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Basis {
    /// Respondents or rows; absent when withheld.
    pub n: Option<u64>,
    /// Of how many, where that is known.
    pub population: Option<u64>,
    /// Response rate in whole per cent, for a survey whose number of people asked is known.
    pub response_percent: Option<u8>,
}

/// The mark of a source group on a spoke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The group.
    pub group: SourceGroup,
    /// Its ring.
    pub ring: Shown<Ring>,
    /// The number of indicators that it rests on.
    pub indicators: u32,
}

/// An indicator of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedIndicator {
    /// The indicator.
    pub indicator: IndicatorId,
    /// Its ring.
    pub ring: Shown<Ring>,
    /// Its words.
    pub words: Words,
    /// The value in its own unit, for registers; surveys have only their ring.
    pub quantity: Option<Quantity>,
    /// What it rests on.
    pub basis: Basis,
    /// The sources read.
    pub sources: Vec<SourceId>,
    /// The variables of the register that lie below their own cut-off, which the mean would hide.
    pub below_cut_off: Vec<String>,
}

/// A dimension of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedDimension {
    /// The dimension.
    pub dimension: DimensionId,
    /// Its ring.
    pub ring: Shown<Ring>,
    /// Its words.
    pub words: Words,
    /// In how many of ten ways of calculating the words stay, 0-10; absent where one or two words
    /// are not shown.
    pub stays_in_ten: Option<u8>,
    /// Whether the value is the unit's own or the city's.
    pub whose: Whose,
    /// How it moved since the round before.
    pub movement: Movement,
    /// Why it cannot be compared with the round before, where the series breaks.
    pub break_reason: Option<SeriesBreak>,
    /// The number of indicators scored, and of those meant for this level.
    pub indicators_scored: u32,
    /// Indicators whose scope includes this level.
    pub indicators_meant: u32,
    /// The marks of the source groups, in the fixed order of groups.
    pub marks: Vec<Mark>,
    /// The indicators, in the order of the method.
    pub indicators: Vec<ClearedIndicator>,
}

/// How many answered a survey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedResponse {
    /// The survey.
    pub source: SourceId,
    /// The number, the people asked and the rate.
    pub basis: Basis,
}

/// A survey item of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedItem {
    /// The survey.
    pub source: SourceId,
    /// The item.
    pub item: ItemId,
    /// Its ring.
    pub ring: Shown<Ring>,
    /// How the answers are spread; absent for readers who are not told of it.
    pub spread: Option<Shown<ClearedSpread>>,
    /// How many said "don't know"; absent for readers who are not told of the spread.
    pub no_opinion: Option<Shown<ClearedNoOpinion>>,
}

/// Decisions of a table that agree in goal, owner and state, for the table itself. Codes are those
/// of the method; the texts of decisions are not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedAction {
    /// The list of decisions.
    pub source: SourceId,
    /// The code of the goal; absent where none was given.
    pub goal: Option<String>,
    /// The code of who answers for it; absent where nobody was named.
    pub owner: Option<String>,
    /// The code of how far it has come; absent where it is not known.
    pub state: Option<String>,
    /// How many there are. Decisions are public matters, so no count is too small to be told.
    pub count: u64,
}

/// A text that a person approved for publishing, held against personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedQuote {
    /// The sheet of quotes.
    pub source: SourceId,
    /// The code of where it was said; absent where none was given.
    pub origin: Option<String>,
    /// The language it was said in.
    pub language: Language,
    /// The text.
    pub text: String,
}

/// One unit in one round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedUnit {
    /// The unit; the city is one too.
    pub unit: UnitId,
    /// The dimensions, in the order of the method.
    pub dimensions: Vec<ClearedDimension>,
    /// Responses of the surveys that reached this unit.
    pub responses: Vec<ClearedResponse>,
    /// Survey items; empty for audiences that may not see them.
    pub items: Vec<ClearedItem>,
    /// Own and others' views of the same items, in the order of the method.
    pub gaps: Vec<ClearedGap>,
    /// What became of the decisions of the round before.
    pub actions: Vec<ClearedAction>,
    /// The main goals of the round, in their order.
    pub goals: Vec<ClearedGoal>,
    /// The themes of the round, in their order; those without an indicator for this level are left
    /// out.
    pub themes: Vec<ClearedTheme>,
    /// The yearly calendar of events.
    pub calendar: ClearedCalendar,
    /// What succeeded and what to develop, by the rule of the round.
    pub verdicts: Vec<ClearedVerdict>,
    /// Approved quotes; empty for audiences other than the public.
    pub quotes: Vec<ClearedQuote>,
}

/// A line of a monitoring series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedLine {
    /// The series.
    pub series: SeriesId,
    /// The index of the line in the series of the method.
    pub line: usize,
    /// The code of the line's category, for a line with `by`.
    pub category: Option<String>,
    /// The values: the units in their order, then the city.
    pub values: Vec<(UnitId, Shown<Quantity>)>,
}

/// One round for one audience.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedRound {
    /// The round.
    pub round: RoundId,
    /// The city first, then the units in their order.
    pub units: Vec<ClearedUnit>,
    /// The monitoring series.
    pub lines: Vec<ClearedLine>,
}

impl ClearedRound {
    /// One unit of the round.
    #[must_use]
    pub fn unit(&self, id: &UnitId) -> Option<&ClearedUnit> {
        self.units.iter().find(|unit| &unit.unit == id)
    }
}

impl ClearedUnit {
    /// One dimension of the unit.
    #[must_use]
    pub fn dimension(&self, id: &DimensionId) -> Option<&ClearedDimension> {
        self.dimensions
            .iter()
            .find(|dimension| &dimension.dimension == id)
    }
}

/// Everything that one audience may see: the rounds up to the reported one, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AudienceRelease {
    rounds: Vec<ClearedRound>,
}

impl AudienceRelease {
    pub(in crate::disclosure) fn new(rounds: Vec<ClearedRound>) -> Self {
        Self { rounds }
    }

    /// The rounds, oldest first.
    #[must_use]
    pub fn rounds(&self) -> &[ClearedRound] {
        &self.rounds
    }

    /// The reported round.
    ///
    /// # Panics
    /// Never: a release is made of at least one round.
    #[must_use]
    pub fn reported(&self) -> &ClearedRound {
        self.rounds.last().expect("a release has a round")
    }

    /// The round before the reported one.
    #[must_use]
    pub fn before(&self) -> Option<&ClearedRound> {
        self.rounds.iter().rev().nth(1)
    }
}

/// A table of the evaluator's own folder, already spelled. It never reaches a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvaluatorTable {
    name: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl EvaluatorTable {
    pub(in crate::disclosure) fn new(name: &str, header: &[&str], rows: Vec<Vec<String>>) -> Self {
        Self {
            name: name.to_owned(),
            header: header.iter().map(|&column| column.to_owned()).collect(),
            rows,
        }
    }

    /// The name of the file, without its ending.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The headings.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The rows.
    #[must_use]
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }
}

/// What may leave the program, by audience. Made only by `disclosure`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClearedRelease {
    public: AudienceRelease,
    tables: BTreeMap<UnitId, AudienceRelease>,
    evaluator: Vec<EvaluatorTable>,
}

impl ClearedRelease {
    pub(in crate::disclosure) fn new(
        public: AudienceRelease,
        tables: BTreeMap<UnitId, AudienceRelease>,
        evaluator: Vec<EvaluatorTable>,
    ) -> Self {
        Self {
            public,
            tables,
            evaluator,
        }
    }

    /// What everybody may see.
    #[must_use]
    pub fn public(&self) -> &AudienceRelease {
        &self.public
    }

    /// What each table may see of itself, beside what is public. Only its own unit is in it.
    #[must_use]
    pub fn tables(&self) -> &BTreeMap<UnitId, AudienceRelease> {
        &self.tables
    }

    /// What the evaluator may see.
    #[must_use]
    pub fn evaluator(&self) -> &[EvaluatorTable] {
        &self.evaluator
    }
}
