//! The method as data: what a programme is and how a round is evaluated.
//!
//! Comes in: `programme.toml` and the `round.toml` files. Goes out: a `Methodology` in which every
//! reference is known to resolve. No data and no thresholds of our own live here: what a city
//! decides stands in its files, and what it left out has its default beside the key.

mod changes;
mod checks;
mod disclosure_policy;
mod exception;
pub mod fields;
mod file;
pub mod forms;
mod gap;
mod indicator;
mod keys;
mod limits;
mod load;
mod measure;
mod programme;
mod published;
mod query;
mod reference;
mod round;
mod schema;
mod source;
mod spans;
mod templates;
mod texts;
mod verdict_rule;

pub use changes::{
    Changed, MethodChange, changes, items_of, same_area, same_definition, same_population,
};
pub use disclosure_policy::{Disclosure, PublicPolicy, TablePolicy};
pub use exception::Exception;
pub use file::{MethodFile, MethodologyError};
pub use gap::Gap;
pub use indicator::{Aggregation, CityFrom, Direction, Indicator, Mean, Scope};
pub use limits::Limits;
pub use load::{load, load_texts, main_language};
pub use measure::{Condition, Gives, Measure, Part};
pub use programme::{City, District, Licence, Look, Programme, Publisher, Term, Unit};
pub use published::{PublishedLine, RELEASE_HEADINGS, RELEASES_FOLDER};
pub use query::tables_of_query;
pub use round::{
    Axes, Axis, Band, Comparability, Decision, Dimension, Goal, Item, Line, Period, Quadrant,
    Round, RoundKind, Series, Status,
};
pub use schema::{SchemaFile, schemas};
pub use source::{
    Column, ColumnType, Matrix, Missing, Raking, Recruitment, Scale, ScaleStep, Source, UnitFrom,
};
pub use templates::{OwnTemplates, own_templates};
pub use texts::{Block, Inline, Placeholder, PlaceholderKind, Prose, Section, Subject, Texts};
pub use verdict_rule::{ChangeRule, VerdictRule};

use crate::vocabulary::RoundId;
use std::collections::BTreeMap;

/// A programme with its rounds, oldest first. Made only by `load`.
#[derive(Clone, Debug)]
pub struct Methodology {
    programme: Programme,
    rounds: Vec<Round>,
    texts: BTreeMap<RoundId, Texts>,
    files: Vec<MethodFile>,
    published: Vec<PublishedLine>,
}

impl Methodology {
    /// What stays from round to round.
    #[must_use]
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// What the evaluator and the tables wrote in a round.
    ///
    /// # Panics
    /// When the round is not one of this methodology: that would be our own mistake.
    #[must_use]
    pub fn texts(&self, round: &RoundId) -> &Texts {
        self.texts
            .get(round)
            .expect("every round of a methodology has its texts")
    }

    /// The files that the method was read from, with their checksums.
    #[must_use]
    pub fn files(&self) -> &[MethodFile] {
        &self.files
    }

    /// What earlier releases wrote down, also those of rounds later than the newest one here.
    #[must_use]
    pub fn published(&self) -> &[PublishedLine] {
        &self.published
    }

    /// The rounds, oldest first; at least one.
    #[must_use]
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// The round with this identifier.
    #[must_use]
    pub fn round(&self, id: &RoundId) -> Option<&Round> {
        self.rounds.iter().find(|round| &round.id == id)
    }

    /// The methodology with this round as its newest; nothing when there is no such round.
    #[must_use]
    pub fn up_to(mut self, id: &RoundId) -> Option<Self> {
        let index = self.rounds.iter().position(|round| &round.id == id)?;
        self.rounds.truncate(index + 1);
        Some(self)
    }

    /// The newest round, which is the one that is reported.
    ///
    /// # Panics
    /// Never: `load` makes no methodology without a round.
    #[must_use]
    pub fn newest(&self) -> &Round {
        self.rounds.last().expect("a methodology has a round")
    }
}

#[cfg(test)]
mod tests;
