//! The tables of a unit: its dimensions, responses and items.

use crate::disclosure::{Basis, ClearedDimension, ClearedUnit, Shown, Whose};
use crate::reports::table::{CellKind, RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::card::{movement_key, spoken_words};
use crate::reports::views::{Scene, finding, spread};
use crate::reports::voice::SpokenValue;
use crate::vocabulary::{DimensionId, IndicatorId, Quantity, SourceGroup, SourceId, UnitId};
use std::collections::BTreeSet;

/// The dimensions of a unit: words, ring and movement.
pub(in crate::reports) fn dimensions(scene: &Scene<'_>, unit: &ClearedUnit) -> Table {
    let voice = scene.voice;
    let row = |cleared: &ClearedDimension| {
        let ring = voice.ring(cleared.ring);
        let whose = (cleared.whose == Whose::City).then(|| voice.word("view-value-of-city-short"));
        TableRow {
            head: scene.dimension_name(&cleared.dimension),
            link: Some(page_of_dimension(&cleared.dimension)),
            cells: vec![
                worded(&ring, spoken_words(scene, cleared, &ring)),
                ring.cell().with_note(whose),
                TableCell::plain(voice.word(movement_key(cleared.movement))),
            ],
        }
    };
    let table = Table {
        finding: None,
        id: format!("dimensions-{}", unit.unit),
        caption: voice.say(
            "view-caption-dimensions",
            &[("unit", &scene.unit_name(&unit.unit))],
        ),
        corner: voice.word("view-column-dimension"),
        columns: vec![
            TableColumn::words(voice.word("view-column-words")),
            TableColumn::number(voice.word("view-column-ring")),
            TableColumn::words(voice.word("view-column-movement")),
        ],
        groups: vec![RowGroup::plain(unit.dimensions.iter().map(row).collect())],
        notes: vec![voice.word("view-note-rings"), voice.word("view-note-dash")],
    };
    without_repeated_movement(scene, table)
}

/// What the source groups say of the dimensions of a unit, one column for every group that says
/// something; absent when none does.
pub(in crate::reports) fn marks(scene: &Scene<'_>, unit: &ClearedUnit) -> Option<Table> {
    let voice = scene.voice;
    let groups: Vec<SourceGroup> = SourceGroup::ALL
        .into_iter()
        .filter(|group| {
            unit.dimensions
                .iter()
                .flat_map(|dimension| &dimension.marks)
                .any(|mark| mark.group == *group)
        })
        .collect();
    let row = |cleared: &ClearedDimension| TableRow {
        head: scene.dimension_name(&cleared.dimension),
        link: None,
        cells: groups
            .iter()
            .map(|group| {
                cleared
                    .marks
                    .iter()
                    .find(|mark| mark.group == *group)
                    .map_or_else(TableCell::nothing, |mark| voice.ring(mark.ring).cell())
            })
            .collect(),
    };
    (!groups.is_empty()).then(|| Table {
        finding: None,
        id: format!("marks-{}", unit.unit),
        caption: voice.say(
            "view-caption-marks",
            &[("unit", &scene.unit_name(&unit.unit))],
        ),
        corner: voice.word("view-column-dimension"),
        columns: groups
            .iter()
            .map(|group| TableColumn::number(voice.word(&format!("group-{}", group.key()))))
            .collect(),
        groups: vec![RowGroup::plain(unit.dimensions.iter().map(row).collect())],
        notes: vec![voice.word("view-note-marks")],
    })
}

/// The page of a dimension, as a path inside the pages of a language.
pub(in crate::reports) fn page_of_dimension(id: &DimensionId) -> String {
    format!("dimensions/{id}.html")
}

/// The place of an indicator on the page of its dimension. An anchor holds no full stop.
pub(in crate::reports) fn place_of_indicator(id: &IndicatorId) -> String {
    format!("indicator-{}", id.as_str().replace('.', "-"))
}

/// The page of a unit, as a path inside the pages of a language.
pub(in crate::reports) fn page_of_unit(id: &UnitId) -> String {
    format!("units/{id}.html")
}

/// How many answered the surveys that reached the unit; absent when none did.
pub(in crate::reports) fn responses(scene: &Scene<'_>, unit: &ClearedUnit) -> Option<Table> {
    let voice = scene.voice;
    let rows: Vec<_> = unit
        .responses
        .iter()
        .map(|cleared| TableRow {
            head: voice.text(&scene.source(&cleared.source).name),
            link: None,
            cells: vec![
                counted(scene, cleared.basis.n),
                cleared
                    .basis
                    .population
                    .map_or_else(TableCell::nothing, |people| counted(scene, Some(people))),
                response(scene, cleared.basis),
            ],
        })
        .collect();
    (!rows.is_empty()).then(|| Table {
        finding: None,
        id: format!("responses-{}", unit.unit),
        caption: voice.say(
            "view-caption-responses",
            &[("unit", &scene.unit_name(&unit.unit))],
        ),
        corner: voice.word("view-column-survey"),
        columns: vec![
            TableColumn::number(voice.word("view-column-answers")),
            TableColumn::number(voice.word("view-column-asked")),
            TableColumn::number(voice.word("view-column-response")),
        ],
        groups: vec![RowGroup::plain(rows)],
        notes: vec![],
    })
}

/// The survey items of a unit, one table for each survey; empty for audiences that do not see them.
pub(in crate::reports) fn items(scene: &Scene<'_>, unit: &ClearedUnit) -> Vec<Table> {
    let voice = scene.voice;
    let mut tables: Vec<(SourceId, Table)> = Vec::new();
    for cleared in &unit.items {
        let item = scene
            .round
            .items
            .iter()
            .find(|item| item.id == cleared.item)
            .expect("the release has the items of its round");
        let row = TableRow {
            head: voice.text(&item.text),
            link: None,
            cells: std::iter::once(voice.ring(cleared.ring).cell())
                .chain(cleared.spread.iter().map(|told| spread::cell(voice, told)))
                .chain(
                    cleared
                        .no_opinion
                        .iter()
                        .map(|told| spread::no_opinion(voice, told)),
                )
                .collect(),
        };
        match tables.iter_mut().find(|(id, _)| id == &cleared.source) {
            Some((_, table)) => table.groups[0].rows.push(row),
            None => tables.push((
                cleared.source.clone(),
                Table {
                    finding: finding::of_items(scene, unit, &cleared.source),
                    id: format!("items-{}-{}", cleared.source, unit.unit),
                    caption: voice.text(&scene.source(&cleared.source).name),
                    corner: voice.word("view-column-item"),
                    columns: std::iter::once(TableColumn::number(voice.word("view-column-ring")))
                        .chain(
                            cleared
                                .spread
                                .iter()
                                .map(|_| TableColumn::words(voice.word("spread-column"))),
                        )
                        .chain(
                            cleared
                                .no_opinion
                                .iter()
                                .map(|_| TableColumn::number(voice.word("chart-answers-apart"))),
                        )
                        .collect(),
                    groups: vec![RowGroup::plain(vec![row])],
                    notes: std::iter::once(voice.word(note_of_items(scene, &cleared.source)))
                        .chain(cleared.spread.iter().map(|_| voice.word("spread-note")))
                        .collect(),
                },
            )),
        }
    }
    tables.into_iter().map(|(_, table)| table).collect()
}

/// Members read of themselves what nobody else does; other groups' items are for everybody.
fn note_of_items(scene: &Scene<'_>, source: &SourceId) -> &'static str {
    match scene.source(source).group {
        SourceGroup::Members => "view-note-items",
        _ => "view-note-items-of-others",
    }
}

/// One line per unit for a dimension, in the fixed order of units.
pub(in crate::reports) fn dimension_by_unit(
    scene: &Scene<'_>,
    units: &[(UnitId, &ClearedDimension)],
    id: &str,
    name: &str,
) -> Table {
    let voice = scene.voice;
    let rows = units
        .iter()
        .map(|(unit, cleared)| {
            let ring = voice.ring(cleared.ring);
            let whose =
                (cleared.whose == Whose::City).then(|| voice.word("view-value-of-city-short"));
            TableRow {
                head: scene.unit_name(unit),
                link: Some(page_of_unit(unit)),
                cells: vec![
                    worded(&ring, spoken_words(scene, cleared, &ring)),
                    ring.cell().with_note(whose),
                    TableCell::plain(voice.word(movement_key(cleared.movement))),
                ],
            }
        })
        .collect();
    let table = Table {
        finding: None,
        id: format!("units-{id}"),
        caption: voice.say("view-caption-units", &[("dimension", name)]),
        corner: voice.word("view-column-unit"),
        columns: vec![
            TableColumn::words(voice.word("view-column-words")),
            TableColumn::number(voice.word("view-column-ring")),
            TableColumn::words(voice.word("view-column-movement")),
        ],
        groups: vec![RowGroup::plain(rows)],
        notes: vec![voice.word("view-note-no-ranking")],
    };
    without_repeated_movement(scene, table)
}

/// Takes the last column, the movement, out of a table in which it says the same in every row, and
/// says it once in a note.
fn without_repeated_movement(scene: &Scene<'_>, mut table: Table) -> Table {
    let said: BTreeSet<String> = table
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .filter_map(|row| row.cells.last())
        .map(|cell| cell.text.clone())
        .collect();
    let (Some(only), 1) = (said.first(), said.len()) else {
        return table;
    };
    let note = scene.voice.say("view-note-movement", &[("movement", only)]);
    table.notes.insert(0, note);
    table.columns.pop();
    for row in table.groups.iter_mut().flat_map(|group| &mut group.rows) {
        row.cells.pop();
    }
    table
}

/// The band words as the strong cell of a row, or the words that stand in their place.
pub(in crate::reports) fn worded(ring: &SpokenValue, words: String) -> TableCell {
    if !ring.is_value || words.is_empty() {
        return TableCell {
            text: ring.text.clone(),
            kind: CellKind::Absent,
            note: None,
        };
    }
    TableCell::strong(words)
}

pub(in crate::reports) fn source_names(scene: &Scene<'_>, sources: &[SourceId]) -> String {
    let names: Vec<String> = sources
        .iter()
        .map(|id| scene.voice.text(&scene.source(id).name))
        .collect();
    if names.is_empty() {
        TableCell::nothing().text
    } else {
        names.join(", ")
    }
}

pub(in crate::reports) fn basis(scene: &Scene<'_>, basis: Basis) -> TableCell {
    scene
        .voice
        .basis(basis)
        .map_or_else(|| absent(scene.voice.word("withheld")), TableCell::plain)
}

pub(in crate::reports) fn response(scene: &Scene<'_>, basis: Basis) -> TableCell {
    basis
        .response_percent
        .map_or_else(TableCell::nothing, |percent| {
            TableCell::plain(scene.voice.percent(percent.into()))
        })
}

fn counted(scene: &Scene<'_>, count: Option<u64>) -> TableCell {
    let quantity = count.map_or(Shown::Withheld, |count| {
        Shown::Value(Quantity::Count(
            i64::try_from(count).expect("counts of people are small"),
        ))
    });
    scene.voice.quantity(quantity).cell()
}

fn absent(text: String) -> TableCell {
    TableCell {
        text,
        kind: CellKind::Absent,
        note: None,
    }
}
