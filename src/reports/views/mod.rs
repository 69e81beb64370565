//! Everything a report says, worded in one language, in plain structs.
//!
//! Comes in: the method, the catalogue and what one audience may see. Goes out: a `Report` that
//! every spelling (site, PDF) pours into its templates. Nothing is calculated and nothing is laid
//! out here.

mod activity;
mod card;
mod changes;
mod chart_ids;
mod cover;
mod data_files;
mod dimension;
mod easy;
mod finding;
mod gaps;
mod hand_over;
mod handout;
mod indicator_tables;
mod measure;
mod method;
mod own_words;
mod quotes;
mod results;
mod review;
mod series;
mod sources;
mod spread;
mod summary;
mod tables;
mod target;
mod themes;
mod trend;
mod unit;
mod verdict;

pub use card::{DimensionCard, MovementKind, SpokenMark};
pub use chart_ids::UnitCharts;
pub use cover::{Cover, CoverLogo};
pub use data_files::DataFile;
#[cfg(test)]
pub(in crate::reports) use data_files::TABLES;
pub use dimension::{DimensionSection, IndicatorSection};
pub use easy::{EasyDimension, EasyFinnish};
pub use hand_over::{HandOver, HandOverText};
pub use handout::Handout;
pub use method::{IndicatorMethod, MethodGroup, MethodNote, NamedPart};
pub use own_words::{OwnBlock, OwnInline};
pub use quotes::SpokenQuote;
pub use results::{GoalIndicators, ResultsSection};
pub use review::{ReviewChapter, YearlyReview};
pub use series::SeriesSection;
pub use sources::{CodeList, SourceNote, TermNote};
pub use summary::Summary;
pub use unit::UnitSection;
pub use verdict::{Named, Verdicts};

use crate::disclosure::{AudienceRelease, ClearedRound};
use crate::methodology::{Goal, Indicator, Methodology, Programme, Round, Source};
use crate::reports::voice::Voice;
use crate::vocabulary::{DimensionId, IndicatorId, ItemId, Language, SourceId, UnitId};
use crate::wording::Catalogue;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// A whole report in one language, for one audience.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Report {
    /// BCP 47 code of the language.
    pub language: String,
    /// The fixed words of the templates, by name.
    pub labels: BTreeMap<String, String>,
    /// What stands on the cover and in every header.
    pub cover: Cover,
    /// The city in short; absent for an audience that sees only its own unit.
    pub summary: Option<Summary>,
    /// The city and then the units in their fixed order, as far as the audience sees them.
    pub units: Vec<UnitSection>,
    /// The dimensions, each over all units.
    pub dimensions: Vec<DimensionSection>,
    /// The monitoring series.
    pub series: Vec<SeriesSection>,
    /// Main goals, ways of participation, the yearly calendar and decisions.
    pub results: ResultsSection,
    /// How it was done.
    pub method: MethodNote,
    /// The files that are published beside the report.
    pub data_files: Vec<DataFile>,
    /// The same files as a schema.org data set in JSON, for search engines.
    pub dataset: String,
    /// What is ready to be handed over; absent for an audience that sees only its own unit.
    pub hand_over: Option<HandOver>,
    /// The results in easy Finnish; absent in every other language.
    pub easy: Option<EasyFinnish>,
}

impl Report {
    /// The report of the newest cleared round.
    ///
    /// # Panics
    /// When the release speaks of rounds, dimensions or indicators that the methodology does not
    /// know: that would be our own mistake.
    #[must_use]
    pub fn new(
        methodology: &Methodology,
        catalogue: &Catalogue,
        language: Language,
        release: &AudienceRelease,
    ) -> Self {
        let scene = Scene::new(methodology, catalogue, language, release);
        let units: Vec<_> = scene
            .reported
            .units
            .iter()
            .map(|unit| unit::section(&scene, unit))
            .collect();
        let cover = cover::cover(&scene);
        Self {
            language: language.code().to_owned(),
            labels: scene.voice.labels(),
            hand_over: hand_over::kit(&scene, &cover),
            cover,
            summary: summary::summary(&scene),
            dimensions: dimension::sections(&scene),
            series: series::sections(&scene),
            results: results::section(&scene),
            method: method::note(&scene),
            data_files: data_files::files(&scene),
            dataset: data_files::dataset(&scene),
            easy: easy::page(&scene),
            units,
        }
    }
}

/// How the method page words one indicator.
pub(in crate::reports) fn indicator_method(
    methodology: &Methodology,
    catalogue: &Catalogue,
    language: Language,
    release: &AudienceRelease,
    id: &IndicatorId,
) -> IndicatorMethod {
    let scene = Scene::new(methodology, catalogue, language, release);
    method::indicator(&scene, scene.indicator(id))
}

/// What every view is made from: the method, the release and the voice that words them.
pub(in crate::reports) struct Scene<'a> {
    pub(in crate::reports) methodology: &'a Methodology,
    pub(in crate::reports) programme: &'a Programme,
    pub(in crate::reports) round: &'a Round,
    pub(in crate::reports) release: &'a AudienceRelease,
    pub(in crate::reports) reported: &'a ClearedRound,
    pub(in crate::reports) voice: Voice<'a>,
}

impl<'a> Scene<'a> {
    pub(in crate::reports) fn new(
        methodology: &'a Methodology,
        catalogue: &'a Catalogue,
        language: Language,
        release: &'a AudienceRelease,
    ) -> Self {
        let reported = release.reported();
        Self {
            methodology,
            programme: methodology.programme(),
            round: methodology
                .round(&reported.round)
                .expect("a release holds rounds of its own programme"),
            release,
            reported,
            voice: Voice::new(catalogue, language),
        }
    }

    pub(in crate::reports) fn is_city(&self, unit: &UnitId) -> bool {
        unit == &self.programme.city.id
    }

    pub(in crate::reports) fn dimension_name(&self, id: &DimensionId) -> String {
        let dimension = self
            .round
            .dimensions
            .iter()
            .find(|dimension| &dimension.id == id)
            .expect("the release has the dimensions of its round");
        self.voice.text(&dimension.name)
    }

    pub(in crate::reports) fn indicator(&self, id: &IndicatorId) -> &'a Indicator {
        self.round
            .indicators
            .iter()
            .find(|indicator| &indicator.id == id)
            .expect("the release has the indicators of its round")
    }

    /// A survey item as it was asked.
    pub(in crate::reports) fn item_text(&self, id: &ItemId) -> String {
        let mut items = self.round.items.iter();
        let item = items.find(|item| &item.id == id);
        item.map_or_else(|| id.to_string(), |item| self.voice.text(&item.text))
    }

    pub(in crate::reports) fn source(&self, id: &SourceId) -> &'a Source {
        self.round
            .source(id)
            .expect("the release has the sources of its round")
    }

    /// The text of a goal, and whose it is where it is not everybody's.
    pub(in crate::reports) fn goal_name(&self, goal: &Goal) -> String {
        let name = self.voice.text(&goal.name);
        let units: Vec<String> = goal
            .units
            .iter()
            .map(|unit| self.unit_short(unit))
            .collect();
        if units.is_empty() {
            return name;
        }
        let units = self.voice.list(&units);
        self.voice
            .say("view-goal-of-units", &[("name", &name), ("units", &units)])
    }

    /// The full name of a unit, as in a heading.
    pub(in crate::reports) fn unit_name(&self, unit: &UnitId) -> String {
        self.programme
            .units
            .iter()
            .find(|known| &known.id == unit)
            .map_or_else(
                || self.voice.text(&self.programme.city.name),
                |known| self.voice.text(&known.name),
            )
    }

    /// The short name of a unit, as in a column heading.
    pub(in crate::reports) fn unit_short(&self, unit: &UnitId) -> String {
        self.programme
            .units
            .iter()
            .find(|known| &known.id == unit)
            .map_or_else(
                || self.voice.text(&self.programme.city.name),
                |known| self.voice.text(&known.short),
            )
    }
}
