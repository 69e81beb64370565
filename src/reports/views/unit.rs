//! The section of one unit: the page of a table, and of the whole city.

use crate::disclosure::{ClearedUnit, Whose};
use crate::methodology::Section;
use crate::reports::table::Table;
use crate::reports::views::card::{self, DimensionCard};
use crate::reports::views::chart_ids::UnitCharts;
use crate::reports::views::own_words::{self, OwnBlock};
use crate::reports::views::quotes::{self, SpokenQuote};
use crate::reports::views::verdict::{self, Verdicts};
use crate::reports::views::{
    Scene, activity, gaps, indicator_tables, review, summary, tables, trend,
};
use schemars::JsonSchema;
use serde::Serialize;

/// A unit in one round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnitSection {
    /// The identifier, the name of its page.
    pub id: String,
    /// The full name.
    pub name: String,
    /// The name where room is short.
    pub short: String,
    /// Whether this is the whole city.
    pub is_city: bool,
    /// What the unit is.
    pub about: Option<String>,
    /// The unit's own colour, `#rrggbb`; a decoration beside its name, and the colour of its own lines and marks in pictures.
    pub colour: Option<String>,
    /// The finding, in a line.
    pub headline: String,
    /// The focus areas that are the unit's own.
    pub focus_areas: Vec<String>,
    /// What the evaluator wrote about the unit.
    pub own_words: Option<Vec<OwnBlock>>,
    /// What the unit replies to its result.
    pub reply: Option<Vec<OwnBlock>>,
    /// The dimensions in words.
    pub cards: Vec<DimensionCard>,
    /// What succeeded and what to develop.
    pub verdicts: Verdicts,
    /// The dimensions as a table.
    pub dimensions: Table,
    /// What the source groups say of the dimensions.
    pub marks: Option<Table>,
    /// The indicators by dimension.
    pub indicators: Table,
    /// What the indicators rest on.
    pub grounds: Table,
    /// Responses of the surveys that reached the unit.
    pub responses: Option<Table>,
    /// The rounds side by side.
    pub trend: Option<Table>,
    /// Own and others' views of the same items.
    pub views: Option<Table>,
    /// The yearly calendar, month by month.
    pub months: Option<Table>,
    /// The survey items, for the unit's own members only.
    pub items: Vec<Table>,
    /// Approved quotes, on public pages only.
    pub quotes: Vec<SpokenQuote>,
    /// Said when the city's value stands in the place of the unit's own.
    pub city_note: Option<String>,
    /// A note under the radar.
    pub figure_note: Option<String>,
    /// The file of the unit's yearly review, beside its page; absent for the city and for readers
    /// who see one table alone.
    pub review: Option<String>,
    /// The pictures.
    pub charts: UnitCharts,
}

pub(in crate::reports) fn section(scene: &Scene<'_>, cleared: &ClearedUnit) -> UnitSection {
    let voice = scene.voice;
    let unit = scene
        .programme
        .units
        .iter()
        .find(|unit| unit.id == cleared.unit);
    UnitSection {
        id: cleared.unit.as_str().to_owned(),
        name: scene.unit_name(&cleared.unit),
        short: scene.unit_short(&cleared.unit),
        is_city: scene.is_city(&cleared.unit),
        about: voice.optional_text(unit.and_then(|unit| unit.about.as_ref())),
        colour: unit.and_then(|unit| unit.colour.clone()),
        headline: summary::headline(scene, cleared),
        focus_areas: review::focus_areas(scene, &cleared.unit),
        own_words: own_words::of(scene, &Section::Unit(cleared.unit.clone())),
        reply: own_words::of(scene, &Section::Reply(cleared.unit.clone())),
        cards: card::cards(scene, &cleared.dimensions),
        verdicts: verdict::verdicts(scene, cleared),
        dimensions: tables::dimensions(scene, cleared),
        marks: tables::marks(scene, cleared),
        indicators: indicator_tables::indicators(scene, cleared),
        grounds: indicator_tables::grounds(scene, cleared),
        responses: tables::responses(scene, cleared),
        trend: trend::trend(scene, &cleared.unit),
        views: gaps::of_unit(scene, cleared, |_| true),
        months: activity::months(scene, cleared),
        items: tables::items(scene, cleared),
        quotes: quotes::of_unit(scene, cleared),
        city_note: city_note(scene, cleared),
        figure_note: summary::figure_note(scene),
        review: review::file(scene, &cleared.unit),
        charts: UnitCharts::of(&cleared.unit),
    }
}

fn city_note(scene: &Scene<'_>, cleared: &ClearedUnit) -> Option<String> {
    let names: Vec<String> = cleared
        .dimensions
        .iter()
        .filter(|dimension| dimension.whose == Whose::City && !scene.is_city(&cleared.unit))
        .map(|dimension| scene.dimension_name(&dimension.dimension))
        .collect();
    (!names.is_empty()).then(|| {
        scene.voice.say(
            "view-city-note",
            &[("dimensions", &scene.voice.list(&names))],
        )
    })
}
