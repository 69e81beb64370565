//! The annual report of a city as a PDF.
//!
//! Comes in: the view of a report, its pictures and the fixed words. Goes out: a path and bytes.
//! What a report says is decided in `views`; how it is laid out, in `report_templates/pdf`.

use crate::reports::pdf::pictures::{self, Printed};
use crate::reports::pdf::{AttachedFile, PdfDocument, PdfError, PrintedEdition, write};
use serde_json::{Map, Value, json};

/// The template that the report begins with.
const TEMPLATE: &str = "annual-report.typ";

/// Everything that an annual report is printed from.
#[derive(Clone, Copy)]
pub(in crate::reports) struct AnnualReport<'a> {
    /// What it says, in one language.
    pub(in crate::reports) edition: PrintedEdition<'a>,
    /// The tables of the open data, which travel inside the file.
    pub(in crate::reports) attached: &'a [AttachedFile],
}

impl AnnualReport<'_> {
    /// Where the report lies in the output folder: `public/annual-report-2026-fi.pdf`.
    pub(in crate::reports) fn path(&self) -> String {
        format!("public/{}.pdf", self.identifier())
    }

    /// Prints the report.
    ///
    /// # Errors
    /// When a template of the programme's own has a mistake, or a text contains letters that the
    /// built-in typeface does not have.
    pub(in crate::reports) fn print(&self) -> Result<Vec<u8>, PdfError> {
        let edition = self.edition;
        let Printed { pictures, facts } = pictures::wide(edition.charts);
        write(&PdfDocument {
            templates: edition.templates,
            main: TEMPLATE,
            data: self.data(facts),
            logo: edition.report.cover.logo.as_ref(),
            pictures,
            attached: self.attached,
            identifier: self.identifier(),
            date: edition.date,
        })
    }

    fn identifier(&self) -> String {
        let PrintedEdition { round, report, .. } = self.edition;
        format!("annual-report-{round}-{}", report.language)
    }

    fn data(&self, charts: Map<String, Value>) -> Value {
        let attached: Vec<Value> = self
            .attached
            .iter()
            .map(|file| json!({ "path": file.path(), "about": file.about }))
            .collect();
        let edition = self.edition;
        let programme = ("programme", edition.report.cover.programme.as_str());
        json!({
            "report": edition.report,
            "charts": charts,
            "attached": attached,
            "words": edition.words(),
            "cover": {
                "what": edition.word("print-report"),
                "name": edition.report.cover.programme,
            },
            "title": edition.say("print-title", programme),
            "description": edition.say("print-description", programme),
        })
    }
}

#[cfg(test)]
mod tests;
