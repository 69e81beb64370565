//! From what was typed to what is meant: every default is made here, once.
//!
//! Comes in: arguments. Goes out: a plan for one command. Nothing is decided about the data here.

use crate::cli::args::{CheckArgs, Format, RunArgs};
use crate::methodology;
use crate::pipeline::Job;
use crate::vocabulary::{Language, RoundId};
use std::path::{Path, PathBuf};

/// What `check` is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct CheckPlan {
    /// The folder of the programme.
    pub(in crate::cli) programme: PathBuf,
    /// How findings are told.
    pub(in crate::cli) format: Format,
    /// The language of the findings.
    pub(in crate::cli) language: Language,
}

/// The plan of `run`.
pub(in crate::cli) fn run_plan(args: &RunArgs) -> Job {
    let languages: Option<Vec<Language>> = args
        .lang
        .as_ref()
        .map(|typed| each_once(typed.iter().map(|language| (*language).into())));
    let findings_language = languages
        .as_ref()
        .and_then(|languages| languages.first().copied())
        .unwrap_or_else(|| language_of(&args.programme));
    Job {
        programme: args.programme.clone(),
        round: args.round.as_deref().map(RoundId::from),
        languages,
        out: args
            .out
            .clone()
            .unwrap_or_else(|| default_out(&args.programme)),
        findings_language,
    }
}

/// The plan of `check`.
pub(in crate::cli) fn check_plan(args: &CheckArgs) -> CheckPlan {
    CheckPlan {
        programme: args.programme.clone(),
        format: args.format,
        language: args
            .lang
            .map_or_else(|| language_of(&args.programme), Language::from),
    }
}

/// The language of the people who keep the programme; English when there is none to be found.
fn language_of(programme: &Path) -> Language {
    methodology::main_language(programme).unwrap_or(Language::En)
}

/// `output/<name of the programme's folder>`. A path such as `.` has no name of its own and takes
/// that of the folder it stands for.
fn default_out(programme: &Path) -> PathBuf {
    let resolved = programme.canonicalize();
    let named = resolved.as_deref().unwrap_or(programme);
    let name = named.file_name().unwrap_or_else(|| "programme".as_ref());
    Path::new("output").join(name)
}

fn each_once(languages: impl Iterator<Item = Language>) -> Vec<Language> {
    let mut kept = Vec::new();
    for language in languages {
        if !kept.contains(&language) {
            kept.push(language);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::{Args, Command};
    use clap::Parser;

    fn planned(typed: &[&str]) -> Job {
        match Args::try_parse_from(typed)
            .expect("this can be typed")
            .command
        {
            Command::Run(args) => run_plan(&args),
            Command::Check(_) => panic!("this is a run"),
        }
    }

    #[test]
    fn what_was_not_typed_has_its_default() {
        let job = planned(&["tutka", "run", "nowhere/lahti/"]);
        assert_eq!(job.out, Path::new("output/lahti"));
        assert_eq!(job.round, None);
        assert_eq!(job.languages, None);
        assert_eq!(job.findings_language, Language::En);
    }

    #[test]
    fn a_language_typed_twice_is_written_once_and_the_first_is_that_of_the_findings() {
        let job = planned(&["tutka", "run", "nowhere/lahti", "--lang", "sv,fi,sv"]);
        assert_eq!(job.languages, Some(vec![Language::Sv, Language::Fi]));
        assert_eq!(job.findings_language, Language::Sv);
    }
}
