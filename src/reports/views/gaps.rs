//! The table of a dimension that holds own and others' views of the same items beside each other.
//!
//! Comes in: cleared gaps. Goes out: one table, or nothing where the method declares no gap.

use crate::disclosure::{ClearedGap, Shown};
use crate::reports::table::{RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::Scene;
use crate::vocabulary::{DimensionId, UnitId};

/// The gaps of a dimension, one group of rows for each item and survey of others.
pub(in crate::reports) fn table(
    scene: &Scene<'_>,
    dimension: &DimensionId,
    name: &str,
) -> Option<Table> {
    let voice = scene.voice;
    let declared = scene.round.gaps.iter();
    let groups: Vec<RowGroup> = declared
        .filter(|gap| &gap.dimension == dimension)
        .flat_map(|gap| gap.others.iter().map(move |other| (gap, other)))
        .filter_map(|(gap, other)| {
            let is_meant = |one: &&ClearedGap| {
                &one.dimension == dimension
                    && one.item == gap.item
                    && one.own == gap.own
                    && &one.other == other
            };
            let units = scene.reported.units.iter();
            let rows: Vec<TableRow> = units
                .filter_map(|unit| Some((&unit.unit, unit.gaps.iter().find(is_meant)?)))
                .map(|(unit, gap)| row(scene, unit, gap))
                .collect();
            let item = scene.round.items.iter().find(|item| item.id == gap.item)?;
            let head = voice.say(
                "view-gap-head",
                &[
                    ("item", &voice.quoted(&voice.text(&item.text))),
                    ("own", &voice.text(&scene.source(&gap.own).name)),
                    ("other", &voice.text(&scene.source(other).name)),
                ],
            );
            (!rows.is_empty()).then_some(RowGroup {
                head: Some(head),
                rows,
            })
        })
        .collect();
    (!groups.is_empty()).then(|| Table {
        id: format!("gaps-{dimension}"),
        caption: voice.say("view-caption-gaps", &[("dimension", name)]),
        corner: voice.word("view-column-unit"),
        columns: vec![
            TableColumn::number(voice.word("view-column-own")),
            TableColumn::number(voice.word("view-column-others")),
            TableColumn::words(voice.word("view-column-gap")),
        ],
        groups,
        notes: vec![voice.word("view-note-gaps")],
    })
}

fn row(scene: &Scene<'_>, unit: &UnitId, gap: &ClearedGap) -> TableRow {
    TableRow {
        head: scene.unit_name(unit),
        link: None,
        cells: vec![
            scene.voice.ring(gap.own_ring).cell(),
            scene.voice.ring(gap.other_ring).cell(),
            difference(scene, gap.difference),
        ],
    }
}

/// The difference in words. Half a ring can come from rounding alone and is called no difference.
fn difference(scene: &Scene<'_>, halves: Shown<i8>) -> TableCell {
    let voice = scene.voice;
    let Shown::Value(halves) = halves else {
        return TableCell::nothing();
    };
    let rings = voice.bare_ring(
        crate::vocabulary::Ring::from_halves(halves.unsigned_abs())
            .expect("two rings are at most ten halves apart"),
    );
    let key = match halves {
        ..=-2 => "view-gap-others-higher",
        -1..=1 => "view-gap-alike",
        2.. => "view-gap-own-higher",
    };
    TableCell::plain(voice.say(key, &[("rings", &rings)]))
}
