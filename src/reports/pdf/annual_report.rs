//! The annual report of a city as a PDF.
//!
//! Comes in: the view of a report, its pictures and the fixed words. Goes out: a path and bytes.
//! What a report says is decided in `views`; how it is laid out, in `report_templates/pdf`.

use crate::charts::Charts;
use crate::reports::foreign;
use crate::reports::pdf::{
    AttachedFile, PdfDocument, PdfError, PdfTemplates, Picture, pictures, words, write,
};
use crate::reports::views::Report;
use crate::vocabulary::{Day, Language, RoundId};
use crate::wording::{Argument, Catalogue};
use serde_json::{Value, json};

/// The template that the report begins with.
const TEMPLATE: &str = "annual-report.typ";

/// Everything that an annual report is printed from.
#[derive(Clone, Copy)]
pub struct AnnualReport<'a> {
    /// What it says, in one language.
    pub report: &'a Report,
    /// The pictures of the same audience in the same language.
    pub charts: &'a Charts,
    /// The reported round, which names the file.
    pub round: &'a RoundId,
    /// The date of the report, which is the date of the file; never the day on which it is printed.
    pub date: Day,
    /// The messages.
    pub catalogue: &'a Catalogue,
    /// The templates.
    pub templates: &'a PdfTemplates,
    /// The tables of the open data, which travel inside the file.
    pub attached: &'a [AttachedFile],
}

impl AnnualReport<'_> {
    /// Where the report lies in the output folder: `public/annual-report-2026-fi.pdf`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("public/{}.pdf", self.identifier())
    }

    /// Prints the report.
    ///
    /// # Errors
    /// When a template of the programme's own has a mistake, or a text contains letters that the
    /// built-in typeface does not have.
    pub fn print(&self) -> Result<Vec<u8>, PdfError> {
        write(&PdfDocument {
            templates: self.templates,
            main: TEMPLATE,
            data: self.data(),
            logo: self.report.cover.logo.as_ref(),
            pictures: self.pictures(),
            attached: self.attached,
            identifier: self.identifier(),
            date: self.date,
        })
    }

    fn identifier(&self) -> String {
        format!("annual-report-{}-{}", self.round, self.report.language)
    }

    fn language(&self) -> Language {
        Language::from_code(&self.report.language)
            .expect("a report is written in one of our languages")
    }

    fn pictures(&self) -> Vec<Picture<'_>> {
        pictures::wide(self.charts)
    }

    fn data(&self) -> Value {
        let attached: Vec<Value> = self
            .attached
            .iter()
            .map(|file| json!({ "path": file.path(), "about": file.about }))
            .collect();
        json!({
            "report": self.report,
            "charts": pictures::facts(self.charts, &self.pictures()),
            "attached": attached,
            "words": words::fixed(self.catalogue, self.language()),
            "cover": {
                "what": self.catalogue.word(self.language(), "print-report"),
                "name": self.report.cover.programme,
            },
            "title": self.say("print-title"),
            "description": self.say("print-description"),
        })
    }

    fn say(&self, key: &str) -> String {
        let cover = &self.report.cover;
        let arguments = [
            ("programme", Argument::Text(&cover.programme)),
            ("round", Argument::Text(&cover.round)),
            ("period", Argument::Text(&cover.period)),
        ];
        foreign::plain(&self.catalogue.say(self.language(), key, &arguments))
    }
}

#[cfg(test)]
mod tests;
