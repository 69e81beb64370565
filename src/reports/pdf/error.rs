//! What can go wrong while a PDF is written: a template with a mistake, or a picture that cannot be printed faithfully.
//!
//! Comes in: the diagnostics of the typesetter. Goes out: a typed error with file, line, column and hints.
//! Nothing here knows a report.

use crate::reports::pdf::world::PdfWorld;
use std::fmt;
use thiserror::Error;
use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::{DiagSpan, DiagSpanKind, FileId};
use typst::{World, WorldExt};

/// Why a PDF could not be written.
#[derive(Debug, Error)]
pub enum PdfError {
    /// A template was refused by the typesetter, or its result is not accessible enough to be published.
    #[error("the template {template} cannot be printed{}", listed(.complaints))]
    Template {
        /// The template that was asked for; the complaints name the file that each of them is about.
        template: String,
        /// Everything the typesetter said, errors before warnings.
        complaints: Vec<Complaint>,
    },
    /// A picture asks for a typeface that is not built in; it would silently be replaced by another one.
    #[error("the picture {picture} asks for the typeface `{family}`, which is not built in")]
    UnknownTypeface {
        /// The name of the picture.
        picture: String,
        /// The family that it asks for first.
        family: String,
    },
    /// A picture contains a letter that the built-in typeface does not have; it would silently be left out.
    #[error("the picture {picture} contains `{letter}`, which the built-in typeface does not have")]
    MissingLetter {
        /// The name of the picture.
        picture: String,
        /// The letter.
        letter: char,
    },
    /// The date of the report lies outside the years that a PDF can name.
    #[error("the report's date {0} cannot be written into a PDF")]
    Date(crate::vocabulary::Day),
}

fn listed(complaints: &[Complaint]) -> String {
    complaints
        .iter()
        .map(|complaint| format!("\n  {complaint}"))
        .collect()
}

/// One thing that the typesetter said about a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The file: a template, the data, or a picture; absent where the whole document is meant.
    pub file: Option<String>,
    /// The line in that file, counted from one.
    pub line: Option<usize>,
    /// The column in that line, counted from one.
    pub column: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do about it, and through which calls the place was reached.
    pub hints: Vec<String>,
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(f, "{file}:")?;
            for number in [self.line, self.column].into_iter().flatten() {
                write!(f, "{number}:")?;
            }
            write!(f, " ")?;
        }
        write!(f, "{}", self.message)?;
        for hint in &self.hints {
            write!(f, "\n    {hint}")?;
        }
        Ok(())
    }
}

/// The error for a template, from everything that the typesetter said.
pub(in crate::reports::pdf) fn refused(
    world: &PdfWorld<'_>,
    diagnostics: impl IntoIterator<Item = SourceDiagnostic>,
) -> PdfError {
    let mut diagnostics: Vec<_> = diagnostics.into_iter().collect();
    diagnostics.sort_by_key(|diagnostic| diagnostic.severity == Severity::Warning);
    PdfError::Template {
        template: world.main_name().to_owned(),
        complaints: diagnostics
            .iter()
            .map(|diagnostic| complaint(world, diagnostic))
            .collect(),
    }
}

fn complaint(world: &PdfWorld<'_>, diagnostic: &SourceDiagnostic) -> Complaint {
    // An error inside a built-in function has no place of its own: the nearest call in a template stands for it.
    let place = std::iter::once(diagnostic.span)
        .chain(diagnostic.trace.iter().map(|point| point.span.into()))
        .find_map(|span| Place::of(world, span));
    let hints = diagnostic.hints.iter().map(|hint| hint.v.to_string());
    let calls = diagnostic.trace.iter().filter_map(|point| {
        let place = Place::of(world, point.span.into())?;
        Some(format!("{} at {}:{}", point.v, place.file, place.line))
    });
    Complaint {
        hints: hints.chain(calls).collect(),
        message: diagnostic.message.to_string(),
        line: place.as_ref().map(|place| place.line),
        column: place.as_ref().map(|place| place.column),
        file: place.map(|place| place.file),
    }
}

struct Place {
    file: String,
    line: usize,
    column: usize,
}

impl Place {
    fn of(world: &PdfWorld<'_>, span: DiagSpan) -> Option<Self> {
        let file = file_of(&span)?;
        let start = world.range(span)?.start;
        let bytes = world.file(file).ok()?;
        let lines = bytes.lines().ok()?;
        let (line, column) = lines.byte_to_line_column(start)?;
        Some(Self {
            file: file.vpath().get_without_slash().to_owned(),
            line: line + 1,
            column: column + 1,
        })
    }
}

fn file_of(span: &DiagSpan) -> Option<FileId> {
    match span.get() {
        DiagSpanKind::Detached => None,
        DiagSpanKind::Number { id, .. } | DiagSpanKind::Range { id, .. } => Some(id),
    }
}
