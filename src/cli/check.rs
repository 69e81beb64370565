//! `tutka check`: finds everything that is wrong; writes workbooks about it only when asked.
//!
//! Comes in: a plan. Goes out: an exit code; what was found is told as text or as JSON lines.

use crate::cli::Exit;
use crate::cli::console::{Console, Told};
use crate::cli::plan::CheckPlan;
use crate::findings::Findings;
use crate::pipeline;
use crate::wording::Catalogue;

/// Checks the programme.
pub(in crate::cli) fn check(plan: &CheckPlan, console: &Console) -> Exit {
    let catalogue = Catalogue::built_in();
    let mut findings = Findings::new();
    let outcome = pipeline::check(&plan.programme, &mut findings, console);
    console.finish();
    let told = Told {
        catalogue: &catalogue,
        language: plan.language,
        format: plan.format,
    };
    match outcome {
        Ok(is_usable) => {
            console.tell(&told, &findings);
            if let Some(folder) = &plan.annotate {
                let words = (&catalogue, plan.language);
                match pipeline::annotate(&plan.programme, folder, words, &findings) {
                    Ok(written) => console.written(plan.format, &written),
                    Err(error) => return console.could_not_run(&error),
                }
            }
            if is_usable { Exit::Done } else { Exit::Refused }
        }
        Err(error) => console.could_not_run(&error),
    }
}
