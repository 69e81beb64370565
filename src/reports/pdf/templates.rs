//! The Typst templates: the built-in ones, and those that a programme puts in their place.
//!
//! Comes in: texts from `report_templates/pdf`. Goes out: text by name.
//! Words for readers live in the message catalogue, never in a template.

use std::collections::BTreeMap;

macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        [$((
            $name,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/report_templates/pdf/", $name)),
        )),*]
    };
}

/// Every template that is built in.
const BUILT_IN: &[(&str, &str)] = &embedded![
    "annual-report.typ",
    "form.typ",
    "handout.typ",
    "parts/charts.typ",
    "parts/cover.typ",
    "parts/dimension.typ",
    "parts/figures.typ",
    "parts/look.typ",
    "parts/method.typ",
    "parts/prose.typ",
    "parts/results.typ",
    "parts/series.typ",
    "parts/summary.typ",
    "parts/tables.typ",
    "parts/unit.typ",
    "yearly-review.typ",
];

/// The templates of one run.
#[derive(Clone, Debug)]
pub struct PdfTemplates {
    by_name: BTreeMap<String, String>,
}

impl PdfTemplates {
    /// The built-in templates.
    #[must_use]
    pub fn built_in() -> Self {
        Self {
            by_name: BUILT_IN
                .iter()
                .map(|&(name, text)| (name.to_owned(), text.to_owned()))
                .collect(),
        }
    }

    /// The names of the built-in templates.
    pub(in crate::reports) fn names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, _)| *name)
    }

    /// Puts a template of the programme's own in the place of the built-in one, or beside them.
    #[must_use]
    pub fn with(mut self, name: &str, text: &str) -> Self {
        self.by_name.insert(name.to_owned(), text.to_owned());
        self
    }

    /// Names and texts, ordered by name.
    pub(in crate::reports::pdf) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.by_name
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
    }
}
