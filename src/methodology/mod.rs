//! The method as data: what a programme is and how a round is evaluated.
//!
//! Comes in: `programme.toml` and the `round.toml` files. Goes out: a `Methodology` in which every
//! reference is known to resolve. No data and no thresholds of our own live here: what a city
//! decides stands in its files, and what it left out has its default beside the key.

mod checks;
pub mod fields;
mod file;
mod gap;
mod indicator;
mod keys;
mod load;
mod measure;
mod programme;
mod query;
mod round;
mod schema;
mod source;
mod spans;

pub use file::{MethodFile, MethodologyError};
pub use gap::Gap;
pub use indicator::{Aggregation, CityFrom, Direction, Indicator, Mean, Scope};
pub use load::{load, main_language};
pub use measure::{Condition, Gives, Measure, Part};
pub use programme::{City, Disclosure, District, Licence, Look, Programme, Publisher, Term, Unit};
pub use query::tables_of_query;
pub use round::{
    Axes, Axis, Band, Comparability, Decision, Dimension, Goal, Item, Line, Period, Quadrant,
    Round, RoundKind, Series, Status,
};
pub use schema::{SchemaFile, schemas};
pub use source::{
    Column, ColumnType, Matrix, Missing, Raking, Recruitment, Scale, ScaleStep, Source, UnitFrom,
};

use crate::vocabulary::RoundId;

/// A programme with its rounds, oldest first. Made only by `load`.
#[derive(Clone, Debug)]
pub struct Methodology {
    programme: Programme,
    rounds: Vec<Round>,
    files: Vec<MethodFile>,
}

impl Methodology {
    /// What stays from round to round.
    #[must_use]
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// The TOML files that the method was read from, by path, with their checksums.
    #[must_use]
    pub fn files(&self) -> &[MethodFile] {
        &self.files
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
