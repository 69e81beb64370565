//! Why a report could not be made: a mistake in a template, never in the data.

use crate::reports::pdf::PdfError;
use crate::reports::templates::TemplateError;
use thiserror::Error;

/// A report that could not be made.
#[derive(Debug, Error)]
pub enum ReportError {
    /// A template could not be read or filled in.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// A city's own template is in the place of none.
    #[error("the template {name} replaces no built-in one")]
    UnusedTemplate {
        /// Its name.
        name: String,
        /// The names of the built-in templates.
        known: Vec<String>,
    },
    /// A PDF could not be printed.
    #[error(transparent)]
    Pdf(#[from] PdfError),
}
