//! Explains an indicator, a dimension, a measure or the changes of the method to the evaluator.
//!
//! Comes in: a round as measured, scored and traced, and how its method page words it. Goes out:
//! plain text for a terminal. It stands on the evaluator's side of the wall: it shows exact numbers,
//! so nothing that is published may name it. It never tells a free text or a name.

mod changes;
mod indicator;
mod measure;
mod page;
mod steps;

pub use changes::method_changes;
pub use indicator::{Definition, dimension, indicator};
pub use measure::{measure, measures};

use crate::disclosure::ClearedRound;
use crate::indicators::{IndicatorTable, Trace};
use crate::methodology::{Methodology, Round};
use crate::scores::Scoreboard;
use crate::vocabulary::{DimensionId, IndicatorId, Language};
use crate::wording::Catalogue;

/// A round with everything that can be told about it, and the language it is told in.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The method, with this round as its newest.
    pub methodology: &'a Methodology,
    /// The round.
    pub round: &'a Round,
    /// What was measured.
    pub table: &'a IndicatorTable,
    /// What was scored.
    pub scores: &'a Scoreboard,
    /// From which cells.
    pub traces: &'a [Trace],
    /// What everybody may see of it.
    pub public: &'a ClearedRound,
    /// The messages.
    pub catalogue: &'a Catalogue,
    /// The language.
    pub language: Language,
}

/// What a word of a round names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// An indicator.
    Indicator(IndicatorId),
    /// A dimension.
    Dimension(DimensionId),
    /// The changes of the method since the round before.
    Changes,
}

/// The word by which the changes of the method are asked for.
const CHANGES: &str = "changes";

/// What a word names in a round, whatever its case.
#[must_use]
pub fn named(round: &Round, word: &str) -> Option<Named> {
    let is_word = |id: &str| id.eq_ignore_ascii_case(word);
    let mut indicators = round.indicators.iter();
    let mut dimensions = round.dimensions.iter();
    indicators
        .find(|one| is_word(one.id.as_str()))
        .map(|one| Named::Indicator(one.id.clone()))
        .or_else(|| {
            let found = dimensions.find(|one| is_word(one.id.as_str()))?;
            Some(Named::Dimension(found.id.clone()))
        })
        .or_else(|| is_word(CHANGES).then_some(Named::Changes))
}

/// The words that a round can explain: its indicators, its dimensions and `changes`.
#[must_use]
pub fn words(round: &Round) -> Vec<&str> {
    let indicators = round.indicators.iter().map(|one| one.id.as_str());
    let dimensions = round.dimensions.iter().map(|one| one.id.as_str());
    indicators.chain(dimensions).chain([CHANGES]).collect()
}
