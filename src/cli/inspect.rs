//! `tutka inspect`: what is in a file, told as a table or as JSON.
//!
//! Comes in: the arguments. Goes out: an exit code; what is in the file goes to standard output, a
//! file that cannot be read is told like any other finding.

use crate::cli::Exit;
use crate::cli::args::{Format, InspectArgs};
use crate::cli::console::{Console, Told};
use crate::findings::Findings;
use crate::inspect;
use crate::pipeline::PipelineError;
use crate::wording::Catalogue;

/// Looks into the file.
pub(in crate::cli) fn inspect(args: &InspectArgs, console: &Console) -> Exit {
    let catalogue = Catalogue::built_in();
    let language = args.lang.into();
    let mut findings = Findings::new();
    let outcome = inspect::inspect(&args.file, language, &mut findings);
    console.finish();
    let inspection = match outcome {
        Ok(Some(inspection)) => inspection,
        Ok(None) => {
            let told = Told {
                catalogue: &catalogue,
                language,
                format: args.format,
            };
            console.tell(&told, &findings);
            return Exit::Refused;
        }
        Err(error) => return console.could_not_run(&PipelineError::from(error)),
    };
    match args.format {
        Format::Text => console.print(&inspect::report(&catalogue, language, &inspection)),
        Format::Json => {
            let json = serde_json::to_string_pretty(&inspection);
            console.print(&json.expect("an inspection is plain text and numbers"));
        }
    }
    Exit::Done
}
