//! The whole story, one line per stage. The only place that sees both sides of the wall.
//!
//! Comes in: a job. Goes out: a written output folder, or findings that refuse the data.
//! Nothing is decided here; each stage has its own folder.

mod explaining;

pub use explaining::{Answer, Question, explain};

use crate::annotations::{self, AnnotationError};
use crate::charts;
use crate::disclosure::{self, ClearedRelease, Ledger, Unprotected};
use crate::findings::{Findings, spell, spell_accepted};
use crate::forms::{self, FormsError};
use crate::indicators::{self, IndicatorTable, Trace};
pub use crate::ingest::panic_is_caught;
use crate::ingest::{self, IngestError, RawFile, RawSource, RegisterNames};
use crate::methodology::{self, MethodFile, Methodology, MethodologyError, Round};
use crate::publish::{
    self, Bundle, Difference, InputFile, Output, Provenance, PublishError, SourceAccount, Target,
    WrittenRun,
};
use crate::reports::{self, ReportError, TemplateSet};
use crate::scores::{self, Scoreboard};
use crate::starting::StartError;
use crate::validate::{self, Dataset};
use crate::vocabulary::{Language, RoundId};
use crate::wording::Catalogue;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What a run is asked to do.
#[derive(Clone, Debug)]
pub struct Job {
    /// The folder of the programme.
    pub programme: PathBuf,
    /// The round that is reported; absent: the newest.
    pub round: Option<RoundId>,
    /// The languages that are written; absent: those of the programme.
    pub languages: Option<Vec<Language>>,
    /// A folder with templates of the city's own; absent: `templates` in the programme, if any.
    pub templates: Option<PathBuf>,
    /// The output folder.
    pub out: PathBuf,
    /// Whether the release is written down in the programme.
    pub recording: Recording,
    /// The language of the findings in the evaluator's folder.
    pub findings_language: Language,
}

/// Whether a run writes down in the programme what it tells and keeps back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recording {
    /// It writes nothing into the programme.
    Nothing,
    /// It writes `<round>/published/…`, because this is the release that is published.
    Release,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The output was written.
    Published {
        /// The page to open.
        page: PathBuf,
        /// Where the release was written down, if it was.
        recorded: Option<PathBuf>,
    },
    /// The data were refused: the findings say why.
    Refused,
    /// Nothing was written, because what was published before gives withheld values away: which
    /// values, and through which published numbers.
    NotSafe(String),
}

/// Who is told how far the work has come.
pub trait Progress {
    /// The work has come to a step, of `of` steps in all; `detail` is a round or nothing.
    fn step(&self, step: Step, detail: &str);
}

/// A step of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The method is read.
    Method,
    /// The sources of a round are read, checked and measured.
    Round,
    /// What may be shown is decided.
    Protect,
    /// Charts are drawn.
    Draw,
    /// Pages and reports are made.
    Compose,
    /// Forms are made.
    Forms,
    /// The output is written.
    Write,
}

/// Why a run could not do its work.
#[derive(Debug, Error)]
pub enum PipelineError {
    /// The method could not be read.
    #[error(transparent)]
    Methodology(#[from] MethodologyError),
    /// A source could not be read.
    #[error(transparent)]
    Ingest(#[from] IngestError),
    /// The workbooks of findings could not be written.
    #[error(transparent)]
    Annotation(#[from] AnnotationError),
    /// A page or report could not be made.
    #[error(transparent)]
    Report(ReportError),
    /// A template of the city's own is in the place of none.
    #[error("the template {name} replaces no built-in one")]
    UnusedTemplate {
        /// Its name.
        name: String,
        /// The names of the built-in templates.
        known: Vec<String>,
    },
    /// A form could not be made.
    #[error(transparent)]
    Forms(#[from] FormsError),
    /// The output could not be written.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// A programme or a round could not be started.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The programme has no such round.
    #[error("the programme has no round `{asked}`; it has {there}")]
    UnknownRound {
        /// The round asked for.
        asked: RoundId,
        /// The rounds that there are.
        there: String,
    },
}

impl From<ReportError> for PipelineError {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::UnusedTemplate { name, known } => Self::UnusedTemplate { name, known },
            other => Self::Report(other),
        }
    }
}

/// Runs the whole pipeline.
///
/// # Errors
/// When the machine or the invocation is wrong; what is wrong with the data is in `findings`.
pub fn run(
    job: &Job,
    catalogue: &Catalogue,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> Result<Outcome, PipelineError> {
    let target = Target::prove(&job.out, &job.programme, Output::Release)?;
    let built = match build(job, catalogue, findings, progress)? {
        Ok(built) => built,
        Err(outcome) => return Ok(outcome),
    };
    progress.step(Step::Write, "");
    publish::write(
        &target,
        &built.methodology,
        catalogue,
        &built.release,
        built.bundle,
        &built.provenance,
    )?;
    let recorded = match job.recording {
        Recording::Nothing => None,
        Recording::Release => {
            let told = disclosure::ledger_of_release(&built.release);
            let round = built.methodology.newest();
            Some(publish::record_release(&job.programme, round, &told)?)
        }
    };
    Ok(Outcome::Published {
        page: target.folder().join("public").join("index.html"),
        recorded,
    })
}

/// Builds everything anew and holds a published folder against it; writes nothing. `written` is what
/// the evaluator's manifest says of the run that wrote it. Where nothing can be built, the outcome
/// says why.
///
/// # Errors
/// When the machine or the invocation is wrong.
pub fn verify(
    job: &Job,
    written: &WrittenRun,
    catalogue: &Catalogue,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> Result<Result<Vec<Difference>, Outcome>, PipelineError> {
    let built = match build(job, catalogue, findings, progress)? {
        Ok(built) => built,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let found = publish::differences(
        (&job.out, written),
        &built.methodology,
        catalogue,
        &built.release,
        built.bundle,
        &built.provenance,
    )?;
    Ok(Ok(found))
}

/// Everything that a run would write, but for the data files, which publishing adds.
struct Built {
    methodology: Methodology,
    release: ClearedRelease,
    bundle: Bundle,
    provenance: Provenance,
}

/// From the files to pages; where nothing can be built, the outcome says why.
fn build(
    job: &Job,
    catalogue: &Catalogue,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> Result<Result<Built, Outcome>, PipelineError> {
    let own = methodology::own_templates(&job.programme, job.templates.as_deref())?;
    let templates = TemplateSet::new(&own)?;
    let Some(measured) = measure(&job.programme, job.round.as_ref(), findings, progress)? else {
        return Ok(Err(Outcome::Refused));
    };
    let Measured {
        methodology,
        rounds,
        ledger,
        mut provenance,
    } = measured;
    provenance.take_in(own.files().iter().map(|file| method_file(file, "template")));
    let languages = job
        .languages
        .as_ref()
        .unwrap_or(&methodology.programme().languages);
    provenance.languages.clone_from(languages);

    progress.step(Step::Protect, "");
    let unprotected: Vec<_> = methodology
        .rounds()
        .iter()
        .zip(&rounds)
        .map(unprotect)
        .collect();
    let mut found = spell(catalogue, job.findings_language, findings);
    found.extend(spell_accepted(catalogue, job.findings_language, findings));
    let release = match disclosure::protect(&methodology, &unprotected, &found, &ledger) {
        Ok(release) => release,
        Err(recovered) => return Ok(Err(Outcome::NotSafe(recovered.to_string()))),
    };
    progress.step(Step::Draw, "");
    let charts = charts::draw(&methodology, catalogue, languages, &release);
    progress.step(Step::Compose, "");
    let pages = reports::compose(
        &methodology,
        catalogue,
        &release,
        &charts,
        languages,
        &templates,
        &publish::attached_to_the_report(&methodology, catalogue, &release),
    )?;
    let mut bundle = Bundle::new();
    let drawn = charts::files(&charts, languages);
    for (path, content) in drawn {
        bundle.add(path, content);
    }
    for (path, content) in pages {
        bundle.add(path, content);
    }
    Ok(Ok(Built {
        methodology,
        release,
        bundle,
        provenance,
    }))
}

/// Writes the forms of a round, which is the newest unless another is asked for; the paths of the
/// files, or nothing where the method is refused. No data are read.
///
/// # Errors
/// When the machine or the invocation is wrong.
pub fn forms(
    programme: &Path,
    (asked, out): (Option<&RoundId>, &Path),
    catalogue: &Catalogue,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> Result<Option<Vec<PathBuf>>, PipelineError> {
    let target = Target::prove(out, programme, Output::Forms)?;
    let templates = TemplateSet::new(&methodology::own_templates(programme, None)?)?;
    progress.step(Step::Method, "");
    let Some(methodology) = methodology::load(programme, findings)? else {
        return Ok(None);
    };
    let methodology = up_to(methodology, asked)?;
    let round = &methodology.newest().id;
    progress.step(Step::Forms, round.as_str());
    let files = forms::draw_up(&methodology, catalogue, templates.pdf())?;
    progress.step(Step::Write, "");
    publish::write_forms(&target, round, &files)?;
    let paths = files.keys().map(|path| target.folder().join(path));
    Ok(Some(paths.collect()))
}

/// Reads and checks everything and writes nothing; returns whether the data can be used.
///
/// # Errors
/// When the machine or the invocation is wrong.
pub fn check(
    programme: &Path,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> Result<bool, PipelineError> {
    Ok(measure(programme, None, findings, progress)?.is_some())
}

/// Writes a workbook for each faulty file into a new folder; the paths of the workbooks.
///
/// # Errors
/// When the machine or the invocation is wrong.
pub fn annotate(
    programme: &Path,
    folder: &Path,
    words: (&Catalogue, Language),
    findings: &Findings,
) -> Result<Vec<PathBuf>, PipelineError> {
    Ok(annotations::annotate(programme, folder, words, findings)?)
}

/// Every round up to the reported one, measured and scored.
struct Measured {
    methodology: Methodology,
    rounds: Vec<MeasuredRound>,
    ledger: Ledger,
    provenance: Provenance,
}

/// One round, measured, scored, and traced back to its cells.
struct MeasuredRound {
    table: IndicatorTable,
    scores: Scoreboard,
    traces: Vec<Trace>,
}

/// From the files to scores. All rounds are read and checked before any is refused, so that
/// everything that is wrong is found in one run.
fn measure(
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
fn up_to(methodology: Methodology, asked: Option<&RoundId>) -> Result<Methodology, PipelineError> {
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

fn unprotect<'a>((round, measured): (&'a Round, &'a MeasuredRound)) -> Unprotected<'a> {
    Unprotected {
        round,
        table: &measured.table,
        scores: &measured.scores,
        traces: &measured.traces,
    }
}

fn method_file(file: &MethodFile, read_as: &str) -> InputFile {
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
