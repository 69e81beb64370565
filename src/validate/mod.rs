//! Checks what was delivered against what the round promises, and types it.
//!
//! Comes in: a `RawRound`. Goes out: a `Dataset`, typed and complete, and a finding for every cell
//! that departs from what the round declares. The only stage that reads raw cells.

mod accounts;
pub mod alone;
mod areas;
mod classes;
mod column_reader;
mod dataset;
mod exceptions;
#[cfg(test)]
mod exports;
mod frame;
mod invited;
mod keys;
mod matrix;
mod options;
mod owner;
mod plan;
mod quotes;
mod report;
mod rows;
#[cfg(test)]
mod tests;
mod typing;

pub use dataset::{Accounting, Dataset, Invited, RowOrigin, SheetOrigin, Table};

use crate::findings::Findings;
use crate::ingest::{RawRound, RawSource, RegisterNames, spelling};
use crate::methodology::{Methodology, Programme, Round, Source};
use crate::validate::areas::Areas;
use crate::validate::column_reader::SourceFrame;
use crate::validate::matrix::MatrixFields;
use crate::validate::plan::TablePlan;
use crate::validate::rows::TableReader;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Types and checks the sources of a round. Always gives a dataset; where the findings hold errors
/// it is incomplete, and whoever runs the stages stops there.
pub fn check(
    methodology: &Methodology,
    round: &Round,
    raw: &RawRound,
    findings: &mut Findings,
) -> Dataset {
    check_round(methodology.programme(), round, raw, findings)
}

/// Types and checks a round that stands in no programme yet, as `tutka inspect` drafts one.
pub fn try_out(
    programme: &Programme,
    round: &Round,
    raw: &RawRound,
    findings: &mut Findings,
) -> Dataset {
    check_round(programme, round, raw, findings)
}

fn check_round(
    programme: &Programme,
    round: &Round,
    raw: &RawRound,
    findings: &mut Findings,
) -> Dataset {
    let mut dataset = Dataset {
        tables: BTreeMap::new(),
        invited: BTreeMap::new(),
    };
    quotes::check_names_are_known(round, raw.names(), findings);
    let nothing = RawSource::default();
    // Side by side, and gathered in the order of the method.
    let sources = round.sources.par_iter().map(|source| {
        let mut found = Findings::new();
        let delivered = raw.source(&source.id).unwrap_or(&nothing);
        let place = (programme, round, source);
        let table = check_source(place, delivered, raw.names(), &mut found);
        (source, delivered, table, found)
    });
    for (source, delivered, table, found) in sources.collect::<Vec<_>>() {
        findings.absorb(found);
        if let Some(invited) = invited::of_source(programme, round, source) {
            let answered = (delivered, &table);
            invited::compare((programme, source), &invited, answered, findings);
            dataset.invited.insert(source.id.clone(), invited);
        }
        dataset.tables.insert(source.id.clone(), table);
    }
    classes::compare(round, &dataset, findings);
    exceptions::accept(round, findings);
    dataset
}

fn check_source(
    (programme, round, source): (&Programme, &Round, &Source),
    raw: &RawSource,
    names: &RegisterNames,
    findings: &mut Findings,
) -> Table {
    let period = source.period.unwrap_or(round.period);
    let areas = Areas::on(programme, period.until);
    let missing: BTreeSet<String> = source
        .missing
        .iter()
        .map(|word| spelling::normalised(word))
        .collect();
    let frame = SourceFrame {
        round,
        source,
        areas: &areas,
        missing: &missing,
        names,
    };
    let mut plan = TablePlan::of(frame);
    let matrix = source
        .matrix
        .as_ref()
        .map(|matrix| (matrix, MatrixFields::add_to(&mut plan)));
    let mut reader = TableReader::new(frame, plan, raw, findings);
    for sheet in raw.sheets() {
        match matrix {
            Some((matrix, fields)) => matrix::read_sheet(&mut reader, sheet, matrix, fields),
            None => reader.read_sheet(sheet),
        }
    }
    reader.finish()
}
