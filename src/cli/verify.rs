//! `tutka run --verify`: says whether a published folder is what the inputs give.
//!
//! Comes in: the path of an evaluator's manifest. Goes out: an exit code, and each difference on
//! standard output.

use crate::cli::Exit;
use crate::cli::args::{Format, RunArgs};
use crate::cli::console::{Console, Told};
use crate::cli::plan;
use crate::findings::Findings;
use crate::pipeline::{self, Job, PipelineError};
use crate::publish;
use crate::wording::Catalogue;
use std::path::Path;

/// Builds everything anew, and compares.
pub(in crate::cli) fn verify(args: &RunArgs, manifest: &Path, console: &Console) -> Exit {
    let written = match publish::read_manifest(manifest) {
        Ok(written) => written,
        Err(error) => return console.could_not_run(&PipelineError::from(error)),
    };
    let job = Job {
        round: Some(written.round.clone()),
        languages: Some(written.languages.clone()),
        out: args.out.clone().unwrap_or_else(|| written.folder.clone()),
        ..plan::run_plan(args)
    };
    let catalogue = Catalogue::built_in();
    let mut findings = Findings::new();
    let found = pipeline::verify(&job, &written, &catalogue, &mut findings, console);
    console.finish();
    match found {
        Ok(None) => {
            let told = Told {
                catalogue: &catalogue,
                language: job.findings_language,
                format: Format::Text,
            };
            console.tell(&told, &findings);
            Exit::Refused
        }
        Ok(Some(differences)) if differences.is_empty() => {
            let folder = job.out.display();
            console.print(&format!("{folder} is what these inputs give"));
            Exit::Done
        }
        Ok(Some(differences)) => {
            let lines: Vec<String> = differences.iter().map(ToString::to_string).collect();
            console.print(&lines.join("\n"));
            Exit::Refused
        }
        Err(error) => console.could_not_run(&error),
    }
}
