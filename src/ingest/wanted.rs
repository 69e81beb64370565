//! The headings that a source declares: what to look for in a delivered table.
//!
//! Comes in: a source and its round. Goes out: every heading with its spellings and what it is
//! wanted for. Where the headings stand in a file is found in `heading`.

use crate::ingest::spelling;
use crate::methodology::{ColumnType, Round, Source, fields};
use crate::vocabulary::RoundId;
use std::collections::{BTreeMap, BTreeSet};

/// What a heading is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ingest) enum WantedFor {
    /// The column at this place of the source's list.
    Column(usize),
    /// The same, of which the column is one option.
    Option(usize),
    /// The same once more: the column repeats what its options say, and is not read.
    Repetition,
    /// The unit of the row, from its own name or from a district.
    Unit,
    /// The seat of an attendance matrix.
    Seat,
}

/// A heading that the source declares.
#[derive(Clone, Debug)]
pub(in crate::ingest) struct WantedHeading {
    /// What it is wanted for.
    pub(in crate::ingest) wanted_for: WantedFor,
    /// Its spellings, as declared: a heading, or an item's text in every language and its code.
    pub(in crate::ingest) spellings: Vec<String>,
    /// The same, as they are compared.
    pub(in crate::ingest) normalised: Vec<String>,
    /// Whether its absence is a finding.
    pub(in crate::ingest) is_required: bool,
    /// Whether it is a list, whose options may have columns of their own.
    pub(in crate::ingest) is_list: bool,
}

/// All headings that a source declares.
#[derive(Clone, Debug)]
pub(in crate::ingest) struct WantedHeadings {
    /// Those that are read.
    pub(in crate::ingest) read: Vec<WantedHeading>,
    /// Those that are left out on purpose, as they are compared.
    pub(in crate::ingest) ignored: BTreeSet<String>,
    /// Those with personal data, as they are compared.
    pub(in crate::ingest) personal: BTreeSet<String>,
    /// The round, for forms that know theirs.
    pub(in crate::ingest) round: RoundId,
    /// The versions of the items that the round asks, by item.
    pub(in crate::ingest) versions: BTreeMap<String, u32>,
}

impl WantedHeadings {
    /// The headings of a source.
    pub(in crate::ingest) fn of(round: &Round, source: &Source) -> Self {
        let mut read: Vec<WantedHeading> = Vec::new();
        for (index, column) in source.columns.iter().enumerate() {
            let spellings = spellings_of_column(round, source, index);
            let mut heading = wanted(WantedFor::Column(index), spellings, !column.optional);
            heading.is_list = fields::type_of_column(source.kind, column) == Some(ColumnType::List);
            read.push(heading);
        }
        if let Some(unit_from) = &source.unit_from {
            for heading in unit_from.column.iter().chain(&unit_from.district) {
                read.push(wanted(WantedFor::Unit, vec![heading.clone()], true));
            }
        }
        if let Some(matrix) = &source.matrix {
            read.push(wanted(WantedFor::Seat, vec![matrix.seat.clone()], true));
        }
        let normalised = |headings: &[String]| -> BTreeSet<String> {
            headings
                .iter()
                .map(|heading| spelling::normalised(heading))
                .collect()
        };
        Self {
            read,
            ignored: normalised(&source.ignored),
            personal: normalised(&source.personal),
            round: round.id.clone(),
            versions: (round.items.iter())
                .map(|item| (item.id.to_string(), item.version))
                .collect(),
        }
    }

    /// How many of the headings that are read stand among these, which are normalised.
    pub(in crate::ingest) fn count_among(&self, headings: &BTreeSet<String>) -> usize {
        self.read
            .iter()
            .filter(|wanted| wanted.stands_among(headings))
            .count()
    }

    /// Whether at least half of the headings that must be there stand among these; where none must
    /// be there, whether any declared heading does.
    pub(in crate::ingest) fn are_half_among(&self, headings: &BTreeSet<String>) -> bool {
        let required: Vec<_> = self
            .read
            .iter()
            .filter(|wanted| wanted.is_required)
            .collect();
        if required.is_empty() {
            let other = self.ignored.iter().chain(&self.personal);
            return self.count_among(headings) > 0
                || other.into_iter().any(|heading| headings.contains(heading));
        }
        let found = required
            .iter()
            .filter(|wanted| wanted.stands_among(headings))
            .count();
        found > 0 && 2 * found >= required.len()
    }
}

impl WantedHeading {
    /// A heading with this one spelling, wanted for nothing yet.
    pub(in crate::ingest) fn of_name(name: &str) -> Self {
        wanted(WantedFor::Unit, vec![name.to_owned()], true)
    }

    fn stands_among(&self, headings: &BTreeSet<String>) -> bool {
        self.normalised
            .iter()
            .any(|heading| headings.contains(heading))
    }
}

fn wanted(wanted_for: WantedFor, spellings: Vec<String>, is_required: bool) -> WantedHeading {
    WantedHeading {
        wanted_for,
        normalised: spellings
            .iter()
            .map(|heading| spelling::normalised(heading))
            .collect(),
        spellings,
        is_required,
        is_list: false,
    }
}

/// The heading as declared; for a survey item without one, its text in every language, then its
/// identifier, which is what coded exports write.
fn spellings_of_column(round: &Round, source: &Source, index: usize) -> Vec<String> {
    let column = &source.columns[index];
    if let Some(heading) = &column.heading {
        return vec![heading.clone()];
    }
    let item = column
        .item
        .as_ref()
        .and_then(|id| round.items.iter().find(|item| &item.id == id));
    match (item, &column.field) {
        (Some(item), _) => item
            .text
            .spellings()
            .map(str::to_owned)
            .chain([item.id.to_string()])
            .collect(),
        (None, Some(field)) => vec![field.clone()],
        (None, None) => Vec::new(),
    }
}
