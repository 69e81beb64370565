//! The handout of one table as a PDF: two pages for the table's own evening.
//!
//! Comes in: the view of the handout, its picture and the fixed words. Goes out: a path and bytes.
//! What the pages say is decided in `views`; how they are laid out, in `report_templates/pdf`.

use crate::charts::{Chart, Charts};
use crate::reports::foreign;
use crate::reports::pdf::{PdfDocument, PdfError, PdfTemplates, Picture, words, write};
use crate::reports::views::{Handout, Report};
use crate::vocabulary::{Day, Language, RoundId};
use crate::wording::{Argument, Catalogue};
use serde_json::{Value, json};

/// The template that the pages begin with.
const TEMPLATE: &str = "handout.typ";

/// Everything that a handout is printed from.
#[derive(Clone, Copy)]
pub struct TableHandout<'a> {
    /// What it says, in one language.
    pub handout: &'a Handout,
    /// The report of the same audience in the same language, for its cover and fixed words.
    pub report: &'a Report,
    /// The pictures of the same audience in the same language.
    pub charts: &'a Charts,
    /// The reported round, which names the file.
    pub round: &'a RoundId,
    /// The date of the report, which is the date of the file.
    pub date: Day,
    /// The messages.
    pub catalogue: &'a Catalogue,
    /// The templates.
    pub templates: &'a PdfTemplates,
}

impl TableHandout<'_> {
    /// Where the handout lies in the output folder: `tables/north/handout-2026-fi.pdf`.
    #[must_use]
    pub fn path(&self) -> String {
        format!(
            "tables/{}/handout-{}-{}.pdf",
            self.handout.unit, self.round, self.report.language
        )
    }

    /// Prints the handout.
    ///
    /// # Errors
    /// When a template of the programme's own has a mistake, or a text contains letters that the
    /// built-in typeface does not have.
    pub fn print(&self) -> Result<Vec<u8>, PdfError> {
        let radar = self.charts.get(&self.handout.radar);
        write(&PdfDocument {
            templates: self.templates,
            main: TEMPLATE,
            data: self.data(radar),
            attached: &[],
            logo: self.report.cover.logo.as_ref(),
            pictures: radar
                .into_iter()
                .map(|chart| Picture {
                    name: chart.id(),
                    svg: chart.svg(),
                })
                .collect(),
            identifier: format!(
                "handout-{}-{}-{}",
                self.handout.unit, self.round, self.report.language
            ),
            date: self.date,
        })
    }

    fn data(&self, radar: Option<&Chart>) -> Value {
        let language = Language::from_code(&self.report.language)
            .expect("a handout is written in one of our languages");
        let say = |key: &str| {
            let arguments = [
                ("unit", Argument::Text(&self.handout.name)),
                ("round", Argument::Text(&self.report.cover.round)),
            ];
            foreign::plain(&self.catalogue.say(language, key, &arguments))
        };
        json!({
            "report": {
                "language": self.report.language,
                "labels": self.report.labels,
                "cover": self.report.cover,
            },
            "handout": self.handout,
            "radar": radar.map(|chart| json!({
                "id": chart.id(),
                "description": chart.description(),
                "width": chart.width(),
                "height": chart.height(),
            })),
            "words": words::fixed(self.catalogue, language),
            "title": say("print-handout-title"),
            "description": say("print-handout-description"),
        })
    }
}
