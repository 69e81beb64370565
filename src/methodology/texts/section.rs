//! The sections of the reports that have room for somebody's own words.
//!
//! Comes in: a programme and a round. Goes out: the sections that a file can be written for.

use crate::methodology::{Programme, Round};
use crate::vocabulary::{DimensionId, UnitId};

/// A section with room for somebody's own words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The beginning of the site and of the annual report: the evaluator's summary.
    Overview,
    /// The evaluator's words about a dimension.
    Dimension(DimensionId),
    /// The evaluator's words about a unit; the city is one too.
    Unit(UnitId),
    /// What a table replies to its result.
    Reply(UnitId),
    /// How the evaluation was done, in the evaluator's words.
    Method,
}

impl Section {
    /// The name of the file that holds the words: `overview.md`, `dimension-D1.md`, `reply-north.md`.
    #[must_use]
    pub fn file_name(&self) -> String {
        match self {
            Self::Overview => "overview.md".to_owned(),
            Self::Dimension(dimension) => format!("dimension-{dimension}.md"),
            Self::Unit(unit) => format!("unit-{unit}.md"),
            Self::Reply(unit) => format!("reply-{unit}.md"),
            Self::Method => "method.md".to_owned(),
        }
    }

    /// Every section of a round, in the order of the reports.
    #[must_use]
    pub fn all(programme: &Programme, round: &Round) -> Vec<Self> {
        let dimensions = round.dimensions.iter().map(|one| one.id.clone());
        let units = programme.units.iter().map(|one| one.id.clone());
        let with_city = std::iter::once(programme.city.id.clone()).chain(units.clone());
        let mut sections = vec![Self::Overview];
        sections.extend(dimensions.map(Self::Dimension));
        sections.extend(with_city.map(Self::Unit));
        sections.extend(units.map(Self::Reply));
        sections.push(Self::Method);
        sections
    }
}
