//! The yearly review of one table as a PDF.
//!
//! Comes in: the view of the review, the section of its unit, pictures and the fixed words. Goes out:
//! a path and bytes. What a review says is decided in `views`; how it is laid out, in
//! `report_templates/pdf`.

use crate::reports::pdf::pictures::{self, Printed};
use crate::reports::pdf::{PdfDocument, PdfError, PrintedEdition, write};
use crate::reports::views::{UnitSection, YearlyReview};
use serde_json::{Map, Value, json};

/// The template that the review begins with.
const TEMPLATE: &str = "yearly-review.typ";

/// Everything that a yearly review is printed from.
#[derive(Clone, Copy)]
pub(in crate::reports) struct PrintedReview<'a> {
    /// What it says, in one language.
    pub(in crate::reports) review: &'a YearlyReview,
    /// The section of its unit in the public report.
    pub(in crate::reports) unit: &'a UnitSection,
    /// The public report in the same language, for its cover, method and fixed words.
    pub(in crate::reports) edition: PrintedEdition<'a>,
    /// The file, beside the page of the unit.
    pub(in crate::reports) file: &'a str,
}

impl PrintedReview<'_> {
    /// Where the review lies in the output folder:
    /// `public/fi/units/yearly-review-north-2026-fi.pdf`.
    pub(in crate::reports) fn path(&self) -> String {
        format!(
            "public/{}/units/{}",
            self.edition.report.language, self.file
        )
    }

    /// Prints the review.
    ///
    /// # Errors
    /// When a template of the programme's own has a mistake, or a text contains letters that the
    /// built-in typeface does not have.
    pub(in crate::reports) fn print(&self) -> Result<Vec<u8>, PdfError> {
        let edition = self.edition;
        let Printed { pictures, facts } = pictures::of_unit(edition.charts, self.unit);
        write(&PdfDocument {
            templates: edition.templates,
            main: TEMPLATE,
            data: self.data(facts),
            logo: edition.report.cover.logo.as_ref(),
            pictures,
            attached: &[],
            identifier: self.file.trim_end_matches(".pdf").to_owned(),
            date: edition.date,
        })
    }

    fn data(&self, charts: Map<String, Value>) -> Value {
        let report = self.edition.report;
        let name = ("unit", self.review.name.as_str());
        json!({
            "report": {
                "language": report.language,
                "labels": report.labels,
                "cover": report.cover,
                "method": report.method,
                "summary": null,
                "data_files": [],
            },
            "unit": self.unit,
            "review": self.review,
            "charts": charts,
            "attached": [],
            "words": self.edition.words(),
            "cover": {
                "what": self.edition.word("print-review"),
                "name": self.review.name,
            },
            "title": self.edition.say("print-review-title", name),
            "description": self.edition.say("print-review-description", name),
        })
    }
}
