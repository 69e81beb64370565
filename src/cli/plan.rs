//! From what was typed to what is meant: every default is made here, once.
//!
//! Comes in: arguments. Goes out: a plan for one command. Nothing is decided about the data here.

use crate::cli::args::{CheckArgs, ExplainArgs, Format, FormsArgs, RunArgs};
use crate::findings::nearest;
use crate::methodology::{self, MethodologyError};
use crate::pipeline::{Job, PipelineError, Question, Recording};
use crate::vocabulary::{Language, RoundId};
use std::path::{Path, PathBuf};

/// What `check` is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct CheckPlan {
    /// The folder of the programme.
    pub(in crate::cli) programme: PathBuf,
    /// How findings are told.
    pub(in crate::cli) format: Format,
    /// The folder for a workbook about each faulty file.
    pub(in crate::cli) annotate: Option<PathBuf>,
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
        templates: args.templates.clone(),
        out: args
            .out
            .clone()
            .unwrap_or_else(|| default_out(&args.programme)),
        recording: if args.record_release {
            Recording::Release
        } else {
            Recording::Nothing
        },
        findings_language,
    }
}

/// The plan of `check`.
pub(in crate::cli) fn check_plan(args: &CheckArgs) -> CheckPlan {
    CheckPlan {
        programme: args.programme.clone(),
        format: args.format,
        annotate: args.annotate.clone(),
        language: args
            .lang
            .map_or_else(|| language_of(&args.programme), Language::from),
    }
}

/// What `forms` is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct FormsPlan {
    /// The folder of the programme.
    pub(in crate::cli) programme: PathBuf,
    /// The round; absent: the newest.
    pub(in crate::cli) round: Option<RoundId>,
    /// The folder that is written.
    pub(in crate::cli) out: PathBuf,
    /// The language of the findings.
    pub(in crate::cli) language: Language,
}

/// The plan of `forms`.
pub(in crate::cli) fn forms_plan(args: &FormsArgs) -> FormsPlan {
    let beside_the_output = || {
        let mut name = default_out(&args.programme).into_os_string();
        name.push("-forms");
        PathBuf::from(name)
    };
    FormsPlan {
        programme: args.programme.clone(),
        round: args.round.as_deref().map(RoundId::from),
        out: args.out.clone().unwrap_or_else(beside_the_output),
        language: args
            .lang
            .map_or_else(|| language_of(&args.programme), Language::from),
    }
}

/// What is asked of a programme; nothing when none is named.
pub(in crate::cli) fn question(args: &ExplainArgs) -> Option<Question> {
    let programme = args.programme.clone()?;
    Some(Question {
        word: args.word.clone(),
        round: args.round.as_deref().map(RoundId::from),
        language: args
            .lang
            .map_or_else(|| language_of(&programme), Language::from),
        programme,
    })
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

/// What was probably meant by an argument that names nothing: the nearest round or folder, or the
/// programme inside the named folder.
pub(in crate::cli) fn probably_meant(error: &PipelineError) -> Option<String> {
    match error {
        PipelineError::UnknownRound { asked, there } => {
            let name = nearest(asked.as_str(), there.split(", "))?;
            Some(format!("--round {name}"))
        }
        PipelineError::UnusedTemplate { name, known } => {
            nearest(name, known.iter().map(String::as_str)).map(str::to_owned)
        }
        PipelineError::Methodology(MethodologyError::NoFolder(path)) if path.is_file() => {
            let mut above = path.ancestors().skip(1);
            let found = above.find(|folder| folder.join("programme.toml").is_file())?;
            Some(found.display().to_string())
        }
        PipelineError::Methodology(MethodologyError::NoFolder(path)) => {
            let asked = path.file_name()?.to_string_lossy().into_owned();
            let names = folder_names(path.parent()?);
            let name = nearest(&asked, names.iter().map(String::as_str))?;
            Some(path.with_file_name(name).display().to_string())
        }
        PipelineError::Methodology(MethodologyError::NoProgramme(path)) => {
            let names = folder_names(path).into_iter();
            let mut inside = names.map(|name| path.join(name));
            let found = inside.find(|folder| folder.join("programme.toml").is_file())?;
            Some(found.display().to_string())
        }
        _ => None,
    }
}

/// The names of the folders in a folder, in alphabetical order; none when it cannot be read.
fn folder_names(folder: &Path) -> Vec<String> {
    let here = Path::new(".");
    let folder = if folder == Path::new("") {
        here
    } else {
        folder
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
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
            _ => panic!("this is a run"),
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
    fn a_folder_that_is_not_there_is_guessed_from_its_neighbours() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let lahti = folder.path().join("datasets").join("lahti");
        std::fs::create_dir_all(&lahti).expect("a writable folder");
        std::fs::write(lahti.join("programme.toml"), "").expect("a writable folder");
        let meant = |error| probably_meant(&PipelineError::Methodology(error));
        let expected = Some(lahti.display().to_string());
        let misspelt = lahti.with_file_name("lathi");
        assert_eq!(meant(MethodologyError::NoFolder(misspelt)), expected);
        let above = folder.path().join("datasets");
        assert_eq!(meant(MethodologyError::NoProgramme(above)), expected);
        let file = lahti.join("programme.toml");
        assert_eq!(meant(MethodologyError::NoFolder(file)), expected);
        let strange = lahti.with_file_name("helsinki");
        assert_eq!(meant(MethodologyError::NoFolder(strange)), None);
    }

    #[test]
    fn a_language_typed_twice_is_written_once_and_the_first_is_that_of_the_findings() {
        let job = planned(&["tutka", "run", "nowhere/lahti", "--lang", "sv,fi,sv"]);
        assert_eq!(job.languages, Some(vec![Language::Sv, Language::Fi]));
        assert_eq!(job.findings_language, Language::Sv);
    }
}
