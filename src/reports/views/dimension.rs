//! The section of one dimension: all units side by side in their fixed order, and its indicators.

use crate::disclosure::{ClearedDimension, ClearedIndicator};
use crate::methodology::{Dimension, Indicator, Section};
use crate::reports::table::{Table, TableCell, TableColumn, TableRow};
use crate::reports::views::measure;
use crate::reports::views::method::{self, IndicatorMethod};
use crate::reports::views::own_words::{self, OwnBlock};
use crate::reports::views::{Scene, card, gaps, tables, themes};
use crate::vocabulary::{IndicatorId, UnitId};
use schemars::JsonSchema;
use serde::Serialize;

/// A dimension over all units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DimensionSection {
    /// The identifier, the name of its page.
    pub id: String,
    /// Its number in the fixed order, from 1.
    pub number: usize,
    /// The name.
    pub name: String,
    /// What it asks.
    pub about: String,
    /// The poles of the figure between which it lies.
    pub poles: Option<String>,
    /// The city's words, as the finding of the page; absent for an audience without the city.
    pub headline: Option<String>,
    /// What the evaluator wrote about the dimension.
    pub own_words: Option<Vec<OwnBlock>>,
    /// The units in their fixed order.
    pub units: Table,
    /// The indicators, one row each, with a column for every unit that is seen.
    pub indicators: Table,
    /// Own and others' views of the same items; absent where the method declares none.
    pub gaps: Option<Table>,
    /// How the indicators are made.
    pub definitions: Vec<IndicatorSection>,
}

/// An indicator on the page of its dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct IndicatorSection {
    /// What it measures and how it is made.
    pub method: IndicatorMethod,
    /// The indicator's values, spelled by unit.
    pub values: Vec<(String, String)>,
}

pub(in crate::reports) fn sections(scene: &Scene<'_>) -> Vec<DimensionSection> {
    scene
        .round
        .dimensions
        .iter()
        .enumerate()
        .map(|(index, dimension)| section(scene, index, dimension))
        .collect()
}

fn section(scene: &Scene<'_>, index: usize, dimension: &Dimension) -> DimensionSection {
    let voice = scene.voice;
    let seen: Vec<(UnitId, &ClearedDimension)> = scene
        .reported
        .units
        .iter()
        .filter_map(|unit| Some((unit.unit.clone(), unit.dimension(&dimension.id)?)))
        .collect();
    let name = voice.text(&dimension.name);
    let headline = seen
        .iter()
        .find(|(unit, _)| scene.is_city(unit))
        .map(|(_, cleared)| {
            let ring = voice.ring(cleared.ring);
            card::spoken_words(scene, cleared, &ring)
        });
    let definitions = scene
        .round
        .indicators
        .iter()
        .filter(|indicator| indicator.dimension == dimension.id)
        .map(|indicator| IndicatorSection {
            method: method::indicator(scene, indicator),
            values: values(scene, &seen, &indicator.id),
        })
        .collect();
    DimensionSection {
        id: dimension.id.as_str().to_owned(),
        number: index + 1,
        about: voice.text(&dimension.about),
        poles: card::poles(scene, &dimension.id),
        headline,
        own_words: own_words::of(scene, &Section::Dimension(dimension.id.clone())),
        units: tables::dimension_by_unit(scene, &seen, dimension.id.as_str(), &name),
        indicators: indicators(scene, dimension, &seen, &name),
        gaps: gaps::table(scene, &dimension.id, &name),
        definitions,
        name,
    }
}

fn values(
    scene: &Scene<'_>,
    seen: &[(UnitId, &ClearedDimension)],
    indicator: &IndicatorId,
) -> Vec<(String, String)> {
    seen.iter()
        .filter_map(|(unit, cleared)| {
            let found = cleared
                .indicators
                .iter()
                .find(|one| &one.indicator == indicator)?;
            let words = scene.voice.bands(&found.words, &scene.round.bands);
            let text = if words.is_empty() {
                scene.voice.ring(found.ring).text
            } else {
                words
            };
            Some((scene.unit_short(unit), text + &below_cut_off(scene, found)))
        })
        .collect()
}

/// What a mean would hide: the variables that lie below their own cut-off, by the headings of their
/// register; nothing where there are none.
fn below_cut_off(scene: &Scene<'_>, indicator: &ClearedIndicator) -> String {
    let (Some(register), false) = (
        indicator.sources.first(),
        indicator.below_cut_off.is_empty(),
    ) else {
        return String::new();
    };
    let names = indicator.below_cut_off.iter();
    let names: Vec<String> = names
        .map(|field| measure::heading(scene, register, field))
        .collect();
    let names = scene.voice.list(&names);
    let said = scene
        .voice
        .say("view-below-cut-off", &[("variables", &names)]);
    format!(" – {said}")
}

fn indicators(
    scene: &Scene<'_>,
    dimension: &Dimension,
    seen: &[(UnitId, &ClearedDimension)],
    name: &str,
) -> Table {
    let voice = scene.voice;
    let row = |indicator: &Indicator| TableRow {
        head: voice.text(&indicator.name),
        link: Some(format!(
            "{}#{}",
            tables::page_of_dimension(&dimension.id),
            tables::place_of_indicator(&indicator.id)
        )),
        cells: seen
            .iter()
            .map(|(_, cleared)| {
                cleared
                    .indicators
                    .iter()
                    .find(|one| one.indicator == indicator.id)
                    .map_or_else(TableCell::nothing, |one| voice.ring(one.ring).cell())
            })
            .collect(),
    };
    Table {
        finding: None,
        id: format!("indicators-{}", dimension.id),
        caption: voice.say("view-caption-indicators-by-unit", &[("dimension", name)]),
        corner: voice.word("view-column-indicator"),
        columns: seen
            .iter()
            .map(|(unit, _)| TableColumn::number(scene.unit_short(unit)))
            .collect(),
        groups: themes::groups(scene, dimension, seen, row),
        notes: vec![
            voice.word("view-note-rings"),
            voice.word("view-note-out-of-scope"),
        ],
    }
}
