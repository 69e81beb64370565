//! `tutka forms`: writes the forms of a round and names them.
//!
//! Comes in: a plan. Goes out: an exit code; the paths of the forms go to standard output, what is
//! wrong with the method is told like any other finding.

use crate::cli::Exit;
use crate::cli::args::Format;
use crate::cli::console::{Console, Told};
use crate::cli::plan::FormsPlan;
use crate::findings::Findings;
use crate::pipeline;
use crate::wording::Catalogue;

/// Writes the forms.
pub(in crate::cli) fn forms(plan: &FormsPlan, console: &Console) -> Exit {
    let catalogue = Catalogue::built_in();
    let mut findings = Findings::new();
    let wanted = (plan.round.as_ref(), plan.out.as_path());
    let outcome = pipeline::forms(&plan.programme, wanted, &catalogue, &mut findings, console);
    console.finish();
    let told = Told {
        catalogue: &catalogue,
        language: plan.language,
        format: Format::Text,
    };
    match outcome {
        Ok(written) => {
            console.tell(&told, &findings);
            let Some(paths) = written else {
                return Exit::Refused;
            };
            console.written(Format::Text, &paths);
            Exit::Done
        }
        Err(error) => console.could_not_run(&error),
    }
}
