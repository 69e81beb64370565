//! The table of a dimension that holds own and others' views of the same items beside each other.
//!
//! Comes in: cleared gaps. Goes out: one table, or nothing where the method declares no gap.

use crate::disclosure::{ClearedGap, ClearedUnit, Shown};
use crate::reports::table::{RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::{Scene, finding};
use crate::vocabulary::{DimensionId, Ring, SourceId};

/// Two views that are so many half rings apart are called different: half a ring can come from rounding alone.
pub(in crate::reports) const NOTICEABLE_GAP: u8 = 2;

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
                .map(|(unit, gap)| row(scene, scene.unit_name(unit), gap))
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
    (!groups.is_empty()).then(|| {
        let caption = voice.say("view-caption-gaps", &[("dimension", name)]);
        let corner = voice.word("view-column-unit");
        framed(scene, dimension.as_str(), caption, corner, groups)
    })
}

/// The gaps of one unit whose own view is that of a survey with `is_own`, a row for each statement
/// under the name of the others' survey; absent where there are none.
pub(in crate::reports) fn of_unit(
    scene: &Scene<'_>,
    unit: &ClearedUnit,
    is_own: impl Fn(&SourceId) -> bool,
) -> Option<Table> {
    let voice = scene.voice;
    let mut groups: Vec<RowGroup> = Vec::new();
    for gap in unit.gaps.iter().filter(|gap| is_own(&gap.own)) {
        let others = voice.text(&scene.source(&gap.other).name);
        let own = voice.text(&scene.source(&gap.own).name);
        let head = Some(voice.say("view-gap-surveys", &[("own", &own), ("other", &others)]));
        let row = row(scene, scene.item_text(&gap.item), gap);
        match groups.iter_mut().find(|group| group.head == head) {
            Some(group) if group.rows.iter().any(|known| known.head == row.head) => {}
            Some(group) => group.rows.push(row),
            None => groups.push(RowGroup {
                head,
                rows: vec![row],
            }),
        }
    }
    let name = scene.unit_name(&unit.unit);
    (!groups.is_empty()).then(|| {
        let caption = voice.say("view-caption-gaps", &[("dimension", &name)]);
        let corner = voice.word("view-column-item");
        let own: Vec<&ClearedGap> = unit.gaps.iter().filter(|gap| is_own(&gap.own)).collect();
        Table {
            finding: finding::of_views(scene, &own),
            ..framed(scene, &unit.unit.to_string(), caption, corner, groups)
        }
    })
}

fn framed(
    scene: &Scene<'_>,
    id: &str,
    caption: String,
    corner: String,
    groups: Vec<RowGroup>,
) -> Table {
    let voice = scene.voice;
    Table {
        finding: None,
        id: format!("gaps-{id}"),
        caption,
        corner,
        columns: vec![
            TableColumn::number(voice.word("view-column-own")),
            TableColumn::number(voice.word("view-column-others")),
            TableColumn::words(voice.word("view-column-gap")),
        ],
        groups,
        notes: vec![voice.word("view-note-gaps")],
    }
}

fn row(scene: &Scene<'_>, head: String, gap: &ClearedGap) -> TableRow {
    TableRow {
        head,
        link: None,
        cells: vec![
            scene.voice.ring(gap.own_ring).cell(),
            scene.voice.ring(gap.other_ring).cell(),
            difference(scene, gap.difference),
        ],
    }
}

/// The difference in words. Less than a noticeable one can come from rounding alone and is called none.
fn difference(scene: &Scene<'_>, halves: Shown<i8>) -> TableCell {
    let voice = scene.voice;
    let Shown::Value(halves) = halves else {
        return TableCell::nothing();
    };
    let apart = halves.unsigned_abs();
    let rings = Ring::from_halves(apart).expect("two rings are at most ten halves apart");
    let rings = voice.bare_ring(rings);
    let key = match halves {
        _ if apart < NOTICEABLE_GAP => "view-gap-alike",
        ..0 => "view-gap-others-higher",
        _ => "view-gap-own-higher",
    };
    TableCell::plain(voice.say(key, &[("rings", &rings)]))
}
