//! Placeholders: how a text names a number without writing it.
//!
//! Comes in: what stands between `{{` and `}}`. Goes out: what is meant, checked against the
//! programme and the round, or what is wrong with it. The number itself is put in by the reports,
//! from what was cleared, so that no text can tell what is withheld.

use crate::methodology::{Programme, Round};
use crate::vocabulary::{DimensionId, IndicatorId, SourceId, UnitId};

/// The kinds of placeholders with the words that stand for them.
const KINDS: [(&str, PlaceholderKind); 4] = [
    ("ring", PlaceholderKind::Ring),
    ("words", PlaceholderKind::Words),
    ("value", PlaceholderKind::Value),
    ("answers", PlaceholderKind::Answers),
];

/// A place where a report puts a number or a word: `{{ ring lahti D1 }}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// What is put in.
    pub kind: PlaceholderKind,
    /// Whose it is; the city is a unit too.
    pub unit: UnitId,
    /// What it is about.
    pub subject: Subject,
}

/// What a placeholder puts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceholderKind {
    /// The ring of a dimension or an indicator, in half rings.
    Ring,
    /// The words for the ring.
    Words,
    /// The value of an indicator in its own unit.
    Value,
    /// How many answered a survey, and of how many.
    Answers,
}

/// What a placeholder is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A dimension.
    Dimension(DimensionId),
    /// An indicator.
    Indicator(IndicatorId),
    /// A source.
    Source(SourceId),
}

/// What is wrong with a placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::methodology::texts) struct NotKnown {
    /// The part of it that is not known; all of it when it has too many parts or too few.
    pub(in crate::methodology::texts) part: String,
    /// What would have been known in its place.
    pub(in crate::methodology::texts) known: Vec<String>,
}

/// What placeholders can name.
pub(in crate::methodology::texts) struct Known<'a> {
    pub(in crate::methodology::texts) programme: &'a Programme,
    pub(in crate::methodology::texts) round: &'a Round,
}

impl Known<'_> {
    /// Understands what stands between the braces.
    pub(in crate::methodology::texts) fn understand(
        &self,
        inner: &str,
    ) -> Result<Placeholder, NotKnown> {
        let parts: Vec<&str> = inner.split_whitespace().collect();
        let [kind, unit, subject] = parts.as_slice() else {
            return Err(NotKnown {
                part: inner.trim().to_owned(),
                known: self.examples(),
            });
        };
        let found = KINDS.iter().find(|(word, _)| word == kind);
        let Some((_, kind)) = found else {
            return Err(not_known(kind, KINDS.map(|(word, _)| word.to_owned())));
        };
        let units = self.units();
        if !units.iter().any(|one| one == unit) {
            return Err(not_known(unit, units));
        }
        let subjects = self.subjects(*kind);
        let Some(subject) = subjects.iter().find(|one| &id_of(one) == subject) else {
            return Err(not_known(subject, subjects.iter().map(id_of)));
        };
        Ok(Placeholder {
            kind: *kind,
            unit: UnitId::from(*unit),
            subject: subject.clone(),
        })
    }

    fn units(&self) -> Vec<String> {
        std::iter::once(self.programme.city.id.to_string())
            .chain(self.programme.units.iter().map(|unit| unit.id.to_string()))
            .collect()
    }

    /// What a kind of placeholder can be about.
    fn subjects(&self, kind: PlaceholderKind) -> Vec<Subject> {
        let dimensions = self.round.dimensions.iter();
        let dimensions = dimensions.map(|one| Subject::Dimension(one.id.clone()));
        let indicators = self.round.indicators.iter();
        let indicators = indicators.map(|one| Subject::Indicator(one.id.clone()));
        match kind {
            PlaceholderKind::Ring | PlaceholderKind::Words => {
                dimensions.chain(indicators).collect()
            }
            PlaceholderKind::Value => indicators.collect(),
            PlaceholderKind::Answers => {
                let sources = self.round.sources.iter();
                sources.map(|one| Subject::Source(one.id.clone())).collect()
            }
        }
    }

    /// One whole placeholder of each kind, as far as the round has something to name.
    fn examples(&self) -> Vec<String> {
        let city = &self.programme.city.id;
        let example = |(word, kind): (&str, PlaceholderKind)| {
            let subject = self.subjects(kind).first().map(id_of)?;
            Some(format!("{{{{ {word} {city} {subject} }}}}"))
        };
        KINDS.into_iter().filter_map(example).collect()
    }
}

fn id_of(subject: &Subject) -> String {
    match subject {
        Subject::Dimension(id) => id.to_string(),
        Subject::Indicator(id) => id.to_string(),
        Subject::Source(id) => id.to_string(),
    }
}

fn not_known(part: &str, known: impl IntoIterator<Item = String>) -> NotKnown {
    NotKnown {
        part: part.to_owned(),
        known: known.into_iter().collect(),
    }
}
