//! `tutka run`: evaluates a programme and names the page to open.
//!
//! Comes in: a job. Goes out: an exit code; what was found is told on standard error.

use crate::cli::Exit;
use crate::cli::args::Format;
use crate::cli::console::{Console, Told};
use crate::findings::Findings;
use crate::pipeline::{self, Job, Outcome};
use crate::wording::Catalogue;

/// Runs the job.
pub(in crate::cli) fn run(job: &Job, console: &Console) -> Exit {
    let catalogue = Catalogue::built_in();
    let mut findings = Findings::new();
    let outcome = pipeline::run(job, &catalogue, &mut findings, console);
    console.finish();
    let told = Told {
        catalogue: &catalogue,
        language: job.findings_language,
        format: Format::Text,
    };
    match outcome {
        Ok(Outcome::Published { page, recorded }) => {
            console.tell(&told, &findings);
            console.published(&page);
            if let Some(list) = recorded {
                console.published(&list);
            }
            Exit::Done
        }
        Ok(Outcome::Refused) => {
            console.tell(&told, &findings);
            Exit::Refused
        }
        Err(error) => console.could_not_run(&error),
    }
}
