//! The handout of one table as a PDF: two pages for the table's own evening.
//!
//! Comes in: the view of the handout, its picture and the fixed words. Goes out: a path and bytes.
//! What the pages say is decided in `views`; how they are laid out, in `report_templates/pdf`.

use crate::reports::pdf::pictures::circle_and_legend;
use crate::reports::pdf::{PdfDocument, PdfError, PrintedEdition, write};
use crate::reports::views::Handout;
use serde_json::{Value, json};

/// The template that the pages begin with.
const TEMPLATE: &str = "handout.typ";

/// Everything that a handout is printed from.
#[derive(Clone, Copy)]
pub(in crate::reports) struct TableHandout<'a> {
    /// What it says, in one language.
    pub(in crate::reports) handout: &'a Handout,
    /// The report of the same audience in the same language, for its cover and fixed words.
    pub(in crate::reports) edition: PrintedEdition<'a>,
}

impl TableHandout<'_> {
    /// Where the handout lies in the output folder: `tables/north/handout-2026-fi.pdf`.
    pub(in crate::reports) fn path(&self) -> String {
        let PrintedEdition { round, report, .. } = self.edition;
        format!(
            "tables/{}/handout-{round}-{}.pdf",
            self.handout.unit, report.language
        )
    }

    /// Prints the handout.
    ///
    /// # Errors
    /// When a template of the programme's own has a mistake, or a text contains letters that the
    /// built-in typeface does not have.
    pub(in crate::reports) fn print(&self) -> Result<Vec<u8>, PdfError> {
        let edition = self.edition;
        let radar = edition.charts.get(&self.handout.radar);
        let (pictures, radar) = radar.map(circle_and_legend).unzip();
        write(&PdfDocument {
            templates: edition.templates,
            main: TEMPLATE,
            data: self.data(radar),
            attached: &[],
            logo: edition.report.cover.logo.as_ref(),
            pictures: pictures.unwrap_or_default(),
            identifier: format!(
                "handout-{}-{}-{}",
                self.handout.unit, edition.round, edition.report.language
            ),
            date: edition.date,
        })
    }

    fn data(&self, radar: Option<Value>) -> Value {
        let report = self.edition.report;
        let name = ("unit", self.handout.name.as_str());
        json!({
            "report": {
                "language": report.language,
                "labels": report.labels,
                "cover": report.cover,
            },
            "handout": self.handout,
            "radar": radar,
            "words": self.edition.words(),
            "title": self.edition.say("print-handout-title", name),
            "description": self.edition.say("print-handout-description", name),
        })
    }
}
