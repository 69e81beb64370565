//! What a run is asked to do, how far it has come, and how it ended.
//!
//! Comes in: nothing. Goes out: the words in which the command line and the pipeline speak with each
//! other. Nothing is done here.

use crate::vocabulary::{Language, RoundId};
use std::path::PathBuf;

/// What a run is asked to do.
#[derive(Clone, Debug)]
pub struct Job {
    /// The folder of the programme.
    pub programme: PathBuf,
    /// The round that is reported; absent: the newest.
    pub round: Option<RoundId>,
    /// The languages that are written; absent: those of the programme.
    pub languages: Option<Vec<Language>>,
    /// A folder with templates of the city's own; absent: `templates` in the programme, if any.
    pub templates: Option<PathBuf>,
    /// The output folder.
    pub out: PathBuf,
    /// Whether the release is written down in the programme.
    pub recording: Recording,
    /// The language of the findings in the evaluator's folder.
    pub findings_language: Language,
}

/// Whether a run writes down in the programme what it tells and keeps back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recording {
    /// It writes nothing into the programme.
    Nothing,
    /// It writes `<round>/published/…`, because this is the release that is published.
    Release,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The output was written.
    Published {
        /// The page to open.
        page: PathBuf,
        /// Where the release was written down, if it was.
        recorded: Option<PathBuf>,
    },
    /// The data were refused: the findings say why.
    Refused,
    /// Nothing was written, because what was published before gives withheld values away: which
    /// values, and through which published numbers.
    NotSafe(String),
}

/// Who is told how far the work has come.
pub trait Progress {
    /// The work has come to a step, of `of` steps in all; `detail` is a round or nothing.
    fn step(&self, step: Step, detail: &str);
}

/// A step of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The method is read.
    Method,
    /// The sources of a round are read, checked and measured.
    Round,
    /// What may be shown is decided.
    Protect,
    /// Charts are drawn.
    Draw,
    /// Pages and reports are made.
    Compose,
    /// Forms are made.
    Forms,
    /// The output is written.
    Write,
}
