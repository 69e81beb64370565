//! `tutka init`: starts a programme, or the next round of one, and says what to do next.
//!
//! Comes in: a folder, and languages or two rounds. Goes out: an exit code. Nothing is asked.

use crate::cli::Exit;
use crate::cli::args::InitArgs;
use crate::cli::console::Console;
use crate::methodology;
use crate::pipeline::PipelineError;
use crate::starting::{self, FIRST_ROUND, Started};
use crate::vocabulary::Language;
use crate::wording::{Argument, Catalogue};
use std::path::PathBuf;

/// Starts what was asked for.
pub(in crate::cli) fn init(args: &InitArgs, console: &Console) -> Exit {
    console.finish();
    let catalogue = Catalogue::built_in();
    let here = PathBuf::from(".");
    let folder = args.folder.as_deref().unwrap_or(&here);
    let started = match args.from.as_deref() {
        Some([from, new, ..]) => {
            let language = methodology::main_language(folder).unwrap_or(Language::En);
            let started = starting::next_round(folder, (from, new), &catalogue);
            started.map(|started| (started, language, new.as_str(), "start-next-round"))
        }
        _ => {
            let typed = args.lang.iter().copied().map(Language::from);
            let mut languages: Vec<Language> = Vec::new();
            typed.for_each(|language| {
                if !languages.contains(&language) {
                    languages.push(language);
                }
            });
            let main = languages[0];
            let started = starting::new_programme(folder, &languages);
            started.map(|started| (started, main, FIRST_ROUND, "start-next-programme"))
        }
    };
    let (started, language, round, next) = match started {
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
        ("round", Argument::Text(round)),
    ];
    let heading = catalogue.word(language, "start-next");
    let steps = catalogue.say(language, next, &arguments);
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
