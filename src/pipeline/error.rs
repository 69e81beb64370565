//! Why a run could not do its work: what is wrong with the machine or the invocation.

use crate::annotations::AnnotationError;
use crate::forms::FormsError;
use crate::ingest::IngestError;
use crate::methodology::MethodologyError;
use crate::publish::PublishError;
use crate::reports::ReportError;
use crate::starting::StartError;
use crate::vocabulary::RoundId;
use thiserror::Error;

/// Why a run could not do its work.
#[derive(Debug, Error)]
pub enum PipelineError {
    /// The method could not be read.
    #[error(transparent)]
    Methodology(#[from] MethodologyError),
    /// A source could not be read.
    #[error(transparent)]
    Ingest(#[from] IngestError),
    /// The workbooks of findings could not be written.
    #[error(transparent)]
    Annotation(#[from] AnnotationError),
    /// A page or report could not be made.
    #[error(transparent)]
    Report(ReportError),
    /// A template of the city's own is in the place of none.
    #[error("the template {name} replaces no built-in one")]
    UnusedTemplate {
        /// Its name.
        name: String,
        /// The names of the built-in templates.
        known: Vec<String>,
    },
    /// A form could not be made.
    #[error(transparent)]
    Forms(#[from] FormsError),
    /// The output could not be written.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// A programme or a round could not be started.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The programme has no such round.
    #[error("the programme has no round `{asked}`; it has {there}")]
    UnknownRound {
        /// The round asked for.
        asked: RoundId,
        /// The rounds that there are.
        there: String,
    },
}

impl From<ReportError> for PipelineError {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::UnusedTemplate { name, known } => Self::UnusedTemplate { name, known },
            other => Self::Report(other),
        }
    }
}
