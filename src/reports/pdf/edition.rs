//! What every document that is printed of a report is printed from.
//!
//! Comes in: one language of a report with its pictures, the date and the words of the round. Goes
//! out: the same, held together. Which document is made of it is decided by its own file.

use crate::charts::Charts;
use crate::reports::pdf::{PdfTemplates, words};
use crate::reports::views::Report;
use crate::vocabulary::{Day, Language, RoundId};
use crate::wording::{Argument, Catalogue, without_language_marks};
use serde_json::{Map, Value};

/// One language of a report, ready to be printed.
#[derive(Clone, Copy)]
pub(in crate::reports) struct PrintedEdition<'a> {
    /// What the report says: its cover, its sections and the fixed words of its pages.
    pub(in crate::reports) report: &'a Report,
    /// The pictures of the same audience in the same language.
    pub(in crate::reports) charts: &'a Charts,
    /// The reported round, which names files.
    pub(in crate::reports) round: &'a RoundId,
    /// The date of the report, which is the date of the file; never the day on which it is printed.
    pub(in crate::reports) date: Day,
    /// The messages.
    pub(in crate::reports) catalogue: &'a Catalogue,
    /// The templates.
    pub(in crate::reports) templates: &'a PdfTemplates,
}

impl PrintedEdition<'_> {
    /// The language it is printed in.
    pub(in crate::reports::pdf) fn language(&self) -> Language {
        Language::from_code(&self.report.language)
            .expect("a report is written in one of our languages")
    }

    /// A message about the document of `name`, with the round and its period, as one plain line.
    pub(in crate::reports::pdf) fn say(&self, key: &str, (about, name): (&str, &str)) -> String {
        let cover = &self.report.cover;
        let arguments = [
            (about, Argument::Text(name)),
            ("round", Argument::Text(&cover.round)),
            ("period", Argument::Text(&cover.period)),
        ];
        without_language_marks(&self.catalogue.say(self.language(), key, &arguments))
    }

    /// A message without arguments.
    pub(in crate::reports::pdf) fn word(&self, key: &str) -> String {
        self.catalogue.word(self.language(), key)
    }

    /// The fixed words of the templates.
    pub(in crate::reports::pdf) fn words(&self) -> Map<String, Value> {
        words::fixed(self.catalogue, self.language())
    }
}
