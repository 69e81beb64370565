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
    /// A PDF could not be printed.
    #[error(transparent)]
    Pdf(#[from] PdfError),
}
