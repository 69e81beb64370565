//! The yearly review of one table as a PDF.
//!
//! Comes in: the view of the review, the section of its unit, pictures and the fixed words. Goes out:
//! a path and bytes. What a review says is decided in `views`; how it is laid out, in
//! `report_templates/pdf`.

use crate::charts::Charts;
use crate::reports::foreign;
use crate::reports::pdf::{PdfDocument, PdfError, PdfTemplates, Picture, pictures, words, write};
use crate::reports::views::{Report, UnitSection, YearlyReview};
use crate::vocabulary::{Day, Language};
use crate::wording::{Argument, Catalogue};
use serde_json::{Value, json};

/// The template that the review begins with.
const TEMPLATE: &str = "yearly-review.typ";

/// Everything that a yearly review is printed from.
#[derive(Clone, Copy)]
pub struct PrintedReview<'a> {
    /// What it says, in one language.
    pub review: &'a YearlyReview,
    /// The section of its unit in the public report.
    pub unit: &'a UnitSection,
    /// The public report in the same language, for its cover, method and fixed words.
    pub report: &'a Report,
    /// The public pictures in the same language.
    pub charts: &'a Charts,
    /// The file, beside the page of the unit.
    pub file: &'a str,
    /// The date of the report, which is the date of the file.
    pub date: Day,
    /// The messages.
    pub catalogue: &'a Catalogue,
    /// The templates.
    pub templates: &'a PdfTemplates,
}

impl PrintedReview<'_> {
    /// Where the review lies in the output folder:
    /// `public/fi/units/yearly-review-north-2026-fi.pdf`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("public/{}/units/{}", self.report.language, self.file)
    }

    /// Prints the review.
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
            attached: &[],
            identifier: self.file.trim_end_matches(".pdf").to_owned(),
            date: self.date,
        })
    }

    fn pictures(&self) -> Vec<Picture<'_>> {
        pictures::of_unit(self.charts, self.unit)
    }

    fn data(&self) -> Value {
        let report = self.report;
        let language = Language::from_code(&report.language)
            .expect("a review is written in one of our languages");
        let say = |key: &str| {
            let arguments = [
                ("unit", Argument::Text(&self.review.name)),
                ("round", Argument::Text(&report.cover.round)),
                ("period", Argument::Text(&report.cover.period)),
            ];
            foreign::plain(&self.catalogue.say(language, key, &arguments))
        };
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
            "charts": pictures::facts(self.charts, &self.pictures()),
            "attached": [],
            "words": words::fixed(self.catalogue, language),
            "cover": {
                "what": self.catalogue.word(language, "print-review"),
                "name": self.review.name,
            },
            "title": say("print-review-title"),
            "description": say("print-review-description"),
        })
    }
}
