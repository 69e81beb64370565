//! The tables of indicators: their words, rings and values, and what they rest on.
//!
//! Comes in: cleared indicators of one unit. Goes out: tables, worded. Nothing is calculated here.

use crate::disclosure::{ClearedDimension, ClearedIndicator, ClearedUnit, Shown};
use crate::reports::table::{RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::Scene;
use crate::reports::views::tables::{
    basis, page_of_dimension, place_of_indicator, response, source_names, worded,
};

/// The indicators of a unit, grouped by dimension: words, ring and the value in its own unit.
pub(in crate::reports) fn indicators(scene: &Scene<'_>, unit: &ClearedUnit) -> Table {
    let voice = scene.voice;
    Table {
        finding: None,
        id: format!("indicators-{}", unit.unit),
        caption: voice.say(
            "view-caption-indicators",
            &[("unit", &scene.unit_name(&unit.unit))],
        ),
        corner: voice.word("view-column-indicator"),
        columns: measured_columns(scene).into(),
        groups: by_dimension(scene, unit, |dimension, cleared| TableRow {
            head: voice.text(&scene.indicator(&cleared.indicator).name),
            link: Some(format!(
                "{}#{}",
                page_of_dimension(&dimension.dimension),
                place_of_indicator(&cleared.indicator)
            )),
            cells: measured(scene, cleared).into(),
        }),
        notes: vec![voice.word("view-note-rings"), voice.word("view-note-dash")],
    }
}

/// Some indicators of a unit, in the order of the method, with how many answers or rows they rest on;
/// absent where there are none.
pub(in crate::reports) fn chosen(
    scene: &Scene<'_>,
    (id, caption): (&str, String),
    indicators: &[&ClearedIndicator],
) -> Option<Table> {
    let voice = scene.voice;
    let row = |cleared: &&ClearedIndicator| TableRow {
        head: voice.text(&scene.indicator(&cleared.indicator).name),
        link: None,
        cells: measured(scene, cleared)
            .into_iter()
            .chain([basis(scene, cleared.basis)])
            .collect(),
    };
    (!indicators.is_empty()).then(|| Table {
        finding: None,
        id: id.to_owned(),
        caption,
        corner: voice.word("view-column-indicator"),
        columns: measured_columns(scene)
            .into_iter()
            .chain([TableColumn::number(voice.word("view-column-basis"))])
            .collect(),
        groups: vec![RowGroup::plain(indicators.iter().map(row).collect())],
        notes: vec![],
    })
}

/// Words, ring and the value in its own unit.
fn measured(scene: &Scene<'_>, cleared: &ClearedIndicator) -> [TableCell; 3] {
    let voice = scene.voice;
    let ring = voice.ring(cleared.ring);
    let words = voice.bands(&cleared.words, &scene.round.bands);
    let quantity = cleared
        .quantity
        .map_or_else(TableCell::nothing, |quantity| {
            voice.quantity(Shown::Value(quantity)).cell()
        });
    [worded(&ring, words), ring.cell(), quantity]
}

fn measured_columns(scene: &Scene<'_>) -> [TableColumn; 3] {
    let voice = scene.voice;
    [
        TableColumn::words(voice.word("view-column-words")),
        TableColumn::number(voice.word("view-column-ring")),
        TableColumn::number(voice.word("view-column-value")),
    ]
}

/// What the indicators of a unit rest on: how many, the response rate and the sources.
pub(in crate::reports) fn grounds(scene: &Scene<'_>, unit: &ClearedUnit) -> Table {
    let voice = scene.voice;
    Table {
        finding: None,
        id: format!("grounds-{}", unit.unit),
        caption: voice.say(
            "view-caption-grounds",
            &[("unit", &scene.unit_name(&unit.unit))],
        ),
        corner: voice.word("view-column-indicator"),
        columns: vec![
            TableColumn::number(voice.word("view-column-basis")),
            TableColumn::number(voice.word("view-column-response")),
            TableColumn::words(voice.word("view-column-sources")),
        ],
        groups: by_dimension(scene, unit, |_, cleared| TableRow {
            head: voice.text(&scene.indicator(&cleared.indicator).name),
            link: None,
            cells: vec![
                basis(scene, cleared.basis),
                response(scene, cleared.basis),
                TableCell::plain(source_names(scene, &cleared.sources)),
            ],
        }),
        notes: vec![voice.word("view-note-basis")],
    }
}

/// A row for each indicator of a unit, grouped by the dimensions that have any.
fn by_dimension(
    scene: &Scene<'_>,
    unit: &ClearedUnit,
    row: impl Fn(&ClearedDimension, &ClearedIndicator) -> TableRow,
) -> Vec<RowGroup> {
    let measured = unit
        .dimensions
        .iter()
        .filter(|dimension| !dimension.indicators.is_empty());
    measured
        .map(|dimension| RowGroup {
            head: Some(scene.dimension_name(&dimension.dimension)),
            rows: dimension
                .indicators
                .iter()
                .map(|cleared| row(dimension, cleared))
                .collect(),
        })
        .collect()
}
