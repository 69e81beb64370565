//! The first half of the story: from the files of a programme to scores.
//!
//! Comes in: a folder and the round asked for. Goes out: every round up to it, measured, scored and
//! traced, and where it all comes from. What of it may be shown is decided later.

use crate::disclosure::{self, Ledger, Unprotected};
use crate::findings::Findings;
use crate::indicators::{self, IndicatorTable, Trace};
use crate::ingest::{self, RawFile, RawSource, RegisterNames};
use crate::methodology::{self, MethodFile, Methodology, Round};
use crate::pipeline::{PipelineError, Progress, Step};
use crate::publish::{InputFile, Provenance, SourceAccount};
use crate::scores::{self, Scoreboard};
use crate::validate::{self, Dataset};
use crate::vocabulary::RoundId;
use std::path::Path;

/// Every round up to the reported one, measured and scored.
pub(in crate::pipeline) struct Measured {
    pub(in crate::pipeline) methodology: Methodology,
    pub(in crate::pipeline) rounds: Vec<MeasuredRound>,
    pub(in crate::pipeline) ledger: Ledger,
    pub(in crate::pipeline) provenance: Provenance,
}

/// One round, measured, scored, and traced back to its cells.
pub(in crate::pipeline) struct MeasuredRound {
    table: IndicatorTable,
    scores: Scoreboard,
    traces: Vec<Trace>,
}

/// From the files to scores. All rounds are read and checked before any is refused, so that
/// everything that is wrong is found in one run.
pub(in crate::pipeline) fn measure(
    programme: &Path,
    asked: Option<&RoundId>,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> Result<Option<Measured>, PipelineError> {
    progress.step(Step::Method, "");
    let Some(methodology) = methodology::load(programme, findings)? else {
        return Ok(None);
    };
    let methodology = up_to(methodology, asked)?;
    let mut provenance = Provenance {
        seed: scores::SEED,
        ..Provenance::default()
    };
    provenance.take_in(
        methodology
            .files()
            .iter()
            .map(|file| method_file(file, "toml")),
    );
    let mut datasets = Vec::new();
    let mut names = RegisterNames::default();
    for round in methodology.rounds() {
        progress.step(Step::Round, round.id.as_str());
        let raw = ingest::read(programme, round, findings)?.with_names_of(&names);
        names = raw.names().clone();
        let files = raw.sources().values().flat_map(RawSource::files);
        provenance.take_in(files.map(delivered_file));
        let dataset = validate::check(&methodology, round, &raw, findings);
        provenance.accounts.extend(accounts(round, &dataset));
        datasets.push(dataset);
    }
    let ledger = disclosure::ledger_of_lines(methodology.published(), findings);
    if findings.has_errors() {
        return Ok(None);
    }
    let mut rounds: Vec<MeasuredRound> = Vec::new();
    for (index, (round, dataset)) in methodology.rounds().iter().zip(&datasets).enumerate() {
        let table = indicators::compute(&methodology, round, dataset, findings);
        let before = index
            .checked_sub(1)
            .map(|before| (&methodology.rounds()[before], &rounds[before].table));
        let scores = scores::combine(&methodology, round, &table, before);
        let traces = indicators::trace(&methodology, round, dataset);
        rounds.push(MeasuredRound {
            table,
            scores,
            traces,
        });
    }
    // A query of the method can only fail once there are data to run it on.
    if findings.has_errors() {
        return Ok(None);
    }
    provenance.findings = findings
        .counts()
        .into_iter()
        .map(|(code, count)| (code.as_str().to_owned(), count))
        .collect();
    Ok(Some(Measured {
        methodology,
        rounds,
        ledger,
        provenance,
    }))
}

/// The methodology with the asked round as its newest.
pub(in crate::pipeline) fn up_to(
    methodology: Methodology,
    asked: Option<&RoundId>,
) -> Result<Methodology, PipelineError> {
    let Some(asked) = asked else {
        return Ok(methodology);
    };
    let there: Vec<_> = methodology
        .rounds()
        .iter()
        .map(|round| round.id.as_str())
        .collect();
    let there = there.join(", ");
    methodology
        .up_to(asked)
        .ok_or_else(|| PipelineError::UnknownRound {
            asked: asked.clone(),
            there,
        })
}

pub(in crate::pipeline) fn unprotect<'a>(
    (round, measured): (&'a Round, &'a MeasuredRound),
) -> Unprotected<'a> {
    Unprotected {
        round,
        table: &measured.table,
        scores: &measured.scores,
        traces: &measured.traces,
    }
}

pub(in crate::pipeline) fn method_file(file: &MethodFile, read_as: &str) -> InputFile {
    InputFile {
        path: file.path.clone(),
        sha256: file.sha256.clone(),
        bytes: file.bytes,
        read_as: read_as.to_owned(),
    }
}

fn delivered_file(file: &RawFile) -> InputFile {
    let mut read_as = file.format.to_owned();
    if let Some(encoding) = &file.encoding {
        read_as.push_str(", ");
        read_as.push_str(encoding);
    }
    match file.delimiter {
        None => {}
        Some('\t') => read_as.push_str(", tab"),
        Some(delimiter) => {
            read_as.push_str(", ");
            read_as.push(delimiter);
        }
    }
    InputFile {
        path: file.name.clone(),
        sha256: file.sha256.clone(),
        bytes: file.bytes,
        read_as,
    }
}

fn accounts<'a>(
    round: &'a Round,
    dataset: &'a Dataset,
) -> impl Iterator<Item = SourceAccount> + 'a {
    dataset.tables().iter().map(|(source, table)| {
        let sum = table.accounting();
        SourceAccount {
            round: round.id.to_string(),
            source: source.to_string(),
            rows: u64::try_from(table.rows().len()).expect("rows are fewer than 2^64"),
            cells: sum.cells,
            used: sum.used,
            ignored: sum.ignored,
            missing: sum.missing,
            reported: sum.reported,
        }
    })
}
