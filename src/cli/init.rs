//! `tutka init`: starts a programme, or the next round of one, and says what to do next.
//!
//! Comes in: a folder, and languages or two rounds. Goes out: an exit code. Nothing is asked.

use crate::cli::Exit;
use crate::cli::args::InitArgs;
use crate::cli::console::Console;
use crate::methodology;
use crate::pipeline::PipelineError;
use crate::starting::{self, Started};
use crate::vocabulary::Language;
use crate::wording::{Argument, Catalogue};
use std::path::PathBuf;

/// Starts what was asked for.
pub(in crate::cli) fn init(args: &InitArgs, console: &Console) -> Exit {
    console.finish();
    let catalogue = Catalogue::built_in();
    let here = PathBuf::from(".");
    let folder = args.folder.as_deref().unwrap_or(&here);
    let language = methodology::main_language(folder).unwrap_or(Language::En);
    let (from, new) = (args.from[0].as_str(), args.from[1].as_str());
    let started = match starting::next_round(folder, (from, new), &catalogue) {
        Ok(started) => started,
        Err(error) => return console.could_not_run(&PipelineError::from(error)),
    };
    for file in &started.files {
        console.published(file);
    }
    tell_decisions(console, &catalogue, language, &started);
    let folder = folder.display().to_string();
    let arguments = [
        ("folder", Argument::Text(folder.as_str())),
        ("round", Argument::Text(new)),
    ];
    let heading = catalogue.word(language, "start-next");
    let steps = catalogue.say(language, "start-next-round", &arguments);
    console.print(&format!("\n{heading}:\n{steps}"));
    Exit::Done
}

fn tell_decisions(console: &Console, catalogue: &Catalogue, language: Language, started: &Started) {
    let Some(file) = started
        .files
        .first()
        .filter(|_| !started.decisions.is_empty())
    else {
        return;
    };
    let count = i64::try_from(started.decisions.len()).unwrap_or(i64::MAX);
    let arguments = [("count", Argument::Count(count))];
    let heading = catalogue.say(language, "start-next-decisions", &arguments);
    let mut text = format!("\n{heading}");
    for (line, sentence) in &started.decisions {
        text.push_str(&format!("\n  {}:{line}: {sentence}", file.display()));
    }
    console.print(&text);
}
