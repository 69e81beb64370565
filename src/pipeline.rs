//! The whole story, one line per stage. The only place that sees both sides of the wall.
//!
//! Comes in: a job. Goes out: a written output folder, or findings that refuse the data.
//! Nothing is decided here; each stage has its own folder.

mod error;
mod explaining;
mod job;
mod measuring;

pub use error::PipelineError;
pub use explaining::{Answer, Question, explain};
pub use job::{Job, Outcome, Progress, Recording, Step};

pub use crate::ingest::panic_is_caught;

use crate::annotations;
use crate::charts;
use crate::disclosure::{self, ClearedRelease};
use crate::findings::{Findings, spell, spell_accepted};
use crate::forms;
use crate::methodology::{self, Methodology};
use crate::pipeline::measuring::{Measured, measure, method_file, unprotect, up_to};
use crate::publish::{self, Bundle, Difference, Output, Provenance, Target, WrittenRun};
use crate::reports::{self, TemplateSet};
use crate::vocabulary::{Language, RoundId};
use crate::wording::Catalogue;
use std::path::{Path, PathBuf};

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
    publish::write(&target, &built.methodology, built.bundle, &built.provenance)?;
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
        built.bundle,
        &built.provenance,
    )?;
    Ok(Ok(found))
}

/// Everything that a run would write, but for the manifests, which publishing adds.
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
    let attached = publish::attached_to_the_report(&methodology, catalogue, &release);
    let pages = || {
        reports::compose(
            &methodology,
            catalogue,
            &release,
            &charts,
            languages,
            &templates,
            &attached,
        )
    };
    let data = || publish::data(&methodology, catalogue, &release, &provenance);
    let (pages, (mut bundle, pictures)) = rayon::join(pages, || {
        rayon::join(data, || charts::files(&charts, languages))
    });
    for (path, content) in pages?.into_iter().chain(pictures) {
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
